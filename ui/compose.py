"""Where everything is constructed: settings in, an assistant and its shelf out."""

import importlib
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from index.building import BuildReport, build
from index.chunking import ChunkSettings
from index.corpus import read_corpus
from index.embedding import Embedder, EmbeddingSettings, default_cache, load_embedder
from index.errors import IndexProblem
from index.generations import DataFolder
from index.languages import LanguageDetector
from index.records import Article
from index.shelf import Shelf
from index.vectors import use_one_thread
from index.words import Words
from rag.answering import Assistant
from rag.blend import BlendScorer, load_weights
from rag.ports import ClaimJudge
from rag.verdicts import Report
from rag.verifier import Verifier
from ui.desk.ports import Checking
from ui.ports import Readiness
from ui.settings import Settings

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Service:
    """What every surface is made from."""

    assistant: Assistant
    shelf: Shelf
    checking: "LateChecking"


def embedder_for(settings: Settings, progress: Progress) -> Embedder:
    """Load the embedding model that the settings name; ``progress`` follows its one-time unpacking."""
    section = settings.embedding
    wanted = EmbeddingSettings(section.model, section.precision, default_cache(), section.threads)
    return load_embedder(wanted, progress=progress)


def build_index(settings: Settings, embedder: Embedder, progress: Progress) -> BuildReport:
    """Read the corpus and make it the live generation."""
    articles = read_corpus(settings.corpus)
    chunks = ChunkSettings(max_tokens=settings.chunks.max_tokens)
    return build(articles, DataFolder(settings.data_folder), embedder, chunks, progress)


def has_index(data: Path) -> bool:
    """Tell whether anything has been built in a data folder."""
    return DataFolder(data).current() is not None


def open_service(settings: Settings, embedder: Embedder) -> Service:
    """Open the live generation and put an assistant before it."""
    use_one_thread()
    detector = LanguageDetector()
    shelf = Shelf(DataFolder(settings.data_folder), embedder, detector)
    assistant = Assistant(shelf, BlendScorer(load_weights()), detector, Words())
    return Service(assistant, shelf, LateChecking(lambda: verifier_for(shelf, embedder, detector)))


def support_for(embedder: Embedder) -> ClaimJudge:
    """Return the judge of claims."""
    # torch takes a second to import, for which ``fuente --help`` must not wait.
    support: ClaimJudge = importlib.import_module("rag.trained").load_support(embedder, default_cache())
    return support


def verifier_for(shelf: Shelf, embedder: Embedder, detector: LanguageDetector) -> Verifier:
    """Return the checker of texts against the articles of a shelf."""
    return Verifier(shelf, support_for(embedder), detector)


def open_verifier(settings: Settings, embedder: Embedder) -> Verifier:
    """Open the live generation to check texts against it."""
    use_one_thread()
    detector = LanguageDetector()
    return verifier_for(Shelf(DataFolder(settings.data_folder), embedder, detector), embedder, detector)


class LateChecking:
    """Checks texts; what that needs is loaded for the first text, as most servers check none."""

    def __init__(self, make: Callable[[], Checking]) -> None:
        self._make = make
        self._lock = threading.Lock()
        self._made: Checking | None = None

    def verify(self, text: str, *, progress: Progress) -> Report:
        """Return the verdict on each claim of a text, as ``Verifier.verify`` does."""
        with self._lock:
            if self._made is None:
                self._made = self._make()
            checking = self._made
        return checking.verify(text, progress=progress)


class ServedShelf:
    """The shelf as pages and probes see it."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def articles(self) -> Sequence[Article]:
        """Return every article that answers can quote, by id."""
        return self._shelf.current().articles()

    def article(self, article_id: str) -> Article | None:
        """Return an article, or None."""
        return self._shelf.current().article(article_id)

    def readiness(self) -> Readiness:
        """Return whether questions can be answered, and from what."""
        try:
            opened = self._shelf.opened()
        except IndexProblem as problem:
            return Readiness(
                ready=False,
                index=None,
                model=self._shelf.model,
                articles=0,
                passages=0,
                problem=str(problem),
                fallback=False,
            )
        manifest = opened.library.manifest
        return Readiness(
            ready=True,
            index=opened.library.name,
            model=self._shelf.model,
            articles=manifest.articles,
            passages=manifest.passages,
            problem=opened.problem,
            fallback=opened.problem is not None,
        )
