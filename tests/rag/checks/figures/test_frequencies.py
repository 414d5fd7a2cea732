"""How often something happens, and what there is one of something for."""

import pytest

from tests.rag.checks.examples import found, kinds


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The bus leaves every half hour.", "The bus leaves every 30 minutes."),
        ("The bus leaves every half-hour.", "The bus leaves every 30 minutes."),
        ("El boletín es mensual.", "The newsletter comes out every month."),
        ("Wages are paid monthly.", "Wages are paid once a month."),
        ("Wages are paid fortnightly.", "Wages are paid every two weeks."),
        ("The wage is $300 fortnightly.", "The wage is $300 every two weeks."),
        ("The nightly bus is free.", "The bus leaves every night and is free."),
        ("El pago es quincenal.", "Se paga cada 15 días."),
        ("The annual leave is 15 days.", "Employees have 15 days of leave a year; wages are paid monthly."),
        ("The weekly wage is $300.", "The wage is $300 a week and is paid monthly."),
        ("The office is open daily.", "The office is open every day."),
        ("Half the fee is refunded.", "50% of the fee is refunded."),
        ("Half of the members voted.", "Half the members voted."),
        ("El costo es de Q20 por página.", "Cada página cuesta Q20."),
        ("The fee is $10 per person.", "The fee is $10 for each adult."),
        ("The rate is 5 per cent.", "The rate is 5% for each member."),
        ("Each member pays $20.", "The annual fee for each of the members is $20."),
        ("Each worker receives two copies.", "Two copies are given to every employee."),
        ("Every applicant pays $50.", "The fee is $50 per application."),
        ("Every woman gets 14 weeks of leave.", "There are 14 weeks of leave for each birth."),
    ],
)
def test_as_often_and_per_the_same(claim: str, source: str) -> None:
    assert kinds(claim, source) == set()


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Wages are paid weekly.", "Wages are paid every two weeks."),
        ("The wage is $300 fortnightly.", "The wage is $300 a month."),
        ("A nightly bus leaves for the border.", "A weekly bus leaves for the border."),
        ("Wages are paid weekly.", "Wages are paid monthly."),
        ("The committee meets monthly.", "The committee meets every two months."),
        ("El comité se reúne mensualmente.", "El comité se reúne cada dos meses."),
        ("The report is annual.", "The report is quarterly."),
        ("El informe es anual.", "El informe es trimestral."),
        ("The board meets every other week.", "The board meets every week."),
        ("The bus leaves every half hour.", "The bus leaves every quarter of an hour."),
        ("La junta se reúne semanalmente.", "La junta se reúne cada dos semanas."),
        ("El boletín es mensual.", "El boletín es semanal."),
        ("El boletín es mensual.", "The newsletter is weekly."),
        ("The fee is $10 per page.", "The fee is $10 per document."),
        ("Each child gets $50.", "Each family gets $50."),
        ("You may stay 90 days per visit.", "You may stay 90 days per year."),
        ("El costo es de Q20 por página.", "El costo es de Q20 por documento."),
    ],
)
def test_less_often_or_per_something_else(claim: str, source: str) -> None:
    assert all(there is not None for _, _, there in found(claim, source))
    assert kinds(claim, source)
