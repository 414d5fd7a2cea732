"""What of a Word document nobody sees: hidden runs, white on white, a point high, struck out or taken out."""

from lxml import etree

from index.docx_styles import W, line_of, styles_of

_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_REMOVED = {f"{W}del", f"{W}moveFrom"}
_OFF = {"0", "false", "off", "none"}
_LIGHT = {"FFFFFF", "FEFEFE", "FDFDFD"}
_SMALLEST_HALF_POINTS = 3


class DocxHiding:
    """Takes hidden runs out of the parts of one document, by its own styles."""

    def __init__(self, styles: etree._Element | None) -> None:
        self._styles = styles_of(styles)
        self._hidden = {name for name in self._styles if self._is_hidden_style(name)}
        self._dark_tables = {name for name, style in self._styles.items() if _has_dark_fill(style)}

    def clean(self, part: etree._Element) -> None:
        """Remove from ``part`` what is not seen."""
        for element in list(part.iter(*_REMOVED)):
            _drop(element)
        for field in list(part.iter(f"{W}fldSimple")):
            _unwrap(field)
        for run in list(part.iter(f"{W}r")):
            if self._is_hidden(run):
                _drop(run)

    def _is_hidden(self, run: etree._Element) -> bool:
        own = run.find(f"{W}rPr")
        shown = _setting(own, "vanish")
        if shown is not None:
            return shown
        if _setting(own, "strike") or _setting(own, "dstrike") or _is_tiny(own):
            return True
        if _child(own, "color") is not None:
            return _is_white(own) and not self._is_shaded(run)
        paragraph = next(run.iterancestors(f"{W}p"), None)
        style = None if paragraph is None else paragraph.find(f"{W}pPr/{W}pStyle")
        names = {_value(element) for element in (_child(own, "rStyle"), style) if element is not None}
        return not self._hidden.isdisjoint(names) and not self._is_shaded(run)

    def _is_hidden_style(self, name: str) -> bool:
        """Tell whether a style hides: the first in its line to set a colour or a size sets it."""
        coloured = sized = False
        for style in line_of(self._styles, name):
            properties = style.find(f"{W}rPr")
            shown = _setting(properties, "vanish")
            if shown is not None:
                return shown
            if (not sized and _is_tiny(properties)) or (not coloured and _is_white(properties)):
                return True
            coloured = coloured or _child(properties, "color") is not None
            sized = sized or _child(properties, "sz") is not None
        return False

    def _is_shaded(self, run: etree._Element) -> bool:
        """Tell whether something dark may be behind a run: its own shading, that around it or of a style, a shape."""
        for around in (run, *run.iterancestors()):
            if around.tag == f"{W}txbxContent" or _has_own_fill(around):
                return True
            for named in around.iterfind(f"{W}pPr/{W}pStyle"):
                if any(_has_own_fill(style) for style in line_of(self._styles, _value(named))):
                    return True
            for named in around.iterfind(f"{W}tblPr/{W}tblStyle"):
                if _value(named) in self._dark_tables:
                    return True
        return False


def same_namespace(raw: bytes) -> bytes:
    """Return a part of a strict document under the names that other documents use."""
    return raw.replace(_STRICT.encode(), W[1:-1].encode())


def thin(styles: etree._Element) -> None:
    """Leave of a document's styles what the conversion reads: Word writes thousands of elements, most never used."""
    for element in list(styles):
        if element.tag != f"{W}style":
            styles.remove(element)
            continue
        for part in list(element):
            if part.tag not in {f"{W}name", f"{W}basedOn", f"{W}pPr"}:
                element.remove(part)


def _child(parent: etree._Element | None, name: str) -> etree._Element | None:
    return None if parent is None else parent.find(f"{W}{name}")


def _value(element: etree._Element) -> str:
    return str(element.get(f"{W}val") or "")


def _setting(properties: etree._Element | None, name: str) -> bool | None:
    found = _child(properties, name)
    return None if found is None else _value(found).lower() not in _OFF


def _is_tiny(properties: etree._Element | None) -> bool:
    size = _child(properties, "sz")
    value = "" if size is None else _value(size)
    return value.isascii() and value.isdigit() and int(value[:6]) <= _SMALLEST_HALF_POINTS


def _is_white(properties: etree._Element | None) -> bool:
    colour = _child(properties, "color")
    return colour is not None and _value(colour).upper() in _LIGHT


def _has_own_fill(element: etree._Element) -> bool:
    """Tell whether what an element says of itself puts something dark behind it."""
    for name in ("rPr", "pPr", "tcPr", "tblPr"):
        properties = element.find(f"{W}{name}")
        if _is_dark(_child(properties, "shd")) or _child(properties, "highlight") is not None:
            return True
    return False


def _has_dark_fill(style: etree._Element) -> bool:
    return any(_is_dark(shading) for shading in style.iter(f"{W}shd"))


def _is_dark(shading: etree._Element | None) -> bool:
    fill = "" if shading is None else str(shading.get(f"{W}fill") or "")
    return bool(fill) and fill.upper() not in {*_LIGHT, "AUTO"}


def _unwrap(element: etree._Element) -> None:
    """Put what is in an element in its place."""
    parent = element.getparent()
    if parent is not None:
        place = parent.index(element)
        parent[place : place + 1] = list(element)


def _drop(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
