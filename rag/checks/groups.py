"""Groups, roles and directions that exclude each other: adults and minors, employer and worker, arrival and exit.

The table is ``rag/lists/groups.txt``.
"""

from dataclasses import dataclass
from functools import cache, lru_cache

from rag.checks.readings import REMEMBERED, Reading
from rag.listed import read_rows

_LONGEST = 3
_Place = tuple[int, int]
# Before another noun it is an adjective: "a minor change", "menor tiempo".
_ALSO_ADJECTIVES = frozenset("minor menor single".split())
_SOCIAL = "social"


@cache
def _phrases() -> dict[tuple[str, ...], tuple[_Place, ...]]:
    """Return the axes and members that each phrase stands for."""
    found: dict[tuple[str, ...], tuple[_Place, ...]] = {}
    for axis, row in enumerate(read_rows("groups")):
        for member, words in enumerate(row.split("|")):
            for phrase in words.split():
                key = tuple(phrase.split("_"))
                found[key] = (*found.get(key, ()), (axis, member))
    return found


@cache
def _opening() -> frozenset[str]:
    return frozenset(words[0] for words in _phrases())


@dataclass(frozen=True, slots=True)
class Group:
    """Words from token ``first`` to ``last`` for one ``member`` of an ``axis``."""

    first: int
    last: int
    axis: int
    member: int


@lru_cache(maxsize=REMEMBERED)
def groups(reading: Reading) -> tuple[Group, ...]:
    """Return the groups, roles and directions that a text names, in order; the longest phrase is taken."""
    found: list[Group] = []
    place = 0
    while place < len(reading.tokens):
        some = _at(reading, place) if reading.tokens[place].key in _opening() else ()
        found += some
        place = some[0].last + 1 if some else place + 1
    return tuple(found)


def _at(reading: Reading, place: int) -> tuple[Group, ...]:
    for length in range(_LONGEST, 0, -1):
        words = reading.keys(place, length)
        if words in _phrases() and not (length == 1 and _is_other(reading, place)):
            return tuple(Group(place, place + length - 1, *one) for one in _phrases()[words])
    return ()


def _is_other(reading: Reading, place: int) -> bool:
    """Tell whether a word means something else here: "a minor change", "social worker"."""
    if _SOCIAL in {reading.key(place - 1), reading.key(place + 1)}:
        return True
    return reading.key(place) in _ALSO_ADJECTIVES and reading.token(place + 1).is_content
