"""The quantifiers rule: a claim's amounts and frequencies (``rag/lists/amounts.txt``) must follow from its source's."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, IntEnum
from functools import cache

from rag.checks.polarity.denials import only_bounds
from rag.checks.readings import Reading, Stretch, found_along, once, root
from rag.checks.records import Difference, Kind
from rag.shipped import read_phrases

_BESIDE = 3
# One of these up to so many tokens after a denial lifts it.
_WITHOUT = frozenset("without unless sin".split())
_AHEAD = 8


class Amount(IntEnum):
    """How many of a group, or how often."""

    NONE = 0
    FEW = 1
    SOME = 2
    MANY = 3
    MOST = 4
    ALL = 5


class _Scale(Enum):
    """What an amount is one of; only amounts on one scale can be compared."""

    MANY = 0
    OFTEN = 1
    DUTY = 2


_LONGEST = 4
# "May not" permits nothing, "may only" obliges, and "se debe a" gives a cause.
_NO_DUTY_AFTER = frozenset("not a al".split())
_NO_DUTY_BEFORE = frozenset("no not nobody nadie ningun ninguna".split())
ONLY = frozenset("only solo solamente unicamente".split())
# "The most important" is a superlative; "after all" and "at all" state no amount.
_IDLE_BEFORE = frozenset("at after above the del".split())
_NOT_NONE = frozenset("mas longer doubt one a menos . fewer less more obstante hay se".split())


@dataclass(frozen=True, slots=True)
class Quantifier(Stretch):
    """A word for an amount from token ``first`` to ``last``, with the roots of what it is about."""

    amount: Amount
    about: tuple[str, ...]
    scale: _Scale


@cache
def _phrases() -> dict[tuple[str, tuple[str, ...]], tuple[_Scale, Amount]]:
    """Return the scale and amount of each phrase by language and words."""
    told = ((key, what.split()) for key, what in read_phrases("amounts").items())
    return {key: (_Scale[scale], Amount[amount]) for key, (scale, amount) in told}


def quantifier_differences(claim: Reading, source: Reading) -> Iterator[Difference]:
    """Yield where a claim states an amount that does not follow from its source's amount of the same thing."""
    for one in quantifiers(claim):
        other = _partner(claim, source, one, quantifiers(source))
        # What must be done is no choice.
        is_choice = other is not None and other.scale is one.scale is _Scale.DUTY and other.amount is not one.amount
        if other is not None and (is_choice or not _implies(other.amount, one.amount)):
            yield Difference(Kind.QUANTIFIER, claim.excerpt_of(one), source.excerpt_of(other))


@once
def quantifiers(reading: Reading) -> tuple[Quantifier, ...]:
    """Return the words for an amount, in order; the longest matching phrase is taken."""
    return found_along(reading, _quantifier)


def _quantifier(reading: Reading, place: int) -> Quantifier | None:
    for length in range(_LONGEST, 0, -1):
        words = reading.keys(place, length)
        found = _phrases().get((reading.language, words))
        last = place + length - 1
        if found is None:
            continue
        scale, amount = found
        is_idle = (length == 1 and _is_idle(reading, place)) or (
            amount is Amount.NONE and (_is_lifted(reading, last) or only_bounds(reading, place))
        )
        if is_idle or (scale is _Scale.DUTY and _is_no_duty(reading, place, last)):
            return None
        is_denied = reading.key(place - 1) in {"not", "no"} or reading.key(place - 1).endswith("n't")
        if is_denied and amount >= Amount.MANY:
            amount = Amount.SOME
        return Quantifier(place, last, amount, _about(reading, last + 1), scale)
    return None


def _is_idle(reading: Reading, place: int) -> bool:
    key, before, after = reading.key(place), reading.key(place - 1), reading.key(place + 1)
    if key in {"all", "both", "most"} and before in _IDLE_BEFORE:
        return True
    if key in {"todo", "toda", "nada", "much", "no", "poco", "little"}:
        return before in {"sobre", "ante", "del"} or after in _NOT_NONE
    # "Some 500" is about 500.
    return key == "some" and reading.token(place + 1).is_number


def _is_lifted(reading: Reading, place: int) -> bool:
    """Tell whether a second denial makes all of none: "never travel without an adult"."""
    near = reading.up_to_sign(range(place + 1, place + 1 + _AHEAD))
    return any(reading.key(at) in _WITHOUT for at in near)


def _is_no_duty(reading: Reading, first: int, last: int) -> bool:
    """Tell whether a word such as "may" obliges or permits nothing here: "may not", "may only", the month."""
    before = reading.keys(first - _BESIDE, _BESIDE)
    beside = {*before, *reading.keys(last + 1, 2 * _BESIDE)}
    is_denied = reading.key(last + 1) in _NO_DUTY_AFTER or not _NO_DUTY_BEFORE.isdisjoint(before)
    is_name = reading.tokens[first].has_capital and first > 0
    return is_denied or is_name or not ONLY.isdisjoint(beside)


def _about(reading: Reading, place: int) -> tuple[str, ...]:
    """Return the roots of the next content words, at most three, up to the next sign."""
    near = reading.up_to_sign(range(place, place + 2 * _BESIDE))
    return tuple(root(reading.key(at)) for at in near if reading.token(at).is_content)[:_BESIDE]


def _partner(claim: Reading, source: Reading, one: Quantifier, known: tuple[Quantifier, ...]) -> Quantifier | None:
    """Return the source's amount of the same thing; across languages only if each text has just one of its kind."""
    if claim.language != source.language:
        ours = [other for other in quantifiers(claim) if other.scale is one.scale]
        theirs = [other for other in known if other.scale is one.scale]
        return theirs[0] if len(theirs) == 1 and len(ours) == 1 else None
    known = tuple(other for other in known if other.scale is one.scale or _Scale.DUTY not in {other.scale, one.scale})
    about = set(one.about)
    near = [other for other in known if one.about[:1] == other.about[:1] and one.about] or [
        other for other in known if about & set(other.about)
    ]
    # "Most came from Honduras, a smaller number from Cameroon": which is of what the claim names.
    return min(near, key=lambda other: (-len(about & {*other.about}), abs(other.amount - one.amount)), default=None)


def _implies(source: Amount, claim: Amount) -> bool:
    """Tell whether one amount implies another: all implies most, and most implies some."""
    if source is claim or Amount.NONE in {source, claim} or Amount.FEW in {source, claim}:
        return source is claim or (source, claim) == (Amount.FEW, Amount.SOME)
    return source > claim or (source, claim) == (Amount.SOME, Amount.MANY)
