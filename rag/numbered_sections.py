"""The article of a law that a question asks for by its number alone: "what does article 7 of the Migration Act say"."""

import re
from collections.abc import Sequence

from index.words import Words
from rag.ports import Question
from rag.records import Evidence

_ARTICLE = r"(?:art[íi]culo|article|art\.?)"
_NUMBER = r"(\d{1,4})(?![\w.-]*\d)(?! (?:bis|ter)\b)"
_OPENING = (
    r"\A\W*(?:(?:y|and|hola|hello)\W+)?(?:(?:(?:de )?qu[eé] (?:dice|establece|señala|dispone|indica|regula|trata)"
    r"|cu[aá]l es|d[ií]me(?: qu[eé] dice)?|expl[ií]came|what (?:does|is|is in|about)|tell me (?:about )?)\s+)?"
)
_ASKED = re.compile(
    rf"{_OPENING}(?:(?:el|the)\s+)?{_ARTICLE}\s+{_NUMBER}"
    r"(?:\s+(?:de la|del?|of the|of)\s+([^?.,]{2,60}?))??(?:\s+(?:say|says|state|provide|about|mean))?\W*\Z",
    re.IGNORECASE,
)
_BEGINS = re.compile(rf"\A\W*{_ARTICLE}\s+{_NUMBER}", re.IGNORECASE)


def asked_by_number(question: Question, evidence: Sequence[Evidence], words: Words) -> list[Evidence]:
    """Return what stands in the article of a law that a question asks for, in its order, if one page has it."""
    asked = _ASKED.match(question.text)
    if asked is None:
        return []
    number, law = asked.groups()
    found = [one for one in evidence if _is_in(one, number) and _is_of(one, law, question, words)]
    if len({one.hit.article.id for one in found}) != 1:
        return []
    return sorted(found, key=lambda one: one.span.start)


def _is_in(one: Evidence, number: str) -> bool:
    """Tell whether a sentence stands below the heading of a numbered article, or begins one."""
    begun = (_BEGINS.match(text) for text in (one.words, *one.hit.passage.headings[-1:]))
    return any(match is not None and match[1] == number for match in begun)


def _is_of(one: Evidence, law: str | None, question: Question, words: Words) -> bool:
    """Tell whether a sentence is of the law that is named, or else of the page that the conversation is about."""
    article = one.hit.article
    if law is None:
        return question.page is None or question.page.id == article.id
    asked = set(words.terms(law, article.language))
    return bool(asked) and asked <= set(words.terms(article.title, article.language))
