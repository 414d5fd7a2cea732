"""Facts written by hand in squares: three texts of evidence and three claims, so that no text alone tells a label.

The first two texts differ in one thing, by which one of two claims that cannot both be true is borne out and the other
denied, and the other way round; the third text has much of their words and bears out the third claim alone. Of some
there are also plain claims, near the words of the texts, and two more, which the first two both bear out or both deny.
"""

import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from benchmarks.asked_by_hand import neighbours_of, rows_by_hand, sentences_at
from benchmarks.claims import Label, Pair
from index.records import Article

_S, _C, _N = (Label.SUPPORTED,), (Label.CONTRADICTED,), (Label.UNKNOWN,)
_PERCENT_KEPT_OUT = 10
# What support reads of evidence, 128 tokens, holds about as many.
_MOST_WORDS = 90


@dataclass(frozen=True, slots=True)
class Fact:
    """A square; ``told_in`` is the language of its texts, ``language`` that of its claims.

    ``agreed`` is empty, or a claim that the first two texts bear out and one that both deny: then the claims are plain.
    ``around`` is what stands before and after the first two texts, where that is known.
    """

    id: str
    texts: tuple[str, str, str]
    claims: tuple[str, str, str]
    told_in: str
    language: str
    agreed: tuple[str, ...] = ()
    around: tuple[str, str] = ("", "")

    @property
    def is_kept_out(self) -> bool:
        """Tell whether nothing is trained on it."""
        return is_id_kept_out(self.id)

    def pairs(self) -> list[Pair]:
        """Return each claim beside each text; those agreed on beside the first two, as of the third nothing is said."""
        return [*self.decided(), *self.others(), *self.agreed_on()]

    def decided(self) -> list[Pair]:
        """Return the first two claims beside the first two texts, which turn them round."""
        return self._decided_by(*self.texts[:2])

    def among_neighbours(self) -> list[Pair]:
        """Return the same with what stands around the texts; nothing where that is not known or too long to be read."""
        before, after = self.around
        told, turned = (" ".join(filter(None, (before, text, after))) for text in self.texts[:2])
        is_read = max(len(told.split()), len(turned.split())) <= _MOST_WORDS
        return self._decided_by(told, turned) if any(self.around) and is_read else []

    def others(self) -> list[Pair]:
        """Return the third claim beside the texts, and the first two beside the third text."""
        (told, turned, other), (first, second, third) = self.texts, self.claims
        untold = [(third, told), (third, turned), (first, other), (second, other)]
        return [self._pair(third, other, _S), *(self._pair(claim, text, _N) for claim, text in untold)]

    def agreed_on(self) -> list[Pair]:
        """Return the claims agreed on beside the first two texts."""
        judged = list(zip(self.agreed, (_S, _C), strict=False))
        return [self._pair(claim, text, labels) for text in self.texts[:2] for claim, labels in judged]

    def copies(self) -> list[Pair]:
        """Return the texts as claims beside themselves, and the first two beside each other.

        With them a claim in nearly its source's words is borne out about as often as it is denied.
        """
        told, turned, other = self.texts
        same = [Pair(text, text, _S, self.told_in) for text in (told, turned, other)]
        return [*same, Pair(told, turned, _C, self.told_in), Pair(turned, told, _C, self.told_in)]

    def _decided_by(self, told: str, turned: str) -> list[Pair]:
        first, second, _ = self.claims
        return [
            self._pair(first, told, _S),
            self._pair(second, told, _C),
            self._pair(first, turned, _C),
            self._pair(second, turned, _S),
        ]

    def _pair(self, claim: str, text: str, labels: tuple[Label, ...]) -> Pair:
        return Pair(claim, text, labels, self.language)


def made_up_facts() -> list[Fact]:
    """Return the facts about what does not exist."""
    return [
        fact
        for number, row in enumerate(rows_by_hand("facts.jsonl"))
        for fact in _facts(f"fact-{number}", (row["s"], row["t"], row["w"]), row["k"], row)
    ]


def facts_of(articles: Sequence[Article]) -> list[Fact]:
    """Return the facts about sentences of these articles."""
    by_id = {article.id: article for article in articles}
    facts: list[Fact] = []
    for row in rows_by_hand("facts_of_passages.jsonl"):
        article = by_id.get(row["id"])
        if article is not None:
            told = sentences_at(article, row["e"])
            texts = (told, changed(told, row["t"]), changed(told, row["w"]))
            around = neighbours_of(article, row["e"])
            facts += (replace(fact, around=around) for fact in _facts(row["id"], texts, article.language, row))
    return facts


def _facts(fact_id: str, texts: tuple[str, str, str], told_in: str, row: Mapping[str, Any]) -> Iterator[Fact]:
    yield Fact(fact_id, texts, (row["a"], row["b"], row["n"]), told_in, row["l"])
    if "plain" in row:
        plain = row["plain"]
        claims = (plain["a"], plain["b"], plain["n"])
        yield Fact(fact_id, texts, claims, told_in, plain["l"], (plain["p"], plain["q"]))


def is_id_kept_out(fact_id: str) -> bool:
    """Tell whether nothing is trained on what was written about a fact."""
    return zlib.crc32(fact_id.encode()) % 100 < _PERCENT_KEPT_OUT


def changed(text: str, changes: Sequence[tuple[int, int, str]]) -> str:
    """Return a text with some of its words replaced: from a word's number, to another's, by what."""
    words = text.split(" ")
    for start, end, instead in sorted(changes, reverse=True):
        words[start:end] = instead.split(" ") if instead else []
    return " ".join(words)
