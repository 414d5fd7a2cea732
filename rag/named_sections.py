"""What stands below a heading that a question names, if that has the hours, number or address that it asks for."""

from collections.abc import Sequence

from index.words import Words
from rag.asked.folded import folded_passage, folded_words
from rag.asked.literals import has_what_is_asked_of_an_office
from rag.asked.telling import telling_terms, telling_words
from rag.ports import Question
from rag.records import Evidence

_MOST = 2


def below_named_headings(question: Question, evidence: Sequence[Evidence], words: Words) -> list[Evidence]:
    """Return the one or two sentences directly below a heading that have what a question asks for of just that office.

    The question must name the heading whole, and all its other telling words must be in the sentence or in the titles.
    If several headings of that name have such sentences, or one has more, none is returned.
    """
    asked = folded_words(question.searched_for)
    terms = telling_terms(question.searched_for, question.language, words)
    found = [
        one
        for one in evidence
        if _is_below_named(one, asked)
        and has_what_is_asked_of_an_office(question.searched_for, one.words)
        and _tells_all(one, terms, question, words)
    ]
    if len({(one.hit.article.id, one.hit.passage.headings) for one in found}) != 1 or len(found) > _MOST:
        return []
    return sorted(found, key=lambda one: one.span.start)


def _is_below_named(one: Evidence, asked: str) -> bool:
    heading = "".join(one.hit.passage.headings[-1:])
    return bool(telling_words(heading)) and folded_passage(heading) in asked


def _tells_all(one: Evidence, terms: frozenset[str], question: Question, words: Words) -> bool:
    said = "\n".join((one.words, *one.hit.titles))
    return one.hit.article.language == question.language and terms <= set(words.terms(said, question.language))
