"""Whether a text has the form of answer that a question asks for: an e-mail address, a price, a time."""

import re
from collections.abc import Sequence

from rag.asked.literal_forms import ADDRESSES, FURTHER, HOURS, PHONES, PRICE, TIME_TAKEN, Literal
from rag.checks.dates.calendar import WEEKDAY
from rag.literal import PHONE, SHORT_CODE

# What is asked of one office, and of one thing: whose address, number, hours, price.
_OF_AN_OFFICE = (*ADDRESSES, PHONES, HOURS)
_OF_A_THING = (*_OF_AN_OFFICE, PRICE)
# Where no judge looks on: of a few digits only those are for calling that are said to be, and "3-15" may be a house.
_OPEN = re.compile(
    rf"\d[:h]\d\d|\d ?(?:[ap]\.? ?m\b|hrs?\b|h\b)|\b(?:noon|midday|midnight|mediod[ií]a|medianoche|{WEEKDAY})\b"
    r"|\b24(?:/7| (?:hours|horas)\b)",
    re.IGNORECASE,
)


def asks_of_a_thing(question: str) -> bool:
    """Tell whether a question asks for the e-mail or web address, telephone number, price or hours of something."""
    return any(one.asked.search(question) for one in _OF_A_THING)


def asks_how_long(question: str) -> bool:
    """Tell whether a question asks how long something takes or is."""
    return TIME_TAKEN.asked.search(question) is not None


def has_what_is_asked(question: str, text: str) -> bool:
    """Tell whether a question asks how long something takes, or its price, hours and the like, and a text has it."""
    return _has(text, [one for one in (*_OF_A_THING, TIME_TAKEN) if one.asked.search(question)])


def has_what_is_asked_of_an_office(question: str, text: str) -> bool:
    """Tell whether a question asks for an address, number or hours, and a text has them."""
    return _has(text, [one for one in _OF_AN_OFFICE if one.asked.search(question)])


def _has(text: str, asked: Sequence[Literal]) -> bool:
    return bool(asked) and all(_holds(text, one) for one in asked)


def _holds(text: str, asked: Literal) -> bool:
    if asked is PHONES:
        return any(pattern.search(text) for pattern in (PHONE, SHORT_CODE))
    return any(pattern.search(text) for pattern in ((_OPEN,) if asked is HOURS else asked.held))


def lacks_what_is_asked(question: str, text: str) -> bool:
    """Tell whether a question asks for a form of answer, such as a phone number, that a text does not contain."""
    asked = (one for one in (*_OF_A_THING, *FURTHER) if one.asked.search(question))
    return any(not any(pattern.search(text) for pattern in one.held) for one in asked)
