"""What a text states in dates and figures, as the rules that compare them need it."""

from dataclasses import dataclass

from rag.checks.calendar import Moment
from rag.checks.moments import moments
from rag.checks.quantities import Quantity, quantities
from rag.checks.readings import Reading, places_of


@dataclass(frozen=True, slots=True)
class Facts:
    """A text with its dates, and with its figures apart from those of the dates."""

    reading: Reading
    dates: tuple[Moment, ...]
    figures: tuple[Quantity, ...]


def facts_in(reading: Reading) -> Facts:
    """Return what a text states."""
    dates = moments(reading)
    return Facts(reading, dates, quantities(reading, places_of(dates)))
