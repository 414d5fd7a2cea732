"""A sentence that stands in the library in two languages is quoted in the one of the question or the claim."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from index.embedding import Vector
from index.records import Hit, Span
from rag.checks.acronyms import learn_acronyms
from rag.checks.differences import differences
from rag.checks.records import FIGURES
from rag.deciding import Decision, Finding, Stance
from rag.departures import is_denied
from rag.ports import Library
from rag.records import Evidence, Language

# Of two sentences that answer one question those that say the same are as alike as this; docs/decisions/0044.
_ALIKE = 0.87


class Quoted(Protocol):
    """Words of an article: one sentence, or one with the sentence before it."""

    @property
    def hit(self) -> Hit:
        """Where they were found."""

    @property
    def span(self) -> Span:
        """Where they stand in the article's text."""


_Some = TypeVar("_Some", bound=Quoted)


def in_language(
    chosen: Sequence[Evidence], evidence: Sequence[Evidence], language: Language, library: Library
) -> list[Evidence]:
    """Return what is chosen, each with its twin of ``evidence`` in ``language`` in its place, where it has one.

    A twin answers as surely as what it stands for, since it says the same.
    """
    if all(one.hit.article.language == language for one in chosen):
        return list(chosen)
    own = _with_vectors([one for one in evidence if one.hit.article.language == language], library)
    told: dict[tuple[str, int], Evidence] = {}
    for one in chosen:
        twin = None if one.hit.article.language == language else _twin(one, own, library)
        said = replace(twin, score=max(one.score, twin.score)) if twin else one
        told.setdefault((said.hit.article.id, said.span.start), said)
    return list(told.values())


def decided_in_language(decision: Decision, findings: Sequence[Finding], library: Library) -> Decision:
    """Return a decision whose words are the claim's language's where their twins are among the claim's ``findings``.

    Where a check shows that words say otherwise, it shows it of those that take their place as well.
    """
    if not any(stance.finding.is_translated for stance in decision.stances):
        return decision
    own = _with_vectors([finding for finding in findings if not finding.is_translated], library)
    told: dict[tuple[str, int], Stance] = {}
    for stance in decision.stances:
        twin = _twin(stance.finding, own, library) if stance.finding.is_translated else None
        is_shown = twin is not None and (twin.is_otherwise or not stance.finding.is_otherwise)
        said = replace(stance, finding=twin) if twin and is_shown else stance
        told.setdefault((said.finding.hit.article.id, said.finding.span.end), said)
    return replace(decision, stances=tuple(told.values()))


def _with_vectors(some: Sequence[_Some], library: Library) -> list[tuple[Vector, _Some]]:
    return [(_vector(one, library), one) for one in some]


def _twin(one: Quoted, own: Sequence[tuple[Vector, _Some]], library: Library) -> _Some | None:
    if not own:
        return None
    ours = _vector(one, library)
    alike = [(float(ours @ vector), other) for vector, other in own]
    likeness, likest = max(alike, key=lambda found: found[0])
    return None if likeness < _ALIKE or _disagree(one, likest) else likest


def _vector(one: Quoted, library: Library) -> Vector:
    """Return the vector of words' last sentence, before which there may be one to understand it by."""
    passage = one.hit.passage
    place = next(at for at, span in enumerate(passage.sentences) if span.end == one.span.end)
    vector: Vector = library.sentence_vectors(passage)[place]
    return vector


def _disagree(one: Quoted, other: Quoted) -> bool:
    """Tell whether one says otherwise: "costs 4 dollars" does not stand for "cuesta 5 dólares"."""
    acronyms = learn_acronyms([one.hit.article.text, other.hit.article.text])
    found = differences(_words(one), _words(other), acronyms)
    return any(difference.kind in FIGURES or is_denied(difference) for difference in found)


def _words(one: Quoted) -> str:
    return one.hit.article.text[one.span.start : one.span.end]
