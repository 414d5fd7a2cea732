"""What a site's robots.txt permits."""

import threading
from collections.abc import Callable
from dataclasses import dataclass

from protego import Protego

from index.web.places import Place
from index.web.records import WebProblem, WebReason
from index.web.wire import Answer

_MOST_BYTES = 500_000


@dataclass(frozen=True, slots=True)
class Rules:
    """The robots.txt rules of one site for our agent."""

    rules: Protego
    agent: str

    def permits(self, url: str) -> bool:
        """Tell whether a page may be fetched."""
        return bool(self.rules.can_fetch(url, self.agent))

    @property
    def delay(self) -> float | None:
        """The delay between requests that the site asks for, in seconds, or None."""
        delay = self.rules.crawl_delay(self.agent)
        return None if delay is None else max(float(delay), 0)


class Robots:
    """Caches each site's rules; ``ask`` fetches a robots.txt and follows redirects."""

    def __init__(self, agent: str, ask: Callable[[str, int], Answer]) -> None:
        self._agent = agent
        self._ask = ask
        self._lock = threading.Lock()
        self._known: dict[str, Rules] = {}

    def rules(self, place: Place) -> Rules:
        """Return a site's rules, empty without a robots.txt; raise ``WebProblem`` if it cannot be fetched now."""
        with self._lock:
            known = self._known.get(place.robots)
        if known is None:
            known = Rules(Protego.parse(self._text(place)), self._agent)
            with self._lock:
                self._known[place.robots] = known
        return known

    def _text(self, place: Place) -> str:
        try:
            answer = self._ask(place.robots, _MOST_BYTES)
        except WebProblem as problem:
            if problem.reason in {WebReason.NOT_ALLOWED, WebReason.TOO_LARGE, WebReason.REDIRECTS}:
                return ""  # a robots.txt on another site, or one that is unusable, says nothing about this site
            raise
        if answer.status >= 500 or answer.status == 429:
            raise WebProblem(
                WebReason.BUSY, f"is on a site whose robots.txt cannot be had now ({answer.status}): try again later"
            )
        return answer.body.decode("utf-8", "replace") if answer.status == 200 else ""
