"""Writes the trained layers, the mean over the last part of a run, into the product, in bfloat16.

``python -m training.export``; with ``--halfway relevance`` what is written is the mean of that and what ships.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor

from rag.joint import JointLayers, named_tensors
from rag.weights import assembled, load_joint, write_joint
from training.loop import SNAPSHOTS

NAMES = ("relevance", "support")


def export(work: Path, out: Path, halfway: Sequence[str]) -> None:
    """Write the mean of each network that was trained; the other's file stays as it is.

    Those in ``halfway`` are written as the mean of the old and the new (WiSE-FT of Wortsman and others, 2022).
    """
    for name in NAMES:
        trained = trained_layers(work, name)
        if trained is not None:
            write_joint(halfway_to(trained, name) if name in halfway else trained, out / f"{name}.safetensors")
            print(f"{out / name}.safetensors written")


def trained_layers(work: Path, name: str) -> JointLayers | None:
    """Return the mean over the last part of a run; none where there was no run."""
    snapshots = sorted((work / name / SNAPSHOTS).glob("*.safetensors"))
    if not snapshots:
        return None
    return assembled(mean_of(snapshots) | load_file(work / name / "center.safetensors"))


def halfway_to(trained: JointLayers, name: str) -> JointLayers:
    """Return the mean of trained layers and of those that ship under a name."""
    shipped = dict(named_tensors(load_joint(name, torch.float32)))
    return assembled({key: (tensor + shipped[key]) / 2 for key, tensor in named_tensors(trained)})


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
    parser.add_argument("--halfway", choices=NAMES, nargs="*", default=[])
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    export(arguments.work, arguments.out, arguments.halfway)
