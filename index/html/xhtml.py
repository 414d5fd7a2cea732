"""Prepares pages that are written as XML for an HTML parser."""

import re

_EMPTY = re.compile(r"<([a-zA-Z][\w:.-]*)((?:\s[^<>]*)?)/>")
_ALWAYS_EMPTY = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
}  # fmt: skip
_XML = re.compile(r"\s*<\?xml\b")
_DECLARED = re.compile(rb"\s*<\?xml[^>]{0,100}encoding=[\"']([A-Za-z0-9._-]{1,30})[\"']")


def is_xml(text: str) -> bool:
    """Tell whether a page has an XML declaration; a page with just an XML namespace is often HTML."""
    return _XML.match(text) is not None


def declared_encoding(raw: bytes) -> str | None:
    """Return the encoding that an XML file declares, or None."""
    declared = _DECLARED.match(raw)
    return declared[1].decode("ascii") if declared else None


def as_html(text: str) -> str:
    """Return a page with self-closing tags written out: in HTML ``<title/>`` would swallow all that follows."""
    return _EMPTY.sub(_closed, text)


def _closed(empty: re.Match[str]) -> str:
    return empty[0] if empty[1].lower() in _ALWAYS_EMPTY else f"<{empty[1]}{empty[2]}></{empty[1]}>"
