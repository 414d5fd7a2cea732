"""What a site's robots.txt permits."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from protego import Protego

from index.web.places import Place
from index.web.records import WebProblem, WebReason
from index.web.wire import Answer

_MOST_BYTES = 512_000
# A server fetches pages for months, and a site may change its mind.
_KEPT_SECONDS = 3600.0
# What waits for one page of a site that is down would be waited for again with each of its pages.
_FAILED_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Rules:
    """The robots.txt rules of one site for our agent, as they were at the time ``asked``."""

    rules: Protego
    agent: str
    asked: float

    def permits(self, url: str) -> bool:
        """Tell whether a page may be fetched."""
        return bool(self.rules.can_fetch(url, self.agent))

    @property
    def delay(self) -> float | None:
        """The delay between requests that the site asks for, in seconds, or None."""
        delay = self.rules.crawl_delay(self.agent)
        return None if delay is None else max(float(delay), 0)


@dataclass(frozen=True, slots=True)
class _Failed:
    reason: WebReason
    message: str
    asked: float


class Robots:
    """Keeps each site's rules for an hour; ``ask`` fetches a robots.txt and follows redirects."""

    def __init__(
        self, agent: str, ask: Callable[[str, int], Answer], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._agent = agent
        self._ask = ask
        self._clock = clock
        self._lock = threading.Lock()
        self._known: dict[str, Rules | _Failed] = {}

    def rules(self, place: Place) -> Rules:
        """Return a site's rules, empty without a robots.txt; raise ``WebProblem`` if it could not be had of late."""
        with self._lock:
            known = self._known.get(place.robots)
        kept = _FAILED_SECONDS if isinstance(known, _Failed) else _KEPT_SECONDS
        if known is None or self._clock() - known.asked >= kept:
            known = self._asked(place)
            with self._lock:
                self._known[place.robots] = known
        if isinstance(known, _Failed):
            raise WebProblem(known.reason, known.message)
        return known

    def _asked(self, place: Place) -> Rules | _Failed:
        try:
            return Rules(Protego.parse(self._text(place)), self._agent, self._clock())
        except WebProblem as problem:
            return _Failed(problem.reason, str(problem), self._clock())

    def _text(self, place: Place) -> str:
        try:
            answer = self._ask(place.robots, _MOST_BYTES)
        except WebProblem as problem:
            if problem.reason is WebReason.REDIRECTS:
                return ""  # a robots.txt at the end of no road says nothing about this site
            if problem.reason is WebReason.NOT_ALLOWED:
                raise WebProblem(
                    WebReason.ROBOTS, f"is on a site whose robots.txt has moved, and that {problem}"
                ) from problem
            if problem.reason is WebReason.TOO_LARGE:
                raise WebProblem(
                    WebReason.ROBOTS, "is on a site whose robots.txt is too large to be read: ask the site's owner"
                ) from problem
            raise
        if answer.status >= 500 or answer.status == 429:
            raise WebProblem(
                WebReason.BUSY, f"is on a site whose robots.txt cannot be had now ({answer.status}): try again later"
            )
        # Some editors begin a file with a byte order mark, which would hide its first line.
        return answer.body.decode("utf-8-sig", "replace") if answer.status == 200 else ""
