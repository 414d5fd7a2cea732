"""Hand-written facts in squares: three texts of evidence and three claims, so that no text alone tells a label.

The first two texts differ in one thing. Of two claims that cannot both be true, the first text supports one and denies
the other, and the second text the reverse. The third text shares many words with them but supports only the third
claim. Some squares also have plain claims, in words close to the texts, with two more claims that the first two texts
agree on: one both support, one both deny.
"""

import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from benchmarks.claims import Label, Pair
from benchmarks.texts_by_hand import neighbours_of, rows_by_hand, sentences_at
from index.records import Article

_S, _C, _N = (Label.SUPPORTED,), (Label.CONTRADICTED,), (Label.UNKNOWN,)
_PERCENT_KEPT_OUT = 10
# Support reads 128 tokens of evidence, which hold about as many words.
_MOST_WORDS = 90


@dataclass(frozen=True, slots=True)
class Fact:
    """A square; ``told_in`` is the language of its texts, ``language`` that of its claims.

    ``agreed`` is empty for other than plain claims; for these it holds a claim that the first two texts support and one
    that both deny. ``around`` holds the sentences before and after the first two texts, if they are known.
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
        """Tell whether the fact is kept out of training."""
        return is_id_kept_out(self.id)

    def pairs(self) -> list[Pair]:
        """Return each claim with each text; agreed claims only with the first two, as the third leaves them open."""
        return [*self.decided(), *self.others(), *self.agreed_on()]

    def decided(self) -> list[Pair]:
        """Return the first two claims with the first two texts, which decide them in opposite ways."""
        return self._decided_by(*self.texts[:2])

    def among_neighbours(self) -> list[Pair]:
        """Return the same with the surrounding sentences, or nothing if those are unknown or make it too long."""
        before, after = self.around
        told, turned = (" ".join(filter(None, (before, text, after))) for text in self.texts[:2])
        is_read = max(len(told.split()), len(turned.split())) <= _MOST_WORDS
        return self._decided_by(told, turned) if any(self.around) and is_read else []

    def others(self) -> list[Pair]:
        """Return the third claim with each text, and the first two claims with the third text."""
        (told, turned, other), (first, second, third) = self.texts, self.claims
        untold = [(third, told), (third, turned), (first, other), (second, other)]
        return [self._pair(third, other, _S), *(self._pair(claim, text, _N) for claim, text in untold)]

    def agreed_on(self) -> list[Pair]:
        """Return the agreed claims with the first two texts."""
        judged = list(zip(self.agreed, (_S, _C), strict=False))
        return [self._pair(claim, text, labels) for text in self.texts[:2] for claim, labels in judged]

    def copies(self) -> list[Pair]:
        """Return the texts as claims about themselves, and the first two as claims about each other.

        With these, claims in nearly the words of their source are supported about as often as denied.
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
    """Return the facts about made-up things."""
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
    """Tell whether what was written about a fact is kept out of training."""
    return zlib.crc32(fact_id.encode()) % 100 < _PERCENT_KEPT_OUT


def changed(text: str, changes: Sequence[tuple[int, int, str]]) -> str:
    """Return a text with words replaced; a change is a start and an end in words, and the new words."""
    words = text.split(" ")
    for start, end, instead in sorted(changes, reverse=True):
        words[start:end] = instead.split(" ") if instead else []
    return " ".join(words)
