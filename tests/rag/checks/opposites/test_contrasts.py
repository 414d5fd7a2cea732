"""What a source says of one group, role or direction, a claim must not say of the opposite one."""

import pytest

from rag.checks.differences import differences
from rag.checks.names.acronyms import Acronyms
from rag.checks.records import Kind
from tests.rag.checks.examples import found, kinds

FEES = "A passport costs $65 for adults and $45 for minors."
TARIFAS = "El pasaporte para adultos cuesta 65 dólares. Para menores el precio es de 45 dólares."
COURSES = "Courses for children are free, and courses for adults cost $10."
VACCINES = "Vaccines for children are free; vaccines for adults cost $12."
NOTICE = "The landlord must give the tenant 60 days' notice. The tenant must give the landlord 30 days' notice."


@pytest.mark.parametrize(
    ("claim", "source", "ours"),
    [
        ("A passport for minors costs $65.", FEES, "minors"),
        ("An adult passport costs $45.", FEES, "adult"),
        ("El pasaporte para adultos cuesta 45 dólares.", FEES, "adultos"),
        ("El pasaporte para menores cuesta 65 dólares.", TARIFAS, "menores"),
        ("A passport for minors costs 65 dollars.", TARIFAS, "minors"),
        ("A passport for minors costs $65.", "Passports for adults cost $65.", "minors"),
        ("Workers must pay the fee.", "Employers must pay the fee.", "Workers"),
        ("The worker must pay the fee.", "El patrono debe pagar la tarifa.", "worker"),
        ("Vaccines for adults are free.", VACCINES, "adults"),
        ("Courses for adults are free.", COURSES, "adults"),
        ("The Consul signs the powers.", "The Vice Consul signs the powers.", "Consul"),
        ("Visitors register within 30 days of departure.", "Visitors register within 30 days of arrival.", "departure"),
        ("Renewals need a birth certificate.", "First-time applicants need a birth certificate.", "Renewals"),
        ("La carta se entrega en persona.", "La carta se entrega en línea.", "en persona"),
    ],
)
def test_what_a_source_says_of_the_opposite_group_differs(claim: str, source: str, ours: str) -> None:
    differing = found(claim, source)
    assert [kind for kind, _, _ in differing] == ["exchange"]
    assert differing[0][1] == ours


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("A passport for minors costs $45.", FEES),
        ("El pasaporte para menores cuesta 45 dólares.", FEES),
        ("A passport for minors costs 45 dollars.", TARIFAS),
        ("Vaccines for children are free.", VACCINES),
        ("Women sleep upstairs.", "Men sleep downstairs; women and children sleep upstairs."),
        ("Minors must show a card.", "Adults must show a card, and minors must show one too."),
        ("Temporary residents may vote.", "Temporary residents and permanent residents may vote."),
        ("Requests from refugees take 20 days.", "Requests from refugees and requests from citizens take 20 days."),
        ("The nurse signs the forms.", "The school nurse and the doctor sign the forms."),
        ("The social worker keeps the keys.", "The employer keeps the keys."),
        ("A minor change needs a form.", "An adult needs a form."),
    ],
)
def test_what_holds_of_the_own_group_or_of_both_is_no_difference(claim: str, source: str) -> None:
    assert found(claim, source) == []


def test_the_text_around_may_say_the_same_of_the_own_group() -> None:
    claim, source = "Minors must show a card.", "Adults must show a card."
    assert kinds(claim, source) == {Kind.EXCHANGE}
    assert differences(claim, source, Acronyms(), f"{source} Minors must show a card.") == ()


def test_a_figure_of_the_opposite_group_denies_nothing() -> None:
    claim = "A passport for minors costs $45."
    assert found(claim, "Passports for adults cost $65.") == [("number", "$45", None)]
    assert found("A passport for minors costs $50.", FEES) == [("number", "$50", "$45")]
    assert found("Two boys play.", "Two girls play.")[0] == ("unit", "Two boys", "Two girls")
    assert found("Four adults play.", "Three children play.")[0] == ("number", "Four", "Three children")
