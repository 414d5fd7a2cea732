"""Two texts read together: the lower layers read each alone, the upper ones, trained here, read both."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

import torch
from torch import Tensor
from torch.nn import functional

from index.e5_lower import TokenStates
from index.transformer import Layer, Linear, Norm, filled

# The embedder's own lower layers are used as they are, so a passage that was read once need not be read again.
LOWER = 6
# What the upper layers are told of a token beside its state: see ``_matches``.
MATCHES = 3
_MARKS = 4
_VOCABULARY_LOG = 12.5


@dataclass(frozen=True, slots=True)
class JointLayers:
    """The trained layers.

    ``segments`` (2, width) marks the tokens of the first and of the second text, ``matches`` tells of each token
    whether the other text has it too, and ``center`` (width,), the mean of all states, is where similarity is
    measured from.
    """

    layers: tuple[Layer, ...]
    segments: Tensor
    matches: Linear
    center: Tensor
    head: Linear

    def __call__(
        self, firsts: Sequence[TokenStates], seconds: Sequence[TokenStates], tokens: int | None = None
    ) -> Tensor:
        """Read pairs of texts: (batch, longest, width) states, the first text's tokens and then the second's.

        With ``tokens`` only the states of so many tokens, from the first on, are returned.
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
        """Return (batch, length, width): the tokens of each two texts, filled up, with their marks and matches."""
        states, matches = [], []
        for first, second in zip(firsts, seconds, strict=True):
            more = (0, 0, 0, length - len(first.ids) - len(second.ids))
            states.append(functional.pad(torch.cat([first.states, second.states]), more))
            matches.append(functional.pad(torch.cat(_matches(first, second, self.center)), more))
        is_second = torch.arange(length) >= torch.tensor([[len(first.ids)] for first in firsts])
        marks = torch.where(is_second[:, :, None], self.segments[1], self.segments[0])
        return torch.stack(states) + marks + self.matches(torch.stack(matches))


def _matches(first: TokenStates, second: TokenStates, center: Tensor) -> tuple[Tensor, Tensor]:
    """Return (tokens, 3) for each text: how like the likest token of the other text is, whether the very same token is
    there, and if so how rare it is.

    Aligned words as features are from Chen and others, 2017 (DrQA); attention alone learns them from far more data.
    """  # noqa: D205 -- what it returns takes two lines to say
    ours = functional.normalize(first.states - center, dim=1)
    theirs = functional.normalize(second.states - center, dim=1)
    likeness = ours @ theirs.T
    same = (first.ids[:, None] == second.ids[None, :]) & (first.ids >= _MARKS)[:, None]
    found = []
    for text, like, exact in (
        (first, likeness.amax(dim=1), same.any(dim=1)),
        (second, likeness.amax(dim=0), same.any(dim=0)),
    ):
        told = exact.to(like.dtype)
        # Pieces of the vocabulary are in the order of how common they are.
        rare = torch.log1p(text.ids.to(like.dtype)) / _VOCABULARY_LOG
        found.append(torch.stack([like, told, told * rare], dim=1))
    return found[0], found[1]


def named_tensors(joint: JointLayers) -> Iterator[tuple[str, Tensor]]:
    """Yield every tensor with the name it has in a file."""
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
