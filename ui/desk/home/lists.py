"""The lists of saved checks, a page at a time: those that are out of date, and the others."""

import json
from math import ceil

from rag.verifying.verdicts import Label
from ui.database import Database
from ui.desk.checks.records import CheckLine, Cited, ListPage
from ui.desk.checks.staleness import Freshness

PAGE = 100

_OUT_OF_DATE = (
    "(id IN (SELECT check_id FROM cited WHERE (article_id, sha256) IN"
    " (SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?)))) = ?"
)
_COUNT = f"SELECT count(*) FROM checks WHERE {_OUT_OF_DATE}"  # noqa: S608  # our own words
_LINES = (
    f"SELECT id, name, made_by, checked_at FROM checks WHERE {_OUT_OF_DATE}"  # noqa: S608  # our own words
    " ORDER BY checked_at DESC, rowid DESC LIMIT ? OFFSET ?"
)


class Lists:
    """Lists saved checks, newest first, separated by whether their cited articles have changed."""

    def __init__(self, database: Database, fresh: Freshness) -> None:
        self._database = database
        self._fresh = fresh

    def out_of_date(self, number: int = 1) -> ListPage:
        """Return a page of checks that cite a changed or removed article; the last page if ``number`` is too high."""
        return self._page(number, self._stale(), wanted=True)

    def up_to_date(self, number: int = 1) -> ListPage:
        """Return a page of all other checks; the last page if ``number`` is too high."""
        return self._page(number, self._stale(), wanted=False)

    def _stale(self) -> str:
        rows = self._database.read("SELECT id, sha256 FROM articles")
        return json.dumps([row for row in rows if self._fresh.is_stale([Cited(*row)])])

    def _page(self, number: int, stale: str, *, wanted: bool) -> ListPage:
        count = int(self._database.read(_COUNT, (stale, wanted))[0][0])
        pages = max(1, ceil(count / PAGE))
        number = min(max(number, 1), pages)
        rows = self._database.read(_LINES, (stale, wanted, PAGE, (number - 1) * PAGE))
        lines = tuple(
            CheckLine(check_id, name, made_by, checked_at, self._labels(check_id))
            for check_id, name, made_by, checked_at in rows
        )
        return ListPage(lines, number, pages, count)

    def _labels(self, check_id: str) -> tuple[Label, ...]:
        rows = self._database.read(
            "SELECT coalesce((SELECT label FROM overrides WHERE check_id = checks.id AND start = json_extract(value,"
            " '$.start') AND stop = json_extract(value, '$.end') ORDER BY number DESC LIMIT 1),"
            " json_extract(value, '$.label')) FROM checks, json_each(verdicts) WHERE checks.id = ?",
            (check_id,),
        )
        return tuple(Label(row[0]) for row in rows)
