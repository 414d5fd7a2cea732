"""Fetches a page: obeys robots.txt and the pace, follows redirects, and checks every step."""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import PurePosixPath
from urllib.parse import unquote

from index.files.encodings import as_declared
from index.files.kinds import kind_of
from index.web.pace import Pace
from index.web.places import Place, joined, place_of
from index.web.records import (
    Fetched,
    Gone,
    NotFetched,
    NotModified,
    Page,
    Validators,
    WebProblem,
    WebReason,
    WebSettings,
)
from index.web.robots import Robots
from index.web.wire import Answer, Wire

_MOVED = {301, 302, 303, 307, 308}
_BUSY = {429, 503}
_MOST_MOVES = 5
_ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/epub+zip": ".epub",
    "application/x-ndjson": ".jsonl",
    "application/jsonl": ".jsonl",
    "text/csv": ".csv",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "application/rss+xml": ".xml",
    "application/atom+xml": ".xml",
    "application/gzip": ".gz",
    "application/x-gzip": ".gz",
}
_UNTOLD = {"", "application/octet-stream", "binary/octet-stream"}
_ACCEPT = "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,application/xml;q=0.9,*/*;q=0.5"


@dataclass(frozen=True, slots=True)
class _Arrived:
    place: Place
    answer: Answer
    was_conditional: bool


class Fetcher:
    """Fetches pages from the sites that the settings allow; safe to share between threads."""

    def __init__(self, settings: WebSettings, wire: Wire, pace: Pace) -> None:
        self._settings = settings
        self._wire = wire
        self._pace = pace
        self._robots = Robots(settings.agent, self._robots_txt)

    def fetch(self, url: str, validators: Validators | None = None) -> Fetched:
        """Return a page, or that it is unchanged or gone, or why it was not fetched; a bad site raises nothing.

        With ``validators`` from an earlier fetch the site is asked only for changes, if the address still leads to the
        same page.
        """
        try:
            return self._outcome(self._arrive(url, validators or Validators()))
        except WebProblem as problem:
            return NotFetched(url, problem.reason, str(problem))

    def _arrive(self, url: str, validators: Validators) -> _Arrived:
        """Follow redirects to the page; each step must be allowed, permitted by robots.txt, and keep to the pace."""

        def ask(place: Place) -> _Arrived:
            rules = self._robots.rules(place)
            if not rules.permits(place.url):
                raise WebProblem(
                    WebReason.ROBOTS, "is closed to programs by the site's robots.txt: ask the site's owner"
                )
            # Another page may be older than the one read before, and would wrongly be reported as unchanged.
            conditions = _conditions(validators) if validators.url == place.url else {}
            answer = self._ask(place, conditions, self._settings.page_bytes, rules.delay)
            return _Arrived(place, answer, bool(conditions))

        return self._follow(url, ask)

    def _robots_txt(self, url: str, most_bytes: int) -> Answer:
        return self._follow(url, lambda place: _Arrived(place, self._ask(place, {}, most_bytes, None), False)).answer

    def _follow(self, url: str, ask: Callable[[Place], _Arrived]) -> _Arrived:
        at = url
        for _ in range(_MOST_MOVES + 1):
            arrived = ask(place_of(at, self._settings))
            if arrived.answer.status not in _MOVED:
                return arrived
            at = _target(arrived.place, arrived.answer)
        raise WebProblem(WebReason.REDIRECTS, f"moved more than {_MOST_MOVES} times")

    def _ask(self, place: Place, conditions: dict[str, str], most_bytes: int, delay: float | None) -> Answer:
        self._pace.wait(place.host, delay)
        told = {"user-agent": self._settings.agent, "accept": _ACCEPT, **conditions}
        answer = self._wire.get(place, told, most_bytes)
        if answer.status in _BUSY:
            self._pace.rest(place.host, _seconds_until(answer.headers.get("retry-after", "")))
        return answer

    def _outcome(self, arrived: _Arrived) -> Fetched:
        answer = arrived.answer
        if answer.status == 304 and arrived.was_conditional:
            return NotModified()
        if answer.status in (404, 410):
            return Gone()
        if answer.status in _BUSY:
            raise WebProblem(
                WebReason.BUSY, f"is on a site that asks to be left alone ({answer.status}): try again later"
            )
        if answer.status >= 500:
            raise WebProblem(WebReason.UNREACHABLE, f"is on a site with a fault ({answer.status}): try again later")
        if answer.status != 200:
            raise WebProblem(WebReason.STATUS, f"is not given out (status {answer.status})")
        validators = Validators(answer.headers.get("etag"), answer.headers.get("last-modified"), arrived.place.url)
        kind, _, parameters = answer.headers.get("content-type", "").partition(";")
        name = _name(arrived.place, kind.strip().lower())
        return Page(arrived.place.url, name, _in_utf8(answer.body, kind, parameters), validators)


def _seconds_until(told: str) -> float:
    """Return how long a Retry-After header, of seconds or a date, asks to wait; 0 if it says neither."""
    if told.isdecimal():
        return float(told)
    try:
        return (parsedate_to_datetime(told) - datetime.now(UTC)).total_seconds()
    except (ValueError, TypeError, OverflowError):
        return 0


def _conditions(validators: Validators) -> dict[str, str]:
    asked = {"if-none-match": validators.etag, "if-modified-since": validators.modified}
    return {name: value for name, value in asked.items() if value}


def _target(place: Place, answer: Answer) -> str:
    location = answer.headers.get("location", "")
    if not location:
        raise WebProblem(WebReason.REDIRECTS, "moved without saying where to")
    # Headers are decoded as Latin-1, but many sites send UTF-8, and browsers read it as such.
    with suppress(UnicodeDecodeError):
        location = location.encode("latin-1").decode("utf-8")
    target = joined(place.url, location)
    if place.scheme == "https" and target.lower().startswith("http:"):
        raise WebProblem(
            WebReason.REDIRECTS, "moved from https to http: ask for the address that it moved to, if meant"
        )
    return target


def _name(place: Place, kind: str) -> str:
    last = PurePosixPath(unquote(place.path)).name or place.host
    if kind in _UNTOLD and (kind_of(last) is not None or last.endswith((".xml", ".gz"))):
        return last
    ending = _ENDINGS.get(kind)
    if ending is None:
        raise WebProblem(WebReason.KIND, f"is of a kind that cannot be read ({kind[:60] or 'not told'})")
    if kind == "text/plain" and kind_of(last) is not None:
        return last  # servers send Markdown and JSON lines as plain text
    return last if last.lower().endswith(ending) else f"{last}{ending}"


def _in_utf8(body: bytes, kind: str, parameters: str) -> bytes:
    """Return the body as UTF-8 with a byte order mark if the server declares another encoding that fits."""
    charset = re.search(r"charset\s*=\s*[\"']?([A-Za-z0-9._-]{1,30})", parameters, re.IGNORECASE)
    if charset is None or not kind.strip().lower().startswith("text/"):
        return body
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        text = as_declared(body, charset[1])
        # If the declaration is wrong, the reader detects the encoding or reports that it cannot.
        return body if text is None else text.encode("utf-8-sig")
    return body
