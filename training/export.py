"""Writes the trained layers, the mean over the last part of a run, into the product, in bfloat16.

``python -m training.export``
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor

from rag.weights import assembled, write_joint
from training.loop import SNAPSHOTS

NAMES = ("relevance", "support")


def export(work: Path, out: Path) -> None:
    """Write the mean of each network that was trained; the other's file stays as it is."""
    for name in NAMES:
        snapshots = sorted((work / name / SNAPSHOTS).glob("*.safetensors"))
        if snapshots:
            tensors = mean_of(snapshots) | load_file(work / name / "center.safetensors")
            write_joint(assembled(tensors), out / f"{name}.safetensors")
            print(f"{out / name}.safetensors written, the mean of {len(snapshots)} snapshots")


def mean_of(files: Sequence[Path]) -> dict[str, Tensor]:
    """Return the mean of each tensor over files that hold the same names."""
    mean = load_file(files[0])
    for number, file in enumerate(files[1:], start=2):
        for name, tensor in load_file(file).items():
            mean[name] += (tensor - mean[name]) / number
    return mean


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=Path, default=Path(".fuente/training"))
    parser.add_argument("--out", type=Path, default=Path("rag/weights"))
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    export(arguments.work, arguments.out)
