"""Rows of the register as records."""

import hashlib
from collections.abc import Sequence
from datetime import datetime

from index.catalogue.article_rows import FIELDS, article_of
from index.catalogue.entries import Document, Entry, State, Version
from index.catalogue.sources import Source, SourceKind


def first(row: Sequence[object]) -> str:
    """Return the first value as text."""
    return str(row[0])


def number(row: Sequence[object]) -> int:
    """Return the first value as a number."""
    return int(str(row[0]))


def source_of(row: Sequence[object]) -> Source:
    """Return a source."""
    address, kind, added, is_corpus = row
    return Source(str(address), SourceKind(str(kind)), datetime.fromisoformat(str(added)), bool(is_corpus))


def document_of(row: Sequence[object]) -> Document:
    """Return a document."""
    place, stamp, problem, held = (None if value is None else str(value) for value in row)
    return Document(place or "", stamp or "", problem, held)


def entry_of(row: Sequence[object]) -> Entry:
    """Return an article's entry."""
    article_id, source, place, called, state, since, folded, title, sha256, read = row
    since_then, read_then = (datetime.fromisoformat(str(time)) for time in (since, read))
    into = None if folded is None else str(folded)
    named = (str(article_id), str(source), str(place), str(called))
    return Entry(*named, State(str(state)), since_then, into, str(title), str(sha256), read_then)


def version_of(row: Sequence[object]) -> Version:
    """Return a version of an article; raise ``ValueError`` if its text is not what was saved."""
    read, signature = row[len(FIELDS) : len(FIELDS) + 2]
    known = signature if isinstance(signature, bytes) else b""
    article = article_of(tuple(row[: len(FIELDS)]))
    if hashlib.sha256(article.text.encode()).hexdigest() != article.sha256:
        raise ValueError(f"the text of '{article.id}' has changed")
    return Version(article, datetime.fromisoformat(str(read)), known)
