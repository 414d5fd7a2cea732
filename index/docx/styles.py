"""The styles of a Word document, and what each is based on."""

from collections.abc import Iterator, Mapping

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def value_of(element: etree._Element, name: str = "val") -> str:
    """Return an attribute of an element; "" if it has none."""
    return str(element.get(f"{W}{name}") or "")


def child_of(parent: etree._Element | None, name: str) -> etree._Element | None:
    """Return the first child of this name, if any."""
    return None if parent is None else parent.find(f"{W}{name}")


def styles_of(part: etree._Element | None) -> dict[str, etree._Element]:
    """Return the styles by id; empty if the document has no such part."""
    styles = () if part is None else part.iter(f"{W}style")
    return {str(style.get(f"{W}styleId")): style for style in styles if style.get(f"{W}styleId")}


def line_of(styles: Mapping[str, etree._Element], name: str | None) -> Iterator[etree._Element]:
    """Yield a style and those it is based on, the nearest first; each once, even if they form a cycle."""
    seen: set[str] = set()
    while name is not None and name in styles and name not in seen:
        seen.add(name)
        yield styles[name]
        base = child_of(styles[name], "basedOn")
        name = None if base is None else value_of(base)
