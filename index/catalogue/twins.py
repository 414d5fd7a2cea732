"""Near-duplicates: of articles with nearly the same text only the newest is quoted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np

from index.catalogue.entries import Version
from index.records import Article

# At 0.8 of all runs of four words a text differs by about one word in forty, or lacks a paragraph of six
# (tests/index/catalogue/test_twins.py); a yearly report made from last year's differs by more.
SAME = 0.8
_RUN = 4
_HASHES = 128
_BAND = 32  # bytes of eight hashes
_SCHEME: Literal["affine32"] = "affine32"
_WORD = re.compile(r"\w+")
_FIGURE = re.compile(r"\d(?:[\d.,-]*\d)?")
# A capital within a sentence; at the beginning of one every word has a capital.
_NAME = re.compile(r"(?<=[\w,;:] )[^\W\d_]\w+")


def signature(text: str) -> bytes:
    """Return a MinHash of a text's runs of four words, by which nearly equal texts are found quickly."""
    # It imports parts of scipy, for which the start of a server should not wait.
    from datasketch import MinHash  # noqa: PLC0415

    sketch = MinHash(num_perm=_HASHES, scheme=_SCHEME)
    sketch.update_batch([run.encode() for run in _runs(text)])
    return np.asarray(sketch.hashvalues, dtype=np.uint32).tobytes()


def fold(newest: Sequence[Version]) -> dict[str, str]:
    """Return, for each article that has a newer twin, the twin's id; ``newest`` has the newest version of each article.

    Twins are in one language, share 0.8 of their runs of four words, and have the same figures, the same names and
    similar titles, so that pages made from one template are not twins. The one published later is the newer, else the
    one read later.
    """
    newest_first = sorted(
        newest, key=lambda one: (one.article.published or date.min, one.read, one.article.id), reverse=True
    )
    # What twins must share is part of the key, so that many pages of one template are not compared with each other.
    kept: dict[tuple[_Facts, int, bytes], list[Article]] = {}
    folds: dict[str, str] = {}
    for one in newest_first:
        article, facts = one.article, _facts(one.article)
        bands = [(facts, *band) for band in _bands(one.signature)]
        near = {other.id: other for band in bands for other in kept.get(band, ()) if _are_titled_alike(article, other)}
        twin = next((other for other in near.values() if likeness(article.text, other.text) >= SAME), None)
        if twin is not None:
            folds[article.id] = twin.id
            continue
        for band in bands:
            kept.setdefault(band, []).append(article)
    return folds


@dataclass(frozen=True, slots=True)
class _Facts:
    """What must be identical in twins."""

    language: str
    figures: frozenset[str]
    names: frozenset[str]


def _facts(one: Article) -> _Facts:
    names = (name for name in _NAME.findall(one.text) if name[0].isupper())
    return _Facts(one.language, frozenset(_FIGURE.findall(one.text)), frozenset(names))


def have_one_title(one: Article, other: Article) -> bool:
    """Tell whether two titles have the same words."""
    return _title_words(one) == _title_words(other)


def _are_titled_alike(one: Article, other: Article) -> bool:
    """Tell whether one title has all the words of the other."""
    first, second = _title_words(one), _title_words(other)
    return first <= second or second <= first


def _title_words(one: Article) -> set[str]:
    return set(_WORD.findall(one.title.lower()))


def _bands(sketch: bytes) -> list[tuple[int, bytes]]:
    """Return a signature in 16 pieces; texts that share 0.8 have one in common 94 times in 100, 0.9 always."""
    return [(start, sketch[start : start + _BAND]) for start in range(0, len(sketch), _BAND)]


def likeness(one: str, other: str) -> float:
    """Return the share of runs of four words that two texts have in common, 0 to 1."""
    first, second = _runs(one), _runs(other)
    return len(first & second) / len(first | second) if first | second else 1.0


def _runs(text: str) -> set[str]:
    words = _WORD.findall(text.lower())
    return {" ".join(words[start : start + _RUN]) for start in range(max(1, len(words) - _RUN + 1))}
