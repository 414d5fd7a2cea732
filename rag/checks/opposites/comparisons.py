"""The comparisons rule: a claim must not reverse which is more, earlier or better (``rag/lists/axes.txt``)."""

import re
from collections.abc import Iterator
from functools import cache

from index.words import fold
from rag.checks.figures.quantities import Quantity, figures
from rag.checks.figures.same_quantities import units_agree
from rag.checks.polarity.denials import denials
from rag.checks.readings import Reading, Stretch, once, root
from rag.checks.records import Difference, Kind
from rag.shipped import read_rows

# Only a predicate states a condition: "to open an account" and "el seguro social" state none.
_IS = (
    r"(?:(?:is|are|was|were|be|been|remains?|stays?|it['’]s|they['’]re|est(?:á|án|aba|aban|ar|uvo|uvieron|ará|arán|é|én)"
    r"|permanecen?|permaneció|siguen?|quedan?|quedó)(?: (?:very|quite|still|now|always|also|already|muy|siempre|ya"
    r"|también|todavía|aún|completamente|totalmente))? )"
)
_ES = (
    r"(?:(?:es|son|era|eran|fue|fueron|ser|sea|sean|será|serán|sería|serían|resultan?)"
    r"(?: (?:muy|bastante|siempre|también))? )"
)
# What is open from 8 to 4 may be closed at 5.
_HOURS = (
    r"(?! (?:at|from|until|till|between|during|only|on weekdays|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|a las?|de|desde|hasta|entre|durante|solo|sólo|solamente)\b)"
)
_IN_BRACES = re.compile(r"\{([^{}]*)\}")
_STATES = {"IS": _IS, "ES": _ES, "HOURS": _HOURS}


_THAN = frozenset({"than", "que"})
# "A before B" is "B after A".
_WHEN = frozenset({"before", "after", "antes", "despues"})
# Directions, each before its opposites, to the same thing; only those of time, and all before a number, may follow any
# word.
_DIRECTIONS = (
    "before after|after before|antes despues|despues antes|hacia desde|desde hacia hasta|to from|into from"
    "|from to into until till|since until till|until from since|till from since|hasta desde partir|partir hasta"
)
_OPPOSITES = {word: others for word, *others in map(str.split, _DIRECTIONS.split("|"))}
_NEAR = 4
# How many characters after "more" its figure may begin: "more than the ".
_TO_FIGURE = 10
_BEFORE_AIM = frozenset("the a an your their de del el la los las un una su sus".split())
# How many tokens after a comparing word may be its "than", and how many are compared on either side.
_TO_THAN, _SIDE = 4, 12
# These bound a number, or deny that it is exceeded; they compare nothing.
_BOUNDS = re.compile(
    r"\b(?:(?:al|por lo|no) menos|a menos que|[oy] (?:más|menos)"
    r"|(?:or|and) (?:more|less|fewer|over|under|older|younger)|a más tardar"
    r"|(?:no|not) (?:more|less|fewer|later|earlier|greater|lower) than"
    r"|no (?:más|antes|después|mayor) (?:de|que))\b",
    re.IGNORECASE,
)


@cache
def _ends() -> tuple[re.Pattern[str], ...]:
    return tuple(_end(_IN_BRACES.sub(lambda match: _STATES.get(match[1], match[1]), row)) for row in read_rows("axes"))


@cache
def _mentions() -> tuple[re.Pattern[str], ...]:
    return tuple(_end(_IN_BRACES.sub("", row)) for row in read_rows("axes"))


def _end(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def comparison_differences(claim: Reading, source: Reading) -> Iterator[Difference]:
    """Yield where a claim has only one end of an axis, such as "more", and its source only the other."""
    known = ends(source)
    for place, here in ends(claim).items():
        # The ends of an axis stand beside each other.
        there = known.get(other := place ^ 1)
        if there is None or _mentions()[other].search(claim.text) or _mentions()[place].search(source.text):
            continue
        if not _is_turned(_sides(claim, here), _sides(source, there)) and not _bound_others(claim, here, source, there):
            yield Difference(Kind.COMPARISON, claim.matched(here), source.matched(there))
    if claim.language == source.language:
        yield from _turned_back(claim, source)


@once
def ends(reading: Reading) -> dict[int, re.Match[str]]:
    """Return where a text first has an end of an axis, by the place of that end in the table."""
    said = _compared(reading)
    return {place: found for place, end in enumerate(_ends()) if (found := end.search(said))}


def is_opposite(reading: Reading, denied: Stretch, other: Reading) -> bool:
    """Tell whether what a text denies is the end of an axis of which another has only the other: "closed"."""
    said = reading.text[reading.tokens[denied.first].end : reading.tokens[denied.last].end]
    known = ends(other)
    return any(end.search(said) and axis ^ 1 in known and axis not in known for axis, end in enumerate(_ends()))


def _turned_back(claim: Reading, source: Reading) -> Iterator[Difference]:
    """Yield where a claim has one direction and its source only the other one to the same: "after breakfast"."""
    ours, theirs = _aims(claim), _aims(source)
    for (word, before, aim), here in ours.items():
        for other in _OPPOSITES[word]:
            there = theirs.get((other, before, aim))
            is_turned = there and (word, before, aim) not in theirs and (other, before, aim) not in ours
            if there and is_turned and not (aim.isdecimal() and _are_opposed(claim, source)):
                yield Difference(Kind.COMPARISON, claim.excerpt(*here), source.excerpt(*there))


def _are_opposed(claim: Reading, source: Reading) -> bool:
    """Tell whether a text tells the same from the other end: "open until 4" and "closed from 4"."""
    return any(
        end.search(claim.text) and _mentions()[place ^ 1].search(source.text) for place, end in enumerate(_mentions())
    )


@once
def _aims(reading: Reading) -> dict[tuple[str, str, str], tuple[int, int]]:
    """Return the tokens from each direction to its aim, by its word, the root of the word before, and the aim's."""
    found = {}
    for place, token in enumerate(reading.tokens):
        if token.key in _OPPOSITES:
            ahead = range(place + 1, min(len(reading.tokens), place + 1 + _NEAR))
            aim = next((at for at in ahead if reading.key(at) not in _BEFORE_AIM), None)
            if aim is not None and reading.tokens[aim].is_content:
                is_anywhere = token.key in _WHEN or reading.tokens[aim].is_number
                before = "" if is_anywhere else root(reading.key(place - 1))
                found[token.key, before, root(reading.key(aim))] = (place, aim)
    return found


def _compared(reading: Reading) -> str:
    """Return the text with blanks for what it denies and for what only bounds a number."""
    text = _BOUNDS.sub(lambda match: "_" * len(match.group()), reading.text)
    for one in denials(reading):
        if one.is_hard:
            # The "allowed" of "not allowed" is no head, so ``last`` leaves it out.
            last = min(max(one.last, one.first + 1), len(reading.tokens) - 1)
            start, end = reading.tokens[one.first].start, reading.tokens[last].end
            text = text[:start] + "_" * (end - start) + text[end:]
    return text


def _sides(reading: Reading, match: re.Match[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the roots of the words before a comparing word, and of those after its "than"."""
    after = [place for place, token in enumerate(reading.tokens) if token.start >= match.end()]
    first = after[0] if after else len(reading.tokens)
    than = next((place for place in after[:_TO_THAN] if reading.key(place) in _THAN), None)
    if than is None and fold(match.group()) in _WHEN:
        than = first - 1
    told = frozenset[str]() if than is None else reading.roots(than + 1, than + 1 + _SIDE)
    # In "higher in 2022 than in 2023" the first side stands between.
    return reading.roots(first - _SIDE, first - 1 if than is None else max(first - 1, than)), told


def _bound_others(claim: Reading, here: re.Match[str], source: Reading, there: re.Match[str]) -> bool:
    """Tell whether two comparing words bound figures of two kinds: "over 5,000 people" and "under 30 years of age"."""
    ours, theirs = _bounded_by(claim, here), _bounded_by(source, there)
    return ours is not None and theirs is not None and not units_agree(ours, theirs)


def _bounded_by(reading: Reading, match: re.Match[str]) -> Quantity | None:
    near = range(match.end(), match.end() + _TO_FIGURE + 1)
    return next((one for one in figures(reading) if one.bound and reading.tokens[one.first].start in near), None)


def _is_turned(ours: tuple[frozenset[str], frozenset[str]], theirs: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Tell whether one comparison is the other reversed: "women earn less than men", "men earn more than women"."""
    crossed = [not ours[0].isdisjoint(theirs[1]), not ours[1].isdisjoint(theirs[0])]
    # If both sides are swapped the verb may stay: "earn".
    return ours[1].isdisjoint(theirs[1]) and (all(crossed) or (any(crossed) and ours[0].isdisjoint(theirs[0])))
