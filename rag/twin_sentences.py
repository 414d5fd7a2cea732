"""Quotes a sentence that the library has in two languages in the language of the question or claim."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from index.embedding import Vector
from rag.checks.differences import differences
from rag.checks.names.acronyms import learn_acronyms
from rag.checks.records import FIGURES
from rag.ports import Library
from rag.records import Evidence, Language
from rag.verifying.deciding import Decision, Finding, Stance

# Translations of each other, among sentences that answer a question, have at least this cosine; docs/decisions/0044.
_ALIKE = 0.87


_Quoted = TypeVar("_Quoted", Evidence, Finding)


def in_language(
    chosen: Sequence[Evidence], evidence: Sequence[Evidence], language: Language, library: Library
) -> list[Evidence]:
    """Replace each chosen sentence in another language by its translation into ``language`` in ``evidence``, if any.

    The translation gets the higher score of the two, since both say the same.
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


def own_if_any(chosen: Sequence[Evidence], language: Language) -> list[Evidence]:
    """Return the chosen sentences that are in the visitor's language, or all of them if none is.

    Scores of the two languages come from weights of their own, and a near tie between them says little.
    """
    return [one for one in chosen if one.hit.article.language == language] or list(chosen)


def decided_in_language(decision: Decision, findings: Sequence[Finding], library: Library) -> Decision:
    """Replace a decision's quotations in another language by their translations among ``findings``, if any.

    A quotation that a check found to contradict the claim is only replaced by one of which the check says the same.
    """
    if not any(stance.finding.is_translated for stance in decision.stances):
        return decision
    own = _with_vectors([finding for finding in findings if not finding.is_translated], library)
    told: dict[tuple[str, int], Stance] = {}
    for stance in decision.stances:
        twin = _twin(stance.finding, own, library) if stance.finding.is_translated else None
        is_shown = twin is not None and (bool(twin.denied) or not stance.finding.denied)
        said = replace(stance, finding=twin) if twin and is_shown else stance
        told.setdefault((said.finding.hit.article.id, said.finding.span.end), said)
    return replace(decision, stances=tuple(told.values()))


def _with_vectors(some: Sequence[_Quoted], library: Library) -> list[tuple[Vector, _Quoted]]:
    return [(_vector(one, library), one) for one in some]


def _twin(one: _Quoted, own: Sequence[tuple[Vector, _Quoted]], library: Library) -> _Quoted | None:
    if not own:
        return None
    ours = _vector(one, library)
    alike = [(float(ours @ vector), other) for vector, other in own]
    likeness, likest = max(alike, key=lambda found: found[0])
    return None if likeness < _ALIKE or _disagree(one, likest) else likest


def _vector(one: Evidence | Finding, library: Library) -> Vector:
    """Return the vector of the last sentence; a sentence before it is only there as its context."""
    passage = one.hit.passage
    place = next(at for at, span in enumerate(passage.sentences) if span.end == one.span.end)
    vector: Vector = library.sentence_vectors(passage)[place]
    return vector


def _disagree(one: _Quoted, other: _Quoted) -> bool:
    """Tell whether two differ in a figure or deny each other, as "costs 4 dollars" and "cuesta 5 dólares" do."""
    acronyms = learn_acronyms([one.hit.article.text, other.hit.article.text])
    found = differences(one.hit.article.cut(one.span), other.hit.article.cut(other.span), acronyms)
    return any(difference.kind in FIGURES or difference.is_denied for difference in found)
