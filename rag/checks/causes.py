"""The causes rule: a claim must not give as a cause what its source gives as its effect."""

from collections.abc import Iterator
from dataclasses import dataclass

from rag.checks.parallels import parallels
from rag.checks.readings import Reading
from rag.checks.records import Difference, Kind

# What stands before a cause, only before one at the start of a sentence ("as" and "como" also compare), and before an
# effect.
_BECAUSE = {
    "en": ("because", "due to", "owing to", "thanks to", "caused by"),
    "es": ("porque", "debido a", "debido al", "ya que", "puesto que", "dado que", "gracias a", "gracias al", "a causa"),
}
_OPENING = {"en": ("as", "since"), "es": ("como",)}
_THEREFORE = {"en": ("therefore", ", so", "led to", "caused"), "es": ("por eso", "por lo que", "por lo tanto")}


@dataclass(frozen=True, slots=True)
class _Link:
    """The tokens of a sentence that tell a cause, and those that tell its effect."""

    cause: range
    effect: range


def cause_differences(claim: Reading, source: Reading) -> tuple[Difference, ...]:
    """Return the causes of a claim that its source, in the same language, tells as effects of what they cause."""
    ours = [*_links(claim)] if claim.language == source.language else []
    known = [*_links(source)] if ours else []
    return tuple(
        Difference(
            Kind.EXCHANGE,
            claim.excerpt(one.cause[0], one.cause[-1]),
            source.excerpt(other.cause[0], other.cause[-1]),
        )
        for one in ours
        for other in known
        if _is_turned(claim, one, source, other)
    )


def _links(reading: Reading) -> Iterator[_Link]:
    for first, last in dict.fromkeys(part.sentence for part in parallels(reading)):
        link = _link(reading, first, last)
        if link is not None and link.cause and link.effect:
            yield link


def _link(reading: Reading, first: int, last: int) -> _Link | None:
    language = reading.language
    begun = _length(reading, first, _BECAUSE[language] + _OPENING[language])
    if begun:
        comma = next((at for at in range(first, last) if reading.key(at) == ","), last)
        return _Link(range(first + begun, comma), range(comma + 1, last + 1))
    for at in range(first + 1, last):
        if length := _length(reading, at, _BECAUSE[language]):
            return _Link(range(at + length, last + 1), range(first, at))
        if length := _length(reading, at, _THEREFORE[language]):
            return _Link(range(first, at), range(at + length, last + 1))
    return None


def _length(reading: Reading, place: int, phrases: tuple[str, ...]) -> int:
    """Return how many tokens the phrase at a place has, 0 if none of these stands there."""
    found = (
        words for words in map(str.split, phrases) if all(reading.key(place + at) == w for at, w in enumerate(words))
    )
    return len(next(found, ()))


def _is_turned(claim: Reading, ours: _Link, source: Reading, theirs: _Link) -> bool:
    cause, effect = (claim.roots(part.start, part.stop) for part in (ours.cause, ours.effect))
    their_cause, their_effect = (source.roots(part.start, part.stop) for part in (theirs.cause, theirs.effect))
    crossed = (cause & their_effect) - their_cause, (effect & their_cause) - their_effect
    straight = len(cause & their_cause) + len(effect & their_effect)
    return all(crossed) and sum(map(len, crossed)) > straight
