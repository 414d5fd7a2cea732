"""Texts as multilingual-e5-small reads them: token ids, and the characters that each token covers."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from tokenizers import Tokenizer

from index.e5_folder import MAX_TOKENS, PROMPTS, TOKENIZER_FILE
from index.records import Span

Role = Literal["query", "document"]


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text with its role's prompt; ``places`` are offsets into the text, empty for prompt and end marks."""

    ids: tuple[int, ...]
    places: tuple[Span, ...]

    def covering(self, span: Span) -> Span:
        """Return the range of tokens that share a character with ``span``; it is empty past the 512th token."""
        inside = [i for i, place in enumerate(self.places) if place.start < span.end and span.start < place.end]
        return Span(inside[0], inside[-1] + 1) if inside else Span(0, 0)


class E5Tokenizer:
    """The tokenizer of a folder that ``install_e5`` made; safe to call from several threads at once."""

    def __init__(self, folder: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(folder / TOKENIZER_FILE))

    def read(self, role: Role, text: str) -> Tokens:
        """Return the tokens of a text between its marks, the first 511 and the end mark where there are more."""
        prompt = PROMPTS[role]
        # One by one, since encode_batch starts a thread pool that a later fork of the process would break.
        encoded = self._tokenizer.encode(prompt + text)
        ids, places = (
            encoded.ids,
            [Span(max(0, start - len(prompt)), max(0, end - len(prompt))) for start, end in encoded.offsets],
        )
        if len(ids) > MAX_TOKENS:
            ids, places = [*ids[: MAX_TOKENS - 1], ids[-1]], [*places[: MAX_TOKENS - 1], places[-1]]
        return Tokens(tuple(ids), tuple(places))

    def count(self, text: str) -> int:
        """Return how many tokens the text alone has, without prompt and end marks."""
        return len(self._tokenizer.encode(text, add_special_tokens=False).ids)
