"""Whether a sentence is about the form, visa or law that a question names by its code, or about another."""

import re
from dataclasses import dataclass
from functools import lru_cache

from index.records import Hit, Span
from rag.codes import codes_in, numbered_in, numbers_in, sure_codes_in
from rag.ports import Question
from rag.rows import in_words

# "Which form comes after the I-130?" is answered by another.
_ASKS_FOR_ONE = re.compile(
    r"\b(?:which|what|qu[eé]|cu[aá]l(?:es)?)\W+(?:(?:is|are|es|son|the|el|la|los|las|other|otr[oa]s?)\W+){0,3}"
    r"(?:forms?|formularios?|visas?|visados?|laws?|ley(?:es)?|articles?|art[íi]culos?|conventions?|convenios?)\b"
    r"(?!\W+(?:[A-Za-z]{1,3}\W?)?\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class AskedCodes:
    """The codes that a question names, and its laws, articles, conventions and forms with a number."""

    codes: frozenset[str]
    numbered: frozenset[tuple[str, str]]

    def is_of_another(self, hit: Hit, span: Span) -> bool:
        """Tell whether a sentence is about others, by itself and its titles, or its article has none of these."""
        if not self.codes and not self.numbered:
            return False
        about = "\n".join((in_words(hit.article, span), *hit.titles))
        article = f"{hit.article.title}\n{hit.article.text}"
        return self._is_coded_otherwise(about, article) or self._is_numbered_otherwise(about, article)

    def _is_coded_otherwise(self, about: str, article: str) -> bool:
        if not self.codes or not self.codes.isdisjoint(codes_in(about)):
            return False
        return bool(sure_codes_in(about)) or self.codes.isdisjoint(_codes_of_article(article))

    def _is_numbered_otherwise(self, about: str, article: str) -> bool:
        here = numbers_in(about) if self.numbered else frozenset()
        for kind in {kind for kind, _ in self.numbered}:
            numbers = {number for one, number in self.numbered if one == kind}
            if numbers.isdisjoint(here) and (
                any(one == kind for one, _ in numbered_in(about)) or numbers.isdisjoint(_numbers_of_article(article))
            ):
                return True
        return False


def asked_codes(question: Question) -> AskedCodes:
    """Return what a question names, or the subject of its conversation; nothing if it asks which form or law."""
    for text in (question.text, question.searched_for):
        codes, numbered = sure_codes_in(text), numbered_in(text)
        if codes or numbered:
            return AskedCodes(frozenset(), frozenset()) if _ASKS_FOR_ONE.search(text) else AskedCodes(codes, numbered)
    return AskedCodes(frozenset(), frozenset())


# Successive sentences are of the same few articles.
@lru_cache(maxsize=32)
def _codes_of_article(text: str) -> frozenset[str]:
    return codes_in(text)


@lru_cache(maxsize=32)
def _numbers_of_article(text: str) -> frozenset[str]:
    return numbers_in(text)
