"""Whether a sentence only tells what something costs on top of the price that a question asks for."""

import re

from index.records import Hit, Span
from index.words import fold
from rag.asked.literal_forms import PRICE_ON_TOP
from rag.asked.things import NO_THING
from rag.ports import Library, Question
from rag.rows import in_words

_PRICE_ASKED = re.compile(
    r"\b(?:how much|prices?|costs?|fees?|fares?|cu[aá]nto|cuestan?|precios?|costos?|tarifas?|vale[n]?)\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]{3,}")


def is_of_a_surcharge(question: Question, hit: Hit, span: Span, library: Library) -> bool:
    """Tell whether a sentence says what is paid more, of something that a question about a price does not name.

    "Urgent passports cost 600 lempiras more" is no answer to "How much is a passport?", but to one that has "urgent".
    """
    said = in_words(hit.article, span)
    on_top = PRICE_ON_TOP.search(said) if _PRICE_ASKED.search(question.searched_for) else None
    if on_top is None:
        return False
    asked = _things(question.searched_for, question.language, library)
    named = _things(said[: on_top.start()], hit.article.language, library)
    # Words of two languages cannot be compared: only who names one thing alone is sure to lack the second.
    return not named <= asked if hit.article.language == question.language else len(asked) < 2 <= len(named)


def _things(text: str, language: str, library: Library) -> set[str]:
    """Return the terms of the words that name things."""
    words = (word for word in _WORD.findall(text) if fold(word) not in NO_THING)
    return {term for word in words for term in library.terms(word, language)}
