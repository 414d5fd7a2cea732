"""The command-line options that all trainings share, and how fitted numbers are written."""

import argparse
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch

from training.loop import Schedule


@dataclass(frozen=True, slots=True)
class Options:
    """The folder of public sets, the working folder, and how a run is done; ``onward`` starts from what ships."""

    data: Path
    work: Path
    steps: int
    threads: int
    seed: int
    onward: bool

    @property
    def schedule(self) -> Schedule:
        """The learning-rate schedule of the run."""
        return Schedule.onward(self.steps) if self.onward else Schedule(self.steps)


def data_folder() -> Path:
    """Return the folder of public sets that the command line names."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    return Path(parser.parse_args().data)


def write_fitted(name: str, fitted: Mapping[str, object]) -> None:
    """Write fitted numbers where the product reads them, and print them."""
    text = json.dumps(fitted, indent=1)
    Path(f"rag/weights/{name}.json").write_text(text + "\n", encoding="utf-8")
    print(text)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of a training."""
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, default=Path(".fuente/training"))
    parser.add_argument("--steps", type=int, default=4500)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--onward", action="store_true", help="from the layers that ship, not from the embedder's")


def options_of(told: argparse.Namespace) -> Options:
    """Return the parsed options; creates the working folder and sets the number of threads."""
    told.work.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(told.threads)
    return Options(told.data, told.work, told.steps, told.threads, told.seed, told.onward)
