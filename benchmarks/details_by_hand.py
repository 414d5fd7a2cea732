"""Hand-written claims with one detail more than a text tells, since silence is not denial.

Each text comes with two that differ from it by that detail: one gives it, the other gives a different one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.claims import Label, Pair
from benchmarks.facts_by_hand import changed, is_id_kept_out
from benchmarks.texts_by_hand import rows_by_hand, sentences_at
from index.records import Article

_S, _C, _N = (Label.SUPPORTED,), (Label.CONTRADICTED,), (Label.UNKNOWN,)


@dataclass(frozen=True, slots=True)
class Detail:
    """A claim, with the text that leaves it open, the one that supports it and the one that denies it.

    ``told_in`` is the language of the texts, ``language`` that of the claim.
    """

    id: str
    claim: str
    silent: str
    telling: str
    denying: str
    told_in: str
    language: str

    @property
    def is_kept_out(self) -> bool:
        """Tell whether the detail is kept out of training."""
        return is_id_kept_out(self.id)

    def pairs(self) -> list[Pair]:
        """Return the claim paired with each text."""
        told = ((self.silent, _N), (self.telling, _S), (self.denying, _C))
        return [Pair(self.claim, text, labels, self.language) for text, labels in told]

    def copies(self) -> list[Pair]:
        """Return both texts with the detail as claims, each with the silent text, with the other and with itself."""
        telling, denying = self.telling, self.denying
        told = [(telling, telling, _S), (denying, denying, _S), (telling, denying, _C), (denying, telling, _C)]
        open_ = [(telling, self.silent, _N), (denying, self.silent, _N)]
        return [Pair(claim, text, labels, self.told_in) for claim, text, labels in (*told, *open_)]


def made_up_details() -> list[Detail]:
    """Return the details about made-up facts."""
    return [
        Detail(f"fact-{number}", more["u"], row["s"], more["v"], more["d"], row["k"], more["l"])
        for number, row, more in _with_details("facts.jsonl")
    ]


def details_of(articles: Sequence[Article]) -> list[Detail]:
    """Return the details about sentences of these articles."""
    by_id = {article.id: article for article in articles}
    details = []
    for _, row, more in _with_details("facts_of_passages.jsonl"):
        article = by_id.get(row["id"])
        if article is not None:
            silent = sentences_at(article, row["e"])
            telling, denying = changed(silent, more["v"]), changed(silent, more["d"])
            details.append(Detail(row["id"], more["u"], silent, telling, denying, article.language, more["l"]))
    return details


def _with_details(name: str) -> Iterator[tuple[int, Mapping[str, Any], Mapping[str, Any]]]:
    for number, row in enumerate(rows_by_hand(name)):
        if "more" in row:
            yield number, row, row["more"]
