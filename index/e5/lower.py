"""The lower layers of multilingual-e5-small over single texts, whose output the trained layers read in pairs."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from index.e5.network import E5Network, padded
from index.e5.tokens import E5Tokenizer, Role, Tokens


@dataclass(frozen=True, slots=True)
class TokenStates:
    """Tokens after the lower layers: ids of shape (tokens,) and states of shape (tokens, width)."""

    ids: Tensor
    states: Tensor

    def part(self, start: int, end: int) -> "TokenStates":
        """Return the tokens from ``start`` up to ``end``."""
        return TokenStates(self.ids[start:end], self.states[start:end])


@dataclass(frozen=True, slots=True)
class ReadText:
    """A text's tokens, and their states."""

    tokens: Tokens
    states: TokenStates


class LowerLayers:
    """Reads texts one by one with the first ``layers`` layers; safe to call from several threads at once."""

    def __init__(self, tokenizer: E5Tokenizer, network: E5Network, layers: int) -> None:
        self._tokenizer = tokenizer
        self._network = network
        self._layers = layers
        self.dtype = network.dtype

    def count_tokens(self, text: str) -> int:
        """Return the number of tokens of a text alone, without prompt and end marks."""
        return self._tokenizer.count(text)

    def read(self, role: Role, texts: Sequence[str]) -> list[ReadText]:
        """Return the tokens and states of each text, cut after 512 tokens."""
        tokens = [self._tokenizer.read(role, text) for text in texts]
        with torch.inference_mode():
            rows = self._network.states(*padded([text.ids for text in tokens]), layers=self._layers)
        return [
            ReadText(text, TokenStates(torch.tensor(text.ids), states[: len(text.ids)].clone()))
            for text, states in zip(tokens, rows, strict=True)
        ]
