"""Writes the trained layers into the product, in bfloat16: the mean over the last part of one or more runs.

``python -m training.export`` writes that mean; with ``--share support 0.75`` it writes three quarters of it blended
with a quarter of what ships.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from rag.model.joint import LOWER, JointLayers
from rag.model.weights import assembled, load_joint
from training.loop import SNAPSHOTS
from training.start import named_tensors

NAMES = ("relevance", "support")


@dataclass(frozen=True, slots=True)
class Share:
    """How much of a network's written weights comes from training, 0 to 1; the rest comes from what ships."""

    name: str
    trained: float


def export(works: Sequence[Path], out: Path, shares: Sequence[Share]) -> None:
    """Write each network that was trained, blended by its share (1 by default); leave the files of the others alone."""
    for name in NAMES:
        trained = trained_layers(works, name)
        if trained is not None:
            share = next((one for one in shares if one.name == name), Share(name, 1.0))
            write_joint(between(trained, share), out / f"{name}.safetensors")
            print(f"{out / name}.safetensors written")


def trained_layers(works: Sequence[Path], name: str) -> JointLayers | None:
    """Return the mean over the last part of the runs in these folders, or None if there was no run."""
    snapshots = [file for work in works for file in sorted((work / name / SNAPSHOTS).glob("*.safetensors"))]
    if not snapshots:
        return None
    return assembled(mean_of(snapshots) | load_file(works[0] / name / "center.safetensors"))


def between(trained: JointLayers, share: Share) -> JointLayers:
    """Interpolate between the layers that ship and trained ones (WiSE-FT of Wortsman and others, 2022)."""
    shipped = dict(named_tensors(load_joint(share.name, torch.float32)))
    return assembled({key: shipped[key].lerp(tensor, share.trained) for key, tensor in named_tensors(trained)})


def mean_of(files: Sequence[Path]) -> dict[str, Tensor]:
    """Return the mean of each tensor over files that hold the same names."""
    mean = load_file(files[0])
    for number, file in enumerate(files[1:], start=2):
        for name, tensor in load_file(file).items():
            mean[name] += (tensor - mean[name]) / number
    return mean


def write_joint(joint: JointLayers, file: Path) -> None:
    """Write layers in bfloat16."""
    file.parent.mkdir(parents=True, exist_ok=True)
    tensors = {name: tensor.detach().to(torch.bfloat16).contiguous() for name, tensor in named_tensors(joint)}
    save_file(tensors, file, metadata={"base": "intfloat/multilingual-e5-small", "lower_layers": str(LOWER)})


def main() -> None:
    """Parse the command line and write the layers."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=Path, nargs="+", default=[Path(".fuente/training")], help="of one run or more")
    parser.add_argument("--out", type=Path, default=Path("rag/weights"))
    parser.add_argument("--share", nargs=2, action="append", default=[], metavar=("NAME", "TRAINED"))
    told = parser.parse_args()
    try:
        shares = [Share(name, float(trained)) for name, trained in told.share]
    except ValueError:
        shares = []
    if len(shares) < len(told.share) or any(one.name not in NAMES or not 0 <= one.trained <= 1 for one in shares):
        parser.error(f"--share: name one of {', '.join(NAMES)} and how much of it, from 0 to 1")
    torch.set_num_threads(1)
    export(told.work, told.out, shares)


if __name__ == "__main__":
    main()
