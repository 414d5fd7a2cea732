"""Saved checks, each with the articles that it cites as they were at that time.

In verdicts, which are JSON, claims and quotations are offsets and not text.
"""

import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, cast

from index.records import Article, Span
from rag.checks.records import Difference, Excerpt, Kind
from rag.claimed.claims import Claim
from rag.records import Citation, Language
from rag.verifying.verdicts import Label, Report, Verdict
from ui.database import Database
from ui.desk.checks.records import Check, Cited, Override


class Checks:
    """The checks in the desk's file."""

    def __init__(self, database: Database, clock: Callable[[], float]) -> None:
        self._database = database
        self._clock = clock

    def save(self, check: Check) -> None:
        """Save a check; an existing one with this id keeps its author, its date and what staff said about it."""
        report = check.report
        verdicts = json.dumps([_verdict_json(verdict) for verdict in report.verdicts], ensure_ascii=False)
        found = (report.language, report.index, report.took_ms, verdicts)
        with self._database.writing() as connection:
            connection.execute(
                "INSERT INTO checks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                " language = excluded.language, generation = excluded.generation, took_ms = excluded.took_ms,"
                " verdicts = excluded.verdicts, checked_at = excluded.checked_at",
                (check.id, check.name, check.text, *found, check.made_by, check.made_at, check.checked_at),
            )
            connection.execute("DELETE FROM cited WHERE check_id = ?", (check.id,))
            for article in check.articles():
                connection.execute("INSERT OR IGNORE INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", _row(article))
                connection.execute("INSERT INTO cited VALUES (?, ?, ?)", (check.id, article.id, article.sha256))
            _drop_uncited(connection)

    def find(self, check_id: str) -> Check | None:
        """Return a check, or ``None``."""
        # In one transaction: a check repeated between two reads could cite articles that the first read did not see.
        with self._database.reading():
            return self._found(check_id)

    def override(self, check_id: str, span: Span, label: Label | None, note: str, account: str) -> None:
        """Save what a member of staff says about the claim at ``span``; earlier entries are kept."""
        with self._database.writing() as connection:
            connection.execute(
                "INSERT INTO overrides (check_id, start, stop, label, note, made_by, made_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (check_id, *span, label.value if label else None, note, account, self._clock()),
            )

    def delete(self, check_id: str) -> None:
        """Delete a check and everything said about it."""
        with self._database.writing() as connection:
            connection.execute("DELETE FROM checks WHERE id = ?", (check_id,))
            _drop_uncited(connection)

    def _found(self, check_id: str) -> Check | None:
        found = self._database.read("SELECT * FROM checks WHERE id = ?", (check_id,))
        if not found:
            return None
        _, name, text, language, generation, took_ms, verdicts, made_by, made_at, checked_at = found[0]
        articles = self._database.read(
            "SELECT articles.* FROM articles JOIN cited ON article_id = articles.id AND cited.sha256 = articles.sha256"
            " WHERE check_id = ?",
            (check_id,),
        )
        known = {Cited(str(row[0]), str(row[1])): _article(row) for row in articles}
        found_then = tuple(_verdict(value, text, known) for value in json.loads(verdicts))
        report = Report(found_then, cast(Language, language), generation, took_ms)
        return Check(check_id, name, text, report, made_by, made_at, checked_at, self._overrides(check_id))

    def _overrides(self, check_id: str) -> tuple[Override, ...]:
        rows = self._database.read(
            "SELECT start, stop, label, note, made_by, made_at FROM overrides WHERE check_id = ? ORDER BY number",
            (check_id,),
        )
        return tuple(
            Override(Span(start, stop), Label(label) if label else None, note, made_by, made_at)
            for start, stop, label, note, made_by, made_at in rows
        )


def _drop_uncited(connection: sqlite3.Connection) -> None:
    # Articles are only kept as long as a check cites them.
    connection.execute(
        "DELETE FROM articles WHERE NOT EXISTS"
        " (SELECT 1 FROM cited WHERE article_id = articles.id AND cited.sha256 = articles.sha256)"
    )


def _row(article: Article) -> tuple[str | None, ...]:
    published = article.published.isoformat() if article.published else None
    return (
        article.id, article.sha256, article.title, article.url, article.language, article.author, published,
        article.category, article.text,
    )  # fmt: skip


def _article(row: tuple[Any, ...]) -> Article:
    article_id, sha256, title, url, language, author, published, category, text = row
    day = date.fromisoformat(published) if published else None
    return Article(article_id, title, url, language, author, day, category, text, sha256, ())


def _verdict_json(verdict: Verdict) -> dict[str, Any]:
    claim = verdict.claim
    return {
        "start": claim.start,
        "end": claim.end,
        "about": claim.about,
        "checkable": claim.is_checkable,
        "label": verdict.label.value,
        "score": verdict.score,
        "evidence": [
            [c.number, c.article.id, c.article.sha256, c.span.start, c.span.end, c.score] for c in verdict.evidence
        ],
        "differences": [
            [d.kind.value, _excerpt_json(d.claim), _excerpt_json(d.source) if d.source else None]
            for d in verdict.differences
        ],
    }


def _excerpt_json(excerpt: Excerpt) -> list[Any]:
    return [excerpt.text, excerpt.span.start, excerpt.span.end]


def _verdict(value: Mapping[str, Any], text: str, articles: Mapping[Cited, Article]) -> Verdict:
    start, end = int(value["start"]), int(value["end"])
    return Verdict(
        claim=Claim(text[start:end], start, end, str(value["about"]), bool(value["checkable"])),
        label=Label(value["label"]),
        score=float(value["score"]),
        evidence=tuple(
            Citation(number, articles[Cited(article_id, sha256)], Span(begin, stop), score)
            for number, article_id, sha256, begin, stop, score in value["evidence"]
        ),
        differences=tuple(
            Difference(Kind(kind), _excerpt(claim), _excerpt(source) if source else None)
            for kind, claim, source in value["differences"]
        ),
    )


def _excerpt(value: Sequence[Any]) -> Excerpt:
    words, start, end = value
    return Excerpt(str(words), Span(int(start), int(end)))
