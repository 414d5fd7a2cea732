"""Headings of a Word document that a template names in its own way, told by their level in the outline."""

from collections.abc import Mapping

from lxml import etree

from index.docx.styles import W, child_of, line_of, styles_of, value_of

_LOWEST, _LEVELS = 6, {str(level) for level in range(9)}
_LONGEST = 200  # characters; a whole clause with a place in the outline is text
_ENDS = (".", ";", ",", ":")
# What has a place of its own already: the title, and what is put together from the headings.
_KNOWN = ("heading", "title", "título", "toc")


def name_headings(document: etree._Element, styles: etree._Element | None) -> None:
    """Give each short paragraph that has a level in the outline, by itself or by its style, Word's style for that."""
    by_name = styles_of(styles)
    for paragraph in document.iter(f"{W}p"):
        level = _level(paragraph, by_name)
        text = "".join(run.text or "" for run in paragraph.iter(f"{W}t")).strip()
        if level and 0 < len(text) <= _LONGEST and not text.endswith(_ENDS) and _is_in_no_table(paragraph):
            properties = paragraph.find(f"{W}pPr")
            style = properties.find(f"{W}pStyle")
            if style is None:
                style = etree.Element(f"{W}pStyle")
                properties.insert(0, style)
            style.set(f"{W}val", f"Heading{level}")


def _level(paragraph: etree._Element, styles: Mapping[str, etree._Element]) -> int:
    """Return the level of a paragraph in the outline, 1 to 6; 0 if it has none, or Word's own style for it."""
    properties = paragraph.find(f"{W}pPr")
    named = child_of(properties, "pStyle")
    style = None if named is None else value_of(named)
    if properties is None or _name(styles.get(style or "")).lower().startswith(_KNOWN):
        return 0
    inherited = (one.find(f"{W}pPr") for one in line_of(styles, style))
    stated = (child_of(one, "outlineLvl") for one in (properties, *inherited))
    said = next((value_of(one) for one in stated if one is not None), "")
    return min(int(said) + 1, _LOWEST) if said in _LEVELS else 0


def _name(style: etree._Element | None) -> str:
    name = child_of(style, "name")
    return "" if name is None else value_of(name)


def _is_in_no_table(paragraph: etree._Element) -> bool:
    return next(paragraph.iterancestors(f"{W}tbl"), None) is None
