"""Figures that can be computed from those of a source: differences, totals, doubles, the rest, last year's."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from rag.checks.quantities import Quantity
from rag.checks.readings import Reading
from rag.checks.same_quantities import is_same, units_agree
from rag.checks.units import PER_CENT, Unit, named_unit

_WHOLE, _NEAR = Decimal(100), 40
_MORE = r"(?:more|less|fewer|larger|smaller|higher|lower|longer|shorter|más|menos)\b"
# "41 más que en 2023", "8,500 more pupils", "by five weeks", "aumentó cinco puntos".
_THAN = re.compile(rf"(?:\s+\w+)?\s+{_MORE}")
_BY = re.compile(
    r"\b(?:by|en|(?:subi|baj|aument|creci|disminuy|ca|redu)\w*)"
    r"(?: (?:about|almost|over|more than|casi|unos|unas|más de))*\s*[$€£¥₡¢]?$"
)
_IN_ALL = re.compile(
    r"\b(?:in all|in total|total|altogether|add(?:s|ed)? up|together|en conjunto|suman?)\b", re.IGNORECASE
)
_TWICE = re.compile(r"\b(?:twice|doubl(?:e|ed|es|ing)|duplic\w+|el doble)\b", re.IGNORECASE)
_REST = re.compile(r"\b(?:rest|remainder|remaining|others?|resto|restantes?|demás)\b", re.IGNORECASE)


def follows(claim: Reading, source: Reading, quantity: Quantity, known: Sequence[Quantity]) -> bool:
    """Tell whether a claim's figure, in the sense it has there, can be computed from those of its source."""
    return any(is_same(quantity, one) for one in _reckoned(claim, source, quantity, known))


def _reckoned(claim: Reading, source: Reading, quantity: Quantity, known: Sequence[Quantity]) -> Iterator[Quantity]:
    alike = [
        one for one in known if not one.numeral.is_ordinal and one.unit != Unit("point") and _are_alike(quantity, one)
    ]
    is_by, is_sum = _tells_by(claim, quantity), _IN_ALL.search(claim.text) is not None
    yield from (_worth(quantity, one, 2 * one.values[0]) for one in alike if _TWICE.search(source.text))
    has_rest = _REST.search(source.text) is not None
    for one, other in combinations(alike, 2):
        a, b = one.values[0], other.values[0] * _times(other, one)
        if is_by or _tells_by(source, one) or _tells_by(source, other):
            yield _worth(quantity, one, abs(a - b))
        if is_sum or _tells_by(source, one) or _tells_by(source, other):
            yield _worth(quantity, one, a + b)
    if has_rest and quantity.unit == PER_CENT:
        yield from (_worth(quantity, one, _WHOLE - one.values[0]) for one in alike)
        yield from (_worth(quantity, one, _WHOLE - sum(other.values[0] for other in alike)) for one in alike[:1])


def _tells_by(reading: Reading, quantity: Quantity) -> bool:
    """Tell whether a figure says by how much something is more or less."""
    return bool(_THAN.match(reading.after(quantity.last, _NEAR)) or _BY.search(reading.before(quantity.first, _NEAR)))


def _are_alike(quantity: Quantity, other: Quantity) -> bool:
    one, two = quantity.unit, other.unit
    if one == named_unit("point") and two == PER_CENT:
        return True
    return units_agree(quantity, other)


def _times(quantity: Quantity, other: Quantity) -> Decimal:
    one, two = quantity.unit, other.unit
    return one.size / two.size if one and two else Decimal(1)


def _worth(quantity: Quantity, other: Quantity, value: Decimal) -> Quantity:
    numeral = replace(other.numeral, values=(value,), step=Decimal(1), is_weak=False)
    # The difference of two percentages is in percentage points, so it takes the claim's unit.
    unit = quantity.unit if other.unit == PER_CENT else other.unit or quantity.unit
    return replace(other, numeral=numeral, values=(value,), unit=unit, bound=None)
