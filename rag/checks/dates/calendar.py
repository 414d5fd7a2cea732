"""Dates as texts give them, and the names of months and days in English and Spanish, folded."""

from dataclasses import dataclass

from rag.checks.figures.number_words import count
from rag.checks.readings import Stretch

YEARS = range(1000, 2101)
_LONGEST_YEAR = 4


_MONTHS = {
    "en": "january february march april may june july august september october november december",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
}
MONTHS = count(1, 1, *_MONTHS.values()) | {"setiembre": 9}
# These need a day or a year beside them.
SHORT_MONTHS = count(
    1, 1, "jan feb mar apr may jun jul aug sep oct nov dec", "ene feb mar abr may jun jul ago set oct nov dic"
) | {"sept": 9}
# English months that are other words too.
ALSO_VERBS = frozenset({"may", "march"})
_WEEKDAYS = count(
    1,
    1,
    "monday tuesday wednesday thursday friday saturday sunday",
    "lunes martes miercoles jueves viernes sabado domingo",
)
# What matches any of them, as they are written: the months without "may", which is mostly a verb.
MONTH = "|".join(sorted(MONTHS.keys() - {"may"}))
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados?|domingos?"
# First and last day, Monday being 1.
_WEEKS = {
    tuple(phrase.split()): days
    for days, phrases in (
        ((1, 5), "weekdays|weekday|entre semana|dias de semana"),
        ((6, 7), "weekend|weekends|fin de semana|fines de semana"),
        ((1, 7), "daily|every day|each day|todos los dias|cada dia|diariamente"),
    )
    for phrase in phrases.split("|")
}
_LONGEST_WEEK = 3
DECADES = count(
    20,
    10,
    "twenties thirties forties fifties sixties seventies eighties nineties",
    "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
)


@dataclass(frozen=True, slots=True)
class Moment(Stretch):
    """A date as far as a text gives it, covering ``length`` years from ``year``.

    ``is_either_way`` if day and month may be the other way round.
    """

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
    return key.isdecimal() and len(key) <= _LONGEST_YEAR


def month_name(number: int, language: str) -> str:
    """Return the name of a month as a language writes it within a sentence."""
    name = _MONTHS[language].split()[number - 1]
    return name.capitalize() if language == "en" else name


def weekday(key: str) -> int | None:
    """Return the number of a weekday, 1 for Monday, from its folded name, or None."""
    return _WEEKDAYS.get(key) or _WEEKDAYS.get(key.removesuffix("s"))


def is_month_or_weekday(key: str) -> bool:
    """Tell whether a folded word is the name of a month or a weekday."""
    return key in MONTHS or weekday(key) is not None


def week(keys: tuple[str, ...]) -> tuple[int, int, int] | None:
    """Return first day, last day and length of the phrase, such as "weekdays", that begins the words, or None."""
    lengths = range(1, _LONGEST_WEEK + 1)
    return next(((*_WEEKS[some], len(some)) for n in lengths if (some := keys[:n]) in _WEEKS), None)


def roman(key: str) -> int | None:
    """Return the value of a folded Roman numeral up to 39, as used for centuries, or None."""
    values = {"i": 1, "v": 5, "x": 10}
    if not key or not set(key) <= set(values) or len(key) > 6:
        return None
    worth = [values[ch] for ch in key]
    return sum(-n if n < max(worth[i:]) else n for i, n in enumerate(worth))
