"""The words of a question that tell one thing from another, without those that ask of any thing."""

import re
from collections.abc import Set

from index.words import Words, fold
from rag.asked.things import NO_THING, is_light
from rag.records import Language

_WORD = re.compile(r"[^\W_]+")
_AGE = 18
_CHILD = re.compile(
    r"\b(?:hij[oa]s?|ni[nñ][oa]s?|beb[eé]s?|child(?:ren)?|kids?|sons?|daughters?|bab(?:y|ies)|minors?)\b"
    r"(?:,? (?:de|who is|aged?|que tiene|con) (\d{1,2})\b(?: años?| years?(?: old)?| meses| months)?)?",
    re.IGNORECASE,
)
_OF_AGE = re.compile(
    r"\bmenor(?:es)?(?: de (?:edad|18(?: años)?))?\b|\bunder (?:the age of )?18(?: years(?: of age)?)?\b", re.IGNORECASE
)
_YOUNGER = re.compile(r"\bmenor(?:es)?(?= de (?!18\b)\d)", re.IGNORECASE)


def with_minors(text: str) -> str:
    """Return a text with "menor", which both languages' offices use, for each child and for all under 18 years of age.

    "Mi hija de 8 años" is one, and so are "menores de edad"; those under 12 are not all.
    """
    return _OF_AGE.sub(" menor ", _YOUNGER.sub(" ", _CHILD.sub(_minor, text)))


def _minor(match: re.Match[str]) -> str:
    return match[0] if match[1] and int(match[1]) >= _AGE else " menor "


def telling_words(text: str, beside: Set[str] = frozenset()) -> list[str]:
    """Return the words and figures of a text but for those that name no thing and those ``beside``, all folded."""
    return [word for word in _WORD.findall(text) if _tells(fold(word)) and fold(word) not in beside]


def telling_terms(text: str, language: Language, words: Words, beside: Set[str] = frozenset()) -> frozenset[str]:
    """Return the terms of the telling words of a text."""
    return frozenset(term for word in telling_words(text, beside) for term in words.terms(word, language))


def _tells(key: str) -> bool:
    return key.isdigit() or (key not in NO_THING and not is_light(key))
