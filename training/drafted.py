"""What was claimed of a text as drafts claim it: all claims about one text side by side in a step."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.asked_by_hand import written_about
from benchmarks.claims import Pair
from benchmarks.claims_by_hand import drafted_by_hand
from benchmarks.kept_out import is_kept_out
from training.side_by_side import turn


@dataclass(frozen=True, slots=True)
class Drafted:
    """The claims about each text; a step has those about one."""

    texts: tuple[tuple[Pair, ...], ...]
    seed: int

    def every(self) -> Iterator[Pair]:
        """Yield all pairs that a step may have."""
        for pairs in self.texts:
            yield from pairs

    def of_step(self, step: int) -> list[Pair]:
        """Return the pairs of a step, which follow from its number."""
        return [pair for pairs in turn(self.texts, 1, step, self.seed) for pair in pairs]


def drafted(data: Path, seed: int) -> Drafted:
    """Return the claims about texts that are not kept out."""
    articles = [article for loaded in written_about(data) for article in loaded.articles if not is_kept_out(article)]
    return Drafted(tuple(map(tuple, drafted_by_hand(articles))), seed)
