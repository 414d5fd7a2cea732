"""Names or numbers that have changed places: "Rome defeated Carthage" where the source has it the other way round."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rag.checks.readings import Reading, Token, is_small, read_pair

_FARTHEST = 24
_INSIDE = frozenset("of the de del la los las".split())
_LISTS = frozenset("and or nor y e o u ni".split())
_ARTICLES = frozenset("the a an el la los las un una".split())

Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """A name or number from token ``first`` to ``last``."""

    first: int
    last: int


def exchanged(claim: str, source: str) -> tuple[str, str] | None:
    """Return two names or numbers of a claim that the source has the other way round about the same words, or None."""
    ours, theirs = read_pair(claim, source)
    there = f" {' '.join(_plain(theirs.tokens))} "
    named = {_keys(theirs, part) for part in _parts(theirs)}
    parts = [part for part in _parts(ours) if _keys(ours, part) in named]
    for one, other in combinations(parts, 2):
        between = ours.tokens[one.last + 1 : other.first]
        if len(between) > _FARTHEST or all(_only_lists(token) for token in between):
            continue
        first, middle, second = _keys(ours, one), _plain(between), _keys(ours, other)
        if first != second and _has(there, second, middle, first) and not _has(there, first, middle, second):
            return ours.excerpt(one.first, one.last).words, ours.excerpt(other.first, other.last).words
    return None


def _only_lists(token: Token) -> bool:
    """Tell whether a token, as in "Rome, and Paris" or "Rome (Lazio)", leaves either side as good as the other."""
    is_sign = not token.is_word and not token.is_number
    return is_sign or token.key in _LISTS or token.key in _ARTICLES


def _has(text: str, *parts: Keys) -> bool:
    return f" {' '.join(key for part in parts for key in part)} " in text


def _keys(reading: Reading, part: _Part) -> Keys:
    return _plain(reading.tokens[part.first : part.last + 1])


def _plain(tokens: Sequence[Token]) -> Keys:
    return tuple(token.key for token in tokens if token.key not in _ARTICLES)


def _parts(reading: Reading) -> Iterator[_Part]:
    place = 0
    while place < len(reading.tokens):
        token = reading.tokens[place]
        # A small word has its capital only because a sentence begins with it.
        is_capital = token.has_capital and token.is_word and not is_small(token.key)
        last = _end(reading, place) if is_capital else place
        if is_capital or token.is_number:
            yield _Part(place, last)
        place = last + 1


def _end(reading: Reading, place: int) -> int:
    """Return the last token of the capitals, with "of" or "de la" between them, that begin at a token."""
    last = place
    for at in range(place + 1, len(reading.tokens)):
        token = reading.tokens[at]
        if token.has_capital and token.is_word:
            last = at
        elif token.key not in _INSIDE or at - last > 2:
            break
    return last
