"""Puts what was read at a place into the register: which articles are new, changed, the same, kept out, or gone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from index.article_ids import free_id, named, slug
from index.articles import make_article
from index.canonical import canonical_line
from index.catalogue.entries import Document, Entry, Removed, State, Version
from index.catalogue.register import Register
from index.catalogue.sources import Finding, Fresh, Problem, Source, Unchanged, Unread, Vanished
from index.catalogue.twins import SAME, have_one_title, likeness, signature
from index.drafts import Draft
from index.errors import CorpusProblem
from index.languages import LanguageDetector, language_of
from index.records import Article


class Fate(StrEnum):
    """What became of an article; KEPT_OUT means that it was removed by hand, though its source still has it."""

    ADDED = "added"
    CHANGED = "changed"
    SAME = "same"
    KEPT_OUT = "kept out"
    GONE = "gone"


Fates = tuple[tuple[str, Fate], ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the articles of a place, by their ids, and what could not be read or is not to be shown there."""

    fates: Fates
    problems: tuple[Problem, ...]
    held: tuple[Problem, ...] = ()


class Intake:
    """Takes findings into a register; ``now`` is the time at which they were read.

    What says the same as something in ``removed`` is kept out, wherever it is found.
    """

    def __init__(self, register: Register, detector: LanguageDetector, now: datetime, removed: Removed) -> None:
        self._register = register
        self._detector = detector
        self._now = now
        self._removed = removed

    def take(self, found: Sequence[tuple[Source, str, Finding]]) -> list[Outcome]:
        """Register what was found at places, in order; ids that are given up are free before new ones are assigned."""
        left = [self._left(*one) for one in found]
        taken = [self._taken(*one) for one in found]
        return [replace(put, fates=gone + put.fates) for gone, put in zip(left, taken, strict=True)]

    def _left(self, source: Source, place: str, finding: Finding) -> Fates:
        entries = self._register.entries_at(source.address, place)
        match finding:
            case Vanished():
                self._register.forget_document(source.address, place)
                return self._gone(entries)
            # What is missing may be in a part that was refused; but what a file keeps back must go.
            case Fresh() if finding.held or not finding.refused:
                return self._gone(_matched(finding, entries)[1])
            case _:
                return ()

    def _taken(self, source: Source, place: str, finding: Finding) -> Outcome:
        match finding:
            case Unchanged():
                return self._unchanged(source, place)
            case Vanished():
                return Outcome((), ())
            case Unread(problem):
                return self._unread(source, place, problem)
            case Fresh():
                return self._fresh(source, place, finding)

    def _unchanged(self, source: Source, place: str) -> Outcome:
        problem = self._register.problem(source.address, place)
        problems = (Problem(place, problem),) if problem else ()
        return Outcome(_still(self._register.entries_at(source.address, place)), problems)

    def _unread(self, source: Source, place: str, problem: str) -> Outcome:
        # An empty stamp makes the next sync read the place again; articles from before stay.
        self._register.put_document(source.address, Document(place, "", problem), self._now)
        return Outcome(_still(self._register.entries_at(source.address, place)), (Problem(place, problem),))

    def _fresh(self, source: Source, place: str, finding: Fresh) -> Outcome:
        matched, others = _matched(finding, self._register.entries_at(source.address, place))
        fates: list[tuple[str, Fate]] = []
        problems = [Problem(place, why) for why in finding.refused]
        stamp = finding.stamp
        for called, draft, known in matched:
            try:
                fates.append(self._article(source, place, called, draft, known or self._removed_id(draft)))
            except CorpusProblem as problem:
                problems.append(Problem(place, str(problem)))
                fates += _still([known] if known is not None else [])
                # The id that it wants is taken now, but may be free next time although the document has not changed.
                stamp = ""
        fates += _still(others) if finding.refused else ()
        held = [Problem(place, why) for why in finding.held]
        told, kept = ("; ".join(one.why for one in several) or None for several in (problems, held))
        self._register.put_document(source.address, Document(place, stamp, told, kept), self._now)
        return Outcome(tuple(fates), tuple(problems), tuple(held))

    def _article(self, source: Source, place: str, called: str, draft: Draft, known: Entry | None) -> tuple[str, Fate]:
        article_id = known.id if known is not None else free_id(called, draft, self._holder)
        article = make_article(draft, article_id=article_id, language=language_of(draft, self._detector))
        if known is not None and known.state is State.WITHDRAWN:
            self._register.keep_out(replace(known, source=source.address, place=place, called=called), article.sha256)
            return known.id, Fate.KEPT_OUT
        was_live = known is not None and known.state is State.LIVE
        if known is not None and was_live:
            newest = self._register.newest(article_id)
            if newest is not None and newest.article == article:
                self._register.put_entry(replace(known, called=called))
                return article_id, Fate.SAME
        entry = Entry(
            id=article_id,
            source=source.address,
            place=place,
            called=called,
            state=State.LIVE,
            since=self._now,
            folded_into=None,
            title=article.title,
            sha256=article.sha256,
            read=self._now,
        )
        if not was_live and self._was_removed(article):
            self._register.put_entry(replace(entry, state=State.WITHDRAWN))
            return article_id, Fate.KEPT_OUT
        self._register.put_article(entry, self._version(article, known))
        return article_id, Fate.CHANGED if was_live else Fate.ADDED

    def _was_removed(self, article: Article) -> bool:
        return article.sha256 in self._removed.words or any(
            have_one_title(article, one) and likeness(article.text, one.text) >= SAME for one in self._removed.articles
        )

    def _version(self, article: Article, known: Entry | None) -> Version:
        before = self._register.newest(article.id) if known is not None and known.sha256 == article.sha256 else None
        if before is not None:
            return replace(before, article=article)
        return Version(article, self._now, signature(article.text))

    def _removed_id(self, draft: Draft) -> Entry | None:
        """Return the article that was removed by hand and had the id that a draft names, if any."""
        entry = self._register.entry(slug(draft.metadata.id)) if draft.metadata.id is not None else None
        return entry if entry is not None and entry.state is State.WITHDRAWN else None

    def _holder(self, article_id: str) -> str | None:
        """Return the place of the article that has an id now, or None."""
        entry = self._register.entry(article_id)
        return None if entry is None or entry.state is State.GONE else entry.place

    def _gone(self, entries: Sequence[Entry]) -> Fates:
        live = [entry for entry in entries if entry.state is State.LIVE]
        for entry in live:
            self._register.put_state(entry.id, State.GONE, self._now)
        return tuple((entry.id, Fate.GONE) for entry in live)


def _matched(finding: Fresh, entries: Sequence[Entry]) -> tuple[list[tuple[str, Draft, Entry | None]], Sequence[Entry]]:
    """Return each draft with its name and its entry at this place, if any, and the entries left without a draft."""
    known = {entry.called: entry for entry in entries}
    matched = []
    for called, draft in named(finding.drafts, finding.name):
        entry = known.get(called) or _called_otherwise(called, draft, finding, known)
        matched.append((called, draft, entry))
        if entry is not None:
            del known[entry.called]
    return matched, list(known.values())


def _called_otherwise(called: str, draft: Draft, finding: Fresh, known: Mapping[str, Entry]) -> Entry | None:
    """Return the entry of an article that is named differently now.

    Its file may have gained or lost other articles, or its page, which has just the one, has moved.
    """
    name = finding.name
    titled = f"{name}-{canonical_line(draft.metadata.title or '')}"
    if draft.metadata.id is not None or called not in {name, titled}:
        return None
    there = [entry for entry in known.values() if entry.state is not State.GONE]
    if len(there) == len(finding.drafts) == 1:
        return there[0]
    other = known.get(titled if called == name else name)
    return other if other is not None and (called == name or f"{name}-{other.title}" == titled) else None


def _still(entries: Sequence[Entry]) -> Fates:
    there = [entry for entry in entries if entry.state is not State.GONE]
    return tuple((entry.id, Fate.KEPT_OUT if entry.state is State.WITHDRAWN else Fate.SAME) for entry in there)
