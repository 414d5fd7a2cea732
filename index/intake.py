"""Putting what was read of a place into the register: which articles are new, changed, the same, kept out, or gone."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from index.articles import make_article
from index.canonical import canonical_line
from index.corpus import slug
from index.drafts import Draft
from index.errors import CorpusProblem
from index.languages import LanguageDetector
from index.records import Article
from index.register import Document, Entry, Register, State, Version
from index.sources import Finding, Fresh, Problem, Source, Unchanged, Unread, Vanished
from index.twins import signature

_SAMPLE = 4000
_MOST_ALIKE = 1000


class Fate(StrEnum):
    """What became of an article; KEPT_OUT is one that was removed by hand and is at its source still."""

    ADDED = "added"
    CHANGED = "changed"
    SAME = "same"
    KEPT_OUT = "kept out"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the articles of a place, each by its id, and what of it was not read."""

    fates: tuple[tuple[str, Fate], ...]
    problems: tuple[Problem, ...]


class Intake:
    """Takes findings into a register; ``now`` is when they were read.

    What has the words of ``removed``, by their checksums, is kept out wherever it stands now.
    """

    def __init__(
        self, register: Register, detector: LanguageDetector, now: datetime, removed: frozenset[str] = frozenset()
    ) -> None:
        self._register = register
        self._detector = detector
        self._now = now
        self._removed = removed

    def take(self, source: Source, place: str, finding: Finding) -> Outcome:
        """Put in what was found at a place."""
        match finding:
            case Unchanged():
                return self._unchanged(source, place)
            case Vanished():
                return self._vanished(source, place)
            case Unread(problem):
                return self._unread(source, place, problem)
            case Fresh():
                return self._fresh(source, place, finding)

    def _unchanged(self, source: Source, place: str) -> Outcome:
        entries = self._register.entries_at(source.address, place)
        problem = self._register.problem(source.address, place)
        problems = (Problem(place, problem),) if problem else ()
        return Outcome(tuple((entry.id, _still(entry)) for entry in entries if entry.state is not State.GONE), problems)

    def _vanished(self, source: Source, place: str) -> Outcome:
        self._register.forget_document(source.address, place)
        return Outcome(self._gone(self._register.entries_at(source.address, place)), ())

    def _unread(self, source: Source, place: str, problem: str) -> Outcome:
        # An empty stamp has the place read again next time; what was read of it before stays.
        self._register.put_document(source.address, Document(place, "", problem), self._now)
        entries = self._register.entries_at(source.address, place)
        same = tuple((entry.id, _still(entry)) for entry in entries if entry.state is not State.GONE)
        return Outcome(same, (Problem(place, problem),))

    def _fresh(self, source: Source, place: str, finding: Fresh) -> Outcome:
        known = {entry.called: entry for entry in self._register.entries_at(source.address, place)}
        fates: list[tuple[str, Fate]] = []
        problems = [Problem(place, why) for why in finding.refused]
        for called, draft in _named(finding.drafts, finding.name):
            entry = (
                known.get(called) or _called_otherwise(called, draft, finding.name, known) or self._removed_id(draft)
            )
            try:
                fates.append(self._article(source, place, called, draft, entry))
            except CorpusProblem as problem:
                problems.append(Problem(place, str(problem)))
        found = {article_id for article_id, _ in fates}
        fates += self._gone([entry for entry in known.values() if entry.id not in found])
        told = "; ".join(problem.why for problem in problems) or None
        self._register.put_document(source.address, Document(place, finding.stamp, told), self._now)
        return Outcome(tuple(fates), tuple(problems))

    def _article(self, source: Source, place: str, called: str, draft: Draft, known: Entry | None) -> tuple[str, Fate]:
        if known is not None and known.state is State.WITHDRAWN:
            self._register.put_entry(replace(known, source=source.address, place=place, called=called))
            return known.id, Fate.KEPT_OUT
        article_id = known.id if known is not None else self._free_id(called, draft)
        language = draft.metadata.language or self._language(draft)
        article = make_article(draft, article_id=article_id, language=language)
        was_live = known is not None and known.state is State.LIVE
        if known is not None and was_live:
            newest = self._register.newest(article_id)
            if newest is not None and newest.article == article:
                self._register.put_entry(replace(known, called=called))
                return article_id, Fate.SAME
        entry = Entry(
            article_id,
            source.address,
            place,
            called,
            State.LIVE,
            self._now,
            None,
            article.title,
            article.sha256,
            self._now,
        )
        if not was_live and article.sha256 in self._removed:
            self._register.put_entry(replace(entry, state=State.WITHDRAWN))
            return article_id, Fate.KEPT_OUT
        self._register.put_article(entry, self._version(article, known))
        return article_id, Fate.CHANGED if was_live else Fate.ADDED

    def _version(self, article: Article, known: Entry | None) -> Version:
        before = self._register.newest(article.id) if known is not None and known.sha256 == article.sha256 else None
        if before is not None:
            return replace(before, article=article)
        return Version(article, self._now, signature(article.text))

    def _removed_id(self, draft: Draft) -> Entry | None:
        """Return the article that was removed by hand under the id that a draft gives itself."""
        entry = self._register.entry(slug(draft.metadata.id)) if draft.metadata.id is not None else None
        return entry if entry is not None and entry.state is State.WITHDRAWN else None

    def _free_id(self, called: str, draft: Draft) -> str:
        """Return the id of a new article: its own if it gives one, else its name, numbered where that is taken."""
        wanted = slug(called)
        taken = self._register.entry(wanted)
        if taken is None or taken.state is State.GONE:
            return wanted
        if draft.metadata.id is not None:
            raise CorpusProblem(
                f"and {taken.place} both have the id '{wanted}': give one of them an 'id: ...' line in its front matter"
            )
        for number in range(2, _MOST_ALIKE):
            other = self._register.entry(f"{wanted}-{number}")
            if other is None or other.state is State.GONE:
                return f"{wanted}-{number}"
        raise CorpusProblem(f"is called '{wanted}' like {_MOST_ALIKE} others: give it an 'id: ...' line")

    def _language(self, draft: Draft) -> str:
        return self._detector.detect(" ".join(block.text for block in draft.blocks)[:_SAMPLE])[0]

    def _gone(self, entries: Sequence[Entry]) -> tuple[tuple[str, Fate], ...]:
        live = [entry for entry in entries if entry.state is State.LIVE]
        for entry in live:
            self._register.put_state(entry.id, State.GONE, self._now)
        return tuple((entry.id, Fate.GONE) for entry in live)


def _named(drafts: Sequence[Draft], name: str) -> list[tuple[str, Draft]]:
    """Return drafts with what each is called within its place, no two alike."""
    alone = len(drafts) == 1
    wanted = [d.metadata.id or (name if alone else f"{name}-{canonical_line(d.metadata.title or '')}") for d in drafts]
    counts: Counter[str] = Counter()
    named = []
    for called, draft in zip(wanted, drafts, strict=True):
        counts[called] += 1
        named.append((called if counts[called] == 1 else f"{called}-{counts[called]}", draft))
    return named


def _called_otherwise(called: str, draft: Draft, name: str, known: Mapping[str, Entry]) -> Entry | None:
    """Return what was known of an article before its file came to hold more of them, or it alone."""
    titled = f"{name}-{canonical_line(draft.metadata.title or '')}"
    if draft.metadata.id is not None or called not in {name, titled}:
        return None
    other = known.get(titled if called == name else name)
    return other if other is not None and (called == name or f"{name}-{other.title}" == titled) else None


def _still(entry: Entry) -> Fate:
    return Fate.KEPT_OUT if entry.state is State.WITHDRAWN else Fate.SAME
