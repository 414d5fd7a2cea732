"""The desk's file with accounts, sessions and saved checks."""

from pathlib import Path

from ui.database import Database

FILE = "desk.sqlite"

_SECONDS_TO_WAIT = 5.0

_TABLES = (
    "CREATE TABLE accounts (name TEXT PRIMARY KEY, password TEXT NOT NULL, made_at REAL NOT NULL) STRICT",
    "CREATE TABLE sessions (digest TEXT PRIMARY KEY, account TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,"
    " began_at REAL NOT NULL, seen_at REAL NOT NULL) STRICT",
    "CREATE TABLE secrets (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT",
    "CREATE TABLE articles (id TEXT, sha256 TEXT, title TEXT NOT NULL, url TEXT, language TEXT NOT NULL, author TEXT,"
    " published TEXT, category TEXT, text TEXT NOT NULL, PRIMARY KEY (id, sha256)) STRICT",
    "CREATE TABLE checks (id TEXT PRIMARY KEY, name TEXT NOT NULL, text TEXT NOT NULL, language TEXT NOT NULL,"
    " generation TEXT NOT NULL, took_ms INTEGER NOT NULL, verdicts TEXT NOT NULL, made_by TEXT NOT NULL,"
    " made_at REAL NOT NULL, checked_at REAL NOT NULL) STRICT",
    "CREATE TABLE cited (check_id TEXT NOT NULL REFERENCES checks ON DELETE CASCADE, article_id TEXT NOT NULL,"
    " sha256 TEXT NOT NULL, PRIMARY KEY (check_id, article_id, sha256)) STRICT",
    "CREATE TABLE overrides (number INTEGER PRIMARY KEY, check_id TEXT NOT NULL REFERENCES checks ON DELETE CASCADE,"
    " start INTEGER NOT NULL, stop INTEGER NOT NULL, label TEXT, note TEXT NOT NULL, made_by TEXT NOT NULL,"
    " made_at REAL NOT NULL) STRICT",
)


def desk_database(folder: Path) -> Database:
    """Return ``desk.sqlite`` in a data folder."""
    return Database(folder / FILE, _TABLES, "move it away and make the accounts anew", _SECONDS_TO_WAIT)
