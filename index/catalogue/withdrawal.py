"""Takes articles out of answers by hand, and deletes the generations that still hold them."""

import unicodedata
from collections.abc import Collection, Mapping, Sequence, Set
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from index.catalogue.entries import Entry, State, Version
from index.catalogue.local_source import path_of
from index.catalogue.register import Register
from index.catalogue.sources import Source, SourceProblem, now
from index.errors import IndexDamaged
from index.records import Article
from index.storage.generations import DataFolder
from index.storage.manifest import FORMAT, read_manifest
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
    with register.changing():
        entries = [entry for entry in register.entries() if entry.state is not State.GONE]
        addresses = {version.article.id: version.article.url for version in register.live()}
        sources = {_typed(source.address): source.address for source in register.sources()}
        taken: dict[str, Entry] = {}
        for target in targets:
            names = {_typed(target), _typed(str(path_of(target)))}
            found = [entry for entry in entries if names & _names(entry, addresses.get(entry.id))]
            if not found and names.isdisjoint(sources):
                raise SourceProblem(f"'{target}' is no source and no article: `fuente list` has their names")
            taken.update({entry.id: entry for entry in found})
            for name in names & sources.keys():
                register.forget_source(sources[name])
        for entry in taken.values():
            if entry.state is State.LIVE:
                register.put_state(entry.id, State.WITHDRAWN, now())
    return list(taken.values())


def bring_back(source: Source, register: Register) -> list[str]:
    """Make articles that were removed by hand from a source or place be read again; return their sources."""
    withdrawn = [entry for entry in register.entries() if entry.state is State.WITHDRAWN]
    named = [entry for entry in withdrawn if source.address in {entry.source, entry.place}]
    words = {entry.sha256 for entry in named}
    for entry in withdrawn:
        # A copy with the same text, kept out as well, would keep this one out.
        if entry.sha256 in words:
            register.put_state(entry.id, State.GONE, now())
    for entry in named:
        register.forget_stamp(entry.source, entry.place)
    return [entry.source for entry in named]


def still_served(data: DataFolder, register: Register, folded: Collection[str]) -> list[Version]:
    """Return what is served now and may be still, and what was ``folded`` behind it; all, if nothing can be served.

    What has been read since is left to the next sync, since to embed it may take hours.
    """
    served = {article.id: article for article in _served(data)}
    words = {article.sha256 for article in served.values()}
    live = register.live()
    left = [one for one in live if one.article.id in {*served, *folded} or one.article.sha256 in words]
    return [replace(one, article=served.get(one.article.id, one.article)) for one in left] if served else live


def _served(data: DataFolder) -> list[Article]:
    name = data.current()
    try:
        if name is None or read_manifest(data.folder(name)).format != FORMAT:
            return []
        with closing(Store(data.folder(name))) as store:
            return store.articles()
    except IndexDamaged:
        return []


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


def _names(entry: Entry, address: str | None) -> set[str]:
    return {_typed(name) for name in (entry.id, entry.place, entry.source, address) if name}


def _typed(name: str) -> str:
    """Return a name as it is typed: some systems save an accent apart from its letter."""
    return unicodedata.normalize("NFC", name)
