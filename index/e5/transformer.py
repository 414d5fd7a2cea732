"""The layers of a BERT encoder on torch alone; their tensors may be trained or fixed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

_FILLED = 16


def filled(tokens: int) -> int:
    """Return the length to which texts of ``tokens`` tokens are padded; a mask hides the padding.

    torch first compiles a product for each size that it has not seen, which takes longer than multiplying padding.
    """
    return -(-tokens // _FILLED) * _FILLED


@dataclass(frozen=True, slots=True)
class Linear:
    """An affine map of the last dimension."""

    weight: Tensor
    bias: Tensor

    def __call__(self, rows: Tensor) -> Tensor:
        """Map (..., in) to (..., out)."""
        return functional.linear(rows, self.weight, self.bias)


@dataclass(frozen=True, slots=True)
class Norm:
    """Layer normalisation of the last dimension."""

    weight: Tensor
    bias: Tensor
    epsilon: float

    def __call__(self, rows: Tensor) -> Tensor:
        """Return rows of the same shape."""
        return functional.layer_norm(rows, self.weight.shape, self.weight, self.bias, self.epsilon)


@dataclass(frozen=True, slots=True)
class Layer:
    """Self-attention and feed-forward, each normalised after its residual sum."""

    projections: Linear
    attended: Linear
    attended_norm: Norm
    widened: Linear
    narrowed: Linear
    narrowed_norm: Norm
    heads: int

    def __call__(self, rows: Tensor, mask: Tensor | None, first: int | None = None) -> Tensor:
        """Map (batch, length, width) to the same shape; ``mask`` (batch, 1, 1, length) is true where a token is.

        With ``first`` only the first so many rows are computed and returned.
        """
        batch, length, width = rows.shape
        split = self.projections(rows).view(batch, length, 3, self.heads, width // self.heads)
        query, key, value = split.permute(2, 0, 3, 1, 4)
        seen = self.attend(query[:, :, :first], key, value, mask).transpose(1, 2).reshape(batch, -1, width)
        rows = self.attended_norm(rows[:, :first] + self.attended(seen))
        return self.narrowed_norm(rows + self.narrowed(functional.gelu(self.widened(rows))))

    def attend(self, query: Tensor, key: Tensor, value: Tensor, mask: Tensor | None) -> Tensor:
        """Return the attention output, of the query's shape: (batch, heads, queries, width of a head)."""
        return functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)


def read_layer(read: Callable[[str], Tensor], number: int, config: Mapping[str, float], dtype: torch.dtype) -> Layer:
    """Return layer ``number`` of a BERT whose tensors ``read`` returns by name."""
    prefix = f"encoder.layer.{number}"

    def linear(*names: str) -> Linear:
        weight, bias = (
            torch.cat([read(f"{prefix}.{name}.{part}").to(dtype) for name in names]) for part in ("weight", "bias")
        )
        return Linear(weight, bias)

    return Layer(
        projections=linear("attention.self.query", "attention.self.key", "attention.self.value"),
        attended=linear("attention.output.dense"),
        attended_norm=read_norm(read, f"{prefix}.attention.output.LayerNorm", config, dtype),
        widened=linear("intermediate.dense"),
        narrowed=linear("output.dense"),
        narrowed_norm=read_norm(read, f"{prefix}.output.LayerNorm", config, dtype),
        heads=int(config["num_attention_heads"]),
    )


def read_norm(read: Callable[[str], Tensor], name: str, config: Mapping[str, float], dtype: torch.dtype) -> Norm:
    """Return the normalisation called ``name``."""
    return Norm(read(f"{name}.weight").to(dtype), read(f"{name}.bias").to(dtype), config["layer_norm_eps"])
