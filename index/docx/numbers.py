"""The numbers that Word puts before paragraphs: not part of their text, though other paragraphs refer to them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from index.docx.styles import W, child_of, line_of, styles_of, value_of
from index.list_marks import letters, roman

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_PLACE = re.compile(r"%([1-9])")
_MARK = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{2,5})[.)]")
_BULLET = "bullet"
_MOST = 1_000_000


@dataclass(frozen=True, slots=True)
class _Level:
    """A level of a list; it restarts after a paragraph on one of the first ``restart`` levels."""

    start: int
    kind: str
    shown: str
    restart: int
    legal: bool


@dataclass(frozen=True, slots=True)
class _List:
    """A list as paragraphs refer to it: those with one ``counted`` share a count; ``restarts`` are its own starts."""

    counted: str
    levels: dict[int, _Level]
    restarts: dict[int, int]


class DocxNumbers:
    """Writes the number of each numbered paragraph of a document into its text, as Word shows it."""

    def __init__(self, numbering: etree._Element, styles: etree._Element | None) -> None:
        self._lists = dict(_lists(numbering))
        self._styles = styles_of(styles)
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()

    def write(self, document: etree._Element) -> None:
        """Put the numbers before the paragraphs; if its number does not look like a list mark, it leaves its list."""
        for paragraph in document.iter(f"{W}p"):
            found = self._numbered(paragraph)
            if found is None:
                continue
            name, level = found
            label = self._next(name, level)
            if not label:
                continue
            _prepend(paragraph, f"{label} ")
            if _MARK.fullmatch(label) is None:
                _unlist(paragraph)

    def _numbered(self, paragraph: etree._Element) -> tuple[str, int] | None:
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
        known = self._lists.get(number or "")
        return (number, level) if number and known is not None and level in known.levels else None

    def _inherited(self, properties: etree._Element | None) -> Iterator[etree._Element]:
        if properties is None:
            return
        yield properties
        for style in line_of(self._styles, _child_value(properties, "pStyle")):
            inherited = style.find(f"{W}pPr")
            if inherited is not None:
                yield inherited

    def _next(self, name: str, level: int) -> str:
        """Count a paragraph, and return the number shown before it; "" for a bullet."""
        some = self._lists[name]
        counts = self._counts.setdefault(some.counted, {})
        if name not in self._begun:
            self._begun.add(name)
            for restarted in some.restarts:
                counts.pop(restarted, None)
        for deeper in [one for one in counts if one > level]:
            if deeper not in some.levels or level < some.levels[deeper].restart:
                del counts[deeper]
        for place in range(level + 1):
            first = some.restarts.get(place, some.levels[place].start if place in some.levels else 1)
            if place == level:
                counts[place] = counts.get(place, first - 1) + 1
            else:
                counts.setdefault(place, first)
        own = some.levels[level]
        if own.kind == _BULLET:
            return ""
        return _PLACE.sub(lambda at: _shown(some.levels, counts, int(at[1]) - 1, own.legal), own.shown).strip()


def as_bullets(numbering: etree._Element) -> None:
    """Turn every list into bullets, once its numbers are in the text."""
    for kind in numbering.iter(f"{W}numFmt"):
        kind.set(f"{W}val", _BULLET)


def _lists(numbering: etree._Element) -> Iterator[tuple[str, _List]]:
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
        yield value_of(num, "numId"), _List(counted, levels, restarts)


def _level(level: etree._Element) -> tuple[int, _Level]:
    place = _whole(value_of(level, "ilvl"), 0)
    legal = level.find(f"{W}isLgl")
    described = _Level(
        _whole(_child_value(level, "start"), 1),
        _child_value(level, "numFmt") or "decimal",
        _child_value(level, "lvlText") or "",
        _whole(_child_value(level, "lvlRestart"), place),
        legal is not None and value_of(legal) not in {"0", "false", "off"},
    )
    return place, described


def _shown(levels: dict[int, _Level], counts: dict[int, int], place: int, legal: bool) -> str:
    """Return the number of one level as shown; a legal one has no letters or Roman numerals."""
    number = counts.get(place, 1)
    kind = levels[place].kind if place in levels else "decimal"
    if kind in {_BULLET, "none"}:
        return ""
    if kind == "decimalZero":
        return f"{number:02d}"
    if number <= 0 or legal or not kind.endswith(("Letter", "Roman")):
        return str(number)
    written = letters(number) if kind.endswith("Letter") else roman(number)
    return written.upper() if kind.startswith("upper") else written


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
