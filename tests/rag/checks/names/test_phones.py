"""Telephone numbers are compared whole."""

import pytest

from tests.rag.checks.examples import found


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Llame al 800 555 0199.", "Llame al 8005550199."),
        ("Llame al (502) 2411-2411.", "Llame al +502 24112411."),
        ("Call 01 800 123 4567.", "Call 01-800-123-4567."),
        ("Call 2411-2411.", "Call 2411-2411 or 2411-2412."),
        ("In 2019-2020 it had 12 500 members.", "It had 12,500 members in 2019-2020."),
    ],
)
def test_the_same_number_grouped_otherwise_is_no_difference(claim: str, source: str) -> None:
    assert found(claim, source) == []


@pytest.mark.parametrize(
    ("claim", "source", "difference"),
    [
        ("Call 2411-2411.", "Call 2411-2412.", ("number", "2411-2411", "2411-2412")),
        ("Call 2257-6553.", "Call 6553-2257.", ("number", "2257-6553", "6553-2257")),
        ("Call 1-800-555-0155.", "Call 1-800-555-0100 or 1-888-555-0155.",
         ("number", "1-800-555-0155", "1-800-555-0100")),
        ("Llame al 1515 2020.", "Llame a la oficina.", ("number", "1515 2020", None)),
    ],
)  # fmt: skip
def test_another_number_of_the_same_digits_is(claim: str, source: str, difference: tuple[str, str, str | None]) -> None:
    assert found(claim, source) == [difference]
