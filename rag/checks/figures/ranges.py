"""Figures that lie inside a range that a source gives, and a person's age among its ages."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from rag.checks.figures.bounds import Bound
from rag.checks.figures.quantities import Quantity
from rag.checks.figures.units import CLOCK, YEAR
from rag.checks.readings import Reading

_NEAR = 40
_PERSON = re.compile(
    r"\b(?:aged?|niñ[oa]s?|hij[oa]s?|personas?|muje(?:r|res)|hombres?|joven|jóvenes|adolescentes?|muchach[oa]s?|bebés?"
    r"|alumn[oa]s?|estudiantes?|child(?:ren)?|boys?|girls?|sons?|daughters?|wom[ae]n|m[ae]n|person|people|teenagers?"
    r"|pupils?|students?)(?: (?:de|of|aged?|con))? $"
)
_OLD = re.compile(r"(?:[-\s]+(?:old|olds)\b|\s+(?:of age|de edad)\b)")
_RANGE = re.compile(r"(?:\s+(?:years|años))?(?:\s*[-–—]\s*|\s+(?:to|and|y|al?|hasta)\s+(?:los\s+)?)")


def is_of_such_age(claim: Reading, source: Reading, quantity: Quantity, known: Sequence[Quantity]) -> bool:
    """Tell whether a claim gives a person's age that is inside a range or bound given by its source."""
    if quantity.bound is not None or not _is_age(claim, quantity):
        return False
    years, age = [other for other in known if other.unit in {YEAR, None}], quantity.values[0]
    if _is_in_range(source, age, years):
        return True
    return any((age > one.values[0]) is (one.bound is Bound.MORE) for one in years if one.bound is not None)


def is_among(source: Reading, quantity: Quantity, known: Sequence[Quantity]) -> bool:
    """Tell whether a claim's figure lies inside a range of its source: 16 dollars where it is "between 14 and 19"."""
    alike = [other for other in known if other.unit is not None and other.unit == quantity.unit]
    return quantity.unit != CLOCK and _is_in_range(source, quantity.values[0], alike)


def _is_in_range(source: Reading, value: Decimal, known: Sequence[Quantity]) -> bool:
    for one, other in pairwise(known):
        start, end = (source.excerpt_of(each).span for each in (one, other))
        if one.values[0] < value < other.values[0] and _RANGE.fullmatch(source.text[start.end : end.start]):
            return True
    return False


def _is_age(claim: Reading, quantity: Quantity) -> bool:
    if quantity.unit not in {YEAR, None}:
        return False
    return bool(_PERSON.search(claim.before(quantity.first, _NEAR)) or _OLD.match(claim.after(quantity.last, _NEAR)))
