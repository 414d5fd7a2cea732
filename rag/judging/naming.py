"""Whether the text around a sentence names the thing that a question asks about, or anything like it."""

from collections.abc import Sequence
from functools import lru_cache

from index.records import Article
from index.words import fold
from rag.asked.folded import written_words
from rag.asked.places import misspelt
from rag.asked.things import asked_things
from rag.model.windows import Window
from rag.ports import Library, Question, SentenceReader

# A word that means the same as one in the text is mostly more like it than this, in another language too. So is the
# name of a thing of the same kind, such as "visa" beside "passport", which only the judge tells apart.
_LIKE = 0.38
_SHORTEST = 4
_STEM = 3


def windows_that_name(
    question: Question, windows: Sequence[Window], reader: SentenceReader, library: Library
) -> list[bool]:
    """Tell for each window whether it or its article names every thing asked about; True if none is asked about."""
    things = asked_things(question.text, question.language, library)
    if not things:
        return [True] * len(windows)
    words = [question.text[thing.start : thing.end] for thing in things]
    found = reader.likeness(question, things, windows)
    # Words past the longest that is read have no likeness, and tell nothing.
    unlike = [[word for word, like in zip(words, likeness, strict=False) if like < _LIKE] for likeness in found]
    return [
        all(_has(window.hit.article, word, library) for word in some)
        for window, some in zip(windows, unlike, strict=True)
    ]


def _has(article: Article, word: str, library: Library) -> bool:
    """Tell whether an article has a word in some form, or one that it could be a slip for."""
    key = fold(word)
    written = _folded(article.title) | _folded(article.text)
    alike = " ".join(one for one in written if one.startswith(key[:_STEM]))
    if not set(library.terms(alike, article.language)).isdisjoint(library.terms(word, article.language)):
        return True
    return len(key) >= _SHORTEST and not written.isdisjoint(misspelt(key))


# Successive questions tend to find the same few articles.
@lru_cache(maxsize=32)
def _folded(text: str) -> frozenset[str]:
    return frozenset(map(fold, written_words(text)))
