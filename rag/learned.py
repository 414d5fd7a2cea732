"""The acronyms that articles declare: those of a library, learnt once a generation, and those of one article."""

from collections.abc import Sequence
from functools import lru_cache
from threading import Lock
from typing import Protocol
from weakref import ref

from index.records import Article
from rag.checks.acronyms import Acronyms, learn_acronyms
from rag.ports import Library, LibrarySource


class ReadableLibrary(Library, Protocol):
    """A library whose articles can all be read."""

    def articles(self) -> Sequence[Article]:
        """Return all articles."""


class ReadableSource(LibrarySource, Protocol):
    """Hands out the library to read."""

    def current(self) -> ReadableLibrary:
        """Return the library of the live generation."""


class LearnedAcronyms:
    """Remembers the acronyms of one library at a time; safe to share between threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._learned: tuple[ref[ReadableLibrary], Acronyms] | None = None

    def of(self, library: ReadableLibrary) -> Acronyms:
        """Return what the articles of a library call one thing."""
        with self._lock:
            # An index that is made anew may have the name of the one before.
            if self._learned is None or self._learned[0]() is not library:
                self._learned = (ref(library), learn_acronyms(article.text for article in library.articles()))
            return self._learned[1]


# The few articles that a question finds are those that the next one finds.
@lru_cache(maxsize=256)
def declared_in(text: str) -> Acronyms:
    """Return what an article itself calls one thing."""
    return learn_acronyms([text])
