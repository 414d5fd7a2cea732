"""The exchanges rules: names or numbers that swapped places, and causes told as effects."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from rag.checks.names.names import capitalised
from rag.checks.opposites.clauses import clauses
from rag.checks.readings import ARTICLES, Reading, Stretch, Token
from rag.checks.records import Difference, Kind
from rag.checks.small_words import is_small

_FARTHEST = 24
_LISTS = frozenset(", and or nor y e o u ni".split())

# Of "al" and "a la" nothing is left, since "a" is an article too.
_LEFT_OUT, _CONTRACTED = ARTICLES | {",", "al"}, {"del": "de"}
_LONGEST_NOUN = 3  # words: "local tax office"
_THAN, _ROLES = frozenset({"than", "que"}), frozenset("for is are was were to para es son al a".split())

Keys = tuple[str, ...]
# What stands before a cause, only before one at the start of a sentence ("as" and "como" also compare), and before an
# effect.
_BECAUSE = {
    "en": ("because", "due to", "owing to", "thanks to", "caused by"),
    "es": ("porque", "debido a", "debido al", "ya que", "puesto que", "dado que", "gracias a", "gracias al", "a causa"),
}
_OPENING = {"en": ("as", "since"), "es": ("como",)}
_THEREFORE = {"en": ("therefore", ", so", "led to", "caused"), "es": ("por eso", "por lo que", "por lo tanto")}


def exchange_differences(claim: Reading, source: Reading) -> Iterator[Difference]:
    """Yield two names, numbers or other words of a claim that its source, in one language, has in reverse order."""
    if claim.language != source.language:
        return
    telling = _telling(source, 0, len(source.tokens) - 1)
    there = _joined(_keys(source, 0, len(source.tokens) - 1))
    named = {_keys(source, part.first, part.last) for part in _parts(source)}
    parts = [part for part in _parts(claim) if _keys(claim, part.first, part.last) in named]
    for one, other in _near(parts):
        # "66,000 visas a year" and "each year 66,000 visas".
        if (_is_noun(claim, one) or _is_noun(claim, other)) and not claim.roots(one.last + 1, other.first):
            continue
        if _is_list(claim.tokens[one.first], claim.tokens[other.first], claim.tokens[one.last + 1 : other.first]):
            continue
        first, middle = _keys(claim, one.first, one.last), _keys(claim, one.last + 1, other.first - 1)
        second = _keys(claim, other.first, other.last)
        found = there.find(_joined(second + middle + first))
        if first != second and found >= 0 and _joined(first + middle + second) not in there:
            start = there.count(" ", 0, found)
            end = start + len(first + middle + second) - 1
            words = source.excerpt(telling[start], telling[end])
            # Right after a noun it is no article: "la conferencia la preside Guatemala".
            if source.key(telling[start + len(second) - 1] + 1) not in ARTICLES:
                yield Difference(Kind.EXCHANGE, claim.excerpt(one.first, other.last), words)
            return


def _is_list(one: Token, other: Token, between: Sequence[Token]) -> bool:
    """Tell whether two words may be in any order, as in "Rome, Paris and London" and "by day, at home"."""
    if all(each.has_capital or each.is_number for each in (one, other)):
        others = [token for token in between if not (token.is_number if one.is_number else token.has_capital)]
        return all(not (t.is_word or t.is_number) or t.key in _LISTS | ARTICLES for t in others)
    # "More men than women", and "blue for adults and green for children".
    if any(token.key in _THAN for token in between) or any(t.key in _ROLES for t in between[:1]):
        return False
    ends = {token.key for token in (*between[:1], *between[-1:])}
    return not any(token.is_content for token in between) or not _LISTS.isdisjoint(ends)


def _near(parts: Sequence[Stretch]) -> Iterator[tuple[Stretch, Stretch]]:
    """Yield each part with each later one that is near enough."""
    for at, one in enumerate(parts):
        for other in parts[at + 1 :]:
            if other.first - one.last - 1 > _FARTHEST:
                break
            if other.first > one.last:
                yield one, other


def _telling(reading: Reading, first: int, last: int) -> list[int]:
    return [at for at in range(first, last + 1) if reading.key(at) not in _LEFT_OUT]


def _joined(keys: Iterable[str]) -> str:
    """Return words in one string, each with a space on either side."""
    return f" {' '.join(keys)} "


def _keys(reading: Reading, first: int, last: int) -> Keys:
    # Of "employers" and "employer" either may be meant.
    telling = (reading.key(at) for at in _telling(reading, first, last))
    return tuple(_CONTRACTED.get(key, key.removesuffix("s")) for key in telling)


def _parts(reading: Reading) -> list[Stretch]:
    """Return the names of a text, its content words, and its nouns of several words, in order."""
    # A small word has a capital only at the start of a sentence.
    words = [Stretch(one.first + is_small(reading.key(one.first)), one.last) for one in capitalised(reading)]
    single = [Stretch(at, at) for at, token in enumerate(reading.tokens) if token.is_content]
    several = [Stretch(one.first, one.first + more) for one in single for more in range(1, _LONGEST_NOUN)]
    nouns = [one for one in several if _is_noun(reading, one)]
    found = {*(one for one in words if one.first <= one.last), *single, *nouns}
    return sorted(found, key=lambda one: (one.first, one.last))


def _is_noun(reading: Reading, part: Stretch) -> bool:
    """Tell whether a part is of several words that mean something, and no name: "family doctor"."""
    tokens = [reading.token(at) for at in range(part.first, part.last + 1)]
    return len(tokens) > 1 and all(token.is_telling and not token.has_capital for token in tokens)


@dataclass(frozen=True, slots=True)
class _Link:
    """The tokens of a sentence that tell a cause, and those that tell its effect."""

    cause: range
    effect: range


def cause_differences(claim: Reading, source: Reading) -> Iterator[Difference]:
    """Yield the causes of a claim that its source, in the same language, tells as effects of what they cause."""
    ours = _links(claim) if claim.language == source.language else []
    for one, other in product(ours, _links(source) if ours else ()):
        if _is_turned(claim, one, source, other):
            there = source.excerpt(other.cause[0], other.cause[-1])
            yield Difference(Kind.EXCHANGE, claim.excerpt(one.cause[0], one.cause[-1]), there)


def _links(reading: Reading) -> list[_Link]:
    sentences = dict.fromkeys(part.sentence for part in clauses(reading))
    return [one for some in sentences if (one := _link(reading, *some)) is not None and one.cause and one.effect]


def _link(reading: Reading, first: int, last: int) -> _Link | None:
    language = reading.language
    begun = _length(reading, first, _BECAUSE[language] + _OPENING[language])
    if begun:
        comma = next((at for at in range(first, last) if reading.key(at) == ","), last)
        return _Link(range(first + begun, comma), range(comma + 1, last + 1))
    for at in range(first + 1, last):
        to_cause, to_effect = (_length(reading, at, table[language]) for table in (_BECAUSE, _THEREFORE))
        before, after = range(first, at), range(at + (to_cause or to_effect), last + 1)
        if to_cause or to_effect:
            return _Link(after, before) if to_cause else _Link(before, after)
    return None


def _length(reading: Reading, place: int, phrases: tuple[str, ...]) -> int:
    """Return how many tokens the phrase at a place has, 0 if none of these stands there."""
    words = map(tuple, map(str.split, phrases))
    return next((len(some) for some in words if reading.keys(place, len(some)) == some), 0)


def _is_turned(claim: Reading, ours: _Link, source: Reading, theirs: _Link) -> bool:
    cause, effect = (claim.roots(part.start, part.stop) for part in (ours.cause, ours.effect))
    their_cause, their_effect = (source.roots(part.start, part.stop) for part in (theirs.cause, theirs.effect))
    crossed = (cause & their_effect) - their_cause, (effect & their_cause) - their_effect
    straight = len(cause & their_cause) + len(effect & their_effect)
    return all(crossed) and sum(map(len, crossed)) > straight
