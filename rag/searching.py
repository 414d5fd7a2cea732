"""Searches a library for every wording of a question, and keeps to the page that it names."""

from collections.abc import Sequence

from index.fusion import reciprocal_rank_fusion
from index.records import Hit
from rag.asked.page import AskedPage
from rag.ports import Library

_PASSAGES = 8
# How many are searched for the page that a question names among pages that are alike.
_AMONG_OTHERS = 24


def search(wordings: Sequence[str], library: Library, page: AskedPage) -> list[Hit]:
    """Search for every wording of a question and fuse the results, without other pages if the asked one is found.

    If it is not, they stay: nothing may seem a surer answer because likelier sentences were left out.
    """
    hits = _searched(wordings, library, _PASSAGES)
    if not any(map(page.is_elsewhere, hits)):
        return hits
    own = [hit for hit in _searched(wordings, library, _AMONG_OTHERS) if not page.is_elsewhere(hit)]
    return own[:_PASSAGES] if any(map(page.is_here, own)) else hits


def _searched(wordings: Sequence[str], library: Library, limit: int) -> list[Hit]:
    rankings = [library.search(wording, limit=limit) for wording in wordings]
    return rankings[0] if len(rankings) == 1 else fused(rankings)[:limit]


def fused(rankings: Sequence[Sequence[Hit]]) -> list[Hit]:
    """Return the passages of several searches, those first that come first in more of them."""
    hits = {hit.passage.id: hit for ranking in reversed(rankings) for hit in ranking}
    rows = list(hits)
    places = [[rows.index(hit.passage.id) for hit in ranking] for ranking in rankings]
    return [hits[rows[row]] for row, _ in reciprocal_rank_fusion(places)]
