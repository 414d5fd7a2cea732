"""Canonical text: the one form in which an article is stored, hashed, cut and shown."""

import re
import unicodedata

# A form feed at a line's end counts as one line end together with it, so that a sentence can run over a page break.
_LINE_ENDS = re.compile(r"(?:\r\n?|\n)?[\v\f]|\r\n?|[\u0085\u2028\u2029]")
_SPACES = re.compile(r"[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000]+")
_KEPT = {"\n", "\u200c", "\u200d"}  # ZWNJ and ZWJ change how Persian, Arabic and Indic words are read
# Unicode's stream-safe form of text has no more marks on a letter than this. To compose them takes the square of their
# number in time, during which Python does nothing else: tens of thousands would hold a whole server up for minutes.
_MOST_MARKS = 30
_MANY_MARKS = re.compile(rf"[^\x00-\u02ff\w\s]{{{_MOST_MARKS + 1},}}")
# Joiners, fillers and variation selectors: Unicode classes them as letters and accents, but nothing is drawn.
_BLANK = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]")


def canonical(text: str) -> str:
    """Return ``text`` as NFC with LF line ends, one space between words, and nothing that cannot be seen.

    Removed: control characters, bidirectional and other format characters except ZWJ and ZWNJ, variation selectors,
    fillers, tag characters, private-use and unassigned code points, and marks beyond 30 on a letter. Idempotent.
    """
    if text.isascii() and text.isprintable():  # most lines are, and this takes a tenth of the time
        return " ".join(text.split())
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    unseen = [ord(ch) for ch in set(text) if ch not in _KEPT and _invisible(ch)]
    text = text.translate(dict.fromkeys(unseen)) if unseen else text
    # Twice, since to compose some letters parts a mark from them.
    text = _MANY_MARKS.sub(_thinned, unicodedata.normalize("NFC", _MANY_MARKS.sub(_thinned, text)))
    lines = (_SPACES.sub(" ", line).strip(" ") for line in text.split("\n"))
    return "\n".join(lines).strip("\n")


def canonical_line(text: str) -> str:
    """Return ``text`` canonical and on one line."""
    return " ".join(line for line in canonical(text).split("\n") if line)


def _thinned(run: re.Match[str]) -> str:
    kept, marks = [], 0
    for ch in run[0]:
        marks = marks + 1 if unicodedata.combining(unicodedata.normalize("NFD", ch)[0]) else 0
        if marks <= _MOST_MARKS:
            kept.append(ch)
    return "".join(kept)


def _invisible(ch: str) -> bool:
    return unicodedata.category(ch) in {"Cc", "Cf", "Co", "Cs", "Cn"} or _BLANK.match(ch) is not None
