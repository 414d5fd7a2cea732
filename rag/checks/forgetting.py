"""Clears the caches of the checks, so that no text outlives the work on it."""

from rag.checks.comparisons import ends
from rag.checks.deeds import acts, deeds, intended
from rag.checks.denials import denials
from rag.checks.differences import differences
from rag.checks.doers import parted
from rag.checks.groups import groups
from rag.checks.implied_numbers import implied_numbers
from rag.checks.measures import named_units
from rag.checks.moments import moments
from rag.checks.names import names, openers
from rag.checks.numerals import numerals
from rag.checks.parallels import parallels
from rag.checks.quantifiers import quantifiers
from rag.checks.quantities import quantities
from rag.checks.readings import read, root
from rag.checks.slots import clauses


def forget_texts() -> None:
    """Forget all texts that were read, and their words, which may be a visitor's.

    Work going on in another thread reads its texts again, with the same result.
    """
    for kept in (
        read, root, denials, names, openers, moments, quantifiers, numerals, groups, parallels,
        clauses, acts, deeds, intended, ends, differences, parted, implied_numbers, named_units, quantities,
    ):  # fmt: skip
        kept.cache_clear()
