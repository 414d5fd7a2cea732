"""How a training is called."""

import argparse
from dataclasses import dataclass
from pathlib import Path

import torch

from training.loop import Schedule


@dataclass(frozen=True, slots=True)
class Options:
    """The folder of public sets, where to work, how long, on how many threads, and from what."""

    data: Path
    work: Path
    steps: int
    threads: int
    seed: int
    onward: bool

    @property
    def schedule(self) -> Schedule:
        """The steps of the run."""
        return Schedule.onward(self.steps) if self.onward else Schedule(self.steps)


def add_options(parser: argparse.ArgumentParser, steps: int) -> None:
    """Say what any training may be told; ``steps`` is how long unless it is told."""
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, default=Path(".fuente/training"))
    parser.add_argument("--steps", type=int, default=steps)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--onward", action="store_true", help="from the layers that ship, not from the embedder's")


def options_of(told: argparse.Namespace) -> Options:
    """Return what the command line said. The working folder is made."""
    told.work.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(told.threads)
    return Options(told.data, told.work, told.steps, told.threads, told.seed, told.onward)
