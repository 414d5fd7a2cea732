"""What is learned from articles: from a whole library, once per generation, and the acronyms that one declares."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from threading import Lock
from typing import Generic, Protocol, TypeVar
from weakref import ref

from index.records import Article
from rag.checks.names.acronyms import Acronyms, learn_acronyms
from rag.ports import Library

_Learned = TypeVar("_Learned")


class ReadableLibrary(Library, Protocol):
    """A library whose articles can all be read."""

    def articles(self) -> Sequence[Article]:
        """Return all articles."""

    def count_pieces(self, text: str) -> int:
        """Return how many pieces the embedding model has for a text; a common word is one as it is usually written."""


class ReadableSource(Protocol):
    """Provides the library to answer from."""

    def current(self) -> ReadableLibrary:
        """Return the library of the live generation."""


class LearnedOnce(Generic[_Learned]):
    """Caches what was learned from one library, until asked about another; safe to share between threads."""

    def __init__(self, learn: Callable[[ReadableLibrary], _Learned]) -> None:
        self._learn = learn
        self._lock = Lock()
        self._learned: tuple[ref[ReadableLibrary], _Learned] | None = None

    def of(self, library: ReadableLibrary) -> _Learned:
        """Return what ``learn`` returns for a library."""
        with self._lock:
            # Compared by identity: a rebuilt index may have the same name.
            if self._learned is None or self._learned[0]() is not library:
                self._learned = (ref(library), self._learn(library))
            return self._learned[1]


def learned_acronyms() -> LearnedOnce[Acronyms]:
    """Return a cache of the acronyms that the articles of one library declare."""
    return LearnedOnce(lambda library: learn_acronyms(article.text for article in library.articles()))


# Successive questions tend to find the same few articles.
@lru_cache(maxsize=256)
def declared_in(text: str) -> Acronyms:
    """Return the acronyms that an article's text declares."""
    return learn_acronyms([text])
