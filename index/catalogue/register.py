"""The file that remembers sources: their documents, the articles read from them, and every version of each."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from index.catalogue.article_rows import COLUMNS, FIELDS, article_of, article_row
from index.catalogue.entries import Document, Entry, State, Version
from index.catalogue.sources import Source, SourceKind
from index.errors import IndexProblem
from index.storage.disk import is_of_the_disk

_Row = TypeVar("_Row")

_WAIT_SECONDS = 10.0
_VERSIONS = (
    f"CREATE TABLE IF NOT EXISTS versions ({COLUMNS}, read TEXT, signature BLOB, PRIMARY KEY (id, sha256)) STRICT"
)
_TABLES = """
CREATE TABLE IF NOT EXISTS sources (address TEXT PRIMARY KEY, kind TEXT, added TEXT, is_corpus INTEGER) STRICT;
CREATE TABLE IF NOT EXISTS documents (source TEXT, place TEXT, stamp TEXT, read TEXT, problem TEXT, held TEXT,
    PRIMARY KEY (source, place)) STRICT;
CREATE TABLE IF NOT EXISTS articles (id TEXT PRIMARY KEY, source TEXT, place TEXT, called TEXT, state TEXT, since TEXT,
    version TEXT, folded_into TEXT) STRICT;
CREATE INDEX IF NOT EXISTS articles_by_place ON articles (source, place);
CREATE VIEW IF NOT EXISTS newest AS SELECT v.*, a.state FROM articles a
    JOIN versions v ON v.id = a.id AND v.sha256 = a.version;
CREATE VIEW IF NOT EXISTS entries AS SELECT a.id, a.source, a.place, a.called, a.state, a.since, a.folded_into,
    COALESCE(v.title, ''), a.version, COALESCE(v.read, a.since)
    FROM articles a LEFT JOIN versions v ON v.id = a.id AND v.sha256 = a.version;
"""


class Register:
    """Reads and writes the file: one writer at a time, holding the data folder's lock, and any number of readers."""

    def __init__(self, file: Path) -> None:
        self._file = file
        with self._translated(), ExitStack() as on_failure:
            self._database = sqlite3.connect(file, timeout=_WAIT_SECONDS)
            on_failure.callback(self._database.close)
            # With spilling, a large transaction is written early and locks readers out until it ends.
            self._database.execute("PRAGMA cache_spill = OFF")
            self._database.execute(_VERSIONS)
            self._database.executescript(_TABLES)
            if not self._database.execute(
                "SELECT 1 FROM pragma_table_info('documents') WHERE name = 'held'"
            ).fetchall():
                self._database.execute("ALTER TABLE documents ADD COLUMN held TEXT")  # a file of an earlier version
            on_failure.pop_all()

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Run the block as one transaction: all of its changes are kept, or none."""
        with self._translated(), self._database:
            yield

    def sources(self) -> list[Source]:
        """Return all sources in the order they were added."""
        return self._rows(_source, "SELECT address, kind, added, is_corpus FROM sources ORDER BY rowid")

    def put_source(self, source: Source) -> None:
        """Add a source, or update whether the settings name it."""
        values = (source.address, source.kind.value, source.added.isoformat(), int(source.is_corpus))
        self._database.execute(
            "INSERT INTO sources VALUES (?,?,?,?) ON CONFLICT (address) DO UPDATE SET is_corpus = excluded.is_corpus",
            values,
        )

    def forget_source(self, address: str) -> None:
        """Delete a source and its documents; its articles stay as they are."""
        self._database.execute("DELETE FROM documents WHERE source = ?", (address,))
        self._database.execute("DELETE FROM sources WHERE address = ?", (address,))

    def documents(self, source: str) -> dict[str, Document]:
        """Return the documents of a source, by place."""
        sql = "SELECT place, stamp, problem, held FROM documents WHERE source = ?"
        return {document.place: document for document in self._rows(_document, sql, source)}

    def stamps(self, source: str) -> dict[str, str]:
        """Return the stamp of each document of a source, by place."""
        return {place: document.stamp for place, document in self.documents(source).items()}

    def places_elsewhere(self, source: str) -> set[str]:
        """Return the places that are documents of other sources."""
        return set(self._rows(_first, "SELECT place FROM documents WHERE source <> ?", source))

    def problem(self, source: str, place: str) -> str | None:
        """Return the problem of a document's last reading, or None."""
        sql = "SELECT place, stamp, problem, held FROM documents WHERE source = ? AND place = ?"
        return next((document.problem for document in self._rows(_document, sql, source, place)), None)

    def forget_stamp(self, source: str, place: str) -> None:
        """Make the next sync read a document again, even if it has not changed."""
        self._database.execute("UPDATE documents SET stamp = '' WHERE source = ? AND place = ?", (source, place))

    def put_document(self, source: str, document: Document, read: datetime) -> None:
        """Save a document, read at the time ``read``."""
        values = (source, document.place, document.stamp, read.isoformat(), document.problem, document.held)
        self._database.execute("INSERT OR REPLACE INTO documents VALUES (?,?,?,?,?,?)", values)

    def forget_document(self, source: str, place: str) -> None:
        """Delete a document that no longer exists."""
        self._database.execute("DELETE FROM documents WHERE source = ? AND place = ?", (source, place))

    def entries(self) -> list[Entry]:
        """Return every article, by id."""
        return self._rows(_entry, "SELECT * FROM entries ORDER BY id")

    def entry(self, article_id: str) -> Entry | None:
        """Return one article, or None."""
        return next(iter(self._rows(_entry, "SELECT * FROM entries WHERE id = ?", article_id)), None)

    def entries_at(self, source: str, place: str) -> list[Entry]:
        """Return the articles of one document."""
        return self._rows(_entry, "SELECT * FROM entries WHERE source = ? AND place = ?", source, place)

    def put_article(self, entry: Entry, version: Version) -> None:
        """Save an article together with its newest version."""
        values = (*article_row(version.article), version.read.isoformat(), version.signature)
        self._database.execute("INSERT OR REPLACE INTO versions VALUES (?,?,?,?,?,?,?,?,?,?,?,?)", values)
        self.put_entry(entry)

    def put_entry(self, entry: Entry) -> None:
        """Save an article without its text."""
        self._database.execute(
            "INSERT OR REPLACE INTO articles VALUES (?,?,?,?,?,?,?,?)",
            (
                entry.id, entry.source, entry.place, entry.called, entry.state.value, entry.since.isoformat(),
                entry.sha256, entry.folded_into,
            ),
        )  # fmt: skip

    def put_state(self, article_id: str, state: State, since: datetime) -> None:
        """Set the state of an article, as of the time ``since``."""
        sql = "UPDATE articles SET state = ?, since = ? WHERE id = ?"
        self._database.execute(sql, (state.value, since.isoformat(), article_id))

    def put_folds(self, folds: Mapping[str, str]) -> None:
        """Replace all folds: each key is an article that is represented by the newer twin in its value."""
        self._database.execute("UPDATE articles SET folded_into = NULL WHERE folded_into IS NOT NULL")
        sql = "UPDATE articles SET folded_into = ? WHERE id = ?"
        self._database.executemany(sql, [(into, folded) for folded, into in folds.items()])

    def live(self) -> list[Version]:
        """Return the newest version of each article that can be quoted, by id."""
        return self._rows(_version, "SELECT * FROM newest WHERE state = ? ORDER BY id", State.LIVE.value)

    def removed_words(self) -> frozenset[str]:
        """Return the text checksums of articles that were removed by hand and whose sources are still read."""
        sql = "SELECT version FROM articles WHERE state = ? AND source IN (SELECT address FROM sources)"
        return frozenset(self._rows(_first, sql, State.WITHDRAWN.value))

    def newest(self, article_id: str) -> Version | None:
        """Return an article's newest version in any state, or None."""
        return next(iter(self._rows(_version, "SELECT * FROM newest WHERE id = ?", article_id)), None)

    def versions(self, article_id: str) -> list[Version]:
        """Return the versions of an article, newest first."""
        return self._rows(_version, "SELECT * FROM versions WHERE id = ? ORDER BY read DESC", article_id)

    def drop_old(self, before: datetime) -> int:
        """Delete versions read before ``before``, except the current ones of live articles; return how many."""
        live = State.LIVE.value
        superseded = (
            "DELETE FROM versions WHERE read < ? AND NOT EXISTS (SELECT 1 FROM articles a"
            " WHERE a.id = versions.id AND a.version = versions.sha256 AND a.state = ?)"
        )
        done = self._database.execute(superseded, (before.isoformat(), live)).rowcount
        self._database.execute("DELETE FROM articles WHERE state = 'gone' AND id NOT IN (SELECT id FROM versions)")
        return int(done)

    def shrink(self) -> None:
        """Compact the file, so that no trace of deleted rows remains in it."""
        with self._translated():
            self._database.execute("VACUUM")

    def _rows(self, made: Callable[[Sequence[object]], _Row], sql: str, *values: object) -> list[_Row]:
        with self._translated():
            rows = self._database.execute(sql, values).fetchall()
        try:
            return [made(row) for row in rows]
        except (ValueError, TypeError) as error:
            raise self._damaged(error) from error

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            if is_of_the_disk(error):
                raise IndexProblem(
                    f"{self._file} cannot be read or written now ({error}): free its disk, or open it to this user, "
                    "then try again; keep the file, it knows what was removed by hand"
                ) from error
            raise self._damaged(error) from error
        except UnicodeDecodeError as error:  # SQLite quotes the bytes that it cannot make out
            raise self._damaged(error) from error

    def _damaged(self, error: Exception) -> IndexProblem:
        return IndexProblem(
            f"{self._file} cannot be used ({error}): put a copy back, or take it away and add the sources again"
        )


def _first(row: Sequence[object]) -> str:
    return str(row[0])


def _source(row: Sequence[object]) -> Source:
    address, kind, added, is_corpus = row
    return Source(str(address), SourceKind(str(kind)), datetime.fromisoformat(str(added)), bool(is_corpus))


def _document(row: Sequence[object]) -> Document:
    place, stamp, problem, held = (None if value is None else str(value) for value in row)
    return Document(place or "", stamp or "", problem, held)


def _entry(row: Sequence[object]) -> Entry:
    article_id, source, place, called, state, since, folded, title, sha256, read = row
    since_then, read_then = (datetime.fromisoformat(str(time)) for time in (since, read))
    into = None if folded is None else str(folded)
    named = (str(article_id), str(source), str(place), str(called))
    return Entry(*named, State(str(state)), since_then, into, str(title), str(sha256), read_then)


def _version(row: Sequence[object]) -> Version:
    read, signature = row[len(FIELDS) : len(FIELDS) + 2]
    known = signature if isinstance(signature, bytes) else b""
    article = article_of(tuple(row[: len(FIELDS)]))
    if hashlib.sha256(article.text.encode()).hexdigest() != article.sha256:
        raise ValueError(f"the text of '{article.id}' has changed")
    return Version(article, datetime.fromisoformat(str(read)), known)
