"""How well the words of a question or claim match words of a text, by their states after the lower layers."""

import re
from collections.abc import Sequence
from statistics import fmean

import torch
from torch import Tensor
from torch.nn import functional

from index.e5.lower import LowerLayers, ReadText
from index.records import Span
from index.words import Words
from rag.model.memory import Memory

_WORD = re.compile(r"[\w’'-]+")


class Aligner:
    """Compares the words of one text with those of others; safe to share between threads.

    ``center`` (width,) is the mean of all states, which is subtracted before they are compared.
    """

    def __init__(self, lower: LowerLayers, memory: Memory, center: Tensor) -> None:
        self._lower = lower
        self._memory = memory
        self._center = center.float()
        self._words = Words()

    def align(self, text: str, language: str, others: Sequence[str], *, without: Sequence[Span] = ()) -> list[float]:
        """Return how well the content words of a text match each of ``others``, -1 to 1; 0 if nothing can be compared.

        Words inside ``without`` are left out, unless no others remain.
        """
        every = telling_words(text, language, self._words)
        words = [word for word in every if not any(word.overlaps(span) for span in without)] or every
        return [fmean(found) if found else 0.0 for found in self.likeness(text, words, others)]

    def likeness(self, text: str, words: Sequence[Span], others: Sequence[str]) -> list[list[float]]:
        """Return how well each of ``words`` matches each of ``others``, -1 to 1; words past 512 tokens are skipped."""
        if not others:
            return []
        asked = self._lower.read("query", [text])[0]
        with torch.inference_mode():
            return [likeness(asked, words, told, self._center) for told in self._memory.read(others)]

    def heard(self, text: str, words: Sequence[Span], claim: str) -> list[float]:
        """Return how well each of a text's ``words`` matches a claim, -1 to 1; only the text is cached."""
        asked = self._lower.read("query", [claim])[0]
        with torch.inference_mode():
            return likeness(self._memory.read([text])[0], words, asked, self._center)


def telling_words(text: str, language: str, words: Words) -> list[Span]:
    """Return the places of a text's words that are not stop words, or of all its words if there are no others."""
    every = [Span(*match.span()) for match in _WORD.finditer(text)]
    telling = [span for span in every if not words.is_stop_word(text[span.start : span.end], language)]
    return telling or every


def likeness(asked: ReadText, words: Sequence[Span], told: ReadText, center: Tensor) -> list[float]:
    """Return the cosine of each of ``words`` with the most similar token of ``told``, -1 to 1.

    A word's value is the mean over its tokens, and ``center`` is subtracted from all states first. Aligning words of
    two languages in this way is from Jalili Sabet and others, 2020 (SimAlign); taking the best match for each token of
    a question is from Khattab and Zaharia, 2020 (ColBERT).
    """
    ours = functional.normalize(asked.states.states.float() - center, dim=1)
    theirs = functional.normalize(told.states.states.float() - center, dim=1)
    # The prompt and the begin and end marks are not words.
    is_word = torch.tensor([place.end > place.start for place in told.tokens.places])
    if not bool(is_word.any()):
        return []
    likest = (ours @ theirs[is_word].T).amax(dim=1)
    return [float(likest[first:last].mean()) for first, last in map(asked.tokens.covering, words) if last > first]
