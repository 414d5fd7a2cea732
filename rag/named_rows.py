"""The rows of a table that a question names, with the price, time or number in them that it asks for."""

import re
from collections.abc import Sequence

from index.words import Words
from rag.asked.literals import asks_how_long, has_what_is_asked
from rag.asked.telling import telling_terms, telling_words, with_minors
from rag.ports import Question
from rag.records import Evidence
from rag.rows import Cell, begins_with_figure, cells_of

_MOST = 3
_IN_BRACKETS = re.compile(r"\([^)]*\)")
# "Passport" of "Passport, 5 years", "Pasaporte" of "Pasaporte de 10 años".
_NAME_ENDS = re.compile(
    r"[,;:/–—-]|\b(?:de|del|para|por|con|sin|en|a|for|of|with|without|in|at|by|to|under|over)\b", re.IGNORECASE
)
# What is done with a paper is no other thing than the paper.
_PROCEDURES = frozenset(
    "reposicion renovacion duplicado expedicion emision tramite solicitud obtencion costo precio tarifa replacement"
    " renewal application issue issuance fee".split()
)
# How long something is valid is another time than how long it takes.
_VALID = re.compile(
    r"\b(?:valid\w*|válid\w+|val(?:en?|ga\w*)|vigen\w+|dur[ae]\w*|expir\w+|venc\w+|caduc\w+|lasts?)\b", re.IGNORECASE
)


def named_rows(question: Question, evidence: Sequence[Evidence], words: Words) -> list[Evidence]:
    """Return the one to three rows of a table whose first cell the question names, in their order, if they have it.

    Every word of the question that tells something must be in a row, its column headings or its titles, and the head of
    the row's name in the question: "how much is a passport" names "Passport, 5 years" and no "Passport photo". If
    several pages have such rows, none is returned.
    """
    asked = _Asked(question, words)
    found = [one for one in evidence if one.hit.article.language == question.language and asked.has(one)]
    if len({one.hit.article.id for one in found}) != 1 or len(found) > _MOST:
        return []
    return sorted(found, key=lambda one: one.span.start)


class _Asked:
    """What a question asks for, and the terms of the words with which it says of what."""

    def __init__(self, question: Question, words: Words) -> None:
        self._text, self._language, self._words = question.searched_for, question.language, words
        self._of = telling_terms(with_minors(self._text), self._language, words)

    def has(self, one: Evidence) -> bool:
        """Tell whether a sentence is a row that the question names, with a cell of the form that it asks for."""
        cells = cells_of(one.hit.article, one.span)
        if not cells or self._of.isdisjoint(self._head_of(cells[0].words)):
            return False
        if not any(has_what_is_asked(self._text, _in_words(cell)) for cell in cells[1:]):
            return False
        said = "\n".join((cells[0].words, *(cell.head for cell in cells), *one.hit.titles))
        asks_validity = asks_how_long(self._text) and bool(_VALID.search(self._text))
        is_time = not asks_validity or bool(_VALID.search(said))
        return is_time and self._of <= set(self._words.terms(with_minors(said), self._language))

    def _head_of(self, label: str) -> list[str]:
        """Return the terms of the word of a first cell that names the thing: the first in Spanish, the last in English.

        It is in the first part of the cell that names any: "passport" in "Replacement of passport, lost".
        """
        for part in _NAME_ENDS.split(_IN_BRACKETS.sub(" ", label)):
            named = [word for word in telling_words(part, _PROCEDURES) if self._words.terms(word, self._language)]
            if named:
                return self._words.terms(named[0] if self._language == "es" else named[-1], self._language)
        return []


def _in_words(cell: Cell) -> str:
    """Return a cell with its heading, which reads as the unit after a figure."""
    return f"{cell.words} {cell.head}" if begins_with_figure(cell.words) else f"{cell.head} {cell.words}"
