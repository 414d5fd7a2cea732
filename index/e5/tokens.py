"""Texts as multilingual-e5-small reads them: token ids, and the characters that each token covers."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Literal

import sentencepiece

from index.e5.folder import MAX_TOKENS, PROMPTS
from index.e5.pieces import PIECES_FILE
from index.records import Span

Role = Literal["query", "document"]


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text's tokens, prompt included; ``places`` are their offsets in the text, empty for prompt and end marks."""

    ids: tuple[int, ...]
    places: tuple[Span, ...]

    def covering(self, span: Span) -> Span:
        """Return the range of tokens that overlap ``span``; it is empty for text beyond the 512th token."""
        # All but the end mark are in the order of the text.
        marks = len(self.places) - 1
        first = bisect_right(self.places, span.start, hi=marks, key=attrgetter("end"))
        last = bisect_left(self.places, span.end, lo=first, hi=marks, key=attrgetter("start"))
        return Span(first, last) if first < last else Span(0, 0)


class E5Tokenizer:
    """The tokenizer of a folder that ``install_e5`` made; safe to call from several threads at once."""

    def __init__(self, folder: Path) -> None:
        self._pieces = sentencepiece.SentencePieceProcessor(model_file=str(folder / PIECES_FILE))
        self._begin, self._end = self._pieces.bos_id(), self._pieces.eos_id()

    def read(self, role: Role, text: str) -> Tokens:
        """Return the tokens of a text between begin and end marks; a longer text is cut to 512, marks included."""
        prompt = PROMPTS[role]
        told = self._pieces.encode(prompt + text, return_type="offset_mapping")
        inside = MAX_TOKENS - 2
        places = [Span(max(0, a - len(prompt)), max(0, b - len(prompt))) for a, b in told["offsets"][:inside]]
        mark = Span(0, 0)
        return Tokens((self._begin, *told["ids"][:inside], self._end), (mark, *places, mark))

    def count(self, text: str) -> int:
        """Return how many tokens the text alone has, without prompt and end marks."""
        return len(self._pieces.encode(text, return_type=int))
