"""Takes articles out of answers by hand, and deletes the generations that still hold them."""

from collections.abc import Mapping, Sequence, Set
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from index.catalogue.entries import Entry, State
from index.catalogue.local_source import path_of
from index.catalogue.register import Register
from index.catalogue.sources import SourceProblem, now
from index.errors import IndexDamaged
from index.storage.generations import DataFolder
from index.storage.store import Store


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """The articles that were taken out, and their twins that are quoted now."""

    taken: tuple[Entry, ...]
    instead: tuple[Entry, ...]


def withdraw(targets: Sequence[str], register: Register) -> list[Entry]:
    """Mark the articles that ``targets`` name as withdrawn, delete the sources they name, and return the articles.

    A target is a source's address, or an article's id, address or file. Articles that were withdrawn before are
    returned too, so that an interrupted removal can be repeated. Raises ``SourceProblem`` for a target that is none of
    these; nothing is changed then.
    """
    entries = [entry for entry in register.entries() if entry.state is not State.GONE]
    addresses = {version.article.id: version.article.url for version in register.live()}
    sources = {source.address for source in register.sources()}
    taken: dict[str, Entry] = {}
    for target in targets:
        names = _names_of(target)
        found = [e for e in entries if names & {e.id, e.place, e.source, addresses.get(e.id)}]
        if not found and not names & sources:
            raise SourceProblem(f"'{target}' is no source and no article: `fuente list` has their names")
        taken.update({entry.id: entry for entry in found})
    with register.changing():
        for address in {name for target in targets for name in _names_of(target)} & sources:
            register.forget_source(address)
        for entry in taken.values():
            if entry.state is State.LIVE:
                register.put_state(entry.id, State.WITHDRAWN, now())
    return list(taken.values())


def quoted_instead(taken: Sequence[Entry], folded: Mapping[str, str], register: Register) -> tuple[Entry, ...]:
    """Return the twins that ``folded`` has for ``taken``, before or behind them, and that are quoted now."""
    out = {entry.id for entry in taken}
    twins = {twin for pair in folded.items() if not out.isdisjoint(pair) for twin in pair} - out
    return tuple(entry for entry in register.entries() if entry.id in twins and entry.folded_into is None)


def drop_withdrawn(data: DataFolder, register: Register) -> None:
    """Delete generations that hold withdrawn articles or cannot be read, so that none of them is ever served again.

    The live generation is not deleted: the caller must have rebuilt it first.
    """
    entries = register.entries()
    withdrawn = {known for entry in entries if entry.state is State.WITHDRAWN for known in (entry.id, entry.sha256)}
    # The same text may be quoted where someone let a copy of it in by hand.
    withdrawn -= {entry.sha256 for entry in entries if entry.state is State.LIVE}
    for name in data.names():
        if name != data.current() and withdrawn and _holds(data.folder(name), withdrawn):
            data.drop(name)


def _holds(generation: Path, withdrawn: Set[str]) -> bool:
    try:
        with closing(Store(generation)) as store:
            return not store.ids_and_words().isdisjoint(withdrawn)
    except IndexDamaged:
        return True


def _names_of(target: str) -> set[str]:
    return {target, str(path_of(target))}
