"""A claim must not say of one thing what a clause of its source says of a parallel one."""

import pytest

from rag.checks.differences import differences
from rag.checks.names.acronyms import Acronyms
from tests.rag.checks.examples import found

GUARD = "The guard keeps phones; the manager keeps money and documents."
PERMITS = "A permit for farm work is valid for six months. A permit for domestic work is valid for one year."
COOKS = "Volunteers cook breakfast and guests cook dinner."


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The guard keeps money and documents.", GUARD),
        ("A permit for farm work is valid for one year.", PERMITS),
        ("Guests cook breakfast.", COOKS),
        ("Guests cook breakfast and volunteers cook dinner.", COOKS),
        ("La psicóloga atiende los lunes.", "El abogado atiende los lunes y la psicóloga atiende los jueves."),
        ("The lawyer is in on Thursdays.", "The lawyer is in on Mondays; the social worker is in on Thursdays."),
        ("The director orders books.", "The librarian orders books and the director signs invoices."),
        ("Los maestros aprueban las becas.", "El director aprueba las becas y los maestros entregan las notas."),
        ("Las cartas de socios tardan 20 días.", "Las cartas de vecinos tardan 20 días; las de socios, 45 días."),
        ("El Ejército acompaña los buses.", "La Policía acompaña los buses; el Ejército vigila la frontera."),
        ("La Consejería comprueba la distancia.", "El instituto comprueba la distancia y la Consejería resuelve."),
        ("Employers may change worker twice.", "Workers may change employer twice."),
        ("The head must report absences to the teachers.", "Teachers must report absences to the head."),
    ],
)
def test_what_is_said_of_a_parallel_thing_differs(claim: str, source: str) -> None:
    assert {kind for kind, _, _ in found(claim, source)} == {"exchange"}


def test_the_text_around_tells_that_two_things_are_not_one() -> None:
    claim, source = "Secondary pupils wear blue shirts.", "Younger pupils wear blue shirts."
    assert found(claim, source) == []
    around = f"{source} Secondary pupils wear white shirts."
    assert [one.claim.words for one in differences(claim, source, Acronyms(), around)] == ["Secondary"]


@pytest.mark.parametrize(
    ("claim", "source", "before", "after", "told"),
    [
        ("Breakfast costs 2 dollars.", "Lunch costs 2 dollars.", "Breakfast is free.", "", ["Breakfast"]),
        ("The renewal costs $50.", "The first card costs $50.", "", "The renewal takes a day.", ["renewal"]),
        ("The permit costs $50.", "The document costs $50.", "The permit is valid for a year.", "", []),
        ("The permit costs $50.", "The card costs $50.", "Permit fees\n", "It is valid for a year.", []),
    ],
)
def test_a_figure_of_one_thing_is_not_that_of_another_named_beside_it(
    claim: str, source: str, before: str, after: str, told: list[str]
) -> None:
    around = f"{before} {source} {after}".strip()
    assert [one.claim.words for one in differences(claim, source, Acronyms(), around)] == told


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        # What a second verb says is said of the same subject.
        ("Exercise lowers the resting rate.", "Exercise raises the rate, but lowers the resting rate later."),
        ("A girl wears a pink ribbon.", "A girl wears pink shoes and a pink ribbon."),
        ("Las cartas de socios tardan 45 días.", "Las cartas de vecinos tardan 20 días; las de socios, 45 días."),
        ("The big red house burned.", "The big red house and the small white church burned."),
        # One may be the other.
        ("The suspect was jailed.", "The suspect was arrested. The man was jailed."),
        ("Obama signed the treaty.", "Obama signed the law. The president signed the treaty."),
        ("Panama signed the treaty.", "Costa Rica signed the treaty. Panama signed it in May."),
        ("IOM gives food.", "IOM runs the camp. The Organization gives food to all."),
        # The order of a list tells nothing.
        ("The law was signed by the president.", "The president signed the law."),
        ("Pregnant women do not need a form.", "Pregnant women pass without a form. All others need a form."),
    ],
)
def test_what_may_be_said_of_it_too_is_no_difference(claim: str, source: str) -> None:
    assert found(claim, source) == []
