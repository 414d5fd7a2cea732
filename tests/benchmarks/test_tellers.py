"""The product without one of its checks, as measured."""

import pytest

from benchmarks.checking import Found
from benchmarks.stated import Stated
from benchmarks.tellers import told, without_check
from rag.checks.records import Kind
from rag.verifying.verdicts import Label
from tests.rag.findings import SURE, difference, finding


@pytest.mark.parametrize("kind", Kind)
def test_what_a_check_of_any_kind_found_can_be_left_out(kind: Kind) -> None:
    stated = Stated("The card costs 5 dollars.", "number", (Label.CONTRADICTED,), "en", "card", ())
    found = Found(stated, (finding(SURE, difference(kind)),))
    assert told(found) is not Label.SUPPORTED
    assert without_check(kind)(found) is Label.SUPPORTED
