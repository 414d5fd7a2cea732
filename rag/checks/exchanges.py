"""The exchanges rule: names or numbers that swapped places, as in "Rome defeated Carthage" for the reverse."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from index.records import Span
from rag.checks.readings import ARTICLES, Reading, Token, found_along, is_small
from rag.checks.records import Difference, Excerpt, Kind

_FARTHEST = 24
_INSIDE = frozenset("of the de del la los las".split())
_LISTS = frozenset("and or nor y e o u ni".split())

Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """A name or number from token ``first`` to ``last``."""

    first: int
    last: int


def exchange_differences(claim: Reading, source: Reading) -> tuple[Difference, ...]:
    """Return two names or numbers of a claim that its source, in one language, has in reverse order, if any."""
    if claim.language != source.language:
        return ()
    telling = _telling(source.tokens)
    there = _joined(token.key for token in telling)
    named = {_keys(source, part) for part in found_along(source, _part)}
    for one, other in _pairs([part for part in found_along(claim, _part) if _keys(claim, part) in named]):
        between = claim.tokens[one.last + 1 : other.first]
        if all(_only_lists(token) or _is_like(token, claim.tokens[one.first]) for token in between):
            continue
        first, middle, second = _keys(claim, one), _plain(between), _keys(claim, other)
        found = there.find(_joined(second + middle + first))
        if first != second and found >= 0 and _joined(first + middle + second) not in there:
            start = there.count(" ", 0, found)
            end = start + len(first + middle + second) - 1
            words = Excerpt(source.text, Span(telling[start].start, telling[end].end))
            return (Difference(Kind.EXCHANGE, claim.excerpt(one.first, other.last), words),)
    return ()


def _pairs(parts: Sequence[_Part]) -> Iterator[tuple[_Part, _Part]]:
    """Yield each part with each later one that is near enough."""
    for at, one in enumerate(parts):
        for other in parts[at + 1 :]:
            if other.first - one.last - 1 > _FARTHEST:
                break
            yield one, other


def _only_lists(token: Token) -> bool:
    """Tell whether a token only separates members of a list, as in "Rome, and Paris" or "Rome (Lazio)"."""
    is_sign = not token.is_word and not token.is_number
    return is_sign or token.key in _LISTS or token.key in ARTICLES


def _is_like(token: Token, other: Token) -> bool:
    """Tell whether a token may be another member of a list of names or numbers: "Rome, Paris and London"."""
    return token.is_number if other.is_number else token.has_capital


def _telling(tokens: Sequence[Token]) -> list[Token]:
    return [token for token in tokens if token.key not in ARTICLES and token.key != ","]


def _joined(keys: Iterable[str]) -> str:
    """Return words in one string, each with a space on either side."""
    return f" {' '.join(keys)} "


def _keys(reading: Reading, part: _Part) -> Keys:
    return _plain(reading.tokens[part.first : part.last + 1])


def _plain(tokens: Sequence[Token]) -> Keys:
    return tuple(token.key for token in _telling(tokens))


def _part(reading: Reading, place: int) -> _Part | None:
    token = reading.tokens[place]
    # A small word has a capital only at the start of a sentence.
    if token.has_capital and not is_small(token.key):
        return _Part(place, _end(reading, place))
    return _Part(place, place) if token.is_number else None


def _end(reading: Reading, place: int) -> int:
    """Return the last token of the capitalised words, with "of" or "de la" between them, that begin at a token."""
    last = place
    for at in range(place + 1, len(reading.tokens)):
        token = reading.tokens[at]
        if token.has_capital:
            last = at
        elif token.key not in _INSIDE or at - last > 2:
            break
    return last
