"""Texts as token ids, and the states of their tokens after the lower layers, computed once and kept in a file."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file
from torch import Tensor

from index.e5_lower import TokenStates
from index.e5_network import E5Network
from index.e5_tokens import E5Tokenizer, Role, Tokens
from index.precision import choose_precision

_TOKENS_AT_ONCE = 4096


class Reader:
    """Turns texts into tokens; the same text is kept once."""

    def __init__(self, folder: Path) -> None:
        self._tokenizer = E5Tokenizer(folder)
        self._rows: dict[tuple[Role, str], int] = {}
        self.texts: list[Tokens] = []

    def add(self, role: Role, text: str) -> int:
        """Return the row of a text in its role."""
        row = self._rows.setdefault((role, text), len(self.texts))
        if row == len(self.texts):
            self.texts.append(self._tokenizer.read(role, text))
        return row


class States:
    """The lower states of every text of a reader, in a float16 file that an interrupted run goes on filling."""

    def __init__(self, file: Path, texts: Sequence[Tokens], network: E5Network, layers: int) -> None:
        self._texts = texts
        self._network = network
        self._layers = layers
        self._starts = np.cumsum([0, *(len(text.ids) for text in texts)])
        shape = (int(self._starts[-1]), network.dimensions)
        digest = hashlib.sha256(repr([text.ids for text in texts]).encode()).hexdigest()
        self._done = file.with_suffix(f".{digest[:12]}.json")
        if not self._done.exists():
            self._done.write_text(json.dumps({"texts": 0}))
            np.memmap(file, np.float16, "w+", shape=shape)
        self._rows = np.memmap(file, np.float16, "r+", shape=shape)

    def fill(self) -> None:
        """Compute what is missing."""
        order = sorted(range(len(self._texts)), key=lambda row: -len(self._texts[row].ids))
        done = json.loads(self._done.read_text())["texts"]
        while done < len(order):
            longest = len(self._texts[order[done]].ids)
            batch = order[done : done + max(1, _TOKENS_AT_ONCE // longest)]
            self._compute(batch)
            done += len(batch)
            if done // 1000 > (done - len(batch)) // 1000 or done == len(order):
                self._rows.flush()
                self._done.write_text(json.dumps({"texts": done}))
                print(f"lower states: {done} of {len(order)} texts", flush=True)

    def of(self, row: int) -> TokenStates:
        """Return a text, its states in float32."""
        states = self._rows[self._starts[row] : self._starts[row + 1]].astype(np.float32)
        return TokenStates(torch.tensor(self._texts[row].ids), torch.from_numpy(states))

    def center(self) -> Tensor:
        """Return (width,): the mean of the states of a thousand texts, spread evenly."""
        some = range(0, len(self._texts), max(1, len(self._texts) // 1000))
        return torch.cat([self.of(row).states for row in some]).mean(dim=0)

    def _compute(self, batch: Sequence[int]) -> None:
        longest = max(len(self._texts[row].ids) for row in batch)
        ids = torch.zeros((len(batch), longest), dtype=torch.long)
        for i, row in enumerate(batch):
            ids[i, : len(self._texts[row].ids)] = torch.tensor(self._texts[row].ids)
        lengths = torch.tensor([[len(self._texts[row].ids)] for row in batch])
        with torch.inference_mode():
            states = self._network.states(ids, torch.arange(longest) < lengths, layers=self._layers)
        for i, row in enumerate(batch):
            count = len(self._texts[row].ids)
            self._rows[self._starts[row] : self._starts[row + 1]] = states[i, :count].half().numpy()


def states_dtype() -> torch.dtype:
    """Return the number format in which this machine computes the lower states, as the product does on it."""
    return torch.bfloat16 if choose_precision("auto") == "bfloat16" else torch.float32


def keep_center(center: Tensor, folder: Path) -> None:
    """Keep the center of the states beside the checkpoint, for the export."""
    folder.mkdir(parents=True, exist_ok=True)
    save_file({"center": center}, folder / "center.safetensors")
