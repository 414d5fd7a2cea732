"""What articles teach: what all of a library do, learned once a generation, and the acronyms that one declares."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from threading import Lock
from typing import Generic, Protocol, TypeVar
from weakref import ref

from index.records import Article
from rag.checks.acronyms import Acronyms, learn_acronyms
from rag.ports import Library, LibrarySource

_Learned = TypeVar("_Learned")


class ReadableLibrary(Library, Protocol):
    """A library whose articles can all be read."""

    def articles(self) -> Sequence[Article]:
        """Return all articles."""


class ReadableSource(LibrarySource, Protocol):
    """Hands out the library to read."""

    def current(self) -> ReadableLibrary:
        """Return the library of the live generation."""


class LearnedOnce(Generic[_Learned]):
    """Remembers what the texts of one library teach, until asked about another; safe to share between threads."""

    def __init__(self, learn: Callable[[Iterable[str]], _Learned]) -> None:
        self._learn = learn
        self._lock = Lock()
        self._learned: tuple[ref[ReadableLibrary], _Learned] | None = None

    def of(self, library: ReadableLibrary) -> _Learned:
        """Return what ``learn`` makes of the texts of a library's articles."""
        with self._lock:
            # An index that is made anew may have the name of the one before.
            if self._learned is None or self._learned[0]() is not library:
                self._learned = (ref(library), self._learn(article.text for article in library.articles()))
            return self._learned[1]


class LearnedAcronyms(LearnedOnce[Acronyms]):
    """Remembers the acronyms that the articles of one library declare."""

    def __init__(self) -> None:
        super().__init__(learn_acronyms)


# The few articles that a question finds are those that the next one finds.
@lru_cache(maxsize=256)
def declared_in(text: str) -> Acronyms:
    """Return what an article itself calls one thing."""
    return learn_acronyms([text])
