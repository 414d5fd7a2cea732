"""Removes what nobody sees in a Word document: text that is hidden, tiny, white on white, struck out or deleted."""

from dataclasses import astuple, dataclass

from lxml import etree

from index.docx.forms import put_instead
from index.docx.styles import W, child_of, line_of, styles_of, value_of

_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_REMOVED = {f"{W}del", f"{W}moveFrom"}
_OFF = {"0", "false", "off", "none"}
_LIGHT = {"FFFFFF", "FEFEFE", "FDFDFD"}
_NO_MARK = {"none", "white"}
_SMALLEST_HALF_POINTS = 3


@dataclass(frozen=True, slots=True)
class _Look:
    """What properties say about letters; None where they say nothing."""

    hidden: bool | None = None
    struck: bool | None = None
    tiny: bool | None = None
    white: bool | None = None

    def over(self, further: "_Look") -> "_Look":
        """Return these properties, with those further away for what is not given here."""
        both = zip(astuple(self), astuple(further), strict=True)
        return _Look(*(behind if own is None else own for own, behind in both))


class DocxHiding:
    """Removes hidden runs from the parts of one document, according to its styles."""

    def __init__(self, styles: etree._Element | None) -> None:
        self._styles = styles_of(styles)
        self._looks = {name: self._look_of(name) for name in self._styles}
        self._dark_tables = {name for name, style in self._styles.items() if _has_dark_fill(style)}

    def clean(self, part: etree._Element) -> None:
        """Remove from ``part`` what is not visible."""
        for element in list(part.iter(*_REMOVED)):
            put_instead(element, [])
        for run in list(part.iter(f"{W}r")):
            if self._is_hidden(run):
                put_instead(run, [])

    def _is_hidden(self, run: etree._Element) -> bool:
        own = run.find(f"{W}rPr")
        paragraph = next(run.iterancestors(f"{W}p"), None)
        look = _look(own)
        for named in (child_of(own, "rStyle"), None if paragraph is None else paragraph.find(f"{W}pPr/{W}pStyle")):
            if named is not None:
                look = look.over(self._looks.get(value_of(named), _Look()))
        if look.hidden or look.struck or look.tiny or _is_blacked_out(own):
            return True
        return bool(look.white) and not self._is_shaded(run)

    def _look_of(self, name: str) -> _Look:
        look = _Look()
        for style in line_of(self._styles, name):
            look = look.over(_look(style.find(f"{W}rPr")))
        return look

    def _is_shaded(self, run: etree._Element) -> bool:
        """Tell whether a run may have something dark behind it: a shape, or its, an ancestor's or a style's shading."""
        for around in (run, *run.iterancestors()):
            if around.tag == f"{W}txbxContent" or _has_own_fill(around):
                return True
            for named in around.iterfind(f"{W}pPr/{W}pStyle"):
                if any(_has_own_fill(style) for style in line_of(self._styles, value_of(named))):
                    return True
            for named in around.iterfind(f"{W}tblPr/{W}tblStyle"):
                if value_of(named) in self._dark_tables:
                    return True
        return False


def same_namespace(raw: bytes) -> bytes:
    """Return a part of a strict document with the namespace that other documents use."""
    return raw.replace(_STRICT.encode(), W[1:-1].encode())


def thin(styles: etree._Element) -> None:
    """Remove from a document's styles what the conversion does not read: Word writes thousands of unused elements."""
    for element in list(styles):
        if element.tag != f"{W}style":
            styles.remove(element)
            continue
        for part in list(element):
            if part.tag not in {f"{W}name", f"{W}basedOn", f"{W}pPr"}:
                element.remove(part)


def _setting(properties: etree._Element | None, name: str) -> bool | None:
    found = child_of(properties, name)
    return None if found is None else value_of(found).lower() not in _OFF


def _look(properties: etree._Element | None) -> _Look:
    struck = [said for said in (_setting(properties, name) for name in ("strike", "dstrike")) if said is not None]
    return _Look(
        hidden=_setting(properties, "vanish"),
        struck=any(struck) if struck else None,
        tiny=_is_tiny(properties),
        white=_is_white(properties),
    )


def _is_tiny(properties: etree._Element | None) -> bool | None:
    size = child_of(properties, "sz")
    if size is None:
        return None
    value = value_of(size)
    return value.isascii() and value.isdigit() and int(value[:6]) <= _SMALLEST_HALF_POINTS


def _is_white(properties: etree._Element | None) -> bool | None:
    colour = child_of(properties, "color")
    return None if colour is None else value_of(colour).upper() in _LIGHT


def _is_blacked_out(own: etree._Element | None) -> bool:
    """Tell whether letters have exactly the colour of their background."""
    colour, shading, marked = (child_of(own, name) for name in ("color", "shd", "highlight"))
    behind = "000000" if marked is not None and value_of(marked) == "black" else _fill(shading)
    return colour is not None and behind not in {"", "AUTO"} and value_of(colour).upper() == behind


def _has_own_fill(element: etree._Element) -> bool:
    """Tell whether an element's own properties put something dark behind it."""
    for name in ("rPr", "pPr", "tcPr", "tblPr"):
        properties = element.find(f"{W}{name}")
        marked = child_of(properties, "highlight")
        if _is_dark(child_of(properties, "shd")) or (marked is not None and value_of(marked) not in _NO_MARK):
            return True
    return False


def _has_dark_fill(style: etree._Element) -> bool:
    return any(_is_dark(shading) for shading in style.iter(f"{W}shd"))


def _is_dark(shading: etree._Element | None) -> bool:
    return _fill(shading) not in {*_LIGHT, "AUTO", ""}


def _fill(shading: etree._Element | None) -> str:
    return "" if shading is None else value_of(shading, "fill").upper()
