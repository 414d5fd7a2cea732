"""Sets up the keeping of unanswered questions if the settings ask for it."""

import time

from index.shelf import Shelf
from rag.learned import LearnedOnce
from rag.redaction.redaction import vocabulary_of
from ui.ports import Answering
from ui.settings.settings import Settings
from ui.unanswered.gaps import Gaps
from ui.unanswered.noting import NotingUnanswered
from ui.unanswered.store import UnansweredStore, delete_unanswered
from ui.unanswered.vectors import Embedding


def gaps_for(settings: Settings, embedder: Embedding) -> Gaps | None:
    """Return the kept questions; if nothing is to be kept, delete any kept before and return None."""
    if not settings.unanswered.keep_days:
        delete_unanswered(settings.data_folder)
        return None
    return Gaps(_store(settings), embedder)


def noting(settings: Settings, answering: Answering, shelf: Shelf) -> Answering:
    """Return ``answering``, wrapped to keep unanswered questions if the settings ask for that."""
    if not settings.unanswered.keep_days:
        return answering
    vocabulary = LearnedOnce(lambda library: vocabulary_of(article.text for article in library.articles()))
    return NotingUnanswered(answering, _store(settings), lambda: vocabulary.of(shelf.current()))


def _store(settings: Settings) -> UnansweredStore:
    return UnansweredStore(settings.data_folder, settings.unanswered.keep_days, time.time)
