"""What of a Word document nobody sees: hidden runs, white on white, a point high, taken out by a reviewer."""

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_REMOVED = {f"{_W}del", f"{_W}moveFrom"}
_OFF = {"0", "false", "off", "none"}
_LIGHT = {"FFFFFF", "FEFEFE", "FDFDFD"}
_SMALLEST_HALF_POINTS = 3


class DocxHiding:
    """Takes hidden runs out of the parts of one document, by its own styles."""

    def __init__(self, styles: etree._Element | None) -> None:
        self._styles = (
            {} if styles is None else {style.get(f"{_W}styleId"): style for style in styles.iter(f"{_W}style")}
        )
        self._hidden = {name for name in self._styles if name and self._is_hidden_style(name)}

    def clean(self, part: etree._Element) -> None:
        """Remove from ``part`` what is not seen."""
        for element in list(part.iter(*_REMOVED)):
            _drop(element)
        for run in list(part.iter(f"{_W}r")):
            if self._is_hidden(run):
                _drop(run)

    def _is_hidden(self, run: etree._Element) -> bool:
        own = run.find(f"{_W}rPr")
        shown = _setting(own, "vanish")
        if shown is not None:
            return shown
        paragraph = next(run.iterancestors(f"{_W}p"), None)
        style = None if paragraph is None else paragraph.find(f"{_W}pPr/{_W}pStyle")
        names = {_value(element) for element in (_child(own, "rStyle"), style) if element is not None}
        return not self._hidden.isdisjoint(names) or _is_tiny(own) or (_is_white(own) and not _is_shaded(run))

    def _is_hidden_style(self, name: str) -> bool:
        seen: set[str] = set()
        at: str | None = name
        while at is not None and at not in seen and at in self._styles:
            seen.add(at)
            properties = self._styles[at].find(f"{_W}rPr")
            shown = _setting(properties, "vanish")
            if shown is not None:
                return shown
            if _is_tiny(properties) or _is_white(properties):
                return True
            base = self._styles[at].find(f"{_W}basedOn")
            at = None if base is None else _value(base)
        return False


def same_namespace(raw: bytes) -> bytes:
    """Return a part of a strict document under the names that other documents use."""
    return raw.replace(_STRICT.encode(), _W[1:-1].encode())


def thin(styles: etree._Element) -> None:
    """Leave of a document's styles what the conversion reads: Word writes thousands of elements, most never used."""
    for element in list(styles):
        if element.tag != f"{_W}style":
            styles.remove(element)
            continue
        for part in list(element):
            if part.tag not in {f"{_W}name", f"{_W}basedOn", f"{_W}pPr"}:
                element.remove(part)


def _child(parent: etree._Element | None, name: str) -> etree._Element | None:
    return None if parent is None else parent.find(f"{_W}{name}")


def _value(element: etree._Element) -> str:
    return str(element.get(f"{_W}val") or "")


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


def _is_shaded(run: etree._Element) -> bool:
    """Tell whether something dark may be behind a run: its own shading, its paragraph's, its cell's or a shape."""
    for around in (run, *run.iterancestors()):
        if around.tag in {f"{_W}txbxContent"}:
            return True
        for name in ("rPr", "pPr", "tcPr", "tblPr"):
            properties = around.find(f"{_W}{name}")
            shading = _child(properties, "shd")
            fill = "" if shading is None else str(shading.get(f"{_W}fill") or "")
            if (fill and fill.upper() not in {*_LIGHT, "AUTO"}) or _child(properties, "highlight") is not None:
                return True
    return False


def _drop(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
