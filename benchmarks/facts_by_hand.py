"""Facts written by hand in squares: three texts of evidence and three claims, so that no text alone tells a label.

The first two texts differ in one thing, by which one of two claims that cannot both be true is borne out and the other
denied, and the other way round; the third text has much of their words and bears out the third claim alone.
"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.asked_by_hand import rows_by_hand, sentences_at
from benchmarks.claims import Label, Pair
from index.records import Article

_S, _C, _N = Label.SUPPORTED, Label.CONTRADICTED, Label.UNKNOWN
# By text, then by claim.
_LABELS = ((_S, _C, _N), (_C, _S, _N), (_N, _N, _S))
_PERCENT_KEPT_OUT = 10


@dataclass(frozen=True, slots=True)
class Fact:
    """A square; ``told_in`` is the language of its texts, ``language`` that of its claims."""

    id: str
    texts: tuple[str, str, str]
    claims: tuple[str, str, str]
    told_in: str
    language: str

    @property
    def is_kept_out(self) -> bool:
        """Tell whether nothing is trained on it."""
        return zlib.crc32(self.id.encode()) % 100 < _PERCENT_KEPT_OUT

    def pairs(self) -> list[Pair]:
        """Return each claim beside each text."""
        return [
            Pair(claim, text, (label,), self.language)
            for text, labels in zip(self.texts, _LABELS, strict=True)
            for claim, label in zip(self.claims, labels, strict=True)
        ]

    def copies(self) -> list[Pair]:
        """Return the texts as claims beside themselves, and the first two beside each other.

        With them a claim in nearly its source's words is borne out about as often as it is denied.
        """
        told, turned, other = self.texts
        same = [Pair(text, text, (_S,), self.told_in) for text in (told, turned, other)]
        return [*same, Pair(told, turned, (_C,), self.told_in), Pair(turned, told, (_C,), self.told_in)]


def made_up_facts() -> list[Fact]:
    """Return the facts about what does not exist."""
    return [
        Fact(f"fact-{number}", (row["s"], row["t"], row["w"]), (row["a"], row["b"], row["n"]), row["k"], row["l"])
        for number, row in enumerate(rows_by_hand("facts.jsonl"))
    ]


def facts_of(articles: Sequence[Article]) -> list[Fact]:
    """Return the facts about sentences of these articles."""
    by_id = {article.id: article for article in articles}
    facts = []
    for row in rows_by_hand("facts_of_passages.jsonl"):
        article = by_id.get(row["id"])
        if article is not None:
            told = sentences_at(article, row["e"])
            texts = (told, _changed(told, row["t"]), _changed(told, row["w"]))
            facts.append(Fact(row["id"], texts, (row["a"], row["b"], row["n"]), article.language, row["l"]))
    return facts


def _changed(text: str, changes: Sequence[tuple[int, int, str]]) -> str:
    """Return a text with some of its words replaced: from a word's number, to another's, by what."""
    words = text.split(" ")
    for start, end, instead in sorted(changes, reverse=True):
        words[start:end] = instead.split(" ") if instead else []
    return " ".join(words)
