"""The output of the commands for sources: lines for people, JSON for programs."""

from collections import Counter
from collections.abc import Iterable, Sequence

from index.catalogue.entries import Document, Entry, State, Version
from index.catalogue.intake import Fate
from index.catalogue.register import Register
from index.catalogue.sync_records import Pruned, SyncReport
from index.catalogue.withdrawal import Withdrawal
from ui.terminal import build_line, counted

_ORDER = (Fate.ADDED, Fate.CHANGED, Fate.GONE, Fate.SAME, Fate.KEPT_OUT)
_SAID = {
    Fate.ADDED: "new",
    Fate.CHANGED: "changed",
    Fate.GONE: "gone from their source",
    Fate.SAME: "unchanged",
    Fate.KEPT_OUT: "kept out, as they were removed (`fuente add` brings them back)",
}


def sync_lines(report: SyncReport) -> list[str]:
    """Return the result of a sync as lines, with a line for each thing that was not read."""
    counts = [f"{report.count(fate)} {_SAID[fate]}" for fate in _ORDER if report.count(fate)]
    lines = [f"not read: {problem.what} {problem.why}" for problem in report.problems]
    lines += [f"left out: {problem.what} {problem.why}" for problem in report.held]
    lines += [f"source not read: {problem}" for problem in report.failed]
    if counts:
        lines.append(f"Articles: {', '.join(counts)}.")
    if report.folded:
        lines.append(f"Behind a newer twin that says nearly the same: {report.folded}.")
    return [*lines, build_line(report.build)]


def sync_json(report: SyncReport) -> dict[str, object]:
    """Return the result of a sync as JSON values."""
    fates = [(article_id, fate) for outcome in report.outcomes for article_id, fate in outcome.fates]
    return {
        **{fate.name.lower(): [one for one, met in fates if met is fate] for fate in _ORDER if fate is not Fate.SAME},
        "unchanged": report.count(Fate.SAME),
        "folded": report.folded,
        "not_read": _whys_json((problem.what, problem.why) for problem in report.problems),
        "left_out": _whys_json((problem.what, problem.why) for problem in report.held),
        "sources_not_read": list(report.failed),
        "index": report.build.generation,
        "embedded": report.build.embedded,
    }


def removed_lines(removed: Withdrawal, targets: Sequence[str]) -> list[str]:
    """Return the removed articles as lines, and the twins that are quoted instead."""
    if not removed.taken:
        return [f"{', '.join(targets)}: no article of it was in answers; it will not be read again."]
    lines = [f"out of answers: {entry.title} ({entry.id})" for entry in removed.taken]
    lines += [f"quoted now, as a twin of one of them: {entry.title} ({entry.id})" for entry in removed.instead]
    return [*lines, "Earlier citations of them still open, and say so; `fuente prune` ends that."]


def removed_json(removed: Withdrawal) -> dict[str, object]:
    """Return the removed articles as JSON values."""
    return {
        "removed": [entry.id for entry in removed.taken],
        "quoted_instead": [entry.id for entry in removed.instead],
    }


def list_lines(register: Register, *, articles: bool) -> list[str]:
    """Return the sources as lines, with their articles if ``articles`` is true."""
    sources, entries = register.sources(), register.entries()
    if not sources:
        return ["No source yet: `fuente add SOURCE`, or `fuente build` for the corpus folder."]
    lines = []
    for source in sources:
        own = [entry for entry in entries if entry.source == source.address]
        lines.append(f"{source.kind.value:8}{source.address}  {_counted(own)}")
        documents = register.documents(source.address).values()
        lines += [f"        not read: {place} {why}" for place, why in _not_read(documents)]
        lines += [f"        left out: {place} {why}" for place, why in _left_out(documents)]
        if articles:
            lines += [f"        {entry.id}  {_state(entry)}{entry.title}" for entry in own]
    return lines


def list_json(register: Register) -> dict[str, object]:
    """Return sources and articles as JSON values."""
    return {
        "sources": [
            {
                "address": source.address,
                "kind": source.kind.value,
                "added": source.added.isoformat(),
                "not_read": _whys_json(_not_read(register.documents(source.address).values())),
                "left_out": _whys_json(_left_out(register.documents(source.address).values())),
            }
            for source in register.sources()
        ],
        "articles": [_entry_json(entry) for entry in register.entries()],
    }


def article_lines(entry: Entry, versions: Sequence[Version]) -> list[str]:
    """Return what is known of an article and its versions, newest first."""
    newest = next((v.article for v in versions if v.article.sha256 == entry.sha256), None)
    known = {
        "title": entry.title,
        "from": entry.place,
        "source": entry.source,
        "address": newest.url if newest else None,
        "author": newest.author if newest else None,
        "published": newest.published.isoformat() if newest and newest.published else None,
        "language": newest.language if newest else None,
        "state": f"{entry.state.value} since {entry.since:%Y-%m-%d %H:%M} UTC",
        "twin": f"behind {entry.folded_into}" if entry.folded_into else None,
    }
    lines = [f"{name:11}{value}" for name, value in known.items() if value]
    for version in versions:
        words = f"{len(version.article.text):,} characters"
        lines.append(f"{'version':11}{version.article.sha256[:16]}  read {version.read:%Y-%m-%d %H:%M} UTC  {words}")
    return lines


def article_json(entry: Entry, versions: Sequence[Version]) -> dict[str, object]:
    """Return what is known of an article and its versions as JSON values."""
    return {
        **_entry_json(entry),
        "versions": [
            {
                "sha256": version.article.sha256,
                "read": version.read.isoformat(),
                "characters": len(version.article.text),
            }
            for version in versions
        ],
    }


def pruned_line(pruned: Pruned) -> str:
    """Return a line about what was deleted."""
    return (
        f"Forgotten: {counted(pruned.versions, 'old version')}, {counted(pruned.generations, 'old generation')}, "
        f"{counted(pruned.vectors, 'vector')} out of use."
    )


def _not_read(documents: Iterable[Document]) -> list[tuple[str, str]]:
    return [(document.place, document.problem) for document in documents if document.problem]


def _left_out(documents: Iterable[Document]) -> list[tuple[str, str]]:
    return [(document.place, document.held) for document in documents if document.held]


def _whys_json(whys: Iterable[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"what": what, "why": why} for what, why in whys]


def _entry_json(entry: Entry) -> dict[str, object]:
    return {
        "id": entry.id,
        "title": entry.title,
        "source": entry.source,
        "place": entry.place,
        "state": entry.state.value,
        "since": entry.since.isoformat(),
        "read": entry.read.isoformat(),
        "sha256": entry.sha256,
        "folded_into": entry.folded_into,
    }


def _counted(entries: Sequence[Entry]) -> str:
    counts = Counter(entry.state for entry in entries)
    folded = sum(1 for entry in entries if entry.folded_into)
    said = [counted(counts[State.LIVE], "article")]
    said += [f"{folded} behind a newer twin"] if folded else []
    said += [f"{counts[State.WITHDRAWN]} removed"] if counts[State.WITHDRAWN] else []
    said += [f"{counts[State.GONE]} gone"] if counts[State.GONE] else []
    return ", ".join(said)


def _state(entry: Entry) -> str:
    if entry.state is not State.LIVE:
        return f"[{entry.state.value}] "
    return f"[behind {entry.folded_into}] " if entry.folded_into else ""
