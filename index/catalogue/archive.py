"""Earlier versions of articles, and articles that are no longer quoted, so that old citations of them still open."""

from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from index.catalogue.entries import Entry, State, Version
from index.catalogue.register import Register
from index.records import Article
from index.storage.disk import is_there


class Standing(StrEnum):
    """How a kept article relates to what answers quote today."""

    NEWEST = "newest"
    OLDER = "older"
    FOLDED = "folded"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Kept:
    """An article as it was at the time ``read``; it has had its ``standing`` since the time ``since``.

    ``instead`` is the id of the article that is quoted in its place now, if there is one.
    """

    article: Article
    standing: Standing
    read: datetime
    since: datetime
    instead: str | None


class Archive:
    """Finds kept articles in the register of a data folder; safe to share between threads."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def find(self, article_id: str, version: str | None = None) -> Kept | None:
        """Return the version whose SHA-256 starts with ``version``, by default the newest; None if not kept."""
        if not is_there(self._file):
            return None
        with closing(Register(self._file)) as register:
            entry = register.entry(article_id)
            versions = register.versions(article_id)
        wanted = version if version is not None else entry.sha256 if entry is not None else ""
        found = next((one for one in versions if wanted and one.article.sha256.startswith(wanted)), None)
        return None if found is None else _kept(found, entry)


def _kept(version: Version, entry: Entry | None) -> Kept:
    if entry is None or entry.state is not State.LIVE:
        since = entry.since if entry is not None else version.read
        return Kept(version.article, Standing.WITHDRAWN, version.read, since, None)
    if version.article.sha256 != entry.sha256:
        return Kept(version.article, Standing.OLDER, version.read, entry.read, entry.folded_into or entry.id)
    standing = Standing.FOLDED if entry.folded_into else Standing.NEWEST
    return Kept(version.article, standing, version.read, entry.since, entry.folded_into)
