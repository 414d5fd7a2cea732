"""Where training starts: the upper layers of the embedder with a random head, or the layers that ship."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace

import torch
from torch import Tensor
from torch.nn import functional

from index.e5.network import E5Network
from index.e5.transformer import Layer, Linear, Norm
from rag.model.joint import LOWER, JointLayers
from rag.model.weights import load_joint

_DROPPED = 0.1
_MATCHES = 3  # values of each token beside its state, as ``rag.model.joint`` gives them


@dataclass(frozen=True, slots=True)
class TrainedLayer(Layer):
    """A layer with a dropout of 0.1 on its output during training, since each set is read several times.

    Its attention is written out: on a CPU the gradient of the fused one takes three times as long.
    """

    def __call__(self, rows: Tensor, mask: Tensor | None, first: int | None = None) -> Tensor:
        """Return what ``Layer`` returns, with dropout wherever gradients are enabled."""
        return functional.dropout(Layer.__call__(self, rows, mask, first), _DROPPED, training=torch.is_grad_enabled())

    def attend(self, query: Tensor, key: Tensor, value: Tensor, mask: Tensor | None) -> Tensor:
        """Return what ``Layer.attend`` returns."""
        likeness = (query * query.shape[-1] ** -0.5) @ key.transpose(-1, -2)
        if mask is not None:
            likeness = likeness + torch.where(mask, 0.0, -1e4).to(likeness.dtype)
        weights = likeness.softmax(dim=-1).to(value.dtype)
        return torch.matmul(weights, value)


def first_layers(network: E5Network, center: Tensor, *, outputs: int, inputs: int = 1) -> JointLayers:
    """Return copies of the upper layers with a random head: ``outputs`` numbers from ``inputs`` concatenated states."""
    generator = torch.Generator().manual_seed(0)
    width = network.dimensions
    head = torch.randn(outputs, inputs * width, generator=generator) * 0.02
    segments = torch.randn(2, width, generator=generator) * 0.02
    return JointLayers(
        layers=tuple(_copied(layer) for layer in network.layers[LOWER:]),
        segments=segments,
        matches=Linear(torch.randn(width, _MATCHES, generator=generator) * 0.05, torch.zeros(width)),
        center=center,
        head=Linear(head, torch.zeros(outputs)),
    )


def shipped_layers(name: str) -> JointLayers:
    """Return copies of the layers that ship under a name, for further training."""
    shipped = load_joint(name, torch.float32)
    return replace(shipped, layers=tuple(_copied(layer) for layer in shipped.layers))


def trainable(joint: JointLayers) -> dict[str, Tensor]:
    """Return the tensors to train, by name: all but the center, which belongs to the lower layers."""
    return {name: tensor for name, tensor in named_tensors(joint) if name != "center"}


def named_tensors(joint: JointLayers) -> Iterator[tuple[str, Tensor]]:
    """Yield every tensor with its name in the file."""
    yield "segments", joint.segments
    yield "center", joint.center
    for name, part in (("matches", joint.matches), ("head", joint.head)):
        yield f"{name}.weight", part.weight
        yield f"{name}.bias", part.bias
    for number, layer in enumerate(joint.layers, start=LOWER):
        for field in fields(layer):
            part = getattr(layer, field.name)
            if isinstance(part, Linear | Norm):
                yield f"{number}.{field.name}.weight", part.weight
                yield f"{number}.{field.name}.bias", part.bias


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
