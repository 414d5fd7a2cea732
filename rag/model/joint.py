"""Reads two texts together: the lower layers read each alone, and the trained upper layers read both."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from index.e5.lower import TokenStates
from index.e5.transformer import Layer, Linear, filled

# The lower layers are the embedder's own, unchanged, so their output for a passage can be cached.
LOWER = 6
_MARKS = 4
_VOCABULARY_LOG = 12.5


@dataclass(frozen=True, slots=True)
class JointLayers:
    """The trained upper layers.

    ``segments`` (2, width) is added to the tokens of the first and the second text, ``matches`` maps each token's match
    values to the width, and ``center`` (width,), the mean of all states, is subtracted before similarities.
    """

    layers: tuple[Layer, ...]
    segments: Tensor
    matches: Linear
    center: Tensor
    head: Linear

    def __call__(
        self, firsts: Sequence[TokenStates], seconds: Sequence[TokenStates], tokens: int | None = None
    ) -> Tensor:
        """Return states (batch, longest, width) of pairs of texts: the first text's tokens, then the second's.

        With ``tokens`` only the states of the first so many tokens are computed and returned.
        """
        lengths = [len(first.ids) + len(second.ids) for first, second in zip(firsts, seconds, strict=True)]
        longest = max(lengths)
        rows = self._joined(firsts, seconds, filled(longest))
        mask = torch.arange(rows.shape[1]) < torch.tensor([[length] for length in lengths])
        padded = None if bool(mask.all()) else mask[:, None, None, :]
        for layer in self.layers[:-1]:
            rows = layer(rows, padded)
        wanted = longest if tokens is None else tokens
        return self.layers[-1](rows, padded, filled(wanted))[:, :wanted]

    def _joined(self, firsts: Sequence[TokenStates], seconds: Sequence[TokenStates], length: int) -> Tensor:
        """Return the layers' input (batch, length, width): states of both texts, padded, plus segments and matches."""
        states, matches = [], []
        for first, second in zip(firsts, seconds, strict=True):
            more = (0, 0, 0, length - len(first.ids) - len(second.ids))
            states.append(functional.pad(torch.cat([first.states, second.states]), more))
            matches.append(functional.pad(torch.cat(_matches(first, second, self.center)), more))
        is_second = torch.arange(length) >= torch.tensor([[len(first.ids)] for first in firsts])
        marks = torch.where(is_second[:, :, None], self.segments[1], self.segments[0])
        return torch.stack(states) + marks + self.matches(torch.stack(matches))


def _matches(first: TokenStates, second: TokenStates, center: Tensor) -> tuple[Tensor, Tensor]:
    """Return the match values of each text's tokens, (tokens, 3).

    They are the cosine with the most similar token of the other text, whether the same token occurs there, and if so
    how rare it is. Such features are from Chen and others, 2017 (DrQA); attention alone needs far more data to learn
    them.
    """
    ours = functional.normalize(first.states - center, dim=1)
    theirs = functional.normalize(second.states - center, dim=1)
    likeness = (_lengthened(ours) @ _lengthened(theirs).T)[: len(ours), : len(theirs)]
    same = (first.ids[:, None] == second.ids[None, :]) & (first.ids >= _MARKS)[:, None]
    found = []
    for text, like, exact in (
        (first, likeness.amax(dim=1), same.any(dim=1)),
        (second, likeness.amax(dim=0), same.any(dim=0)),
    ):
        told = exact.to(like.dtype)
        # The vocabulary's pieces are sorted by frequency, the most common first.
        rare = torch.log1p(text.ids.to(like.dtype)) / _VOCABULARY_LOG
        found.append(torch.stack([like, told, told * rare], dim=1))
    return found[0], found[1]


def _lengthened(rows: Tensor) -> Tensor:
    """Return rows with zeros below, to a length that many texts share: torch keeps a product for each size it met."""
    return functional.pad(rows, (0, 0, 0, filled(len(rows)) - len(rows)))
