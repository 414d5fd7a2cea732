"""Another name in a source denies a claim only where the claim would be true of it."""

import pytest

from index.embedding import Embedder, default_cache
from rag.checks.acronyms import Acronyms
from rag.checks.differences import differences
from rag.checks.records import Kind
from rag.departures import is_denied
from rag.stand_ins import denied_by_names, exchanged
from rag.support import Support
from rag.trained import load_support


@pytest.fixture(scope="module")
def support(embedder: Embedder) -> Support:
    return load_support(embedder, default_cache())


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("The talks are led by Honduras.", "The talks of the forum are led by Guatemala.", True),
        ("Honduras lidera el proceso.", "The process is led by Guatemala.", True),
        ("El foro se reúne en Ginebra.", "This year the forum goes through a re-launch, led by Guatemala.", False),
        ("Cuba es miembro del foro.", "This year the forum goes through a re-launch, led by Guatemala.", False),
    ],
)
def test_what_the_source_says_of_another_name_must_be_what_is_claimed(
    claim: str, evidence: str, expected: bool, support: Support
) -> None:
    found = differences(claim, evidence, Acronyms())
    assert [is_denied(one) for one in found] == [True]
    kept = denied_by_names(claim, evidence, found, support)
    assert [(one.kind, one.claim) for one in kept] == [(one.kind, one.claim) for one in found]
    assert [is_denied(one) for one in kept] == [expected]


def test_other_differences_stay_and_nothing_is_judged_without_a_name(support: Support) -> None:
    evidence = "The forum was created in 1996."
    found = differences("The forum was created in 1969.", evidence, Acronyms())
    assert [one.kind for one in found] == [Kind.DATE]
    assert denied_by_names("The forum was created in 1969.", evidence, found, support) is found


def test_a_name_is_exchanged_without_its_ending() -> None:
    found = differences("It lies in the capital of Honduras.", "It lies in Guatemala's capital.", Acronyms())
    assert exchanged("It lies in the capital of Honduras.", found) == "It lies in the capital of Guatemala."
