from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file
from torch import Tensor

from training.export import mean_of
from training.loop import SNAPSHOTS, Schedule, train


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


def test_the_rate_rises_and_stays() -> None:
    schedule = Schedule(steps=1000, rate=1.0, rising=100)
    rates = [schedule.rate_at(step) for step in (0, 99, 500, 999)]
    assert rates == pytest.approx([0.01, 1.0, 1.0, 1.0])


def test_what_ships_is_the_mean_of_the_last_part(tmp_path: Path) -> None:
    last = fitted(tmp_path, 500)
    snapshots = sorted((tmp_path / SNAPSHOTS).iterdir())
    assert [file.stem for file in snapshots] == ["400", "500"]
    mean = mean_of(snapshots)
    shipped = torch.cat([mean["a"].flatten(), mean["b"]])
    first = torch.cat([load_file(snapshots[0])["a"].flatten(), load_file(snapshots[0])["b"]])
    assert torch.allclose(shipped, (first + last) / 2)
    assert not torch.equal(first, last)
