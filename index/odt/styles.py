"""The styles of an OpenDocument text, as far as they say what is hidden, bold or numbered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from index.list_numbers import BULLET, Level

OFFICE, TEXT, TABLE, STYLE, FO, DRAW = (
    f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}"
    for name in ("office", "text", "table", "style", "xsl-fo-compatible", "drawing")
)
_AS_CSS = {f"{FO}color": "color", f"{FO}font-size": "font-size", f"{FO}background-color": "background-color"}
_AUTOMATIC = f"{STYLE}use-window-font-color"
_STRUCK = (f"{STYLE}text-line-through-style", f"{STYLE}text-line-through-type")
_KINDS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_OUTLINE = f"{TEXT}outline-style"
_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Look:
    """What a style makes of text: ``css`` says what hides it; ``names`` are its own and of those it is based on."""

    css: str
    bold: bool
    raised: bool
    names: frozenset[str]


class OdtStyles:
    """The styles of one document, from the parts that hold some."""

    def __init__(self, *parts: etree._Element | None) -> None:
        known = [part for part in parts if part is not None]
        styles = (one for part in known for one in part.iter(f"{STYLE}style"))
        self._styles = {(one.get(f"{STYLE}family"), one.get(f"{STYLE}name")): one for one in styles}
        lists = [one for part in known for one in part.iter(f"{TEXT}list-style", _OUTLINE)]
        self._levels = {_name_of(one): dict(_levels(one)) for one in lists}
        self._looks: dict[tuple[str, str | None], Look] = {}

    def look(self, family: str, name: str | None) -> Look:
        """Return what a style makes of text; nothing, if the document has no such style."""
        if (family, name) not in self._looks:
            self._looks[family, name] = _look(list(self._line(family, name)))
        return self._looks[family, name]

    def _line(self, family: str, name: str | None) -> Iterator[etree._Element]:
        """Yield a style and those it is based on, the nearest first; each once, even if they form a cycle."""
        seen: set[str | None] = set()
        while (family, name) in self._styles and name not in seen:
            seen.add(name)
            style = self._styles[family, name]
            yield style
            name = style.get(f"{STYLE}parent-style-name")

    def levels(self, list_style: str | None = None) -> dict[int, Level]:
        """Return the levels of a list, or of the headings."""
        return self._levels.get(list_style or _OUTLINE, {})


def _look(line: Sequence[etree._Element]) -> Look:
    said: dict[str, str] = {}
    for properties in (part for style in reversed(line) for part in style):
        if f"{FO}color" in properties.attrib:
            said.pop(_AUTOMATIC, None)
        said |= {str(name): str(value) for name, value in properties.attrib.items()}
    if said.get(_AUTOMATIC) == "true":
        said.pop(f"{FO}color", None)
    css = [f"{name}:{said[own]}" for own, name in _AS_CSS.items() if own in said]
    css += ["display:none"] * (said.get(f"{TEXT}display") == "none")
    css += ["text-decoration:line-through"] * any(said.get(name, "none") != "none" for name in _STRUCK)
    return Look(
        ";".join(css),
        said.get(f"{FO}font-weight") == "bold",
        said.get(f"{STYLE}text-position", "").startswith("super"),
        frozenset(str(style.get(f"{STYLE}name")) for style in line),
    )


def _name_of(levels: etree._Element) -> str:
    return _OUTLINE if levels.tag == _OUTLINE else str(levels.get(f"{STYLE}name"))


def _levels(described: etree._Element) -> Iterator[tuple[int, Level]]:
    for level in described:
        place = whole(level.get(f"{TEXT}level"), 1) - 1
        kind = BULLET if "bullet" in str(level.tag) or "image" in str(level.tag) else "none"
        kind = _KINDS.get(level.get(f"{STYLE}num-format") or "", kind)
        over = min(whole(level.get(f"{TEXT}display-levels"), 1), place + 1)
        numbers = ".".join(f"%{n}" for n in range(place + 2 - over, place + 2))
        before, after = (level.get(f"{STYLE}num-{part}") or "" for part in ("prefix", "suffix"))
        shown = f"{before}{numbers}{after}" if kind != "none" else ""
        yield place, Level(whole(level.get(f"{TEXT}start-value"), 1), kind, shown, place)


def whole(value: str | None, otherwise: int) -> int:
    """Return a number of few digits that an attribute holds."""
    return int(value) if value and value.isascii() and value.isdigit() and len(value) <= _DIGITS else otherwise
