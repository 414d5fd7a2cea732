"""Where training starts: the upper layers of the embedder, and a head that knows nothing."""

import torch
from torch import Tensor

from index.e5_network import E5Network
from index.transformer import Layer, Linear, Norm
from rag.joint import LOWER, MATCHES, JointLayers, named_tensors


def first_layers(network: E5Network, *, center: Tensor, outputs: int, inputs: int = 1) -> JointLayers:
    """Return copies of the upper layers with a head of ``outputs`` numbers from ``inputs`` states side by side."""
    generator = torch.Generator().manual_seed(0)
    width = network.dimensions
    head = torch.randn(outputs, inputs * width, generator=generator) * 0.02
    segments = torch.randn(2, width, generator=generator) * 0.02
    return JointLayers(
        layers=tuple(_copied(layer) for layer in network.layers[LOWER:]),
        segments=segments,
        matches=Linear(torch.randn(width, MATCHES, generator=generator) * 0.05, torch.zeros(width)),
        center=center,
        head=Linear(head, torch.zeros(outputs)),
    )


def trainable(joint: JointLayers) -> dict[str, Tensor]:
    """Return the tensors to train by name: all but the center, which is a fact about the lower layers."""
    return {name: tensor for name, tensor in named_tensors(joint) if name != "center"}


def _copied(layer: Layer) -> Layer:
    def linear(part: Linear) -> Linear:
        return Linear(part.weight.clone(), part.bias.clone())

    def norm(part: Norm) -> Norm:
        return Norm(part.weight.clone(), part.bias.clone(), part.epsilon)

    return Layer(
        projections=linear(layer.projections),
        attended=linear(layer.attended),
        attended_norm=norm(layer.attended_norm),
        widened=linear(layer.widened),
        narrowed=linear(layer.narrowed),
        narrowed_norm=norm(layer.narrowed_norm),
        heads=layer.heads,
    )
