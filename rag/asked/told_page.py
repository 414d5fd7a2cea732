"""Finds the page from which a conversation was last answered."""

from collections.abc import Sequence

from index.canonical import canonical_line
from index.records import Article
from rag.ports import Library
from rag.records import Turn

# Enough to know a sentence by; the search for it should cost no more than for a long question.
_CHARACTERS_READ = 300
# How many passages may hold the quoted words.
_PASSAGES = 4


def told_page(history: Sequence[Turn], library: Library) -> Article | None:
    """Return the article that the latest answer quotes first, or None if nothing was quoted."""
    answers = (canonical_line(turn.content) for turn in reversed(history) if turn.role == "assistant")
    told = next(filter(None, answers), "")[:_CHARACTERS_READ]
    if not told:
        return None
    places: dict[int, Article] = {}
    for hit in library.search(told, limit=_PASSAGES):
        for sentence in hit.passage.sentences:
            words = canonical_line(hit.article.cut(sentence))[:_CHARACTERS_READ]
            if (at := told.find(words)) >= 0:
                places.setdefault(at, hit.article)
    return places[min(places)] if places else None
