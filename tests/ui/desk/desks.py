"""A desk over two made-up articles and a checker that needs no model."""

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from argon2 import PasswordHasher

from index.progress import Progress, no_progress
from index.records import Article, Span
from index.web.records import Fetched, NotFetched, WebReason
from rag.checks.records import Difference, Excerpt, Kind
from rag.claimed.claims import Claim, split_claims
from rag.records import Citation
from rag.verifying.verdicts import Label, Report, Verdict
from tests.ui.page import parsed
from tests.ui.samples import COOPERATION, INTERVIEW, make_article
from ui.desk.door.passwords import Passwords
from ui.ports import Readiness

NAME, PASSWORD = "ana", "correct horse battery staple"
HOSTILE = "<script>alert(1)</script> <img src=x onerror=alert(2)> has 15 members & \"quotes\" 'here'."
DRAFT = f"The RCM has 15 member states. It was created in 1996.\n\nIs that so? {HOSTILE}"
ELEVEN = "its eleven member states"


def quick_passwords() -> Passwords:
    """Hash with little work, since a good hash takes a quarter of a second."""
    return Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


@dataclass
class Clock:
    now: float = 1_790_000_000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class MadeUpShelf:
    kept: dict[str, Article] = field(
        default_factory=lambda: {
            "cooperation": make_article("cooperation", "Cooperation <b>", COOPERATION),
            "interview": make_article("interview", "Interview", INTERVIEW),
        }
    )

    def articles(self, first: int = 0, most: int | None = None) -> Sequence[Article]:
        return list(self.kept.values())[first:][:most]

    def article(self, article_id: str) -> Article | None:
        return self.kept.get(article_id)

    def readiness(self) -> Readiness:
        return Readiness(True, "000001", "none", len(self.kept), 9, None, False)

    def change(self, article_id: str) -> None:
        self.kept[article_id] = replace(self.kept[article_id], sha256="0" * 64)


@dataclass
class MadeUpChecking:
    """Contradicts every 15 with eleven and "alone" as a whole, supports every 1996; can be held up, or told to fail."""

    shelf: MadeUpShelf
    may_go_on: threading.Event = field(default_factory=threading.Event)
    fails: bool = False

    def verify(self, text: str, *, progress: Progress = no_progress) -> Report:
        claims = split_claims(text)
        progress(1, len(claims))
        assert self.may_go_on.wait(60)
        if self.fails:
            raise RuntimeError(text)
        return Report(tuple(self._verdict(claim) for claim in claims), "en", "000001", 12)

    def _verdict(self, claim: Claim) -> Verdict:
        if not claim.is_checkable:
            return Verdict(claim, Label.NOTHING_TO_CHECK, 1.0, (), ())
        if "15" in claim.text:
            cited = self._cited("eleven member states")
            at, source = claim.text.index("15"), cited.quote
            difference = Difference(
                Kind.NUMBER, Excerpt(claim.text, Span(at, at + 2)), Excerpt(source, Span(0, len("eleven")))
            )
            return Verdict(claim, Label.CONTRADICTED, 0.97, (cited,), (difference,))
        if "alone" in claim.text:
            return Verdict(claim, Label.CONTRADICTED, 0.9, (self._cited("eleven member states"),), ())
        if "1996" in claim.text:
            return Verdict(claim, Label.SUPPORTED, 0.91, (self._cited("created in 1996"),), ())
        return Verdict(claim, Label.NOT_FOUND, 0.8, (), ())

    def _cited(self, words: str) -> Citation:
        article = self.shelf.kept["cooperation"]
        start = article.text.index(words)
        return Citation(1, article, Span(start, start + len(words)), 0.9)


@dataclass
class MadeUpWeb:
    """Has the pages it was given, by address; any other site is not allowed."""

    pages: dict[str, Fetched] = field(default_factory=dict)

    def fetch(self, url: str) -> Fetched:
        return self.pages.get(url, NotFetched(url, WebReason.NOT_ALLOWED, "is of a site that is not allowed"))


class Reply(Protocol):
    """What tests look at of a response, whichever client got it."""

    @property
    def status_code(self) -> int: ...

    @property
    def text(self) -> str: ...

    @property
    def headers(self) -> Mapping[str, str]: ...


def token(html: str) -> str:
    found = parsed(html).css("input[name=token]")
    assert found, html[:500]
    return found[0].attributes["value"] or ""
