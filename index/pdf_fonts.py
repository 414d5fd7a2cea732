"""Which letters of a PDF are bold, by what their font is called."""

import ctypes
import re

import pypdfium2.raw as pdf

_BOLD = 600
_LONGEST_NAME = 200
# What a font is called tells its weight; the number beside it is most often that of another letter, or guessed.
_BOLD_NAME = re.compile(r"bold|black|heavy|demi|negr|\A(?:[A-Z]{6}\+)?[a-z]{2}bx", re.IGNORECASE)
_NO_NAME = re.compile(r"(?:\w*\+)?\w{0,4}")


def is_bold(raw: object, index: int) -> bool:
    """Tell whether a character of a page's text is bold."""
    name = ctypes.create_string_buffer(_LONGEST_NAME)
    pdf.FPDFText_GetFontInfo(raw, index, name, _LONGEST_NAME, ctypes.c_int())
    said = name.value.decode("latin-1")
    if _NO_NAME.fullmatch(said):
        return pdf.FPDFText_GetFontWeight(raw, index) >= _BOLD
    return _BOLD_NAME.search(said) is not None
