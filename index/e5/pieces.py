"""The pieces of multilingual-e5-small as a sentencepiece model, which needs a fifth of a tokenizer's memory."""

import struct
from enum import IntEnum
from pathlib import Path

import sentencepiece

from index.e5.source import Pieces

PIECES_FILE = "sentencepiece.model"
# NFKC with the extra rules (NMT) that the model was trained with.
_RULES = "nmt_nfkc"
_MASK = "<mask>"


class _Kind(IntEnum):
    """What a piece is, as ``sentencepiece_model.proto`` numbers it."""

    NORMAL = 1
    UNKNOWN = 2
    CONTROL = 3


def write_pieces(pieces: Pieces, folder: Path) -> None:
    """Write ``sentencepiece.model``, in which no text can spell a mark such as ``</s>``.

    The bytes are protocol buffers as defined in ``sentencepiece_model.proto`` (Apache 2.0); appended to each other they
    form one message. Its fields: 1 the pieces (1 text, 2 score, 3 kind), 2 the trainer (3 kind of model, 40 to 43 the
    ids of marks), 3 the normaliser.
    """
    marks = {pieces.begin, pieces.end, pieces.padding}
    model = bytearray()
    for number, (text, score) in enumerate(zip(pieces.texts, pieces.scores, strict=True)):
        is_mark = number in marks or text == _MASK
        kind = _Kind.CONTROL if is_mark else _Kind.UNKNOWN if number == pieces.unknown else _Kind.NORMAL
        model += _bytes(1, _bytes(1, text.encode()) + _float(2, score) + _number(3, kind))
    unigram = _number(3, 1)
    ids = ((40, pieces.unknown), (41, pieces.begin), (42, pieces.end), (43, pieces.padding))
    model += _bytes(2, unigram + b"".join(_number(field, number) for field, number in ids))
    model += sentencepiece.SentencePieceNormalizer(rule_name=_RULES).serialized_model_proto()
    (folder / PIECES_FILE).write_bytes(model)


def _bytes(field: int, value: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(value)) + value


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _float(field: int, value: float) -> bytes:
    return _varint(field << 3 | 5) + struct.pack("<f", value)


def _varint(value: int) -> bytes:
    low, rest = value & 0x7F, value >> 7
    return bytes([low | 0x80]) + _varint(rest) if rest else bytes([low])
