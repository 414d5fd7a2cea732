"""Texts as token ids, and their token states after the lower layers, computed once and kept in a file."""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal

import numpy as np
import torch
from safetensors.torch import save_file
from torch import Tensor

from benchmarks.texts_by_hand import places_of_sentences
from index.e5.lower import TokenStates
from index.e5.network import E5Network, padded
from index.e5.tokens import E5Tokenizer, Role, Tokens
from index.precision import choose_precision
from index.records import Article, Span
from rag.model.joint import LOWER

_TOKENS_AT_ONCE = 4096


class Reader:
    """Turns texts into tokens, each once per role, and finds the sentences of articles, of each text once."""

    def __init__(self, folder: Path) -> None:
        self._tokenizer = E5Tokenizer(folder)
        self._rows: dict[tuple[Role, str], int] = {}
        self._sentences: dict[str, tuple[Span, ...]] = {}
        self.texts: list[Tokens] = []

    def add(self, role: Role, text: str) -> int:
        """Return the row of a text in its role; adds it if it is new."""
        row = self._rows.setdefault((role, text), len(self.texts))
        if row == len(self.texts):
            self.texts.append(self._tokenizer.read(role, text))
        return row

    def sentences(self, article: Article) -> tuple[Span, ...]:
        """Return where the sentences of an article are, lists with their introductions."""
        if article.text not in self._sentences:
            self._sentences[article.text] = tuple(places_of_sentences(article))
        return self._sentences[article.text]


class States:
    """The lower states of texts, computed on demand and kept in float16 for later runs with the same texts."""

    def __init__(self, file: Path, texts: Sequence[Tokens], network: E5Network) -> None:
        self._texts = texts
        self._network = network
        self._starts = np.cumsum([0, *(len(text.ids) for text in texts)])
        shape = (int(self._starts[-1]), network.dimensions)
        digest = hashlib.sha256(repr([text.ids for text in texts]).encode()).hexdigest()
        rows, known = (file.with_suffix(f".{digest[:12]}.{what}") for what in ("f16", "known"))
        # Either file may have been deleted to make room.
        mode: Literal["r+", "w+"] = "r+" if rows.exists() and known.exists() else "w+"
        self._rows = np.memmap(rows, np.float16, mode, shape=shape)
        self._known = np.memmap(known, np.bool_, mode, shape=(len(texts),))

    def fill(self, rows: Iterable[int]) -> None:
        """Compute the states of the texts that do not have them yet."""
        missing = sorted({row for row in rows if not self._known[row]}, key=lambda row: -len(self._texts[row].ids))
        while missing:
            count = max(1, _TOKENS_AT_ONCE // len(self._texts[missing[0]].ids))
            batch, missing = missing[:count], missing[count:]
            self._compute(batch)
            self._known[batch] = True

    def of(self, row: int) -> TokenStates:
        """Return the tokens of a text with their states in float32; ``fill`` must have been called for it."""
        states = self._rows[self._starts[row] : self._starts[row + 1]].astype(np.float32)
        return TokenStates(torch.tensor(self._texts[row].ids), torch.from_numpy(states))

    def center(self) -> Tensor:
        """Return (width,): the mean state of the tokens of about a thousand evenly spread texts."""
        some = range(0, len(self._texts), max(1, len(self._texts) // 1000))
        self.fill(some)
        return torch.cat([self.of(row).states for row in some]).mean(dim=0)

    def _compute(self, batch: Sequence[int]) -> None:
        # Without the training's autocast, since the product computes the lower states without it.
        with torch.inference_mode(), torch.autocast("cpu", enabled=False):
            states = self._network.states(*padded([self._texts[row].ids for row in batch]), layers=LOWER)
        for i, row in enumerate(batch):
            count = len(self._texts[row].ids)
            self._rows[self._starts[row] : self._starts[row + 1]] = states[i, :count].half().numpy()


def states_dtype() -> torch.dtype:
    """Return the number format of the lower states on this machine, the same as in the product."""
    return torch.bfloat16 if choose_precision("auto") == "bfloat16" else torch.float32


def keep_center(center: Tensor, folder: Path) -> None:
    """Save the center of the states beside the checkpoint, for the export."""
    folder.mkdir(parents=True, exist_ok=True)
    save_file({"center": center}, folder / "center.safetensors")
