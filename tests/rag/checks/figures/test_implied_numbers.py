import pytest

from tests.rag.checks.examples import found, kinds


@pytest.mark.parametrize(
    ("claim", "source", "ours", "theirs"),
    [
        ("Debe presentarse cada mes.", "Debe presentarse cada tres meses.", "cada mes", "tres meses"),
        ("You must report every year.", "You must report every two years.", "every year", "two years"),
        ("Debe renovarlo cada año.", "You must renew it every two years.", "cada año", "two years"),
        ("It meets once a month.", "It meets twice a month.", "once", "twice"),
        ("It meets once a month.", "Se reúne dos veces al mes.", "once", "dos veces"),
        ("It meets three times a month.", "It meets twice a month.", "three times", "twice"),
        ("It can be renewed once.", "It can be renewed three times.", "once", "three times"),
        ("The permit is valid for a year.", "El permiso vale por dos años.", "a year", "dos años"),
    ],
)
def test_a_number_that_no_figure_writes_is_told_from_another(claim: str, source: str, ours: str, theirs: str) -> None:
    assert found(claim, source) == [("number", ours, theirs)]
    assert found(source, claim) == [("number", theirs, ours)]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("It lasts a year and a half.", "Dura 18 meses."),
        ("Take it three times a day for 5 days.", "Tómelo tres veces cada día por 5 días."),
        ("It takes a week.", "It is quick."),
        ("Cada año cuesta lo mismo un kilo.", "A kilo costs the same every year."),
        ("This time they came two at a time.", "Esta vez llegaron de dos en dos."),
    ],
)
def test_a_number_that_no_figure_writes_is_the_same_in_another_form(claim: str, source: str) -> None:
    assert kinds(claim, source) == set() == kinds(source, claim)


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("It takes a while.", "It takes three weeks."),
        ("Gana 500 dólares al mes.", "Ganó 500 dólares por 12 meses."),
        ("The course meets every week.", "The course lasts six weeks."),
        ("El curso es cada semana.", "El curso dura seis semanas."),
        ("More than once they called.", "They called two times."),
        ("Por primera vez llama.", "Llama dos veces."),
        ("Tal vez llama otra vez.", "Llama dos veces."),
        ("Rara vez llama.", "Llama dos veces."),
        ("En vez de llamar, escribe.", "Escribe dos veces."),
        ("There were twice as many.", "There were many, three times."),
    ],
)
def test_what_counts_nothing_is_no_other_number(claim: str, source: str) -> None:
    assert kinds(claim, source) == set()
    assert all(there is None for _, _, there in found(source, claim))
