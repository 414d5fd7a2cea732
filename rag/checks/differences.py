"""All differences that the rules find between a claim and its source."""

from collections.abc import Sequence
from functools import lru_cache

from rag.checks.actors.deeds import plan_differences
from rag.checks.actors.objects import object_differences
from rag.checks.actors.offices import office_differences
from rag.checks.actors.subjects import subject_differences
from rag.checks.dates.dates import date_differences
from rag.checks.figures.changes import multiple_differences
from rag.checks.figures.frequencies import frequency_differences
from rag.checks.figures.measures import measure_differences
from rag.checks.figures.misplaced_figures import dated_differences, gapped_differences
from rag.checks.figures.numbers import number_differences
from rag.checks.figures.rates import rate_differences
from rag.checks.names.acronyms import Acronyms
from rag.checks.names.identifiers import address_differences, code_differences, designation_differences
from rag.checks.names.naming import name_differences
from rag.checks.names.phones import phone_differences
from rag.checks.opposites.choices import choice_differences
from rag.checks.opposites.comparisons import comparison_differences
from rag.checks.opposites.contrasts import contrast_differences, without_others
from rag.checks.opposites.exchanges import cause_differences, exchange_differences
from rag.checks.opposites.slots import slot_differences
from rag.checks.polarity.duties import duty_differences
from rag.checks.polarity.exceptions import exception_differences
from rag.checks.polarity.negations import negation_differences
from rag.checks.polarity.quantifiers import quantifier_differences
from rag.checks.readings import REMEMBERED, Reading, read, read_pair, root
from rag.checks.records import Difference, Kind


# A sentence is compared alone, and again with the one before it.
@lru_cache(maxsize=REMEMBERED)
def differences(claim: str, source: str, acronyms: Acronyms, around: str = "") -> tuple[Difference, ...]:
    """Return where a claim differs from its source, in the order of the claim; they may be in two languages.

    What the text ``around`` the source says of the claim's own actor is not denied by what the source says of another.
    """
    here, there = read_pair(claim, source)
    return compare(here, there, acronyms, read(around, there.language) if around else there)


def forget_texts() -> None:
    """Forget all texts that were read, and their words, which may be a visitor's.

    Work going on in another thread reads its texts again, with the same result.
    """
    for kept in (read, root, differences):
        kept.cache_clear()


def compare(claim: Reading, source: Reading, acronyms: Acronyms, around: Reading) -> tuple[Difference, ...]:
    """Return where a claim differs from its source, all as readings; no words of the claim are in two differences."""
    found = (
        # Before the numbers and names that addresses contain.
        *address_differences(claim, source),
        *phone_differences(claim, source),
        *designation_differences(claim, source),
        *code_differences(claim, source),
        *date_differences(claim, source),
        *multiple_differences(claim, source),
        *number_differences(claim, source),
        *dated_differences(claim, source),
        *measure_differences(claim, source),
        *frequency_differences(claim, source),
        *rate_differences(claim, source),
        *quantifier_differences(claim, source),
        *duty_differences(claim, source),
        *exception_differences(claim, source),
        *negation_differences(claim, source),
        *name_differences(claim, source, acronyms),
        *comparison_differences(claim, source),
        *exchange_differences(claim, source),
        *cause_differences(claim, source),
        *contrast_differences(claim, source, around),
        *slot_differences(claim, source, around),
        *subject_differences(claim, source, around),
        *object_differences(claim, source),
        *plan_differences(claim, source),
        *office_differences(claim, source),
        *choice_differences(claim, source),
    )
    if not any(one.kind is Kind.EXCHANGE for one in found):
        found = (*found, *gapped_differences(claim, source))
    told = without_others(claim, source, _apart(found))
    return tuple(sorted(told, key=lambda difference: difference.claim.span))


def _apart(found: Sequence[Difference]) -> list[Difference]:
    """Keep the first of differences about the same words of the claim."""
    kept: list[Difference] = []
    for difference in found:
        if not any(difference.claim.span.overlaps(other.claim.span) for other in kept):
            kept.append(difference)
    return kept
