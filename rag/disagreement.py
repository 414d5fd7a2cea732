"""Finds articles that disagree: two sentences that differ in a number, date or name, or deny each other."""

import re
from collections.abc import Sequence

from index.words import fold
from rag.asked.short_forms import is_named_letter
from rag.checks.differences import differences
from rag.checks.elsewhere import is_about_another_time_or_place
from rag.checks.names.acronyms import learn_acronyms
from rag.checks.names.names import names
from rag.checks.names.naming import has_name
from rag.checks.readings import read_pair
from rag.checks.records import NAMES, Difference, Kind
from rag.ports import Library
from rag.recency import newest_article_first
from rag.records import Disagreement, Evidence

_TOLD_BY = frozenset({Kind.NUMBER, Kind.DATE, Kind.NAME, Kind.PLACE, Kind.NEGATION})
# Two sentences about one thing share most of their terms; what they disagree on is among the rest.
_SHARED = 0.6
_SAME_SUBJECT = 0.5
# What is far less likely to answer than the first sentence says nothing against it: rows and sentences share few words.
_AS_LIKELY = 0.1
# A name among the first words is what a sentence is about.
_SUBJECT_WORDS = 5
_WORD = re.compile(r"\w+")


def both_sides(chosen: Sequence[Evidence], evidence: Sequence[Evidence], library: Library) -> list[Evidence]:
    """Return the chosen sentences, adding the best one of ``evidence`` that disagrees with any of them.

    If articles disagree, the sentences of the article published later come first.
    """
    places = {_place(one) for one in chosen}
    least = _AS_LIKELY * max((one.score for one in chosen), default=0.0)
    others = (one for one in evidence if _place(one) not in places and one.score >= least)
    other = next((one for one in others if any(_difference(side, one, library) for side in chosen)), None)
    sides = [*chosen, other] if other is not None else list(chosen)
    return newest_article_first(sides) if disagreements(sides, range(len(sides)), library) else sides


def disagreements(chosen: Sequence[Evidence], numbers: Sequence[int], library: Library) -> tuple[Disagreement, ...]:
    """Return which of the chosen sentences disagree, and in what; ``numbers`` are their citation numbers."""
    found = []
    for at, one in enumerate(chosen):
        for further, other in enumerate(chosen[at + 1 :], start=at + 1):
            difference = _difference(one, other, library)
            if difference is not None:
                words = (difference.claim.words, difference.source.words if difference.source else None)
                found.append(Disagreement(difference.kind, (numbers[at], numbers[further]), words))
    return tuple(found)


def _difference(one: Evidence, other: Evidence, library: Library) -> Difference | None:
    """Return how sentences of two articles in one language differ, the later published as the claim, or None."""
    one, other = newest_article_first([one, other])
    here, there = one.hit.article, other.hit.article
    if here.id == there.id or here.language != there.language:
        return None
    said, against = one.words, other.words
    if _shared(said, against, here.language, library) < _SHARED:
        return None
    acronyms = learn_acronyms([here.text, there.text])
    found = differences(said, against, acronyms)
    told = [d for d in found if d.kind in _TOLD_BY and d.is_denied]
    # Sites often have one page per country, told apart only by the title.
    if not told or is_about_another_time_or_place(f"{here.title}. {said}", f"{there.title}. {against}", acronyms):
        return None
    if any(d.kind in NAMES and _is_subject(d, said) for d in found) or not _is_one_subject(one, other, library):
        return None
    return told[0]


def _is_subject(difference: Difference, said: str) -> bool:
    return len(said[: difference.claim.span.start].split()) < _SUBJECT_WORDS


def _is_one_subject(one: Evidence, other: Evidence, library: Library) -> bool:
    """Tell whether two sentences are about one subject, by similar titles or, without these, by a common name.

    Similar titles with a proper name of their own in each are about two subjects: sites often have one page per office.
    """
    titles = (one.hit.article.title, other.hit.article.title)
    letters, others = map(_named_letters, titles)
    if letters and others and letters.isdisjoint(others):
        return False
    if _shared(*titles, one.hit.article.language, library) >= _SAME_SUBJECT:
        return not (_names_its_own(one, other) and _names_its_own(other, one))
    acronyms = learn_acronyms([one.hit.article.text, other.hit.article.text])
    here, there = read_pair(one.words, other.words)
    return any(has_name(name, here, there, acronyms) for name in names(here))


def _named_letters(title: str) -> set[str]:
    """Return the letters that tell what a title is about from another of its kind: "the T visa", "form B"."""
    return {
        word.group().casefold() for word in _WORD.finditer(title) if is_named_letter(title, word.start(), word.end())
    }


def _names_its_own(one: Evidence, other: Evidence) -> bool:
    """Tell whether an article's title has a name none of whose words are in the other article."""
    here, _ = read_pair(one.hit.article.title, other.hit.article.title)
    known = set(map(fold, _WORD.findall(f"{other.hit.article.title} {other.hit.article.text}")))
    return any(known.isdisjoint(map(fold, name.words)) for name in names(here))


def _shared(one: str, other: str, language: str, library: Library) -> float:
    """Return the share of the shorter text's terms that the other has, 0 to 1, without numbers."""
    first = {term for term in library.terms(one, language) if not term.isdigit()}
    second = {term for term in library.terms(other, language) if not term.isdigit()}
    return len(first & second) / max(1, min(len(first), len(second)))


def _place(evidence: Evidence) -> tuple[str, int, int]:
    return (evidence.hit.article.id, *evidence.span)
