from pathlib import Path

import pytest
import torch
from torch import Tensor

from training.loop import Schedule, train


def fitted(folder: Path, steps: int, stop_at: int | None = None) -> Tensor:
    weights = {"a": torch.zeros(4, 3), "b": torch.zeros(3)}

    def loss_of(step: int) -> Tensor:
        if step == stop_at:
            raise KeyboardInterrupt
        wanted = torch.randn(5, 3, generator=torch.Generator().manual_seed(step)) + 2
        return ((torch.ones(5, 4) @ weights["a"] + weights["b"] - wanted) ** 2).mean()

    train(weights, loss_of, dict, Schedule(steps=steps, rate=0.01, rising=5), folder)
    return torch.cat([weights["a"].detach().flatten(), weights["b"].detach()])


def test_a_run_that_was_stopped_ends_as_one_that_was_not(tmp_path: Path) -> None:
    whole = fitted(tmp_path / "whole", 300)
    with pytest.raises(KeyboardInterrupt):
        fitted(tmp_path / "parts", 300, stop_at=250)
    assert torch.equal(fitted(tmp_path / "parts", 300), whole)
    assert len((tmp_path / "parts" / "curve.jsonl").read_text().splitlines()) == 3


def test_the_rate_rises_stays_and_falls_to_nothing() -> None:
    schedule = Schedule(steps=1000, rate=1.0, rising=100, falling=0.3)
    rates = [schedule.rate_at(step) for step in (0, 99, 500, 850, 999)]
    assert rates == pytest.approx([0.01, 1.0, 1.0, 0.5, 1 / 300])
