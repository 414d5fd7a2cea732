"""Tells a message about danger to its writer or someone near from a question about the subject.

Two things are evaluated. A sign is a phrase that states danger, or a trace of it that any day may leave too. Likeness
weighs every word, since people in danger and those near them often state nothing outright; it tells danger without a
sign, and that there is none beside a trace.
"""

import re
from collections.abc import Sequence
from functools import cache

from rag.danger.likeness import Likeness, load_likeness
from rag.danger.signs import FoundSign, first_sign, sentences_of
from rag.records import Language

_COMMON_SPANISH = frozenset("que de la el los las y en mi un una se por con su para al lo le es esta yo si ya".split())
_COMMON_ENGLISH = frozenset("the to and of in my is i he she it they not have with on at for was but we this".split())
_SPANISH_LETTERS = re.compile("[áéíóúñ¿¡]")


def speaks_of_danger(message: str) -> bool:
    """Tell whether a message in English or Spanish is about danger to its writer or someone near."""
    return reason_for_care(message) != ""


def reason_for_care(message: str) -> str:
    """Return the name of the first sign of danger, "likeness", or ""; takes time linear in the message's length."""
    sentences = sentences_of(message)
    found = _telling_sign(sentences)
    if found is not None:
        return found.name
    return "likeness" if _likeness().is_like(sentences) else ""


def danger_language(message: str) -> Language | None:
    """Return the language in which a message is about danger, or None if it is not."""
    sentences = sentences_of(message)
    found = _telling_sign(sentences)
    if found is None and not _likeness().is_like(sentences):
        return None
    # A sign of one language sometimes matches a message in the other.
    return language_by_words(sentences) or (found.language if found else _by_letters(message))


def likely_danger(text: str) -> Language | None:
    """Return the language in which a text is about danger by its words, whatever it states, or None if it is not."""
    sentences = sentences_of(text)
    return (language_by_words(sentences) or _by_letters(text)) if _likeness().is_like(sentences) else None


def language_by_words(sentences: Sequence[str]) -> Language | None:
    """Return the language of which folded sentences have more of the commonest words, or None."""
    words = " ".join(sentences).split()
    spanish, english = (sum(word in common for word in words) for common in (_COMMON_SPANISH, _COMMON_ENGLISH))
    return None if spanish == english else "es" if spanish > english else "en"


def _telling_sign(sentences: list[str]) -> FoundSign | None:
    found = first_sign(sentences)
    return None if found is None or (found.is_trace and _likeness().speaks_against(sentences)) else found


def _by_letters(message: str) -> Language:
    return "es" if _SPANISH_LETTERS.search(message.lower()) else "en"


@cache
def _likeness() -> Likeness:
    return load_likeness()
