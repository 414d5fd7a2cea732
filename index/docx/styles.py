"""The styles of a Word document, and what each is based on."""

from collections.abc import Iterator, Mapping

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


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
        base = styles[name].find(f"{W}basedOn")
        name = None if base is None else str(base.get(f"{W}val") or "")
