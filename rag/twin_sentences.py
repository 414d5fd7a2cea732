"""A sentence that stands in the library in two languages is quoted in the one that the visitor asked in."""

from collections.abc import Sequence
from dataclasses import replace

from rag.checks.acronyms import learn_acronyms
from rag.checks.differences import differences
from rag.checks.records import FIGURES
from rag.departures import is_denied
from rag.ports import Library
from rag.records import Evidence, Language

# Of two sentences that answer one question those that say the same are as alike as this; docs/decisions/0044.
_ALIKE = 0.87


def in_language(
    chosen: Sequence[Evidence], evidence: Sequence[Evidence], language: Language, library: Library
) -> list[Evidence]:
    """Return what is chosen, each with its twin of ``evidence`` in ``language`` in its place, where it has one.

    A twin answers as surely as what it stands for, since it says the same.
    """
    own = [one for one in evidence if one.hit.article.language == language]
    told: dict[tuple[str, int], Evidence] = {}
    for one in chosen:
        said = one if one.hit.article.language == language else _twin(one, own, library) or one
        told.setdefault((said.hit.article.id, said.span.start), said)
    return list(told.values())


def _twin(one: Evidence, own: Sequence[Evidence], library: Library) -> Evidence | None:
    likest = max(own, key=lambda other: _likeness(one, other, library), default=None)
    if likest is None or _likeness(one, likest, library) < _ALIKE or _disagree(one, likest):
        return None
    return replace(likest, score=max(one.score, likest.score))


def _likeness(one: Evidence, other: Evidence, library: Library) -> float:
    here, there = (library.sentence_vectors(e.hit.passage)[e.hit.passage.sentences.index(e.span)] for e in (one, other))
    return float(here @ there)


def _disagree(one: Evidence, other: Evidence) -> bool:
    """Tell whether one says otherwise: "costs 4 dollars" does not stand for "cuesta 5 dólares"."""
    acronyms = learn_acronyms([one.hit.article.text, other.hit.article.text])
    found = differences(_words(one), _words(other), acronyms)
    return any(difference.kind in FIGURES or is_denied(difference) for difference in found)


def _words(evidence: Evidence) -> str:
    return evidence.hit.article.text[evidence.span.start : evidence.span.end]
