"""What was gathered is kept for a run that goes on."""

from pathlib import Path

import pytest

from benchmarks.claims import NOT_SUPPORTED, Label, Pair
from training.gathered import kept_pairs

PAIRS = [
    Pair("Nadie paga.", "La consulta es gratuita.\u2028Siempre.", (Label.SUPPORTED,), "es"),
    Pair("All pay.", "Nobody pays.", NOT_SUPPORTED),
]


def test_pairs_are_gathered_once(tmp_path: Path) -> None:
    gathered = []

    def gather() -> list[Pair]:
        gathered.append(1)
        return PAIRS

    assert kept_pairs(tmp_path / "claims.jsonl", gather) == PAIRS
    assert kept_pairs(tmp_path / "claims.jsonl", gather) == PAIRS
    assert len(gathered) == 1


def test_what_was_stopped_while_it_gathered_leaves_nothing(tmp_path: Path) -> None:
    def stopped() -> list[Pair]:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        kept_pairs(tmp_path / "claims.jsonl", stopped)
    assert kept_pairs(tmp_path / "claims.jsonl", lambda: PAIRS) == PAIRS
