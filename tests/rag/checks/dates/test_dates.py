import pytest

from rag.checks.dates.moments import moments
from rag.checks.figures.figure_forms import with_dates_of
from rag.checks.readings import read
from rag.checks.records import Kind
from tests.rag.checks.examples import found, kinds


@pytest.mark.parametrize(
    ("text", "language", "parts"),
    [
        ("on March 3rd, 2020", "en", [(2020, 3, 3)]),
        ("el 1.º de enero", "es", [(None, 1, 1)]),
        ("el primero de enero del 2019", "es", [(2019, 1, 1)]),
        ("2020-03-14", "en", [(2020, 3, 14)]),
        ("14/03/2020", "es", [(2020, 3, 14)]),
        ("el 14.03.2020", "es", [(2020, 3, 14)]),
        ("on 03.14.2020", "en", [(2020, 3, 14)]),
        ("el 14/MAR/2025 y el 3-abr-2025", "es", [(2025, 3, 14), (2025, 4, 3)]),
        ("on 14-Mar-2025", "en", [(2025, 3, 14)]),
        ("on 14/May/2025", "en", [(2025, 5, 14)]),
        ("desde 03/2025 hasta 11/2025", "es", [(2025, 3, None), (2025, 11, None)]),
        ("el Decreto 12/2009", "es", [(2009, None, None)]),
        ("a 40.13.2020", "es", []),
        ("el 1ero de enero", "es", [(None, 1, 1)]),
        ("el 1er. de enero", "es", [(None, 1, 1)]),
        ("on Feb. 28th, 2023", "en", [(2023, 2, 28)]),
        ("in Sept. 2024", "en", [(2024, 9, None)]),
        ("They came to the Mar. It rained.", "en", []),
        ("it may rain", "en", []),
        ("from 1996-97", "en", [(1996, None, None), (1997, None, None)]),
        ("in the 1990s", "en", [(1990, None, None)]),
        ("en los años noventa", "es", [(1990, None, None)]),
        ("en la década de los 80", "es", [(1980, None, None)]),
        ("in the 19th century", "en", [(1800, None, None)]),
        ("en el siglo XIX", "es", [(1800, None, None)]),
        ("duró 5 o 10 siglos", "es", []),
        ("en los años 1996 y 1997", "es", [(1996, None, None), (1997, None, None)]),
        ("2000 km", "en", []),
        ("$1500", "en", []),
    ],
)
def test_dates_are_read(text: str, language: str, parts: list[tuple[int | None, int | None, int | None]]) -> None:
    assert [moment.parts[:3] for moment in moments(read(text, language))] == parts


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("It was signed in March 2020.", "In 2020, after long talks, it was signed in March."),
        ("It was made in the 1990s.", "It was made in 1996."),
        ("Vence el 14.03.2025.", "Vence el 14 de marzo de 2025."),
        ("Vence el 14-mar-2025.", "It ends on March 14, 2025."),
        ("Rige desde 03/2025.", "Rige desde marzo de 2025."),
        ("It was at war in 1998.", "It was at war from 1996 to 2000."),
        ("Fue en el siglo XIX.", "It was in the 19th century."),
        ("Fue en los siglos XIX y XX.", "It was in the 19th/20th century."),
        ("It was in the ninth or tenth century.", "Fue en el siglo IX/X."),
        ("Cayeron en los años 1950 y 1960.", "They fell in the 1950s and 1960s."),
        ("They fell in the 1950s.", "Cayeron en la década de 1950."),
        ("Abre hasta el 31 de diciembre de 2024.", "It is open until Dec. 31, 2024."),
        ("La feria es el 1° de mayo.", "La feria es el 1ro de mayo."),
        # What is due before July is due by 30 June.
        ("Renueve a más tardar el 30 de junio.", "Renueve antes de julio."),
        ("Renew before July.", "Renew by 30 June."),
        ("They decide by 31 December 2025.", "Se decide antes de enero de 2026."),
        ("Pay by 28 February.", "Pay before 1 March."),
        ("It ends on 4 March 2025.", "It ends on 03/04/2025."),
        ("It ends on 3 April 2025.", "It ends on 03/04/2025."),
        ("It ends on 3 April 2025.", "El plazo vence el 03/04/2025."),
        ("The course runs from May to July.", "El curso va de mayo a julio."),
    ],
)
def test_the_same_date_in_another_form_is_no_difference(claim: str, source: str) -> None:
    assert Kind.DATE not in kinds(claim, source)


@pytest.mark.parametrize(
    ("claim", "source", "difference"),
    [
        ("It lasted from 1996 to 1999.", "It lasted from 1996 to 2000.", ("date", "1999", "2000")),
        ("It was made in 1998.", "It was made between 1996 and 2000.", ("date", "1998", "1996")),
        ("It was made in 1996.", "It was made in the 1990s.", ("date", "1996", "1990s")),
        ("It was created in 1996.", "It was created in Tuxtla.", ("date", "1996", None)),
        ("It ends on Dec. 31, 2024.", "It ends on Dec. 30, 2024.", ("date", "Dec. 31, 2024", "Dec. 30, 2024")),
        ("El 1ro de enero cierra.", "El 2 de enero cierra.", ("date", "1ro de enero", "2 de enero")),
        ("It stood before 1990.", "It stood after 1990.", ("comparison", "1990", "1990")),
        ("Renew by 31 July.", "Renew before July.", ("date", "31 July", "July")),
        ("Renew by 30 June.", "Do not renew before July.", ("date", "30 June", "July")),
        (
            "They decide by 31 December 2026.",
            "They decide before 1 January 2026.",
            ("date", "31 December 2026", "1 January 2026"),
        ),
        ("Vence el 14.03.2025.", "Vence el 15.03.2025.", ("date", "14.03.2025", "15.03.2025")),
        ("Rige desde 03/2025.", "Rige desde abril de 2025.", ("date", "03/2025", "abril de 2025")),
        # In Spanish the day comes first, and two that could be read either way are written in one way.
        ("Vence el 4 de marzo de 2025.", "Vence el 03/04/2025.", ("date", "4 de marzo de 2025", "03/04/2025")),
        ("It ends on 04/03/2025.", "It ends on 03/04/2025.", ("date", "04/03/2025", "03/04/2025")),
        ("El curso va de mayo a julio.", "El curso va de mayo a agosto.", ("date", "julio", "agosto")),
    ],
)
def test_another_date_is_a_difference(claim: str, source: str, difference: tuple[str, str, str | None]) -> None:
    assert difference in found(claim, source)


def test_a_short_month_beside_its_day_is_no_name() -> None:
    assert found("It ends on Dec. 31.", "Termina el 31 de diciembre.") == []
    assert found("It ends on 31 Dec.", "Termina el 31 de diciembre.") == []
    assert found("It ends on 31/DEC/2024.", "Termina el 31 de diciembre de 2024.") == []
    assert found("It was written by Jan.", "It was written in Lima.") == [("name", "Jan", None)]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Abre los miércoles.", "Abre de lunes a viernes."),
        ("It is open on Wednesdays.", "Abre de lunes a viernes."),
        ("Abre los lunes, miércoles y viernes.", "It is open Monday to Friday."),
        ("Abre de lunes a viernes.", "It is open Monday to Friday."),
    ],
)
def test_a_day_of_the_week_between_two_is_borne_out(claim: str, source: str) -> None:
    assert found(claim, source) == []


@pytest.mark.parametrize(
    ("claim", "source", "ours"),
    [
        ("Abre los sábados.", "Abre de lunes a viernes.", "sábados"),
        ("It is open on Saturday.", "It is open Monday to Friday.", "Saturday"),
        ("Abre los martes.", "Abre de viernes a lunes.", "martes"),
        ("Abre de martes a viernes.", "Abre de lunes a viernes.", "martes"),
        ("It is open Monday to Thursday.", "Abre de lunes a viernes.", "Thursday"),
        ("Abre los miércoles.", "Abre los lunes y los viernes.", "miércoles"),
        ("Cierra los miércoles.", "Abre de lunes a viernes.", "miércoles"),
    ],
)
def test_any_other_day_of_the_week_is_told(claim: str, source: str, ours: str) -> None:
    assert [("date", ours)] == [(kind, words) for kind, words, _ in found(claim, source)]


@pytest.mark.parametrize(
    ("claim", "source", "words"),
    [
        ("El plazo vence el 14 de marzo de 2025.", "Vence el 14/03/2025.", "Vence el 14 de marzo de 2025."),
        ("Vence el 3 de abril de 2025.", "Vence el 03/04/2025.", "Vence el 3 de abril de 2025."),
        ("It ends on March 14, 2025.", "Ends: 2025-03-14.", "Ends: March 14, 2025."),
        ("Vence el 14/03/2025.", "It ends on March 14, 2025.", "It ends on 14/03/2025."),
        ("El plazo vence el 15 de marzo de 2025.", "Vence el 14/03/2025.", "Vence el 14 de marzo de 2025."),
        ("Vence el 4 de marzo de 2025.", "Vence el 03/04/2025.", "Vence el 3 de abril de 2025."),
        ("It moved in 2022.", "It moved on 06.11.2022.", "It moved on 6 November 2022."),
        ("Rige desde 2025.", "Rige desde 03/2025.", "Rige desde marzo de 2025."),
        ("It ends on March 14, 2025.", "Vence el 14/03/2025.", "Vence el 14 de marzo de 2025."),
        ("Vence el 15/03/2025.", "Vence el 14/03/2025.", "Vence el 14/03/2025."),
        ("Vence pronto.", "Vence el 14/03/2025.", "Vence el 14/03/2025."),
        ("It ends on March 4, 2025.", "It ends on 03/04/2025.", "It ends on 03/04/2025."),
        ("It ended on 3 March 2020.", "It ended on March 3, 2020.", "It ended on March 3, 2020."),
        ("It ends in 2025.", "It ends on 03/04/2025.", "It ends on 03/04/2025."),
        ("Vence el 14 de marzo de 2025.", "Vence el 14.03.2025.", "Vence el 14 de marzo de 2025."),
        ("Rige desde marzo de 2025.", "Rige desde 03/2025.", "Rige desde marzo de 2025."),
        ("Vence el 14 de marzo de 2025.", "Vence el 14/MAR/2025.", "Vence el 14 de marzo de 2025."),
        ("Renew by 30 June.", "Renew it before July.", "Renew it by 30 June."),
        ("Renew before July.", "Renew it by 30 June.", "Renew it before July."),
        ("Renueve hasta el 30 de junio.", "Renew it before July.", "Renew it before July."),
        ("Renew by 30 June.", "Do not renew before July.", "Do not renew before July."),
    ],
)
def test_a_source_has_the_same_date_in_the_form_of_its_claim(claim: str, source: str, words: str) -> None:
    assert with_dates_of(claim, source) == words
