"""How well a sentence, read in its context, answers a question."""

from collections.abc import Sequence

import torch
from torch import Tensor

from index.e5_lower import LowerLayers, ReadText
from rag.joint import JointLayers
from rag.memory import Memory
from rag.windows import Window

_AT_ONCE = 4
_UNREAD = -20.0


class Relevance:
    """The trained relevance layers; safe to call from several threads at once."""

    def __init__(self, lower: LowerLayers, joint: JointLayers) -> None:
        self._lower = lower
        self._joint = joint
        self._memory = Memory(lower)

    def count_tokens(self, text: str) -> int:
        """Return how many tokens a text has."""
        return self._lower.count_tokens(text)

    def log_odds(self, question: str, windows: Sequence[Window]) -> list[list[float]]:
        """Return for each sentence of each window the log-odds that an answer starts in it, against that none does."""
        asked = self._lower.read("query", [question])[0].states
        read = self._memory.read([window.text for window in windows])
        order = sorted(range(len(windows)), key=lambda i: len(read[i].tokens.ids))
        found: dict[int, list[float]] = {}
        for begin in range(0, len(order), _AT_ONCE):
            batch = order[begin : begin + _AT_ONCE]
            with torch.inference_mode():
                rows = self._joint([asked] * len(batch), [read[i].states for i in batch])
                starts = self._joint.head(rows)[:, :, 0].float()
            for row, i in zip(starts, batch, strict=True):
                found[i] = _sentence_odds(row, len(asked.ids), windows[i], read[i])
        return [found[i] for i in range(len(windows))]


def _sentence_odds(starts: Tensor, shift: int, window: Window, read: ReadText) -> list[float]:
    odds = []
    for sentence in window.sentences:
        first, last = read.tokens.covering(window.place(sentence))
        # Past the last token that is read nothing can be told, and nothing is quoted unread.
        told = torch.logsumexp(starts[shift + first : shift + last], 0) - starts[0] if last > first else None
        odds.append(float(told) if told is not None else _UNREAD)
    return odds
