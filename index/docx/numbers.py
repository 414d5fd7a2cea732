"""The numbers that Word puts before paragraphs: not part of their text, though other paragraphs refer to them."""

from collections.abc import Iterator

from lxml import etree

from index.docx.styles import W, child_of, line_of, styles_of, value_of
from index.list_numbers import BULLET, Level, ListCounts, NumberedList, is_list_mark

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MOST = 1_000_000


class DocxNumbers:
    """Writes the number of each numbered paragraph of a document into its text, as Word shows it."""

    def __init__(self, numbering: etree._Element, styles: etree._Element | None) -> None:
        self._lists = {one.name: one for one in _lists(numbering)}
        self._styles = styles_of(styles)
        self._counts = ListCounts()

    def write(self, document: etree._Element) -> None:
        """Put the numbers before the paragraphs; if its number does not look like a list mark, it leaves its list."""
        for paragraph in document.iter(f"{W}p"):
            found = self._numbered(paragraph)
            if found is None:
                continue
            label = self._counts.next(*found)
            if not label:
                continue
            _prepend(paragraph, f"{label} ")
            if not is_list_mark(label):
                _unlist(paragraph)

    def _numbered(self, paragraph: etree._Element) -> tuple[NumberedList, int] | None:
        """Return the list and level that number a paragraph, by itself or by its style, or None."""
        properties = paragraph.find(f"{W}pPr")
        number: str | None = None
        level: int | None = None
        for some in self._inherited(properties):
            stated = some.find(f"{W}numPr")
            if stated is not None:
                number = _child_value(stated, "numId") if number is None else number
                own = _child_value(stated, "ilvl")
                level = _whole(own, 0) if level is None and own is not None else level
        level = level or 0
        known = self._lists.get(number) if number else None
        return (known, level) if known is not None and level in known.levels else None

    def _inherited(self, properties: etree._Element | None) -> Iterator[etree._Element]:
        if properties is None:
            return
        yield properties
        for style in line_of(self._styles, _child_value(properties, "pStyle")):
            inherited = style.find(f"{W}pPr")
            if inherited is not None:
                yield inherited


def as_bullets(numbering: etree._Element) -> None:
    """Turn every list into bullets, once its numbers are in the text."""
    for kind in numbering.iter(f"{W}numFmt"):
        kind.set(f"{W}val", BULLET)


def _lists(numbering: etree._Element) -> Iterator[NumberedList]:
    described = {value_of(one, "abstractNumId"): one for one in numbering.iter(f"{W}abstractNum")}
    for num in numbering.iter(f"{W}num"):
        counted = _child_value(num, "abstractNumId") or ""
        if counted not in described:
            continue
        levels = dict(_level(one) for one in described[counted].iter(f"{W}lvl"))
        restarts = {}
        for override in num.iter(f"{W}lvlOverride"):
            place, own = _whole(value_of(override, "ilvl"), 0), override.find(f"{W}lvl")
            if own is not None:
                levels[place] = _level(own)[1]
            start = _child_value(override, "startOverride")
            if start is not None:
                restarts[place] = _whole(start, 1)
        yield NumberedList(value_of(num, "numId"), counted, levels, restarts)


def _level(level: etree._Element) -> tuple[int, Level]:
    place = _whole(value_of(level, "ilvl"), 0)
    legal = level.find(f"{W}isLgl")
    described = Level(
        _whole(_child_value(level, "start"), 1),
        _child_value(level, "numFmt") or "decimal",
        _child_value(level, "lvlText") or "",
        _whole(_child_value(level, "lvlRestart"), place),
        legal is not None and value_of(legal) not in {"0", "false", "off"},
    )
    return place, described


def _prepend(paragraph: etree._Element, label: str) -> None:
    run = etree.Element(f"{W}r")
    text = etree.SubElement(run, f"{W}t")
    text.text = label
    text.set(_SPACE, "preserve")
    properties = paragraph.find(f"{W}pPr")
    paragraph.insert(0 if properties is None else 1 + paragraph.index(properties), run)


def _unlist(paragraph: etree._Element) -> None:
    """Take a paragraph out of its list, even if its style puts it there."""
    properties = paragraph.find(f"{W}pPr")
    if properties is None:
        return
    stated = properties.find(f"{W}numPr")
    if stated is None:
        stated = etree.SubElement(properties, f"{W}numPr")
    for child in list(stated):
        stated.remove(child)
    etree.SubElement(stated, f"{W}numId").set(f"{W}val", "0")


def _child_value(parent: etree._Element, name: str) -> str | None:
    found = child_of(parent, name)
    return None if found is None else value_of(found)


def _whole(value: str | None, otherwise: int) -> int:
    return min(int(value), _MOST) if value and value.isascii() and value.isdigit() and len(value) < 8 else otherwise
