"""``/widget.js``: the script that a partner's page loads."""

import re
from collections.abc import Mapping

from ui.care.care import Care
from ui.markup import safe_json
from ui.widget.told import loader_told

_COMMENT_LINE = re.compile(r"^\s*//.*\n", re.MULTILINE)
_INDENT = re.compile(r"^\s+", re.MULTILINE)
_AROUND = re.compile(r"\s*([{};:,])\s*")


def loader_script(static: Mapping[str, bytes], care: Care) -> bytes:
    """Return the loader with its style, texts and help lines.

    Comment lines and indentation are removed; the script has neither inside a string.
    """
    script = _INDENT.sub("", _COMMENT_LINE.sub("", static["widget.js"].decode())).rstrip()
    return f"{script}({safe_json(loader_told(care, _squeezed(static['widget.css'].decode())))});\n".encode()


def _squeezed(style: str) -> str:
    """Return a style sheet without needless white space; the spaces between selectors stay."""
    lines = re.sub(r"\s*\n\s*", " ", style)
    return _AROUND.sub(r"\1", lines).strip()
