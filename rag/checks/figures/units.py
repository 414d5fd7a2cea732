"""Units of measure and amounts of money ("US$25", "B/. 50", "Q100") in English and Spanish."""

from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache
from itertools import takewhile

from rag.checks.figures import number_words
from rag.checks.figures.number_words import MAGNITUDES
from rag.checks.readings import Reading
from rag.shipped import read_rows

HYPHENS = frozenset("-‐‑")
MONEY = frozenset("dollar euro pound peso quetzal lempira colon cordoba yen".split())
_SCALES = frozenset({"time", "length", "mass", "volume", "money"})
# People of one of these groups may be counted as people, or as another group: a woman is a person.
_GROUPS = frozenset({"women", "men", "girls", "boys", "children"})
_WITHIN = {("girls", "women"), ("girls", "children"), ("boys", "men"), ("boys", "children")}.union(
    (group, "people") for group in _GROUPS
)
_DAYS = {
    word: kind
    for kind, words in (
        ("working", "working business habil habiles laborable laborables laboral laborales"),
        ("calendar", "calendar consecutive calendario natural naturales corridos continuos consecutivos"),
    )
    for word in words.split()
}
_QUARTERS = frozenset({"quarter", "quarters"})
# A quarter is a time only after one of these or a number, and a part before "of": "every quarter", "a quarter of them".
_EACH = frozenset("each every per".split())
_SQUARED = frozenset("cuadrado cuadrados cuadrada cuadradas".split())
_COUNTED = frozenset({"households", "people", "states", "cities"}) | _GROUPS
# Words that make a dollar a US dollar.
_OF_THE_STATES = frozenset({"us", "estadounidenses"})
# By law a balboa is worth a dollar.
_BALBOA = ("b", "/", ".")
_AMOUNT = 2


@dataclass(frozen=True, slots=True)
class Unit:
    """What is measured or counted, and how many of the dimension's base unit this one holds.

    ``sign`` is a currency sign shared with other currencies, if the amount has it: "$200" may be the same as "$200
    pesos". ``days`` is "working" or "calendar" if a text says which days it counts, else "".
    """

    dimension: str
    size: Decimal = Decimal(1)
    sign: str = field(default="", compare=False)
    days: str = field(default="", compare=False)


PER_CENT = Unit("per cent")
CLOCK = Unit("time of day")
YEAR, DAY, HOUR = (Unit("time", Decimal(seconds)) for seconds in (31557600, 86400, 3600))
TIMES, DOLLAR = Unit("times"), Unit("dollar")
CURRENCY_SIGNS = {
    sign: Unit(name) for sign, name in zip("€£¥₡¢", "euro pound yen colon colon".split(), strict=True)
} | {"$": Unit("dollar", sign="$")}


@cache
def _by_word() -> dict[str, Unit]:
    rows = (row.split() for row in read_rows("units"))
    return {word: Unit(dimension, Decimal(size)) for dimension, size, *words in rows for word in words}


@cache
def _periods() -> dict[str, Decimal]:
    rows = (row.split() for row in read_rows("periods"))
    return {word: Decimal(seconds) for seconds, *words in rows for word in words}


def period_of(key: str) -> Decimal | None:
    """Return the seconds of the period that a folded word such as "weekly" tells of, or None."""
    return _periods().get(key)


def unit_after(reading: Reading, place: int) -> tuple[Unit, int] | None:
    """Return the unit at a token, or a counted noun or time up to two words on, with its last token, or None."""
    unit = unit_at(reading, place)
    if unit is not None:
        return unit
    ahead = takewhile(lambda at: reading.token(at - 1).is_telling, (place + 1, place + 2))
    named = next((unit for at in ahead if (unit := unit_at(reading, at)) is not None), None)
    # "30 working days" are days, but "12 long metres" is hardly ever said.
    return named if named and (is_counted(named[0]) or is_time(named[0])) else None


def unit_at(reading: Reading, place: int) -> tuple[Unit, int] | None:
    """Return the unit at a token and its last token, or None."""
    # "15 US dollars" are dollars.
    place += reading.key(place) == "us" and reading.key(place + 1) in {"dollar", "dollars"}
    place += reading.key(place) in HYPHENS
    key, following = reading.key(place), reading.key(place + 1)
    if key in {"%", "percent"}:
        return PER_CENT, place
    if (key, following) in {("per", "cent"), ("por", "ciento"), ("por", "cien")}:
        return PER_CENT, place + 1
    if key in {"square", "cubic"} and following in _by_word():
        return _power(_by_word()[following], key == "square"), place + 1
    if (key, following, reading.key(place + 2)) == ("m", ".", "n") and reading.tokens[place].has_capital:
        return _by_word()["peso"], place + 2
    unit = CURRENCY_SIGNS.get(key) or _by_word().get("mile" if (key, reading.language) == ("miles", "en") else key)
    if unit == DAY:
        # "Días hábiles", "business days": which days are counted.
        before, after = (_DAYS.get(reading.key(at), "") for at in (place - 1, place + 1))
        return replace(DAY, days=before or after), place + (not before and bool(after))
    # "Una vez que llega" means "once she arrives".
    if unit is None or (key, following) == ("vez", "que") or (key in _QUARTERS and not _is_of_year(reading, place)):
        return None
    written, beyond = reading.written(place + 1), reading.key(place + 2)
    if following in _SQUARED or written == "²" or (written == "2" and not beyond[:1].isalnum()):
        return _power(unit, True), place + 1
    sign, second = reading.keys(place + 1, 2)
    if unit.dimension == "length" and sign in {"/", "per", "por", "an"} and second in {"h", "hour", "hora"}:
        return Unit(f"{unit.dimension} an hour", unit.size), place + 2
    return unit, place


def agree(one: Unit, other: Unit) -> bool:
    """Tell whether two units can measure the same thing."""
    a, b = one.dimension, other.dimension
    if a == b or (one.sign and one.sign == other.sign):
        return not one.days or not other.days or one.days == other.days
    return (a, b) in _WITHIN or (b, a) in _WITHIN


def scale(unit: Unit | None) -> str:
    """Return what a unit measures, with all currencies as "money", or "" for what is counted, or measured rarely."""
    measured = "money" if unit and unit.dimension in MONEY else unit.dimension if unit else ""
    return measured if measured in _SCALES else ""


def is_time(unit: Unit | None) -> bool:
    """Tell whether a unit is one of durations."""
    return unit is not None and unit.dimension == DAY.dimension


def is_counted(unit: Unit) -> bool:
    """Tell whether a unit is a noun that is counted, such as people, rather than a measure."""
    return unit.dimension in _COUNTED


def _is_of_year(reading: Reading, place: int) -> bool:
    before = reading.key(place - 1)
    is_counted = before.isdecimal() or before in number_words.SMALL[reading.language]
    return reading.key(place + 1) != "of" and (before in _EACH or (reading.key(place) == "quarters" and is_counted))


def _power(unit: Unit, is_square: bool) -> Unit:
    if unit.dimension != "length":
        return unit
    return Unit("area", unit.size**2) if is_square else Unit("volume", unit.size**3 * 1000)


# Currencies written as a capital letter before the amount.
_CURRENCY_LETTERS = {"q": Unit("quetzal"), "l": Unit("lempira")}
# Currencies of a dollar sign after these letters.
_BEFORE_DOLLAR = {"us": DOLLAR, "c": Unit("cordoba")} | dict.fromkeys(("rd", "mx", "mxn"), Unit("peso"))


def currency_before(reading: Reading, place: int) -> tuple[Unit, int] | None:
    """Return the currency written before a number and its first token, or None."""
    sign = reading.key(place - 1)
    if sign == "$" and reading.touches(place - 1) and reading.key(place - 2) in _BEFORE_DOLLAR:
        return _BEFORE_DOLLAR[reading.key(place - 2)], place - 2
    if _is_balboa(reading, place - len(_BALBOA)):
        return DOLLAR, place - len(_BALBOA)
    unit = CURRENCY_SIGNS.get(sign) or (_CURRENCY_LETTERS.get(sign) if _is_money(reading, place) else None)
    if unit is not None:
        return unit, place - 1
    named, is_code = _by_word().get(sign), len(sign) == 3 and reading.token(place - 1).has_capital
    return (named, place - 1) if named and is_code and not is_counted(named) else None


def is_money_at(reading: Reading, place: int) -> bool:
    """Tell whether a currency is named at a token: the "euros" of "1.2m euros"."""
    named = unit_at(reading, place)
    return named is not None and named[0].dimension in MONEY


def currency_of_dollar_sign(reading: Reading, place: int) -> tuple[Unit, int] | None:
    """Return the currency that the words after an amount give its "$" ("$200 pesos"), and their last token, or None."""
    named = unit_at(reading, place + (reading.key(place) == "de"))
    if named is None or named[0].dimension not in MONEY:
        return None
    unit, last = named
    return (unit if unit.dimension == "dollar" else replace(unit, sign="$")), last


def is_currency_code(reading: Reading, place: int) -> bool:
    """Tell whether a token such as "EUR", "C$" or the "US" of "US dollars" is a currency beside a number."""
    beside = reading.key(place + 1 if reading.key(place) == "us" else place - 1)
    is_dollar = reading.key(place) in _OF_THE_STATES and _by_word().get(beside) == DOLLAR
    is_lettered = reading.key(place) in _BEFORE_DOLLAR and reading.key(place + 1) == "$" and reading.touches(place + 1)
    if is_dollar or is_lettered or _is_balboa(reading, place):
        return True
    if reading.token(place + 1).is_number and currency_before(reading, place + 1) is not None:
        return True
    unit = _by_word().get(reading.key(place))
    is_code = unit is not None and not is_counted(unit) and reading.written(place).isupper()
    return is_code and reading.token(place - 1).is_number


def _is_money(reading: Reading, place: int) -> bool:
    """Tell whether the number after a capital letter is an amount: "Q100", "L 200" and "Q4 million", but not "Q4"."""
    is_long = len(reading.key(place)) >= _AMOUNT or reading.key(place + 1) in MAGNITUDES[reading.language]
    return is_long and reading.token(place - 1).has_capital


def _is_balboa(reading: Reading, place: int) -> bool:
    return reading.keys(place, len(_BALBOA)) == _BALBOA
