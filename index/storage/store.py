"""Articles and passages of one generation in SQLite; written once, then only read."""

import json
import sqlite3
import threading
import weakref
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from functools import lru_cache, partial
from pathlib import Path

from index.aside.passages import Cut, SetAside
from index.catalogue.article_rows import COLUMNS, article_of, article_row
from index.errors import IndexDamaged
from index.records import Article, Passage, Span
from index.storage.disk import cannot_write

ARTICLES = "articles.sqlite"
PASSAGES = "passages.sqlite"

_ARTICLES_IN_MEMORY = 512
_PASSAGES = "SELECT id, article_id, headings, start, stop, sentences FROM passages"


def write_store(
    folder: Path, articles: Sequence[Article], passages: Sequence[Passage], aside: Sequence[SetAside] = ()
) -> None:
    """Write both files into ``folder``; a passage's row is its position in ``passages``."""
    try:
        _write_articles(folder, articles)
        _write_passages(folder, passages, aside)
    except sqlite3.Error as error:
        raise cannot_write(folder, error) from error


def _write_articles(folder: Path, articles: Sequence[Article]) -> None:
    with closing(sqlite3.connect(folder / ARTICLES)) as database, database:
        database.execute("PRAGMA journal_mode=OFF")
        database.execute(f"CREATE TABLE articles ({COLUMNS}, PRIMARY KEY (id)) STRICT")
        database.executemany("INSERT INTO articles VALUES (?,?,?,?,?,?,?,?,?,?)", map(article_row, articles))


def _write_passages(folder: Path, passages: Sequence[Passage], aside: Sequence[SetAside]) -> None:
    with closing(sqlite3.connect(folder / PASSAGES)) as database, database:
        database.execute("PRAGMA journal_mode=OFF")
        database.execute(
            "CREATE TABLE passages (row INTEGER PRIMARY KEY, id TEXT UNIQUE, article_id TEXT, headings TEXT,"
            " start INTEGER, stop INTEGER, sentences TEXT, first_sentence INTEGER) STRICT"
        )
        first = 0
        for row, passage in enumerate(passages):
            database.execute("INSERT INTO passages VALUES (?,?,?,?,?,?,?,?)", _passage_row(row, passage, first))
            first += len(passage.sentences)
        database.execute(
            "CREATE TABLE aside (id TEXT UNIQUE, article_id TEXT, headings TEXT, start INTEGER, stop INTEGER,"
            " sentences TEXT, reason TEXT) STRICT"
        )
        database.executemany("INSERT INTO aside VALUES (?,?,?,?,?,?,?)", map(_aside_row, aside))


class Store:
    """Reads a generation's articles and passages; safe to share between threads.

    Both files are closed by ``close``, or when the store is no longer referenced.
    """

    def __init__(self, folder: Path) -> None:
        self._articles, self._passages = _File(folder / ARTICLES), _File(folder / PASSAGES)
        # A bound method would refer to the store: such a cycle would keep its files open until garbage is collected.
        self.article = lru_cache(maxsize=_ARTICLES_IN_MEMORY)(partial(_read_article, self._articles))

    def close(self) -> None:
        """Close both files."""
        self._articles.close()
        self._passages.close()

    def articles(self, first: int = 0, most: int | None = None) -> list[Article]:
        """Return all articles, or up to ``most`` from the place ``first`` on, by id."""
        sql = "SELECT * FROM articles ORDER BY id LIMIT ? OFFSET ?"
        return [article_of(row) for row in self._articles.query(sql, -1 if most is None else most, first)]

    def ids_and_words(self) -> set[str]:
        """Return the ids of all articles together with the checksums of their texts."""
        return {str(known) for row in self._articles.query("SELECT id, sha256 FROM articles") for known in row}

    def rows_by_language(self) -> dict[str, list[int]]:
        """Return the rows of the passages in each language, languages and rows in order."""
        told = self._articles.query("SELECT id, language FROM articles ORDER BY language")
        languages = {str(article): str(language) for article, language in told}
        rows: dict[str, list[int]] = {language: [] for language in languages.values()}
        for row, article in self._passages.query("SELECT row, article_id FROM passages ORDER BY row"):
            rows[languages[str(article)]].append(int(str(row)))
        return rows

    def passage(self, row: int) -> Passage:
        """Return the passage of a row."""
        found = self._passages.query(f"{_PASSAGES} WHERE row = ?", row)
        if not found:
            raise IndexDamaged(f"passage {row} is missing: run `fuente build`")
        return _passage(found[0])

    def everything(self) -> list[tuple[Article, Cut]]:
        """Return every article with its passages."""
        articles = self.articles()
        served: dict[str, list[Passage]] = {article.id: [] for article in articles}
        aside: dict[str, list[SetAside]] = {article.id: [] for article in articles}
        for passage in map(_passage, self._passages.query(f"{_PASSAGES} ORDER BY row")):
            served[passage.article_id].append(passage)
        for one in self.set_aside():
            aside[one.article.id].append(one)
        return [(article, Cut(tuple(served[article.id]), tuple(aside[article.id]))) for article in articles]

    def set_aside(self) -> list[SetAside]:
        """Return the passages that are not served, by article and in reading order."""
        sql = "SELECT id, article_id, headings, start, stop, sentences, reason FROM aside ORDER BY rowid"
        found = ((_passage(row[:-1]), str(row[-1])) for row in self._passages.query(sql))
        return [SetAside(self.article_around(passage), passage, reason) for passage, reason in found]

    def first_sentence(self, passage_id: str) -> int:
        """Return the row of a passage's first sentence among all sentences."""
        found = self._passages.query("SELECT first_sentence FROM passages WHERE id = ?", passage_id)
        if not found:
            raise IndexDamaged(f"passage {passage_id} is missing: run `fuente build`")
        return int(str(found[0][0]))

    def article_around(self, passage: Passage) -> Article:
        """Return the article that a passage is from."""
        found = self.article(passage.article_id)
        if found is None:
            raise IndexDamaged(f"article {passage.article_id} is missing: run `fuente build`")
        return found


class _File:
    """A file of the store, opened read-only; closed when unreferenced, as its last user cannot know it is the last."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._lock = threading.Lock()
        with self._translated():
            # Generations never change, so SQLite needs no locks and writes no other files.
            address = f"{file.resolve().as_uri()}?mode=ro&immutable=1"
            self._database = sqlite3.connect(address, uri=True, check_same_thread=False)
        self.close = weakref.finalize(self, self._database.close)

    def query(self, sql: str, *values: object) -> list[tuple[object, ...]]:
        with self._translated(), self._lock:
            return self._database.execute(sql, values).fetchall()

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise IndexDamaged(
                f"{self._file} cannot be read ({error}): look at its disk, or run `fuente build`"
            ) from error


def _read_article(articles: _File, article_id: str) -> Article | None:
    found = articles.query("SELECT * FROM articles WHERE id = ?", article_id)
    return article_of(found[0]) if found else None


def _passage_row(row: int, passage: Passage, first_sentence: int) -> tuple[object, ...]:
    return (
        row, passage.id, passage.article_id, json.dumps(passage.headings, ensure_ascii=False),
        passage.start, passage.end, json.dumps(passage.sentences), first_sentence,
    )  # fmt: skip


def _aside_row(one: SetAside) -> tuple[object, ...]:
    return (*_passage_row(0, one.passage, 0)[1:-1], one.reason)


def _passage(row: tuple[object, ...]) -> Passage:
    passage_id, article_id, headings, start, end, sentences = row
    return Passage(
        id=str(passage_id),
        article_id=str(article_id),
        headings=tuple(json.loads(str(headings))),
        start=int(str(start)),
        end=int(str(end)),
        sentences=tuple(Span(begin, stop) for begin, stop in json.loads(str(sentences))),
    )
