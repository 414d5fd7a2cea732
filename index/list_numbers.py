"""The numbers that word processors show before paragraphs, counted level by level."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from index.list_marks import letters, roman

_PLACE = re.compile(r"%([1-9])")
_MARK = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{2,5})[.)]")
BULLET = "bullet"


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list, whose number is ``shown`` as "%1.%2"; it restarts after a paragraph on the first ``restart``.

    A ``legal`` one has no letters or Roman numerals.
    """

    start: int
    kind: str
    shown: str
    restart: int
    legal: bool = False


@dataclass(frozen=True, slots=True)
class NumberedList:
    """A list as paragraphs refer to it: those with one ``counted`` share a count; ``restarts`` are its own starts."""

    name: str
    counted: str
    levels: Mapping[int, Level]
    restarts: Mapping[int, int] = field(default_factory=dict)


class ListCounts:
    """Counts the numbered paragraphs of one document."""

    def __init__(self) -> None:
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()

    def next(self, some: NumberedList, level: int, begin: int | None = None) -> str:
        """Count a paragraph, from ``begin`` on if it is given, and return what is shown before it; "" for a bullet."""
        counts = self._counts.setdefault(some.counted, {})
        if some.name not in self._begun:
            self._begun.add(some.name)
            for restarted in some.restarts:
                counts.pop(restarted, None)
        for deeper in [one for one in counts if one > level]:
            if deeper not in some.levels or level < some.levels[deeper].restart:
                del counts[deeper]
        for place in range(level + 1):
            first = some.restarts.get(place, some.levels[place].start if place in some.levels else 1)
            if place == level:
                counts[place] = begin if begin is not None else counts.get(place, first - 1) + 1
            else:
                counts.setdefault(place, first)
        own = some.levels[level]
        if own.kind == BULLET:
            return ""
        return _PLACE.sub(lambda at: _shown(some.levels, counts, int(at[1]) - 1, own.legal), own.shown).strip()


def is_list_mark(label: str) -> bool:
    """Tell whether a number looks like that of a list's item; others are those of chapters and articles of a law."""
    return _MARK.fullmatch(label) is not None


def _shown(levels: Mapping[int, Level], counts: Mapping[int, int], place: int, legal: bool) -> str:
    number = counts.get(place, 1)
    kind = levels[place].kind if place in levels else "decimal"
    if kind in {BULLET, "none"}:
        return ""
    if kind == "decimalZero":
        return f"{number:02d}"
    if number <= 0 or legal or not kind.endswith(("Letter", "Roman")):
        return str(number)
    written = letters(number) if kind.endswith("Letter") else roman(number)
    return written.upper() if kind.startswith("upper") else written
