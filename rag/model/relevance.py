"""Reads sentences in their context: how well each answers a question, and with which words."""

from collections.abc import Sequence

import torch
from torch import Tensor

from index.e5.lower import LowerLayers, ReadText
from index.records import Span
from rag.checks.names.name_forms import Rewritten, with_names_of
from rag.learned import declared_in
from rag.model.alignment import Aligner
from rag.model.joint import JointLayers
from rag.model.memory import Memory
from rag.model.windows import Window
from rag.ports import Question
from rag.records import SentenceReading

_AT_ONCE = 4
_UNREAD = SentenceReading(-20.0, None)
# The longest answer, in tokens.
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

    def read(self, question: str, windows: Sequence[Window]) -> list[list[SentenceReading]]:
        """Return a reading of each sentence of each window."""
        asked = self._lower.read("query", [question])[0].states
        texts = [_in_form_of(question, window) for window in windows]
        read = self._memory.read([one.text for one in texts])
        order = sorted(range(len(windows)), key=lambda i: len(read[i].tokens.ids))
        found: dict[int, list[SentenceReading]] = {}
        for begin in range(0, len(order), _AT_ONCE):
            batch = order[begin : begin + _AT_ONCE]
            with torch.inference_mode():
                rows = self._joint([asked] * len(batch), [read[i].states for i in batch])
                logits = self._joint.head(rows).float()
            for row, i in zip(logits, batch, strict=True):
                found[i] = _readings(row[len(asked.ids) :], float(row[0, 0]), windows[i], texts[i], read[i])
        return [found[i] for i in range(len(windows))]

    def align(self, question: Question, windows: Sequence[Window]) -> list[float]:
        """Return how well the question's words match each window, -1 to 1."""
        return self._aligner.align(question.searched_for, question.language, _texts(question, windows))

    def likeness(self, question: Question, words: Sequence[Span], windows: Sequence[Window]) -> list[list[float]]:
        """Return how well each of the question's ``words`` matches each window; words past 512 tokens are skipped."""
        return self._aligner.likeness(question.text, words, _texts(question, windows))


def _texts(question: Question, windows: Sequence[Window]) -> list[str]:
    return [_in_form_of(question.searched_for, window).text for window in windows]


def _in_form_of(question: str, window: Window) -> Rewritten:
    """Return a window's text with names written as in the question."""
    return with_names_of(question, window.text, declared_in(window.hit.article.text))


def _readings(logits: Tensor, none: float, window: Window, written: Rewritten, read: ReadText) -> list[SentenceReading]:
    """Turn a window's logits (tokens, 2) into a reading of each sentence; ``none`` is the logit for no answer."""
    starts, ends = logits[:, 0], logits[:, 1]
    readings = []
    for sentence in window.sentences:
        first, last = read.tokens.covering(written.there(window.place(sentence)))
        # A sentence past the last token was not read, and must not be quoted.
        if last <= first:
            readings.append(_UNREAD)
            continue
        places = starts[first:last]
        begin = first + int(places.argmax())
        end = begin + int(ends[begin : min(last, begin + _LONGEST)].argmax())
        words = window.origin(written.origin(Span(read.tokens.places[begin].start, read.tokens.places[end].end)))
        # A token can include the space before it, which may lie outside the sentence.
        answer = Span(max(words.start, sentence.start), words.end)
        readings.append(SentenceReading(float(torch.logsumexp(places, 0)) - none, answer))
    return readings
