"""The interfaces that the web surfaces need from the rest of the product."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from index.progress import Progress, no_progress
from index.records import Article
from rag.verifying.verdicts import Report


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether questions can be answered now; ``problem`` says why not, or why an older index is in use."""

    ready: bool
    index: str | None
    model: str
    articles: int = 0
    passages: int = 0
    problem: str | None = None
    fallback: bool = False


class Checking(Protocol):
    """Checks texts against the articles."""

    def verify(self, text: str, *, progress: Progress = no_progress) -> Report:
        """Return the verdict on each claim of a text; ``progress`` gets (claims done, of all).

        Raises ``TextProblem`` for a text that cannot be checked and ``IndexProblem`` when the index fails.
        """
        ...


class Shelf(Protocol):
    """The articles that can be quoted."""

    def articles(self, first: int = 0, most: int | None = None) -> Sequence[Article]:
        """Return every article, or up to ``most`` from the place ``first`` on, in a stable order."""
        ...

    def article(self, article_id: str) -> Article | None:
        """Return an article, or None if there is none with that id."""
        ...

    def readiness(self) -> Readiness:
        """Return whether questions can be answered now; never raises."""
        ...
