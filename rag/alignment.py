"""How well the words of a question or a claim are found in a text, by what the lower layers make of them."""

import re
from collections.abc import Sequence
from statistics import fmean

import torch
from torch import Tensor
from torch.nn import functional

from index.e5_lower import LowerLayers, ReadText
from index.records import Span
from index.words import Words
from rag.memory import Memory

_WORD = re.compile(r"[\w’'-]+")


class Aligner:
    """Finds the words of one text in others; safe to share between threads.

    ``center`` (width,) is the mean of all states, from which likeness is measured.
    """

    def __init__(self, lower: LowerLayers, memory: Memory, center: Tensor) -> None:
        self._lower = lower
        self._memory = memory
        self._center = center.float()
        self._words = Words()

    def align(self, text: str, language: str, others: Sequence[str], *, without: Sequence[Span] = ()) -> list[float]:
        """Return how well the telling words of a text are found in each of ``others``, -1 to 1; 0 where it has none.

        Words in ``without`` are left out, unless there are no others.
        """
        every = telling_words(text, language, self._words)
        words = [word for word in every if not any(word.overlaps(span) for span in without)] or every
        return [fmean(found) if found else 0.0 for found in self.likeness(text, words, others)]

    def likeness(self, text: str, words: Sequence[Span], others: Sequence[str]) -> list[list[float]]:
        """Return for each of ``others`` how well each of ``words`` that was read is found in it, -1 to 1."""
        if not others:
            return []
        asked = self._lower.read("query", [text])[0]
        with torch.inference_mode():
            return [likeness(asked, words, told, self._center) for told in self._memory.read(others)]


def telling_words(text: str, language: str, words: Words) -> list[Span]:
    """Return where the words of a text stand that are no stop words; all words where it has no others."""
    every = [Span(*match.span()) for match in _WORD.finditer(text)]
    telling = [span for span in every if not words.is_stop_word(text[span.start : span.end], language)]
    return telling or every


def likeness(asked: ReadText, words: Sequence[Span], told: ReadText, center: Tensor) -> list[float]:
    """Return how like each of ``words`` that was read is to the likest token of ``told``, -1 to 1.

    A word's likeness is the mean of its pieces'. States are alike after ``center``, their mean, is taken away. Words of
    two languages by such likeness: Jalili Sabet and others, 2020 (SimAlign); the likest summed over a question's:
    Khattab and Zaharia, 2020 (ColBERT).
    """
    ours = functional.normalize(asked.states.states.float() - center, dim=1)
    theirs = functional.normalize(told.states.states.float() - center, dim=1)
    # The prompt and the marks at either end are no words.
    is_word = torch.tensor([place.end > place.start for place in told.tokens.places])
    if not bool(is_word.any()):
        return []
    likest = (ours @ theirs[is_word].T).amax(dim=1)
    return [float(likest[first:last].mean()) for first, last in map(asked.tokens.covering, words) if last > first]
