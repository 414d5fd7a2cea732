"""Amounts of money as texts write them: "US$25", "B/. 50", "Q100", "$200 pesos", "123 US dollars"."""

from dataclasses import replace

from rag.checks.number_words import magnitude
from rag.checks.readings import Reading
from rag.checks.units import CURRENCY_SIGNS, DOLLAR, MONEY, Unit, is_counted, named_unit, unit_at

# Currencies written as a capital letter before the amount.
_CURRENCY_LETTERS = {"q": Unit("quetzal"), "l": Unit("lempira")}
# Currencies of a dollar sign after these letters.
_BEFORE_DOLLAR = {
    "us": DOLLAR,
    "c": Unit("cordoba"),
    "rd": Unit("peso"),
    "mx": Unit("peso"),
    "mxn": Unit("peso"),
}
# Words that make a dollar a US dollar.
_OF_THE_STATES = frozenset({"us", "estadounidenses"})
# By law a balboa is worth a dollar.
_BALBOA = ("b", "/", ".")
_AMOUNT = 2


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
    named = named_unit(reading.key(place - 1))
    is_code = len(reading.key(place - 1)) == 3 and reading.tokens[place - 1].has_capital if place else False
    return (named, place - 1) if named and is_code and not is_counted(named) else None


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
    if reading.key(place) in _OF_THE_STATES and named_unit(beside) == DOLLAR:
        return True
    if _is_balboa(reading, place):
        return True
    if reading.key(place) in _BEFORE_DOLLAR and reading.key(place + 1) == "$" and reading.touches(place + 1):
        return True
    before = currency_before(reading, place + 1) if place + 1 < len(reading.tokens) else None
    if before is not None and reading.tokens[place + 1].is_number:
        return True
    unit = named_unit(reading.key(place))
    is_code = unit is not None and not is_counted(unit) and reading.written(place).isupper()
    return is_code and place > 0 and reading.tokens[place - 1].is_number


def _is_money(reading: Reading, place: int) -> bool:
    """Tell whether the number after a capital letter is an amount: "Q100", "L 200" and "Q4 million", but not "Q4"."""
    is_long = len(reading.key(place)) >= _AMOUNT or magnitude(reading.key(place + 1), reading.language) is not None
    return place > 0 and reading.tokens[place - 1].has_capital and is_long


def _is_balboa(reading: Reading, place: int) -> bool:
    return reading.keys(place, len(_BALBOA)) == _BALBOA
