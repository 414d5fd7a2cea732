"""Keeps the index in step with its sources: add, sync, build, remove, prune."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from index.building import BuildReport, Prepared, drop_unused_vectors, prepare, publish, require_sound
from index.catalogue.corpus_intake import corpus_source, put_corpus, read_before, read_whole, require_all, unread_corpus
from index.catalogue.entries import Removed, Version
from index.catalogue.intake import Intake, Outcome
from index.catalogue.register import Register
from index.catalogue.repair import Repair
from index.catalogue.sources import Finding, Gatherer, Source, SourceKind, SourceProblem, Vanished, now
from index.catalogue.sync_records import Pruned, Steps, SyncReport
from index.catalogue.twins import fold
from index.catalogue.withdrawal import Withdrawal, bring_back, drop_withdrawn, quoted_instead, still_served, withdraw
from index.chunking import ChunkSettings
from index.embedding import Embedder
from index.errors import IndexMissing
from index.files.kinds import endings
from index.languages import LanguageDetector
from index.progress import Progress
from index.storage.disk import is_there
from index.storage.generations import DataFolder, Patience

_BATCH = 64


@dataclass(frozen=True, slots=True)
class _Looked:
    """A source, the places of its documents, and what became of documents that no longer exist."""

    source: Source
    places: tuple[str, ...]
    outcomes: tuple[Outcome, ...]


class Keeper:
    """Reads sources into the register of a data folder, and builds generations from it.

    ``embedder`` is called to load the model when it is needed. All methods but ``remove`` raise ``IndexBusy`` while
    another process reads sources, if ``patience`` does not wait.
    """

    def __init__(
        self,
        data: DataFolder,
        gatherers: Mapping[SourceKind, Gatherer],
        embedder: Callable[[], Embedder],
        detector: LanguageDetector,
        chunks: ChunkSettings,
        patience: Patience,
    ) -> None:
        self._data = data
        self._gatherers = gatherers
        self._embedder = embedder
        self._chunks = chunks
        self._patience = patience
        self._detector = detector

    def build(self, corpus: Sequence[Path], steps: Steps) -> SyncReport:
        """Read the corpus folders, and make their articles and those of added sources the live generation.

        Raises ``CorpusProblem`` if any file of the corpus cannot be read, and ``SourceProblem`` if a folder that had
        articles is empty; nothing is changed then.
        """
        with self._gathering() as register:
            sources = [corpus_source(path) for path in corpus]
            read = [read_whole(one, self._gatherers[one.kind], register, steps.reading) for one in sources]
            require_all(corpus, read)
            with self._changing(register):
                outcomes = put_corpus(read, register, Intake(register, self._detector, now(), register.removed()))
            report, folded = self._generation(register, steps)
            return SyncReport(tuple(outcomes), (), folded, report)

    def add(self, wanted: Sequence[Source], corpus: Sequence[Path], steps: Steps) -> SyncReport:
        """Add sources and read them; articles in them that were removed by hand come back.

        A source from which nothing can be read is not added, and is listed in ``failed``.
        """
        with self._gathering() as register:
            known = {source.address: source for source in register.sources()}
            with self._changing(register):
                owners = [owner for source in wanted for owner in bring_back(source, register)]
            again = [known[address] for address in dict.fromkeys(owners) if address in known]
            fresh = [source for source in wanted if source.address not in known and not _is_within(source, register)]
            again += [known[source.address] for source in wanted if source.address in known]
            # A folder may be both in the settings and added by name; it is read once.
            named = {source.address for source in fresh}
            new = [*(one for one in unread_corpus(corpus, register) if one.address not in named), *fresh]
            return self._sync(list(dict.fromkeys([*again, *new])), new, register, steps)

    def sync(self, corpus: Sequence[Path], steps: Steps) -> SyncReport:
        """Read every source again and update what has changed."""
        with self._gathering() as register:
            known = register.sources()
            fresh = unread_corpus(corpus, register)
            if not known and not fresh and not register.entries():
                raise IndexMissing("there is no source to read: `fuente add SOURCE`")
            return self._sync([*known, *fresh], fresh, register, steps)

    def remove(self, targets: Sequence[str], steps: Steps) -> Withdrawal:
        """Take articles, or everything from a source, out of answers (see ``withdraw``).

        While sources are read this goes on at once, and leaves to those who read them what they have found.
        """
        self._require_register()
        with self._writing(), closing(Register(self._data.register)) as register:
            folded = {entry.id: entry.folded_into for entry in register.entries() if entry.folded_into}
            taken = withdraw(targets, register)
            self._publish(*self._prepared(still_served(self._data, register, folded), steps), register)
            return Withdrawal(tuple(taken), quoted_instead(taken, folded, register))

    def prune(self, before: datetime) -> Pruned:
        """Delete old versions read before a time, old generations, and unused vectors.

        Raises ``IndexDamaged`` if the live generation is damaged, because an old one may then be the only one that can
        be served; nothing is deleted in that case.
        """
        self._require_register()
        with self._gathering() as register, self._writing():
            require_sound(self._data)
            with register.changing():
                versions = register.drop_old(before)
            register.shrink()
            return Pruned(versions, self._data.drop_others(), drop_unused_vectors(self._data))

    def _require_register(self) -> None:
        if not is_there(self._data.register):
            raise IndexMissing(f"there is no source in {self._data.path}: `fuente add SOURCE`, or `fuente build`")

    @contextmanager
    def _gathering(self) -> Iterator[Register]:
        with self._data.gathering(self._patience), closing(Register(self._data.register)) as register:
            yield register

    @contextmanager
    def _changing(self, register: Register) -> Iterator[None]:
        # The lock tells a removal what it waits for, where many articles are taken in at once.
        with self._writing(), register.changing():
            yield

    def _writing(self) -> AbstractContextManager[None]:
        # To write what was read or prepared takes seconds, for which everyone can wait.
        return self._data.writing(replace(self._patience, waits=True))

    def _sync(self, sources: Sequence[Source], new: Sequence[Source], register: Register, steps: Steps) -> SyncReport:
        outcomes: list[Outcome] = []
        failed: list[str] = []
        looked: list[_Looked] = []
        # An article may have moved between sources, so all departures are registered before anything is read.
        for source in sources:
            try:
                looked += self._look(source, register, is_new=source in new)
            except SourceProblem as problem:
                failed.append(str(problem))
        for one in looked:
            try:
                found = self._read(one, register, steps.reading, is_new=one.source in new)
            except SourceProblem as problem:
                failed.append(str(problem))
                continue
            problems = [f"{problem.what} {problem.why}" for outcome in found for problem in outcome.problems]
            is_unread = not any(outcome.fates or outcome.held for outcome in found)
            if is_unread and one.source in new:
                with self._changing(register):
                    register.forget_source(one.source.address)
            if is_unread and (problems or one.source in new):
                failed += problems or _emptiness(one)
            else:
                outcomes += found
        report, folded = self._generation(register, steps)
        return SyncReport(tuple(outcomes), tuple(failed), folded, report)

    def _look(self, source: Source, register: Register, *, is_new: bool) -> list[_Looked]:
        """Return what there is to read in a source, unless it was removed meanwhile."""
        known = register.stamps(source.address)
        found = self._gatherers[source.kind].places(source, read_before(source, known, register))
        gone = [(source, place, Vanished()) for place in sorted(known.keys() - set(found.named))]
        with self._changing(register):
            if not is_new and not register.has_source(source.address):
                return []
            register.put_source(source)
            taken = Intake(register, self._detector, now(), Removed()).take(gone)
        return [_Looked(source, found.named, (Outcome((), found.problems + found.closed), *taken))]

    def _read(self, looked: _Looked, register: Register, progress: Progress, *, is_new: bool) -> list[Outcome]:
        """Read a source again, committing batch by batch, so that an interrupted sync continues where it stopped."""
        source, outcomes = looked.source, list(looked.outcomes)
        stamps = register.stamps(source.address)
        known = read_before(source, stamps, register)
        # A page in two listings, or a file in a folder within another source, belongs to the first source that read it.
        elsewhere = register.places_elsewhere(source.address) - stamps.keys()
        places = [place for place in looked.places if place not in elsewhere]
        repair = Repair(source, register)
        # A file or page that someone adds by its name is wanted, even if the same text was removed elsewhere.
        is_wanted = is_new and source.kind in {SourceKind.FILE, SourceKind.PAGE} and not source.is_corpus
        for start in range(0, len(places), _BATCH):
            read: list[tuple[Source, str, Finding]] = []
            for done, place in enumerate(places[start : start + _BATCH], start=start + 1):
                read.append((source, place, self._gatherers[source.kind].read(source, place, known.get(place))))
                progress(done, len(places))
            with self._changing(register):
                if not register.has_source(source.address):
                    return outcomes  # it was removed meanwhile
                removed = Removed() if is_wanted else register.removed()
                outcomes += Intake(register, self._detector, now(), removed).take(repair.believed(read))
        with self._changing(register):
            outcomes += Intake(register, self._detector, now(), Removed()).take(repair.gone())
        return outcomes

    def _generation(self, register: Register, steps: Steps) -> tuple[BuildReport, int]:
        while True:
            mark = register.mark()
            made, folds = self._prepared(register.live(), steps)
            with self._writing():
                # What was removed meanwhile is not published.
                if register.mark() == mark:
                    return self._publish(made, folds, register), len(folds)

    def _prepared(self, live: Sequence[Version], steps: Steps) -> tuple[Prepared | BuildReport, dict[str, str]]:
        folds = fold(live)
        articles = [version.article for version in live if version.article.id not in folds]
        made = prepare(articles, self._data, self._embedder, self._chunks, steps.cutting, steps.embedding)
        return made, folds

    def _publish(self, made: Prepared | BuildReport, folds: Mapping[str, str], register: Register) -> BuildReport:
        with register.changing():
            register.put_folds(folds)
        report = publish(made, self._data)
        drop_withdrawn(self._data, register)
        return report


def _emptiness(looked: _Looked) -> list[str]:
    """Return the message for an added source that has no documents, unless another source already reads them."""
    if looked.places or looked.source.is_corpus:
        return []
    return [f"{looked.source.address} holds no article: put {endings()} files in it"]


def _is_within(source: Source, register: Register) -> bool:
    """Tell whether a file or page already is a document of another source."""
    return any(source.address in register.documents(other.address) for other in register.sources())
