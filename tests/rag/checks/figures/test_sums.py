import pytest

from tests.rag.checks.examples import found


@pytest.mark.parametrize(
    ("claim", "source", "ours"),
    [
        ("The wait went down by five weeks.", "In 2023 the wait was 14 weeks; then it fell to 9 weeks.", "five weeks"),
        ("La comisión bajó cuatro dólares.", "La comisión bajó de 12 a 8 dólares.", "cuatro dólares"),
        ("It is Q800,000 larger.", "The budget is Q4.8 million, up from Q4 million.", "Q800,000"),
        ("Antes hubo 246 víctimas.", "Hubo 287 víctimas, 41 más que antes.", "246"),
        ("They are insured for 18 months in all.", "They are insured for 12 months and for another six.", "18 months"),
        ("They may stay for half a year.", "They may stay for three months, or twice that.", "half a year"),
        ("The town pays 30% of it.", "70% of it comes from donors and the rest from the town.", "30%"),
        (
            "Donors gave 10% of the budget.",
            "The town gave 60% of it, the county 30% and donors the rest.",
            "10%",
        ),
        # A share beside counts, and what an open bound leaves open.
        (
            "Las abogadas ganaron más de la mitad de los recursos.",
            "Las abogadas presentaron 318 recursos y ganaron 201.",
            "la mitad",
        ),
        (
            "Call the clinic after four days of fever.",
            "If fever lasts more than three days, call the clinic.",
            "four days",
        ),
    ],
)
def test_a_figure_that_follows_from_those_of_a_source_is_not_denied_by_them(claim: str, source: str, ours: str) -> None:
    assert [one for one in found(claim, source) if one[0] == "number"] == [("number", ours, None)]


@pytest.mark.parametrize(
    ("claim", "source", "ours", "theirs"),
    [
        ("It went down by four weeks.", "It was 14 weeks; then it fell to 9 weeks.", "four weeks", "14 weeks"),
        ("The wait was five weeks.", "The wait was 14 weeks in May and 9 weeks in June.", "five weeks", "14 weeks"),
        ("The town pays 40% of it.", "70% of it comes from donors and the rest from the town.", "40%", "70%"),
    ],
)
def test_a_figure_that_follows_from_nothing_is_another(claim: str, source: str, ours: str, theirs: str) -> None:
    assert found(claim, source) == [("number", ours, theirs)]
