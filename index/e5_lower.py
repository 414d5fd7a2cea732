"""The lower layers of multilingual-e5-small over single texts: what a reader of two texts starts from."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from index.e5_network import E5Network
from index.e5_tokens import E5Tokenizer, Role, Tokens


@dataclass(frozen=True, slots=True)
class TokenStates:
    """A text's tokens and their states: (tokens, width), float32."""

    tokens: Tokens
    states: Tensor


class LowerLayers:
    """Reads texts one by one with the first ``layers`` layers; safe to call from several threads at once."""

    def __init__(self, tokenizer: E5Tokenizer, network: E5Network, layers: int) -> None:
        self._tokenizer = tokenizer
        self._network = network
        self._layers = layers

    def count_tokens(self, text: str) -> int:
        """Return how many tokens a text alone has."""
        return self._tokenizer.count(text)

    def read(self, role: Role, texts: Sequence[str]) -> list[TokenStates]:
        """Return the states of each text; texts past 512 tokens are cut there."""
        tokens = [self._tokenizer.read(role, text) for text in texts]
        ids = torch.nn.utils.rnn.pad_sequence([torch.tensor(text.ids) for text in tokens], batch_first=True)
        mask = torch.arange(ids.shape[1]) < torch.tensor([[len(text.ids)] for text in tokens])
        with torch.inference_mode():
            rows = self._network.states(ids, mask, layers=self._layers)
        return [TokenStates(text, rows[i, : len(text.ids)].float()) for i, text in enumerate(tokens)]
