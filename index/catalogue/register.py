"""The file that remembers sources: their documents, the articles read from them, and every version of each."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from index.catalogue.article_rows import COLUMNS, article_row
from index.catalogue.entries import Document, Entry, Removed, State, Version
from index.catalogue.register_rows import document_of, entry_of, first, number, source_of, version_of
from index.catalogue.sources import Source, now
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
CREATE TABLE IF NOT EXISTS kept_out (id TEXT, sha256 TEXT, PRIMARY KEY (id, sha256)) STRICT;
CREATE VIEW IF NOT EXISTS removed AS SELECT id, version FROM articles
    WHERE state = 'withdrawn' AND source IN (SELECT address FROM sources);
CREATE VIEW IF NOT EXISTS newest AS SELECT v.*, a.state FROM articles a
    JOIN versions v ON v.id = a.id AND v.sha256 = a.version;
CREATE VIEW IF NOT EXISTS entries AS SELECT a.id, a.source, a.place, a.called, a.state, a.since, a.folded_into,
    COALESCE(v.title, ''), a.version, COALESCE(v.read, a.since)
    FROM articles a LEFT JOIN versions v ON v.id = a.id AND v.sha256 = a.version;
"""


class Register:
    """Reads and writes the file, as several processes may at once."""

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
        """Run the block as one transaction, beside which nobody else changes anything: all is kept, or nothing."""
        with self._translated(), self._database:
            self._database.execute("BEGIN IMMEDIATE")
            yield

    def mark(self) -> int:
        """Return a number that changes when another process changes the file."""
        return self._rows(number, "PRAGMA data_version")[0]

    def sources(self) -> list[Source]:
        """Return all sources in the order they were added."""
        return self._rows(source_of, "SELECT address, kind, added, is_corpus FROM sources ORDER BY rowid")

    def has_source(self, address: str) -> bool:
        """Tell whether there is a source of this address."""
        return bool(self._rows(first, "SELECT address FROM sources WHERE address = ?", address))

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
        return {document.place: document for document in self._rows(document_of, sql, source)}

    def stamps(self, source: str) -> dict[str, str]:
        """Return the stamp of each document of a source, by place."""
        return {place: document.stamp for place, document in self.documents(source).items()}

    def places_elsewhere(self, source: str) -> set[str]:
        """Return the places that are documents of other sources."""
        return set(self._rows(first, "SELECT place FROM documents WHERE source <> ?", source))

    def problem(self, source: str, place: str) -> str | None:
        """Return the problem of a document's last reading, or None."""
        sql = "SELECT place, stamp, problem, held FROM documents WHERE source = ? AND place = ?"
        return next((document.problem for document in self._rows(document_of, sql, source, place)), None)

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
        return self._rows(entry_of, "SELECT * FROM entries ORDER BY id")

    def entry(self, article_id: str) -> Entry | None:
        """Return one article, or None."""
        return next(iter(self._rows(entry_of, "SELECT * FROM entries WHERE id = ?", article_id)), None)

    def entries_at(self, source: str, place: str) -> list[Entry]:
        """Return the articles of one document."""
        return self._rows(entry_of, "SELECT * FROM entries WHERE source = ? AND place = ?", source, place)

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
        return self._rows(version_of, "SELECT * FROM newest WHERE state = ? ORDER BY id", State.LIVE.value)

    def removed(self) -> Removed:
        """Return what was removed by hand from sources that are still read."""
        sql = "SELECT version FROM removed UNION SELECT sha256 FROM kept_out JOIN removed USING (id)"
        versions = self._rows(version_of, "SELECT * FROM newest WHERE id IN (SELECT id FROM removed)")
        return Removed(frozenset(self._rows(first, sql)), tuple(version.article for version in versions))

    def keep_out(self, entry: Entry, sha256: str) -> None:
        """Save an article that was removed by hand, and the checksum of what its text is now."""
        self.put_entry(entry)
        self._database.execute("INSERT OR IGNORE INTO kept_out VALUES (?,?)", (entry.id, sha256))

    def newest(self, article_id: str) -> Version | None:
        """Return an article's newest version in any state, or None."""
        return next(iter(self._rows(version_of, "SELECT * FROM newest WHERE id = ?", article_id)), None)

    def versions(self, article_id: str) -> list[Version]:
        """Return the versions of an article, newest first."""
        return self._rows(version_of, "SELECT * FROM versions WHERE id = ? ORDER BY read DESC", article_id)

    def drop_old(self, before: datetime) -> int:
        """Delete versions read before ``before``, except the current ones of live articles; return how many.

        What was read under a clock that ran ahead counts as read long ago.
        """
        superseded = (
            "DELETE FROM versions WHERE (read < ? OR read > ?) AND NOT EXISTS (SELECT 1 FROM articles a"
            " WHERE a.id = versions.id AND a.version = versions.sha256 AND a.state = ?)"
        )
        values = (before.isoformat(), now().isoformat(), State.LIVE.value)
        done = self._database.execute(superseded, values).rowcount
        self._database.execute("DELETE FROM articles WHERE state = 'gone' AND id NOT IN (SELECT id FROM versions)")
        self._database.execute("DELETE FROM kept_out WHERE id NOT IN (SELECT id FROM articles)")
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
            f"{self._file} cannot be used ({error}): put a copy back, or take it away and add the sources again; what "
            "was removed by hand is then back: remove it again"
        )
