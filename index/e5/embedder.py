"""The built-in embedder: multilingual-e5-small, starting in a third of the time that sentence-transformers needs."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch

from index.e5.network import E5Network, padded
from index.e5.tokens import E5Tokenizer, Role
from index.e5.weights import FORMAT, MODEL_NAME, verify_e5
from index.precision import Precision
from index.unit_vectors import Matrix, Vector, unit_rows

# Tokens per batch, padding included: with more, float32 no longer fits the processor's cache and gets slower.
_TOKENS_AT_ONCE = 1024


class E5Embedder:
    """An ``Embedder`` over a folder that ``install_e5`` made; safe to call from several threads at once.

    Raises ModelProblem when a file of the folder is damaged. Text after the first 512 tokens is not read.
    """

    def __init__(self, folder: Path, precision: Precision) -> None:
        self.name = MODEL_NAME
        self.identity = f"{MODEL_NAME}-{FORMAT}@{verify_e5(folder)}"
        self.precision: str = precision
        self.tokenizer = E5Tokenizer(folder)
        self.network = E5Network(folder, getattr(torch, precision))
        self.dimensions = self.network.dimensions

    def embed_query(self, text: str) -> Vector:
        """Return the vector of a question."""
        vector: Vector = self._embed("query", [text])[0]
        return vector

    def embed_documents(self, texts: Sequence[str]) -> Matrix:
        """Return one row per passage, in their order."""
        return self._embed("document", texts)

    def count_tokens(self, text: str) -> int:
        """Return the number of tokens of the text alone, without prompt and end marks."""
        return self.tokenizer.count(text)

    def _embed(self, role: Role, texts: Sequence[str]) -> Matrix:
        tokens = [self.tokenizer.read(role, text).ids for text in texts]
        rows = np.empty((len(texts), self.dimensions), np.float32)
        for batch in _batches(tokens):
            rows[batch] = self.network(*padded([tokens[i] for i in batch])).numpy()
        return unit_rows(rows, self.name)


def _batches(tokens: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    batch: list[int] = []
    # Longest first, so that the first batch already shows whether there is enough memory.
    for i in sorted(range(len(tokens)), key=lambda i: len(tokens[i]), reverse=True):
        if batch and len(tokens[batch[0]]) * (len(batch) + 1) > _TOKENS_AT_ONCE:
            yield batch
            batch = []
        batch.append(i)
    if batch:
        yield batch
