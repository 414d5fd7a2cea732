"""Whether the text around a sentence names the thing that a question asks about, or anything like it."""

from collections.abc import Sequence

from index.records import Article
from index.words import fold
from rag.asked.folded import written_words
from rag.asked.places import misspelt
from rag.asked.things import asked_things
from rag.model.windows import Window
from rag.ports import Library, Question, SentenceReader

# The least likeness of a word to the likest in a text that means the same. What other articles say of another thing
# ("visa" beside "passport") is more alike than that, and only the judge tells it.
_LIKE = 0.38
_SHORTEST = 4


def windows_that_name(
    question: Question, windows: Sequence[Window], reader: SentenceReader, library: Library
) -> list[bool]:
    """Tell for each window whether it or its article names every thing asked about; True if none is asked about."""
    things = asked_things(question.text, question.language, library)
    if not things:
        return [True] * len(windows)
    words = [question.text[thing.start : thing.end] for thing in things]
    told: list[bool] = []
    known: dict[str, _Named] = {}
    for window, found in zip(windows, reader.likeness(question, things, windows), strict=True):
        unlike = [word for word, likeness in zip(words, found, strict=False) if likeness < _LIKE]
        article = window.hit.article
        if unlike and article.id not in known:
            known[article.id] = _Named(article, library)
        told.append(all(known[article.id].has(word) for word in unlike))
    return told


class _Named:
    """The words of an article, in which those of a question are looked for."""

    def __init__(self, article: Article, library: Library) -> None:
        text = f"{article.title}\n{article.text}"
        self._terms = frozenset(library.terms(text, article.language))
        self._words = frozenset(map(fold, written_words(text)))
        self._language = article.language
        self._library = library

    def has(self, word: str) -> bool:
        """Tell whether the article has a word in some form, or one that it could be a slip for."""
        if not self._terms.isdisjoint(self._library.terms(word, self._language)):
            return True
        return len(word) >= _SHORTEST and not self._words.isdisjoint(misspelt(fold(word)))
