"""Puts what was published later first, at equal relevance."""

from collections.abc import Sequence
from datetime import date

from rag.records import Evidence

# Scores this close do not show which sentence answers better; the same text in two articles differs by less.
_EQUAL = 0.02


def newer_first(evidence: Sequence[Evidence]) -> list[Evidence]:
    """Reorder evidence (best first) so that among equally relevant sentences the newest come first, undated ones last.

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
    """Return sentences grouped by article, newest article first, in reading order within an article."""
    return sorted(chosen, key=lambda one: (-_day(one).toordinal(), one.hit.article.id, one.span))


def _day(evidence: Evidence) -> date:
    return evidence.hit.article.published or date.min
