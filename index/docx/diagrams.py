"""The words of a Word document's diagrams (SmartArt), which stand in parts of their own."""

import posixpath
from collections.abc import Callable, Iterator

from lxml import etree

from index.docx.styles import W

_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_LINKED = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_SHOWN = {None, "node", "asst"}
_MOST = 1000  # points


def write_diagrams(
    document: etree._Element, links: etree._Element, part: Callable[[str], etree._Element | None]
) -> None:
    """Put the words of each diagram below its paragraph, as items; ``part`` returns a part of the file by its name."""
    targets = {link.get("Id"): link.get("Target") or "" for link in links.iter(_LINKED)}
    for diagram in list(document.iter(f"{_DIAGRAM}relIds")):
        paragraph = next(diagram.iterancestors(f"{W}p"), None)
        data = part(
            posixpath.normpath(posixpath.join("word", targets.get(diagram.get(f"{_RELATION}dm"), "")).lstrip("/"))
        )
        if paragraph is None or data is None:
            continue
        for text in reversed(list(_texts(data))):
            item = etree.Element(f"{W}p")
            etree.SubElement(etree.SubElement(item, f"{W}r"), f"{W}t").text = f"• {text}"
            paragraph.addnext(item)


def _texts(data: etree._Element) -> Iterator[str]:
    """Yield the text of each point, from the first to the last below each."""
    points = {point.get("modelId"): point for point in list(data.iter(f"{_DIAGRAM}pt"))[:_MOST]}
    below: dict[str | None, list[tuple[int, str | None]]] = {}
    for line in data.iter(f"{_DIAGRAM}cxn"):
        if line.get("type") in {None, "parOf"}:
            order = line.get("srcOrd") or "0"
            below.setdefault(line.get("srcId"), []).append((int(order) if order.isdecimal() else 0, line.get("destId")))
    roots = [name for name, point in points.items() if point.get("type") == "doc"]
    stack = list(reversed(roots if any(root in below for root in roots) else list(points)))
    done: set[str | None] = set()
    while stack:
        name = stack.pop()
        if name in done or name not in points:
            continue
        done.add(name)
        text = " ".join("".join(run.text or "" for run in line.iter(f"{_DRAWING}t"))
                        for line in points[name].iter(f"{_DRAWING}p"))  # fmt: skip
        if points[name].get("type") in _SHOWN and text.strip():
            yield text.strip()
        stack += [under for _, under in sorted(below.get(name, ()), key=lambda one: one[0], reverse=True)]
