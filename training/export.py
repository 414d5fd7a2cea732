"""Writes the trained layers of a checkpoint into the product, in bfloat16.

``python -m training.export``
"""

import argparse
from pathlib import Path

import torch
from safetensors.torch import load_file

from rag.weights import assembled, write_joint

NAMES = ("relevance", "support")


def export(work: Path, out: Path) -> None:
    """Write each network that has a checkpoint; the other's file stays as it is."""
    for name in NAMES:
        file = work / name / "checkpoint.safetensors"
        if file.is_file():
            kept = load_file(file)
            tensors = load_file(work / name / "center.safetensors")
            tensors |= {key.removeprefix("weight."): kept[key] for key in kept if key.startswith("weight.")}
            write_joint(assembled(tensors), out / f"{name}.safetensors")
            print(f"{out / name}.safetensors written")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=Path, default=Path(".fuente/training"))
    parser.add_argument("--out", type=Path, default=Path("rag/weights"))
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    export(arguments.work, arguments.out)
