"""The network of multilingual-e5-small on torch alone: token ids in, mean of the last layer out."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors import safe_open
from torch import Tensor
from torch.nn import functional

from index.e5_folder import CONFIG_FILE, WEIGHTS_FILE


@dataclass(frozen=True, slots=True)
class _Linear:
    weight: Tensor
    bias: Tensor

    def __call__(self, rows: Tensor) -> Tensor:
        return functional.linear(rows, self.weight, self.bias)


@dataclass(frozen=True, slots=True)
class _Norm:
    weight: Tensor
    bias: Tensor
    epsilon: float

    def __call__(self, rows: Tensor) -> Tensor:
        return functional.layer_norm(rows, self.weight.shape, self.weight, self.bias, self.epsilon)


@dataclass(frozen=True, slots=True)
class _Layer:
    projections: _Linear
    attended: _Linear
    attended_norm: _Norm
    widened: _Linear
    narrowed: _Linear
    narrowed_norm: _Norm
    heads: int

    def __call__(self, rows: Tensor, mask: Tensor | None) -> Tensor:
        batch, length, width = rows.shape
        split = self.projections(rows).view(batch, length, 3, self.heads, width // self.heads)
        query, key, value = split.permute(2, 0, 3, 1, 4)
        seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        seen = seen.transpose(1, 2).reshape(batch, length, width)
        rows = self.attended_norm(rows + self.attended(seen))
        return self.narrowed_norm(rows + self.narrowed(functional.gelu(self.widened(rows))))


class E5Network:
    """The weights of one folder, in one number format; safe to call from several threads at once."""

    def __init__(self, folder: Path, dtype: torch.dtype) -> None:
        config = json.loads((folder / CONFIG_FILE).read_text(encoding="utf-8"))
        self._dtype = dtype
        self.dimensions: int = config["hidden_size"]
        with safe_open(folder / WEIGHTS_FILE, framework="pt") as weights:
            # Left as it lies in the file: the system reads the rows that texts need and shares them among processes.
            self._words: Tensor = weights.get_tensor("embeddings.word_embeddings.weight")
            places = weights.get_tensor("embeddings.position_embeddings.weight").float()
            self._places = places + weights.get_tensor("embeddings.token_type_embeddings.weight")[0].float()
            read: Callable[[str], Tensor] = weights.get_tensor
            self._norm = _read_norm(read, "embeddings.LayerNorm", config, torch.float32)
            self._layers = [_read_layer(read, i, config, dtype) for i in range(config["num_hidden_layers"])]

    def __call__(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Return one float32 row per row of ``ids``: the mean over the tokens where ``mask`` is true, of any length."""
        with torch.inference_mode():
            rows = self._norm(self._words[ids].float() + self._places[: ids.shape[1]]).to(self._dtype)
            padded = None if bool(mask.all()) else mask[:, None, None, :]
            for layer in self._layers:
                rows = layer(rows, padded)
            counted = mask[:, :, None].float()
            return (rows.float() * counted).sum(dim=1) / counted.sum(dim=1)


def _read_layer(read: Callable[[str], Tensor], number: int, config: dict[str, float], dtype: torch.dtype) -> _Layer:
    prefix = f"encoder.layer.{number}"

    def linear(*names: str) -> _Linear:
        weight, bias = (
            torch.cat([read(f"{prefix}.{name}.{part}").to(dtype) for name in names]) for part in ("weight", "bias")
        )
        return _Linear(weight, bias)

    return _Layer(
        projections=linear("attention.self.query", "attention.self.key", "attention.self.value"),
        attended=linear("attention.output.dense"),
        attended_norm=_read_norm(read, f"{prefix}.attention.output.LayerNorm", config, dtype),
        widened=linear("intermediate.dense"),
        narrowed=linear("output.dense"),
        narrowed_norm=_read_norm(read, f"{prefix}.output.LayerNorm", config, dtype),
        heads=int(config["num_attention_heads"]),
    )


def _read_norm(read: Callable[[str], Tensor], name: str, config: dict[str, float], dtype: torch.dtype) -> _Norm:
    return _Norm(read(f"{name}.weight").to(dtype), read(f"{name}.bias").to(dtype), config["layer_norm_eps"])
