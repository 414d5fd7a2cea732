"""What a PDF's fonts say about its characters: which are bold, and what symbol fonts show."""

import ctypes
import re

import pypdfium2.raw as pdf
from mammoth.docx.dingbats import dingbats

_BOLD = 600
_LONGEST_NAME = 200
# A font's name shows its weight; the weight number is mostly that of another character, or guessed.
_BOLD_NAME = re.compile(r"bold|black|heavy|demi|negr|\A(?:[A-Z]{6}\+)?[a-z]{2}bx", re.IGNORECASE)
_SYMBOLS = re.compile(r"(?:\A|\+)(Symbol|Wingdings|Webdings)(?:MT)?(?: ?([23]))?\Z")
_NO_NAME = re.compile(r"(?:\w*\+)?\w{0,4}")


def is_bold(raw: object, index: int) -> bool:
    """Tell whether a character of a page's text is bold."""
    said = _name(raw, index)
    if _NO_NAME.fullmatch(said):
        return bool(pdf.FPDFText_GetFontWeight(raw, index) >= _BOLD)
    return _BOLD_NAME.search(said) is not None


def symbol(raw: object, index: int, code: int) -> str:
    """Return what a character in a symbol font shows; unknown ones become bullets, as most of them begin items."""
    said = _SYMBOLS.search(_name(raw, index).removesuffix("-Regular"))
    shown = dingbats.get((" ".join(filter(None, said.groups())), code & 0xFF)) if said else None
    return chr(shown) if shown else "•"


def _name(raw: object, index: int) -> str:
    name = ctypes.create_string_buffer(_LONGEST_NAME)
    pdf.FPDFText_GetFontInfo(raw, index, name, _LONGEST_NAME, ctypes.c_int())
    return name.value.decode("latin-1")
