"""``/widget.js``: the script that a partner's page loads."""

import re
from collections.abc import Mapping

from ui.care.care import Care
from ui.shown.markup import safe_json
from ui.widget.told import loader_told

# A string, which stays as it is, or a sign with white space around it, which is not needed.
_SPACED = re.compile(r'("[^"\n]*"|`[^`]*`)|\s*(=>|[!=]==|&&|\|\||[<>]=?|[=?:+*,;{}()])\s*')
_AROUND = re.compile(r"\s*([{};:,])\s*")


def loader_script(static: Mapping[str, bytes], care: Care) -> bytes:
    """Return the loader with its style, texts and help lines, without needless white space.

    Every statement of the script ends with a semicolon or a brace.
    """
    script = _SPACED.sub(lambda found: found[1] or found[2], static["widget.js"].decode())
    return f"{script}({safe_json(loader_told(care, _squeezed(static['widget.css'].decode())))});\n".encode()


def _squeezed(style: str) -> str:
    """Return a style sheet without needless white space; the spaces between selectors stay."""
    lines = re.sub(r"\s*\n\s*", " ", style)
    return _AROUND.sub(r"\1", lines).strip()
