"""The words of a question that tell one thing from another, without those that ask of any thing."""

import re
from collections.abc import Set

from index.words import Words, fold
from rag.asked.things import NO_THING, is_light
from rag.records import Language

_WORD = re.compile(r"[^\W_]+")


def telling_words(text: str, beside: Set[str] = frozenset()) -> list[str]:
    """Return the words and figures of a text but for those that name no thing and those ``beside``, all folded."""
    return [word for word in _WORD.findall(text) if _tells(fold(word)) and fold(word) not in beside]


def telling_terms(text: str, language: Language, words: Words, beside: Set[str] = frozenset()) -> frozenset[str]:
    """Return the terms of the telling words of a text."""
    return frozenset(term for word in telling_words(text, beside) for term in words.terms(word, language))


def _tells(key: str) -> bool:
    return key.isdigit() or (key not in NO_THING and not is_light(key))
