"""Dates count: at equal relevance what was published later comes first."""

from collections.abc import Sequence
from datetime import date

from rag.records import Evidence

# Two probabilities this near say that neither sentence answers better; the same text in two articles scores closer.
_EQUAL = 0.02


def newer_first(evidence: Sequence[Evidence]) -> list[Evidence]:
    """Return evidence, best first, with what is as relevant in the order of its date, undated last.

    Sentences of one article keep their order.
    """
    ordered: list[Evidence] = []
    alike: list[Evidence] = []
    for one in evidence:
        if alike and alike[0].score - one.score > _EQUAL:
            ordered += sorted(alike, key=_day, reverse=True)
            alike = []
        alike.append(one)
    return [*ordered, *sorted(alike, key=_day, reverse=True)]


def newest_article_first(chosen: Sequence[Evidence]) -> list[Evidence]:
    """Return sentences by article, the later published first, those of one article in reading order."""
    return sorted(chosen, key=lambda one: (-_day(one).toordinal(), one.hit.article.id, one.span))


def _day(evidence: Evidence) -> date:
    return evidence.hit.article.published or date.min
