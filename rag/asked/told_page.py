"""Finds the page from which a conversation was last answered."""

from collections.abc import Sequence

from index.canonical import canonical_line
from index.records import Article
from rag.ports import Library
from rag.records import Turn

_CHARACTERS_READ = 300
_LIKELY = 4


def told_page(history: Sequence[Turn], library: Library) -> Article | None:
    """Return the article that the latest answer quotes first, or None if nothing was quoted."""
    answers = (canonical_line(turn.content) for turn in reversed(history) if turn.role == "assistant")
    told = next(filter(None, answers), "")[:_CHARACTERS_READ]
    if not told:
        return None
    places: dict[int, Article] = {}
    for hit in library.search(told, limit=_LIKELY):
        for sentence in hit.passage.sentences:
            words = canonical_line(hit.article.cut(sentence))[:_CHARACTERS_READ]
            if (at := told.find(words)) >= 0:
                places.setdefault(at, hit.article)
    return places[min(places)] if places else None
