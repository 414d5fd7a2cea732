"""Judges whether evidence supports a claim, contradicts it, or does neither."""

from collections.abc import Sequence

import torch

from index.e5.lower import LowerLayers
from index.records import Span
from rag.judging.weights import Temper
from rag.model.alignment import Aligner
from rag.model.joint import JointLayers
from rag.model.memory import Memory
from rag.records import Judgement, Language

# Evidence is cut after so many tokens, as in training.
EVIDENCE_TOKENS = 128
_AT_ONCE = 8


class Support:
    """The trained support layers; safe to call from several threads at once.

    ``threshold`` is the least probability at which a claim counts as supported.
    """

    def __init__(self, lower: LowerLayers, joint: JointLayers, temper: Temper) -> None:
        self._lower = lower
        self._memory = Memory(lower)
        self._joint = joint
        self._aligner = Aligner(lower, self._memory, joint.center)
        self._temperature = temper.temperature
        self.threshold = temper.threshold

    def judge(self, claim: str, evidence: Sequence[str]) -> list[Judgement]:
        """Judge a claim against each text of one to three sentences; a text is cut after 128 tokens."""
        if not evidence:
            return []
        claimed = self._lower.read("query", [claim])[0].states
        told = [text.states.part(0, EVIDENCE_TOKENS) for text in self._memory.read(evidence)]
        # Batches of similar length need little padding.
        order = sorted(range(len(told)), key=lambda place: len(told[place].ids))
        judged: dict[int, Judgement] = {}
        for begin in range(0, len(order), _AT_ONCE):
            places = order[begin : begin + _AT_ONCE]
            with torch.inference_mode():
                rows = self._joint([claimed] * len(places), [told[place] for place in places], len(claimed.ids))
                logits = self._joint.head(pooled_claims(rows, [len(claimed.ids)] * len(places)))
                probabilities = (logits.float() / self._temperature).softmax(dim=1).tolist()
            judged |= {place: Judgement(*row) for place, row in zip(places, probabilities, strict=True)}
        return [judged[place] for place in range(len(told))]

    def align(self, claim: str, language: Language, text: str, *, without: Sequence[Span]) -> float:
        """Return how well the claim's words, except those in ``without``, match a text, -1 to 1."""
        return self._aligner.align(claim, language, [text], without=without)[0]

    def likeness(self, claim: str, words: Sequence[Span], text: str) -> list[float]:
        """Return how well each of a claim's ``words`` matches a text, -1 to 1; words past 512 tokens are skipped."""
        return self._aligner.likeness(claim, words, [text])[0]

    def heard(self, text: str, words: Sequence[Span], claim: str) -> list[float]:
        """Return how well each of a text's ``words`` matches a claim, -1 to 1; words past 512 tokens are skipped."""
        return self._aligner.heard(text, words, claim)


def pooled_claims(rows: torch.Tensor, lengths: Sequence[int]) -> torch.Tensor:
    """Return (batch, 2 x width): the state of the first token beside the mean of the claim's tokens."""
    means = torch.stack([row[:length].mean(dim=0) for row, length in zip(rows, lengths, strict=True)])
    return torch.cat([rows[:, 0], means], dim=1)
