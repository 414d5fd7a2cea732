"""How well a sentence, read in its context, answers a question, and with which words."""

from collections.abc import Sequence

import torch
from torch import Tensor

from index.e5_lower import LowerLayers, ReadText
from index.records import Span
from rag.alignment import Aligner
from rag.joint import JointLayers
from rag.memory import Memory
from rag.ports import Question
from rag.records import Reading
from rag.windows import Window

_AT_ONCE = 4
_UNREAD = Reading(-20.0, None)
# An answer is a few words; what is longer is a sentence of its own.
_LONGEST = 20


class Relevance:
    """The trained relevance layers; safe to call from several threads at once."""

    def __init__(self, lower: LowerLayers, joint: JointLayers) -> None:
        self._lower = lower
        self._joint = joint
        self._memory = Memory(lower)
        self._aligner = Aligner(lower, self._memory, joint.center)

    def count_tokens(self, text: str) -> int:
        """Return how many tokens a text has."""
        return self._lower.count_tokens(text)

    def read(self, question: str, windows: Sequence[Window]) -> list[list[Reading]]:
        """Return what was read in each sentence of each window."""
        asked = self._lower.read("query", [question])[0].states
        read = self._memory.read([window.text for window in windows])
        order = sorted(range(len(windows)), key=lambda i: len(read[i].tokens.ids))
        found: dict[int, list[Reading]] = {}
        for begin in range(0, len(order), _AT_ONCE):
            batch = order[begin : begin + _AT_ONCE]
            with torch.inference_mode():
                rows = self._joint([asked] * len(batch), [read[i].states for i in batch])
                logits = self._joint.head(rows).float()
            for row, i in zip(logits, batch, strict=True):
                found[i] = _readings(row, len(asked.ids), windows[i], read[i])
        return [found[i] for i in range(len(windows))]

    def align(self, question: Question, windows: Sequence[Window]) -> list[float]:
        """Return for each window how well the question's words are found in it, -1 to 1."""
        return self._aligner.align(question.searched_for, question.language, [window.text for window in windows])


def _readings(logits: Tensor, shift: int, window: Window, read: ReadText) -> list[Reading]:
    starts, ends = logits[:, 0], logits[:, 1]
    readings = []
    for sentence in window.sentences:
        first, last = read.tokens.covering(window.place(sentence))
        # Past the last token that is read nothing can be told, and nothing is quoted unread.
        if last <= first:
            readings.append(_UNREAD)
            continue
        places = starts[shift + first : shift + last]
        begin = first + int(places.argmax())
        until = min(last, begin + _LONGEST)
        end = begin + int(ends[shift + begin : shift + until].argmax())
        odds = float(torch.logsumexp(places, 0) - starts[0])
        readings.append(Reading(odds, _words(begin, end, window, read)))
    return readings


def _words(begin: int, end: int, window: Window, read: ReadText) -> Span:
    shift = window.sentences[0].start - len(window.heading) - 1
    return Span(read.tokens.places[begin].start + shift, read.tokens.places[end].end + shift)
