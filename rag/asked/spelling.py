"""Words that are spelled by ear, "refujio" or "bacaciones", written as the articles write them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from index.words import fold

# Shorter words have too many that sound alike: "casa" and "caza".
_WORD = re.compile(r"(?<![\w./@'’-])[^\W\d_A-Z]{6,}(?![\w@'’-]|[./]\w)")
_LEARNED = re.compile(r"[^\W\d_]{6,}")
# Letters that sound alike in Spanish; an English word that is spelled by its sound mostly doubles a letter or does not.
_SOUNDS = (
    (re.compile(r"(?<!c)h"), ""),
    (re.compile(r"ll"), "y"),
    (re.compile(r"(.)\1"), r"\1"),
    (re.compile(r"v"), "b"),
    (re.compile(r"g(?:u(?=[ei])|(?=[ei]))"), "j"),
    (re.compile(r"c(?=[ei])|z"), "s"),
    (re.compile(r"qu|c(?!h)"), "k"),
)


@dataclass(frozen=True, slots=True)
class Spelling:
    """The folded words of a library, and those of them that no other word sounds like, by their sound."""

    words: frozenset[str]
    by_sound: dict[str, str]


def learn_spelling(texts: Iterable[str]) -> Spelling:
    """Return how the long words of ``texts`` are written."""
    written = {word for text in texts for word in set(_LEARNED.findall(text.lower()))}
    heard: dict[str, set[str]] = {}
    for word in written:
        heard.setdefault(_sound(word), set()).add(word)
    alone = {sound: min(words) for sound, words in heard.items() if len({fold(word) for word in words}) == 1}
    return Spelling(frozenset(fold(word) for word in written), alone)


def as_spelled(question: str, spelling: Spelling) -> str:
    """Return a question with each long word that no article has replaced by the one that sounds like it, if any."""

    def known(match: re.Match[str]) -> str:
        word = match.group()
        return word if fold(word) in spelling.words else spelling.by_sound.get(_sound(word), word)

    return _WORD.sub(known, question)


def _sound(word: str) -> str:
    heard = fold(word).replace("ñ", "n")
    for pattern, letter in _SOUNDS:
        heard = pattern.sub(letter, heard)
    return heard
