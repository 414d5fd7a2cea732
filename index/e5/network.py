"""The network of multilingual-e5-small in plain torch: token ids in, the tokens' states or their mean out."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import torch
from safetensors import safe_open
from torch import Tensor
from torch.nn import functional
from torch.nn.utils.rnn import pad_sequence

from index.e5.folder import CONFIG_FILE, WEIGHTS_FILE
from index.e5.transformer import Layer, filled, read_layer, read_norm


def padded(texts: Sequence[Sequence[int]]) -> tuple[Tensor, Tensor]:
    """Return the token ids of texts as rows of one length, and where in them tokens are."""
    ids = pad_sequence([torch.tensor(text) for text in texts], batch_first=True)
    return ids, torch.arange(ids.shape[1]) < torch.tensor([[len(text)] for text in texts])


class E5Network:
    """The weights of one folder, in one number format; safe to call from several threads at once.

    ``layers`` is the number of layers to load, counted from the lowest; None loads all.
    """

    def __init__(self, folder: Path, dtype: torch.dtype, *, layers: int | None = None) -> None:
        config = json.loads((folder / CONFIG_FILE).read_text(encoding="utf-8"))
        self.dtype = dtype
        self.dimensions: int = config["hidden_size"]
        with safe_open(folder / WEIGHTS_FILE, framework="pt") as weights:
            # Left memory-mapped: the system reads only the rows that texts need, and shares them between processes.
            self._words: Tensor = weights.get_tensor("embeddings.word_embeddings.weight")
            places = weights.get_tensor("embeddings.position_embeddings.weight").float()
            self._places = places + weights.get_tensor("embeddings.token_type_embeddings.weight")[0].float()
            read: Callable[[str], Tensor] = weights.get_tensor
            self._norm = read_norm(read, "embeddings.LayerNorm", config, torch.float32)
            count = config["num_hidden_layers"] if layers is None else layers
            self.layers: tuple[Layer, ...] = tuple(read_layer(read, i, config, dtype) for i in range(count))

    def __call__(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Return one float32 row per row of ``ids``: the mean of the states where ``mask`` is true, not normalised."""
        with torch.inference_mode():
            rows = self.states(ids, mask, layers=len(self.layers))
            counted = mask[:, :, None].float()
            return (rows.float() * counted).sum(dim=1) / counted.sum(dim=1)

    def states(self, ids: Tensor, mask: Tensor, *, layers: int) -> Tensor:
        """Return the states of the tokens after the first ``layers`` layers: (batch, length, width)."""
        length = ids.shape[1]
        more = (0, filled(length) - length)
        ids, mask = functional.pad(ids, more), functional.pad(mask, more)
        rows = self._norm(self._words[ids].float() + self._places[: ids.shape[1]]).to(self.dtype)
        padded = None if bool(mask.all()) else mask[:, None, None, :]
        for layer in self.layers[:layers]:
            rows = layer(rows, padded)
        return rows[:, :length]
