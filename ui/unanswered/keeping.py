"""Whether unanswered questions are kept, as the operator set it; the parts put together."""

import threading
import time
from weakref import ref

from index.library import Library
from index.shelf import Shelf
from rag.redaction import Vocabulary, vocabulary_of
from ui.ports import Answering
from ui.settings import Settings
from ui.unanswered.gaps import Gaps
from ui.unanswered.noting import NotingUnanswered
from ui.unanswered.store import UnansweredStore, delete_unanswered
from ui.unanswered.vectors import Embedding


def gaps_for(settings: Settings, embedder: Embedding) -> Gaps | None:
    """Return what people could not find out, or None where the operator keeps nothing; what was kept then goes."""
    if not settings.unanswered.keep_days:
        delete_unanswered(settings.data_folder)
        return None
    return Gaps(_store(settings), embedder)


def noting(settings: Settings, answering: Answering, shelf: Shelf) -> Answering:
    """Return what answers; where the operator wants it, what it does not answer is kept on the way."""
    if not settings.unanswered.keep_days:
        return answering
    return NotingUnanswered(answering, _store(settings), ShelfWords(shelf).current)


class ShelfWords:
    """The words of the articles on a shelf, learned once a generation; safe to share between threads."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._lock = threading.Lock()
        self._learned: tuple[ref[Library], Vocabulary] | None = None

    def current(self) -> Vocabulary:
        """Return the words of the live generation."""
        library = self._shelf.current()
        with self._lock:
            # An index that is made anew may have the name of the one before.
            if self._learned is None or self._learned[0]() is not library:
                self._learned = (ref(library), vocabulary_of(article.text for article in library.articles()))
            return self._learned[1]


def _store(settings: Settings) -> UnansweredStore:
    return UnansweredStore(settings.data_folder, settings.unanswered.keep_days, time.time)
