"""``/widget.js``: the script that a partner's page loads."""

import re
from collections.abc import Mapping
from typing import Any

from rag.records import Language
from ui.both import LANGUAGES
from ui.care.care import Care
from ui.care.wire import help_json
from ui.shown.markup import safe_json
from ui.strings import Strings
from ui.widget.words import LauncherWords

# Keeps the loader small however many help lines there are; those in the reader's language come first.
_MOST_LINES = 8
# A string, which stays as it is, or a sign with white space around it, which is not needed.
_SPACED = re.compile(r'("[^"\n]*"|`[^`]*`)|\s*(=>|[!=]==|&&|\|\||[<>]=?|[=?:+*,;{}()])\s*')
_AROUND = re.compile(r"\s*([{};:,])\s*")


def loader_script(static: Mapping[str, bytes], care: Care) -> bytes:
    """Return the loader with its style, and with all that it says when the server cannot be reached.

    Needless white space is left out: every statement of the script ends with a semicolon or a brace.
    """
    script = _SPACED.sub(lambda found: found[1] or found[2], static["widget.js"].decode())
    told = {
        "words": {code: _words(code) for code in LANGUAGES},
        "help": {code: _help(care, code) for code in LANGUAGES},
        "leave": care.leave,
        "style": _squeezed(static["widget.css"].decode()),
    }
    return f"{script}({safe_json(told)});\n".encode()


def _words(language: Language) -> Mapping[str, Any]:
    shared = Strings(language)
    return {**LauncherWords(language).by_name(), "new_tab": shared.new_tab, "again": shared.again}


def _help(care: Care, language: Language) -> Mapping[str, Any]:
    found = help_json(care, language, "trouble")
    return {
        "heading": found["heading"],
        "paragraphs": found["paragraphs"],
        "lines": [
            {"name": line["name"], "country": line["country"], "phone": line["phone"], "web": line["web"]}
            for line in found["lines"][:_MOST_LINES]
        ],
        "leave_label": found["leave_label"],
    }


def _squeezed(style: str) -> str:
    """Return a style sheet without needless white space; the spaces between selectors stay."""
    lines = re.sub(r"\s*\n\s*", " ", style)
    return _AROUND.sub(r"\1", lines).strip()
