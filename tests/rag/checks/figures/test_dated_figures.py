import pytest

from tests.rag.checks.examples import found, kinds

_ANSWERED = "In 2022 we answered 9,870 calls, in 2023 12,340 and in 2024 15,010."
_CROSSED = "In 2024, 302,203 people crossed, 42% fewer than in 2023, when 520,085 people did."
_HOURS = "The office is open Monday to Thursday from 7:30 a.m. to 2 p.m.; on Fridays it closes at noon."
_HORARIO = "Lunes a viernes de 8:00 a 17:00, sábados de 8:00 a 12:00."


@pytest.mark.parametrize(
    ("claim", "source", "ours", "theirs"),
    [
        ("In 2023 we answered 15,010 calls.", _ANSWERED, "15,010", "12,340"),
        ("In 2024, 520,085 people crossed.", _CROSSED, "520,085 people", "302,203 people"),
        (
            "En 2023 se dictaron 34 condenas.",
            "En 2024 se dictaron 34 condenas, frente a 19 en 2023.",
            "34",
            "19",
        ),
        (
            "In 2021 4,820 people came.",
            "En 2021 vinieron 2.100 personas; en 2024, 4.820.",
            "4,820 people",
            "2.100 personas",
        ),
        ("En abril llegaron 300 personas.", "En marzo llegaron 300 personas, y en abril, 450.", "300 personas", "450"),
        ("The office closes at noon on Thursdays.", _HOURS, "noon", "7:30 a.m."),
        ("Los sábados cierra a las 17:00.", _HORARIO, "17:00", "8:00"),
    ],
)
def test_a_figure_of_another_date_is_not_that_of_the_claim(claim: str, source: str, ours: str, theirs: str) -> None:
    assert found(claim, source) == [("number", ours, theirs)]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("In 2024 we answered 15,010 calls.", _ANSWERED),
        ("In 2024 fewer than 520,085 people crossed.", _CROSSED),
        ("In 2024 fewer people crossed than in 2023, when 520,085 people did.", _CROSSED),
        ("On Fridays it closes at noon.", _HOURS),
        ("On Tuesdays it opens at 7:30.", _HOURS),
        ("Los miércoles abre a las 8.", _HORARIO),
        ("The RCM had 11 members in 2023.", "The RCM of 1996 has 11 members; in 2023 it held 40 workshops."),
    ],
)
def test_a_figure_of_its_own_date_or_of_none_differs_in_nothing(claim: str, source: str) -> None:
    assert not kinds(claim, source)
