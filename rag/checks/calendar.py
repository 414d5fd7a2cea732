"""A date as a text gives it, and which numbers may be years."""

from dataclasses import dataclass

YEARS = range(1000, 2101)
_LONGEST = 4


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as far as a text gives it, from token ``first`` to ``last``, covering ``length`` years from ``year``.

    ``is_either_way`` if day and month may be the other way round.
    """

    first: int
    last: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    length: int = 1
    is_either_way: bool = False

    @property
    def parts(self) -> tuple[int | None, int | None, int | None, int | None]:
        """Year, month, day and weekday, None where the text does not say."""
        return self.year, self.month, self.day, self.weekday


def is_short(key: str) -> bool:
    """Tell whether a token consists of at most four digits."""
    return key.isdecimal() and len(key) <= _LONGEST
