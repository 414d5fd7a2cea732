"""A training loop that can be stopped and resumed without a trace: every batch depends only on its step number."""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from index.precision import choose_precision

SNAPSHOTS = "snapshots"
_EVERY = 100
_NEW = ("matches", "head", "segments")


@dataclass(frozen=True, slots=True)
class Schedule:
    """Steps and learning rate: linear warm-up, then constant.

    There is no decay, which would fix the end of a run before it starts. Instead, what ships is the mean of the weights
    over the last part of the steps (Izmailov and others, 2018), so a run can be stopped or continued at any step.
    """

    steps: int
    rate: float = 1.5e-4
    rising: int = 100
    averaged: float = 0.4
    # Multiplies the rate of new layers, which have further to go than those that were trained before.
    new_times: float = 8.0

    @staticmethod
    def onward(steps: int) -> "Schedule":
        """Return a schedule for layers all of which were trained before."""
        # At this rate public sets lose nothing as long as each step reads some of them (docs/decisions/0053).
        return Schedule(steps, rate=1e-4, new_times=1.0)

    def rate_at(self, step: int) -> float:
        """Return the learning rate of a step; steps count from 0."""
        return self.rate * min(1.0, (step + 1) / self.rising)

    def is_averaged(self, step: int) -> bool:
        """Tell whether the weights after ``step`` steps go into the mean that ships."""
        return step > (1 - self.averaged) * self.steps


def train(
    tensors: dict[str, Tensor],
    loss_of: Callable[[int], Tensor],
    measure: Callable[[], dict[str, float]],
    schedule: Schedule,
    folder: Path,
) -> None:
    """Train ``tensors`` in place up to the last step, from the checkpoint in ``folder`` if there is one.

    ``loss_of`` is given the step number, from 0. The curve is appended to ``curve.jsonl``, and the weights of the last
    part of the run are saved in ``snapshots``.
    """
    (folder / SNAPSHOTS).mkdir(parents=True, exist_ok=True)
    optimizer = _optimizer(tensors, schedule)
    step = _resume(tensors, optimizer, folder)
    autocast = partial(torch.autocast, "cpu", torch.bfloat16, enabled=choose_precision("auto") == "bfloat16")
    losses: list[float] = []
    began = time.monotonic()
    while step < schedule.steps:
        for group in optimizer.param_groups:
            group["lr"] = schedule.rate_at(step) * group["times"]
        # Dropout, too, must depend on the step alone.
        torch.manual_seed(step)
        with autocast():
            loss = loss_of(step)
        losses.append(_descend(loss, tensors, optimizer))
        step += 1
        is_last = step == schedule.steps
        if step % _EVERY == 0 or is_last:
            point: dict[str, float] = {"step": step, "loss": round(sum(losses) / len(losses), 4)}
            point["seconds"] = round(time.monotonic() - began, 1)
            losses.clear()
            if step % (5 * _EVERY) == 0 or is_last:
                with autocast():
                    point |= measure()
            _save(tensors, optimizer, step, folder)
            if schedule.is_averaged(step):
                kept = {name: tensor.detach() for name, tensor in tensors.items()}
                save_file(kept, folder / SNAPSHOTS / f"{step}.safetensors")
            _tell(point, folder)


def _descend(loss: Tensor, tensors: dict[str, Tensor], optimizer: torch.optim.Optimizer) -> float:
    loss.backward()  # type: ignore[no-untyped-call]  # torch leaves this one untyped
    torch.nn.utils.clip_grad_norm_(list(tensors.values()), 1.0)
    optimizer.step()
    optimizer.zero_grad()
    return float(loss.detach())


def _tell(point: dict[str, float], folder: Path) -> None:
    with (folder / "curve.jsonl").open("a", encoding="utf-8") as curve:
        curve.write(json.dumps(point) + "\n")
    print(json.dumps(point), flush=True)


def _optimizer(tensors: dict[str, Tensor], schedule: Schedule) -> torch.optim.Optimizer:
    for tensor in tensors.values():
        tensor.requires_grad_(True)
    known = [tensor for name, tensor in tensors.items() if not name.startswith(_NEW)]
    new = [tensor for name, tensor in tensors.items() if name.startswith(_NEW)]
    groups = [
        {"params": [tensor for tensor in known if tensor.ndim > 1], "weight_decay": 0.01, "times": 1.0},
        {"params": [tensor for tensor in known if tensor.ndim == 1], "weight_decay": 0.0, "times": 1.0},
        {"params": new, "weight_decay": 0.0, "times": schedule.new_times},
    ]
    return torch.optim.AdamW(groups, lr=schedule.rate, betas=(0.9, 0.98), fused=True)


def _order(optimizer: torch.optim.Optimizer) -> list[Tensor]:
    return [tensor for group in optimizer.param_groups for tensor in group["params"]]


def _save(tensors: dict[str, Tensor], optimizer: torch.optim.Optimizer, step: int, folder: Path) -> None:
    kept = {f"weight.{name}": tensor.detach() for name, tensor in tensors.items()}
    for number, tensor in enumerate(_order(optimizer)):
        for part in ("exp_avg", "exp_avg_sq"):
            kept[f"{part}.{number}"] = optimizer.state[tensor][part]
    save_file(kept, folder / "checkpoint.new", metadata={"step": str(step)})
    (folder / "checkpoint.new").replace(folder / "checkpoint.safetensors")
    (folder / "step.json").write_text(json.dumps({"step": step}))


def _resume(tensors: dict[str, Tensor], optimizer: torch.optim.Optimizer, folder: Path) -> int:
    file = folder / "checkpoint.safetensors"
    if not file.is_file():
        return 0
    kept = load_file(file)
    step = int(json.loads((folder / "step.json").read_text())["step"])
    with torch.no_grad():
        for name, tensor in tensors.items():
            tensor.copy_(kept[f"weight.{name}"])
    for number, tensor in enumerate(_order(optimizer)):
        optimizer.state[tensor] = {
            "step": torch.tensor(float(step)),
            "exp_avg": kept[f"exp_avg.{number}"],
            "exp_avg_sq": kept[f"exp_avg_sq.{number}"],
        }
    print(f"going on from step {step}", flush=True)
    return step
