"""Constructs everything: from the settings to an assistant, a shelf and the other parts."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from index.catalogue.archive import Archive
from index.catalogue.local_source import LocalSource, local_source
from index.catalogue.register import Register
from index.catalogue.sources import Gatherer, Source, SourceKind
from index.catalogue.syncing import Keeper
from index.catalogue.web_source import WebSource, web_source
from index.chunking import ChunkSettings
from index.embedding import Embedder, EmbeddingSettings, default_cache, load_embedder
from index.errors import IndexMissing, IndexProblem
from index.files.sandbox import Sandbox
from index.languages import LanguageDetector
from index.progress import Progress, no_progress
from index.records import Article
from index.shelf import Shelf
from index.storage.disk import is_there
from index.storage.generations import DataFolder, Patience
from index.vectors import use_one_thread
from index.web.discovery import Lister, Web
from index.web.opening import open_web
from index.web.records import WebSettings
from index.words import Words
from rag.answering import Assistant
from rag.generators.ports import Writer
from rag.last_look import LastLook
from rag.learned import ReadableSource
from rag.ports import ClaimJudge
from rag.verifying.verifier import Verifier
from rag.verifying.weighing import load_weighing
from rag.writing.written import WrittenAssistant
from ui.care.care import Care
from ui.desk.home.documents import DRAFT, Documents
from ui.generating import rewriter_for, writer_for, written_assistant
from ui.judging import scorer_for, support_for
from ui.ports import Readiness
from ui.settings.helplines import read_help_lines, strings_of
from ui.settings.settings import Settings
from ui.sources.progress import progress_bar
from ui.traffic.gate import GateLimits
from ui.traffic.rates import RateRules
from ui.traffic.traffic import Traffic, TrafficRules, direct_traffic
from ui.unanswered.noting import noting

# Two claims at once with one torch thread each take 3/4 of the time of one by one with two threads.
_CLAIMS_AT_ONCE = 2


@dataclass(frozen=True, slots=True)
class Service:
    """What every surface needs."""

    assistant: Assistant | WrittenAssistant
    shelf: Shelf
    checking: Verifier
    embedder: Embedder
    writer: Writer | None = None
    allowed: tuple[str, ...] = ()

    @property
    def answering(self) -> LastLook:
        """The assistant behind the last check: figures and links must be in a source or in ``allowed``."""
        return LastLook(self.assistant, self.allowed)


def embedder_for(settings: Settings, progress: Progress = no_progress) -> Embedder:
    """Load the configured embedding model; ``progress`` follows its one-time unpacking."""
    section = settings.embedding
    wanted = EmbeddingSettings(section.model, section.precision, default_cache(), section.threads)
    return load_embedder(wanted, progress=progress)


def unpacked(settings: Settings) -> Embedder:
    """Load the configured embedding model, with a bar while it is unpacked."""
    with progress_bar("Unpacking the embedding model, once") as progress:
        return embedder_for(settings, progress)


@dataclass(frozen=True, slots=True)
class Sources:
    """The keeper of the index, and what turns addresses into sources."""

    keeper: Keeper
    web: WebSource

    def named(self, address: str) -> Source:
        """Return an address as a source; raise ``SourceProblem`` if it cannot be read."""
        if "://" in address:
            return web_source(address, self.web.kind_of(address))
        return local_source(address)


@contextmanager
def open_sources(settings: Settings, load: Callable[[], Embedder], patience: Patience) -> Iterator[Sources]:
    """Yield what reads sources; ``load`` is called when the model is needed."""
    with Sandbox() as sandbox:
        local, web = LocalSource(sandbox), WebSource(web_for(settings, sandbox), sandbox)
        gatherers: dict[SourceKind, Gatherer] = {
            SourceKind.FOLDER: local,
            SourceKind.FILE: local,
            SourceKind.PAGE: web,
            SourceKind.LISTING: web,
        }
        data = DataFolder(settings.data_folder)
        yield Sources(Keeper(data, gatherers, load, LanguageDetector(), chunks_of(settings), patience), web)


def chunks_of(settings: Settings) -> ChunkSettings:
    """Return how articles are cut into passages, and which of these are set aside."""
    return ChunkSettings(settings.chunks.max_tokens, settings.aside.keep)


@contextmanager
def open_register(settings: Settings) -> Iterator[Register]:
    """Open the register of sources; raise ``IndexMissing`` if there is none."""
    file = DataFolder(settings.data_folder).register
    if not is_there(file):
        raise IndexMissing(f"there is no source in {settings.data_folder}: `fuente add SOURCE`, or `fuente build`")
    with closing(Register(file)) as register:
        yield register


def archive_of(settings: Settings) -> Archive:
    """Return the archive of earlier versions of articles."""
    return Archive(DataFolder(settings.data_folder).register)


def web_for(settings: Settings, lister: Lister) -> Web:
    """Return what fetches pages from the allowed sites; ``lister`` reads sitemaps and feeds."""
    section = settings.web
    return open_web(
        WebSettings(
            allow=section.allow,
            internal=section.internal,
            agent=section.agent,
            delay=section.delay_seconds,
            seconds=section.page_seconds,
            page_bytes=section.page_megabytes * 1_000_000,
        ),
        lister,
    )


def documents_for(settings: Settings) -> Documents:
    """Return what reads files and pages for the desk."""
    sandbox = Sandbox(DRAFT)
    return Documents(sandbox, web_for(settings, sandbox).fetch)


def has_index(data: Path) -> bool:
    """Tell whether a data folder has a generation."""
    return DataFolder(data).current() is not None


def open_service(settings: Settings, embedder: Embedder) -> Service:
    """Open the live generation, with an assistant and a verifier on top of it."""
    use_one_thread()
    detector = LanguageDetector()
    shelf = Shelf(DataFolder(settings.data_folder), embedder, detector)
    support = support_for(embedder)
    checking = verifier_over(shelf, support, detector)
    scorer = scorer_for(embedder, support, settings.answers.alpha)
    allowed = strings_of(read_help_lines())
    section = settings.generator
    if section.kind == "off":
        return Service(Assistant(shelf, scorer, detector, Words()), shelf, checking, embedder, allowed=allowed)
    writer = writer_for(section)
    quoting = Assistant(shelf, scorer, detector, Words(), rewriter_for(section, writer))
    written = written_assistant(section, writer, quoting, support, detector)
    return Service(written, shelf, checking, embedder, writer, allowed)


def traffic_for(settings: Settings, service: Service) -> Traffic:
    """Return a server's rate limits, queue and metrics."""
    limits = settings.limits
    rules = TrafficRules(
        rates=RateRules(limits.questions, limits.requests, limits.everyone),
        gate=GateLimits(settings.server.at_once, settings.server.queue, limits.wait_seconds, limits.answer_seconds),
        verify_seconds=limits.verify_seconds,
    )
    return direct_traffic(noting(settings, service.answering, service.shelf), service.checking, rules)


def care_for(settings: Settings) -> Care:
    """Return the help for someone in danger; raise ``SettingsProblem`` if ``help.toml`` is invalid."""
    return Care(read_help_lines(), settings.care.leave)


def verifier_over(source: ReadableSource, support: ClaimJudge, detector: LanguageDetector) -> Verifier:
    """Return the checker of claims over the articles of a source."""
    return Verifier(source, support, detector, load_weighing(), at_once=_CLAIMS_AT_ONCE)


def open_verifier(settings: Settings, embedder: Embedder) -> Verifier:
    """Open the live generation to check texts against it."""
    use_one_thread()
    detector = LanguageDetector()
    return verifier_over(Shelf(DataFolder(settings.data_folder), embedder, detector), support_for(embedder), detector)


class ServedShelf:
    """The shelf as pages and probes see it."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def articles(self, first: int = 0, most: int | None = None) -> Sequence[Article]:
        """Return the articles that answers can quote, by id."""
        return self._shelf.current().articles(first, most)

    def article(self, article_id: str) -> Article | None:
        """Return an article, or None."""
        return self._shelf.current().article(article_id)

    def readiness(self) -> Readiness:
        """Return whether questions can be answered, and from what."""
        try:
            opened = self._shelf.opened()
        except IndexProblem as problem:
            return Readiness(ready=False, index=None, model=self._shelf.model, problem=str(problem))
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
