"""Whether a sentence is about the numbered or lettered thing that a question names: "zona 4", "permiso B"."""

import re
from collections import defaultdict
from dataclasses import dataclass

from index.records import Hit, Span
from index.words import fold
from rag.asked.things import NO_THING
from rag.checks.dates.calendar import is_month_or_weekday
from rag.ports import Library, Question
from rag.records import Language
from rag.rows import in_words

# "Zonas 1 a 4" and "zone 2 and 3" name others too, and "fase 2.500" and "permit 5 days" none. In small letters a vowel
# is mostly a word, as "I" is in English.
_JOINED = r"(?:,| (?:a|al|to|y|and|o|or|through|hasta))"
_MARKED = (
    rf"\b([^\W\d_]{{{{3,}}}}) (\d{{{{1,3}}}}(?!{_JOINED} \d)|{{}}(?!{_JOINED} [A-Z]\b))"
    r"(?![\w'’%]| ?[-–/] ?\w|[.,:]\d)"
)
_IN_ARTICLES = re.compile(_MARKED.format("[A-HJ-Z]"))
_IN_QUESTIONS = re.compile(_MARKED.format("[A-HJ-Zb-df-hj-np-tv-xz]"))
_MARK = re.compile(r"\b(?:\d{1,3}|[A-Z])\b")
# What is only counted: "age 12", "at least 3".
_COUNTED = NO_THING | frozenset("aged age ages edad least most maximo minimo maximum minimum total than page".split())
_Marks = dict[str, set[str]]


@dataclass(frozen=True, slots=True)
class Designated:
    """The numbers and letters by which a question names things, by the stem of each thing."""

    language: Language
    marks: _Marks

    def is_of_another(self, hit: Hit, span: Span, library: Library) -> bool:
        """Tell whether a sentence, with its titles, names others alone, of which its article has several."""
        if not self.marks or hit.article.language != self.language:
            return False
        said = "\n".join((in_words(hit.article, span), *hit.titles))
        about = _marks(_IN_ARTICLES, said, self.language, library)
        told = {word.lower() for word in _MARK.findall(said)}
        others = [thing for thing, marks in self.marks.items() if about.get(thing) and told.isdisjoint(marks)]
        several = _marks(_IN_ARTICLES, hit.article.text, self.language, library) if others else {}
        return any(len(several.get(thing, ())) > 1 for thing in others)


def designated(question: Question, library: Library) -> Designated:
    """Return what a question names by a number or letter, or else the subject of its conversation."""
    for text in (question.text, question.searched_for):
        if found := _marks(_IN_QUESTIONS, text, question.language, library):
            return Designated(question.language, found)
    return Designated(question.language, {})


def _marks(pattern: re.Pattern[str], text: str, language: Language, library: Library) -> _Marks:
    found: _Marks = defaultdict(set)
    for word, mark in pattern.findall(text):
        key = fold(word)
        if key not in _COUNTED and not is_month_or_weekday(key):
            for thing in library.terms(word, language):
                found[thing].add(mark.lower())
    return dict(found)
