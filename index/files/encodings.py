"""Decodes text files of unknown encoding."""

import codecs
import re

from index.files.refusals import Reason, Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Like browsers, read what calls itself Latin-1 as Windows-1252, which extends it.
_SAME = {"iso8859-1": "cp1252", "ascii": "cp1252", "latin-1": "cp1252"}
_OF_ONE_BYTE = ("cp1252", "mac_roman", "cp850", "iso8859_15")
_OF_TWO_BYTES = ("utf_16_le", "utf_16_be")
_LETTERS = frozenset("áéíóúüñàèìòùâêîôûäëïöãõçåæœøß")
_OPENING, _CLOSING = frozenset("¿¡«“‘„‹"), frozenset("»”’›ªº°…")
_BETWEEN = frozenset("–—•·©®§£€×½¼¾…\u00a0\u00ad\u2011")
_FLUENT = 0.5
_MOST_BEYOND = 0.3
# A non-ASCII character with its neighbours; the following one is not consumed, as it may be the next match.
_BEYOND = re.compile(r"(?<=(.))?([^\x00-\x7f])(?=(.?))", re.DOTALL)
_LOOKED_AT = 200_000
# Text copied from other programs has a stray control character now and then.
_ONE_ODD_IN = 1000
_NOT_IN_TEXT = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(raw: bytes, declared: str | None = None) -> str:
    """Return the text of a file, with LF line ends and without stray control characters.

    The encoding is that of a byte order mark, else UTF-8 if the bytes are valid, else the declared one, else the
    likeliest for a European language. Raises ``Unreadable`` if it is not text or its encoding cannot be determined.
    """
    text = _marked(raw)
    if text is None:
        text = _utf8(raw)
    if text is None and declared:
        text = as_declared(raw, declared)
    if text is None:
        text = _likeliest(raw)
    kept, odd = _NOT_IN_TEXT.subn("", text)
    if "\x00" in text or odd > max(1, len(text) // _ONE_ODD_IN) or (odd and not kept.strip()):
        raise _no_text()
    return kept.replace("\r\n", "\n").replace("\r", "\n")


def _no_text() -> Unreadable:
    return Unreadable(Reason.MALFORMED, "is not a text file: take it out of the folder")


def _marked(raw: bytes) -> str | None:
    encoding = next((name for mark, name in _MARKS if raw.startswith(mark)), None)
    if encoding is None:
        return None
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable(
            Reason.ENCODING, f"is not the {encoding} text that it says it is (byte {error.start}): save it as UTF-8"
        ) from error


def _utf8(raw: bytes) -> str | None:
    if 0 in raw:  # English in UTF-16 is valid UTF-8, with a zero between any two letters
        return None
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        whole = raw.decode("utf-8", "ignore")
        good = len(whole) - len(whole.encode("ascii", "ignore"))
        bad = len(raw) - len(whole.encode())
        if good > 2 * bad:
            raise Unreadable(
                Reason.ENCODING, f"is UTF-8 text that is damaged (byte {error.start}): mend it and save it as UTF-8"
            ) from error
        return None


def as_declared(raw: bytes, declared: str) -> str | None:
    """Return the text decoded as ``declared``, or None if that encoding is unknown or does not fit the bytes."""
    try:
        name = codecs.lookup(declared.strip()).name
        return raw.decode(_SAME.get(name, name))
    except (LookupError, UnicodeDecodeError, ValueError):
        return None


def _likeliest(raw: bytes) -> str:
    beginning = raw[:_LOOKED_AT]
    candidates = _OF_TWO_BYTES if beginning.count(0) > len(beginning) / 10 else _OF_ONE_BYTE
    # ``max`` returns the first of equals, and the most common encoding is listed first.
    text = max((text for text in (as_declared(raw, name) for name in candidates) if text), key=_fluency, default=None)
    if text is None or _fluency(text) < _FLUENT:
        if 0 in raw:
            raise _no_text()
        raise Unreadable(Reason.ENCODING, "is in an encoding that cannot be told: save it as UTF-8")
    return text


def _fluency(text: str) -> float:
    """Return how plausible the non-ASCII characters are as European text, from -1 to 1."""
    found = [_fits(match) for match in _BEYOND.finditer(text, 0, _LOOKED_AT)]
    if len(found) > _MOST_BEYOND * len(text[:_LOOKED_AT]):
        return -1.0
    return sum(found) / len(found) if found else 1.0


def _fits(match: re.Match[str]) -> int:
    before, letter, after = match[1] or "", match[2], match[3]
    if letter.islower():
        return 1 if letter in _LETTERS and (before.isalpha() or after.isalpha()) else -1
    if letter.isupper():
        return 1 if letter.lower() in _LETTERS and not before.islower() and after.isalpha() else -1
    if letter in _OPENING:
        return 1 if not before.isalnum() and not after.isspace() else -1
    if letter in _CLOSING:
        return 1 if before and not before.isspace() else -1
    return 1 if letter in _BETWEEN and not (before.islower() and after.islower() and letter != "—") else -1
