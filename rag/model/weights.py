"""Reads the files of trained layers: bfloat16 tensors in the safetensors format."""

from importlib.resources import as_file, files
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor

from index.e5.transformer import Layer, Linear, Norm
from rag.errors import WeightsDamaged
from rag.model.joint import LOWER, JointLayers

_HEADS = 12
_EPSILON = 1e-12
_UPPER = 6


def load_joint(name: str, dtype: torch.dtype) -> JointLayers:
    """Return the layers called ``relevance`` or ``support`` that ship with the program.

    Raises ``WeightsDamaged`` if their file is damaged.
    """
    with as_file(files("rag").joinpath("weights", f"{name}.safetensors")) as file:
        return read_joint(file, dtype)


def read_joint(file: Path, dtype: torch.dtype) -> JointLayers:
    """Return the layers of a file; raises ``WeightsDamaged``."""
    try:
        with safe_open(file, framework="pt") as tensors:
            return assembled({key: tensors.get_tensor(key).to(dtype) for key in tensors.keys()})  # noqa: SIM118 -- no mapping, despite its keys
    except (OSError, SafetensorError, KeyError) as problem:
        raise WeightsDamaged(f"{file.name} is damaged ({problem}): install fuente again") from problem


def assembled(tensors: dict[str, Tensor]) -> JointLayers:
    """Build layers from tensors by their names in a file; raises KeyError if one is missing."""

    def linear(name: str) -> Linear:
        return Linear(tensors[f"{name}.weight"], tensors[f"{name}.bias"])

    def norm(name: str) -> Norm:
        return Norm(tensors[f"{name}.weight"], tensors[f"{name}.bias"], _EPSILON)

    layers = tuple(
        Layer(
            projections=linear(f"{number}.projections"),
            attended=linear(f"{number}.attended"),
            attended_norm=norm(f"{number}.attended_norm"),
            widened=linear(f"{number}.widened"),
            narrowed=linear(f"{number}.narrowed"),
            narrowed_norm=norm(f"{number}.narrowed_norm"),
            heads=_HEADS,
        )
        for number in range(LOWER, LOWER + _UPPER)
    )
    return JointLayers(
        layers=layers,
        segments=tensors["segments"],
        matches=linear("matches"),
        center=tensors["center"],
        head=linear("head"),
    )
