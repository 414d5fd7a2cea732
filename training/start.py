"""Where training starts: the upper layers of the embedder, and a head that knows nothing."""

from dataclasses import dataclass

import torch
from torch import Tensor

from index.e5_network import E5Network
from index.transformer import Layer, Linear, Norm
from rag.joint import LOWER, MATCHES, JointLayers, named_tensors


@dataclass(frozen=True, slots=True)
class TrainedLayer(Layer):
    """A layer whose attention is spelled out: the fused one's gradient takes three times as long on a processor."""

    def attend(self, query: Tensor, key: Tensor, value: Tensor, mask: Tensor | None) -> Tensor:
        """Return what ``Layer.attend`` returns."""
        likeness = (query * query.shape[-1] ** -0.5) @ key.transpose(-1, -2)
        if mask is not None:
            likeness = likeness + torch.where(mask, 0.0, -1e4).to(likeness.dtype)
        weights = likeness.softmax(dim=-1).to(value.dtype)
        return torch.matmul(weights, value)


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


def _copied(layer: Layer) -> TrainedLayer:
    def linear(part: Linear) -> Linear:
        return Linear(part.weight.float().clone(), part.bias.float().clone())

    def norm(part: Norm) -> Norm:
        return Norm(part.weight.float().clone(), part.bias.float().clone(), part.epsilon)

    return TrainedLayer(
        projections=linear(layer.projections),
        attended=linear(layer.attended),
        attended_norm=norm(layer.attended_norm),
        widened=linear(layer.widened),
        narrowed=linear(layer.narrowed),
        narrowed_norm=norm(layer.narrowed_norm),
        heads=layer.heads,
    )
