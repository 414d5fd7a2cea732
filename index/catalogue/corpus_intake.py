"""The corpus folders from the settings: all of their files are taken in, or none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from index.articles import NO_TITLE
from index.catalogue.entries import State
from index.catalogue.intake import Intake, Outcome
from index.catalogue.local_source import local_kind
from index.catalogue.register import Register
from index.catalogue.sources import Finding, Fresh, Gatherer, Problem, Source, Unchanged, Unread, Vanished, now
from index.errors import CorpusProblem
from index.files.folders import shown, why_closed
from index.files.kinds import endings
from index.progress import Progress

_MOST_NAMED = 20


@dataclass(frozen=True, slots=True)
class ReadSource:
    """A source: what was found at each of its places, what was skipped, which folders could not be opened."""

    source: Source
    found: tuple[tuple[str, Finding], ...]
    skipped: tuple[Problem, ...]
    closed: tuple[Problem, ...]


def corpus_source(path: Path) -> Source:
    """Return a corpus folder or file as a source; raise ``CorpusProblem`` if it does not exist."""
    if not _is_there(path):
        raise CorpusProblem(f"{shown(path)}: no such folder; name the folder of your articles with --corpus")
    whole = path.resolve()
    return Source(str(whole), local_kind(whole), now(), is_corpus=True)


def unread_corpus(corpus: Sequence[Path], register: Register) -> list[Source]:
    """Return the corpus folders from the settings that exist and have never been read."""
    known = {source.address for source in register.sources()}
    return [corpus_source(path) for path in corpus if _is_there(path) and str(path.resolve()) not in known]


def read_whole(source: Source, gatherer: Gatherer, register: Register, progress: Progress) -> ReadSource:
    """Read every place of a source that has changed since it was last registered.

    Raises ``SourceProblem`` if a folder that had articles is now empty.
    """
    known = register.stamps(source.address)
    places = gatherer.places(source, read_before(source, known, register))
    found = []
    for done, place in enumerate(places.named, start=1):
        found.append((place, gatherer.read(source, place, known.get(place))))
        progress(done, len(places.named))
    return ReadSource(source, tuple(found), places.problems, places.closed)


def read_before(source: Source, known: Mapping[str, str], register: Register) -> dict[str, str]:
    """Return those of the known places that may still have articles: a place that failed last time can have some."""
    return {
        place: stamp
        for place, stamp in known.items()
        if stamp or any(entry.state is not State.GONE for entry in register.entries_at(source.address, place))
    }


def require_all(corpus: Sequence[Path], read: Sequence[ReadSource]) -> None:
    """Raise ``CorpusProblem`` with every file and folder that could not be read, or if nothing was found at all."""
    _require_none([problem for one in read for problem in one.closed])
    found = [one for each in read for one in each.found]
    _require_none([Problem(place, why) for place, finding in found for why in _refusals(finding)])
    if not any(one.found for one in read):
        where = ", ".join(str(path) for path in corpus)
        raise CorpusProblem(f"{where}: no article there; put {endings()} files in it, or name another with --corpus")


def put_corpus(read: Sequence[ReadSource], register: Register, intake: Intake) -> list[Outcome]:
    """Replace the registered corpus with what was read; on ``CorpusProblem`` the caller must roll back."""
    named = {one.source.address for one in read}
    found: list[tuple[Source, str, Finding]] = []
    for other in [source for source in register.sources() if source.is_corpus and source.address not in named]:
        found += [(other, place, Vanished()) for place in register.documents(other.address)]
        register.forget_source(other.address)
    for one in read:
        places = {place for place, _ in one.found}
        gone = sorted(register.documents(one.source.address).keys() - places)
        found += [(one.source, place, Vanished()) for place in gone]
        found += [(one.source, place, finding) for place, finding in one.found]
        register.put_source(one.source)
    outcomes = intake.take(found)
    _require_none([problem for outcome in outcomes for problem in outcome.problems])
    return [*(Outcome((), one.skipped) for one in read), *outcomes]


def _require_none(problems: Sequence[Problem]) -> None:
    lines = [f"{problem.what} {problem.why}" for problem in problems]
    if len(lines) > _MOST_NAMED:
        lines[_MOST_NAMED:] = [f"{len(lines) - _MOST_NAMED} more cannot be read"]
    if lines:
        raise CorpusProblem("\n".join(lines))


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as error:
        raise CorpusProblem(f"{path} {why_closed(error)}") from error


def _refusals(finding: Finding) -> tuple[str, ...]:
    match finding:
        case Unread(problem):
            return (problem,)
        case Fresh():
            return (*finding.refused, *(NO_TITLE for draft in finding.drafts if not draft.metadata.title))
        case Vanished():
            return ("is there no more: try again",)
        case Unchanged():
            return ()
