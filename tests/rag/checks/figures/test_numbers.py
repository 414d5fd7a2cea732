from decimal import Decimal

import pytest

from rag.checks.dates.moments import moments
from rag.checks.figures.figure_forms import with_numbers_of
from rag.checks.figures.number_words import digits
from rag.checks.figures.numerals import numerals
from rag.checks.readings import read
from rag.checks.records import Kind
from rag.gate.objections import missing_figures
from tests.rag.checks.examples import found, kinds


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("twenty-five women", "en", [25]),
        ("treinta y uno", "es", [31]),
        ("two and three", "en", [2, 3]),
        ("one hundred and five", "en", [105]),
        ("ciento cinco", "es", [105]),
        ("two thousand three hundred", "en", [2300]),
        ("dos mil trescientos", "es", [2300]),
        ("2.5 billion", "en", [2_500_000_000]),
        ("a million people", "en", [1_000_000]),
        ("12 345 678", "en", [12_345_678]),
        ("a dozen", "en", [12]),
        ("5k", "en", [5000]),
        ("the 3rd and the fourth", "en", [3, 4]),
        ("3 de cada 4", "es", [75]),
        ("one in ten", "en", [10]),
    ],
)
def test_numbers_are_read(text: str, language: str, values: list[int]) -> None:
    assert [numeral.values[0] for numeral in numerals(read(text, language))] == values


@pytest.mark.parametrize(
    ("written", "values"),
    [
        ("1,500", ["1500", "1.500"]),
        ("1.500", ["1500", "1.500"]),
        ("1.234.567", ["1234567"]),
        ("1.234.567,8", ["1234567.8"]),
        ("1,234,567.8", ["1234567.8"]),
        ("1.2.3", []),
    ],
)
def test_marks_part_thousands_or_decimals(written: str, values: list[str]) -> None:
    assert digits(written) == tuple(Decimal(value) for value in values)


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("About 15 % were minors.", "14.8 per cent were minors."),
        ("Some 1.2 million people left.", "In all 1,234,567 people left."),
        ("The road is 62 miles long.", "The road is 100 km long."),
        ("It takes 5 to 10 million years.", "It takes 5 million to 10 million years."),
        ("It covers 120 m ².", "It covers 120 m2."),
        ("It covers 120 m2 of land.", "Abarca 120 m 2."),
        ("Panama is one of the member countries.", "It has eleven member countries: Belize and Panama."),
        ("Panamá es uno de los países miembros.", "Tiene once países miembros: Belice y Panamá."),
        ("He worked there for over five decades.", "He worked there for 55 years."),
        ("It fell by ten to 30 %.", "Cayó entre un 10 y un 30 %."),
        ("Cayó entre un diez y un 30 %.", "It fell by 10 to 30%."),
        ("Seven to 10 percent stayed.", "Se quedó del 7 al 10 por ciento."),
        ("It cost 162 584 mln EUR.", "Costó 162 584 millones de euros."),
        ("Duró hasta la Segunda Guerra Mundial.", "It lasted until World War II."),
        ("It holds 1,442 costumes.", "La colección contenía 1442 trajes."),
        ("La multa es de 1500 pesos.", "La multa es de 1.500 pesos."),
        ("El lago está a 2,5 km.", "The lake is 2.5 km away."),
        ("It is 2.5 miles long.", "Mide 4,023 km."),
        ("The doors open at 8:30.", "Las puertas abren a las 8:30 p. m."),
        ("Entre 1.500 y 2.000 millones.", "Between 1.5 and 2 billion."),
        ("Entre 1.500 y 2.000 millones.", "Between 1,500 and 2,000 million."),
    ],
)
def test_the_same_number_in_another_form_is_no_difference(claim: str, source: str) -> None:
    assert not kinds(claim, source) & {Kind.NUMBER, Kind.UNIT, Kind.COMPARISON}


@pytest.mark.parametrize(
    ("claim", "source", "difference"),
    [
        ("He worked for 8 months.", "He worked for nearly 8 years.", ("unit", "8 months", "8 years")),
        ("It is 100 miles long.", "Mide 100 km.", ("unit", "100 miles", "100 km")),
        ("A 15 % rise.", "A rise of 15 points.", ("unit", "15 %", "15 points")),
        ("The second summit.", "The first summit.", ("number", "second", "first")),
        ("One of its offices has closed.", "Two of its offices have closed.", ("number", "One", "Two")),
        ("It has 15 members.", "It has 11 members, of 15 processes.", ("number", "15", "11")),
        ("Call 2212-5301.", "Call 2212-5300.", ("number", "2212-5301", "2212-5300")),
        (
            "Winds of 20 miles per hour (113 km/h).",
            "Winds of 70 miles per hour (113 km/h).",
            ("number", "20 miles per hour", "70 miles per hour"),
        ),
        ("Mide 6,5 metros (4,9 pies).", "It is 1.5 meters (4.9 ft) long.", ("number", "6,5 metros", "1.5 meters")),
        (
            "La peste mató a 80 000 personas en Venecia.",
            "The plague killed 50,000 in Venice.",
            ("number", "80 000 personas", "50,000"),
        ),
        (
            "It cost 562 584 mln EUR.",
            "Costó 162 584 millones de euros.",
            ("number", "562 584 mln EUR", "162 584 millones de euros"),
        ),
        ("Es un campo que contiene 0 y 3.", "It is a field containing 0 and 1.", ("number", "3", "1")),
        ("Estuvo cerrado durante meses.", "It was closed for years.", ("unit", "meses", "years")),
        # What is open so many hours is not so many miles away, nor are days the working days alone.
        ("It is open 14 hours a day.", "The hospital is 14 miles away.", ("number", "14 hours", None)),
        ("It takes 30 days.", "It takes 30 working days.", ("unit", "30 days", None)),
        ("El permiso sale en 30 días hábiles.", "The permit takes 30 days.", ("unit", "30 días hábiles", None)),
    ],
)
def test_another_number_is_a_difference(claim: str, source: str, difference: tuple[str, str, str | None]) -> None:
    assert difference in found(claim, source)


def test_the_only_number_left_over_may_count_something_else() -> None:
    source = "The RCM works with three different liaison networks."
    assert found("Trabaja con once Estados.", source) == [("number", "once Estados", None)]
    assert ("number", "cinco familias", "two") in found("Hay cinco familias.", "The two most prominent families came.")


def test_an_article_of_another_language_is_no_other_number() -> None:
    source = "Un ciclo completo ocupa una rotación de la manivela."
    assert found("The cycle takes two strokes of the piston.", source) == [("number", "two", None)]
    assert found("It has two countries.", "Tiene un país.") == [("number", "two countries", "un país")]


def test_a_bare_unit_is_compared_beside_the_same_word() -> None:
    assert found("For many weeks it was closed.", "For many years it was closed.") == [("unit", "weeks", "years")]
    assert not found("For many years it was closed.", "For many years and some weeks it was closed.")


def test_across_languages_only_the_one_other_unit_of_a_scale_is_another() -> None:
    assert found("It was closed for months.", "Estuvo cerrado durante años y siglos.") == []
    assert found("Es del año 1388.", "It is of the mid-14th century.") == [("date", "1388", "14th century")]
    # A pound is money here, and no other length of time.
    assert found("For months it was the Dogg Pound.", "Durante años fue la Dogg Pound.") == [("unit", "months", "años")]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (
            "La biblioteca presta dos libros durante tres semanas.",
            "The library lends two books at a time for three weeks.",
        ),
        ("It takes two weeks.", "Tarda de dos a tres semanas."),
        ("Tienen entre 9 y 18 años.", "They are aged 9–18."),
    ],
)
def test_across_languages_the_same_figures_do_not_differ(claim: str, source: str) -> None:
    assert found(claim, source) == []


def test_a_year_that_counts_nothing_is_a_year() -> None:
    for text in ("En los Juegos Olímpicos 1992 celebrados en Barcelona", "En 1992 trajes", "en 1992, países"):
        assert [moment.year for moment in moments(read(text, "es"))] == [1992]


def test_a_time_of_day_is_no_count_of_minutes() -> None:
    assert found("Help came for 480 people.", "Help came at 8:00.") == [("number", "480 people", None)]
    assert with_numbers_of("Help came for 480 people.", "Help came at 8:00.") == "Help came at 8:00."
    assert missing_figures("Help came for 480 people.", "Help came at 8:00.") == ["480"]


def test_an_article_is_no_percentage() -> None:
    assert found("La bomba consume una parte, del 1% al 3%.", "The pump consumes 1% to 3%.") == []


def test_a_number_that_can_be_read_two_ways_takes_no_form_of_another() -> None:
    assert with_numbers_of("The fine is 1.5 dollars.", "The fine is 1,500 dollars.") == "The fine is 1,500 dollars."
    assert with_numbers_of("La multa es de 1500 pesos.", "The fine is 1,500 pesos.") == "The fine is 1500 pesos."


@pytest.mark.parametrize(
    ("claim", "source", "rewritten"),
    [
        ("Luggage is kept for a month.", "Luggage is kept for 30 days.", "Luggage is kept for a month."),
        ("El curso dura una semana.", "El curso dura siete días.", "El curso dura una semana."),
        ("You may stay for 14 days.", "You may stay for up to two weeks.", "You may stay for up to 14 days."),
        ("La oficina responde en quince días.", "Responde en dos semanas.", "Responde en quince días."),
        ("It takes one form.", "It takes 30 days.", "It takes 30 days."),
        ("You may stay for a week.", "You may stay for a month and bring 1 bag.", ""),
    ],
)
def test_a_time_takes_the_form_that_the_claim_gives_it(claim: str, source: str, rewritten: str) -> None:
    assert with_numbers_of(claim, source) == (rewritten or source)


@pytest.mark.parametrize(
    ("claim", "source", "differs"),
    [
        ("Responde en quince días.", "Responde en dos semanas.", False),
        ("Se denuncia en una semana.", "Se denuncia en ocho días.", False),
        ("They answer within two weeks.", "Responden en quince días.", False),
        ("Responde en dos semanas.", "Responde en 15 días.", True),
        ("Responde en dos semanas.", "Responde en quince días hábiles.", True),
        ("Responde en quince días.", "Responde en tres semanas.", True),
        ("Responde en catorce días.", "Responde en quince días.", True),
    ],
)
def test_days_in_words_that_speak_of_whole_weeks_are_those_weeks(claim: str, source: str, differs: bool) -> None:
    assert bool(found(claim, source)) is differs


@pytest.mark.parametrize("count", [1, 14, 15, 16, 19, 28, 29, 30, 300, 5000])
@pytest.mark.parametrize(
    "form",
    [
        "{}",
        "{}.5",
        "1,{}",
        "{} %",
        "{} million",
        "{} trillion",
        "{} por ciento",
        "{}th",
        "May {}",
        "{} of May 2019",
        "{}s",
        "the {}th century",
        "siglo {}",
        "la década de {}",
        "{}/12/2019",
        "2019-{}-12",
        "1996-{}",
    ],
)
def test_no_number_is_too_long_to_compare(count: int, form: str) -> None:
    number = form.format("1" + "0" * (count - 1))
    claim = f"It has {number} members."
    for source in (claim.replace("1", "2", 1), "It has eleven members.", "In May 2019 it had 1.5 million members."):
        found(claim, source)
        found(source, claim)
    assert not kinds(claim, claim)


@pytest.mark.parametrize("count", [16, 30, 300])
def test_a_long_number_is_compared_to_the_last_digit(count: int) -> None:
    number = "1234567890" * (count // 10 + 1)
    assert kinds(f"Its key is {number}7.", f"Its key is {number}8.") == {Kind.NUMBER}


@pytest.mark.parametrize(
    ("claim", "source", "ours", "theirs"),
    [
        (
            "Es la segunda escuela del país, y emplea a 5.000 profesores.",
            "It is the second school of the country, employing 2,000 professors.",
            "5.000",
            "2,000",
        ),
        (
            "Las dos personas tiran de un lado o las diez personas tiran del otro.",
            "The two people pull to one side or the two people pull to the other.",
            "diez personas",
            "two people",
        ),
        (
            "Un edificio de 10 plantas con 700 camas y 40 quirófanos.",
            "A 10-floor building with 700 beds and 10 operating theatres.",
            "40",
            "10",
        ),
        ("The city spent 191.766 million.", "The city spent 191.766 billion.", "191.766 million", "191.766 billion"),
        (
            "There live 2.666 thousand people.",
            "Viven allí 2.666 millones de personas.",
            "2.666 thousand people",
            "2.666 millones de personas",
        ),
    ],
)
def test_a_figure_that_stands_elsewhere_in_the_source_is_not_the_one_in_its_place(
    claim: str, source: str, ours: str, theirs: str
) -> None:
    assert found(claim, source) == [("number", ours, theirs)]


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Las dos personas tiran, o las dos personas empujan.", "The two people pull or the two people push."),
        ("Los dos tiran de la cuerda.", "The two people pull on the rope, and the two people fall."),
        ("The city spent 191.766 million.", "La ciudad gastó 191,766 millones."),
        ("El segundo de 2.000 llegó.", "The second of 2,000 arrived."),
    ],
)
def test_figures_that_are_the_same_in_their_places_differ_in_nothing(claim: str, source: str) -> None:
    assert kinds(claim, source) == set()


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("El trámite cuesta 200 pesos.", "El trámite cuesta $200.00 M.N."),
        ("El trámite cuesta $200 MXN.", "El trámite cuesta $200 M.N."),
        ("Cuesta entre 200 y 300 pesos.", "Cuesta entre $200 y $300 pesos."),
        ("The fee is $200 USD.", "La tarifa es de US$200."),
        ("It cost $200M.", "It cost 200 million dollars."),
    ],
)
def test_a_dollar_sign_is_of_the_currency_that_its_words_name(claim: str, source: str) -> None:
    assert kinds(claim, source) == set() == kinds(source, claim)


@pytest.mark.parametrize(
    ("claim", "source", "ours", "theirs"),
    [
        ("El trámite cuesta 200 dólares.", "El trámite cuesta $200 pesos.", "200 dólares", "$200 pesos"),
        ("The fee is US$200.", "La tarifa es de $200 M.N.", "US$200", "$200 M.N"),
        ("The fee is $200 dollars.", "The fee is $200 pesos.", "$200 dollars", "$200 pesos"),
        ("The fee is $200.", "The fee is 200 pesos.", "$200", "200 pesos"),
        ("El puente mide 200 m.", "El puente costó 200 M.N.", "200 m", "200 M.N"),
    ],
)
def test_pesos_behind_a_dollar_sign_are_no_dollars(claim: str, source: str, ours: str, theirs: str) -> None:
    assert found(claim, source) == [("unit", ours, theirs)]


@pytest.mark.parametrize(
    ("claim", "source", "differ"),
    [
        ("The RCM has 15 members.", "There are 15 regional processes on migration in the world.", True),
        ("The concert was attended by 40,000 sheets.", "40,000 people attended the concert.", True),
        ("La ley tiene 15 artículos.", "En la región rigen 15 normas.", True),
        ("The RCM has 15 members.", "It is made of 15 member states.", False),
        ("In 2019 15 people came.", "15 people from the south came in 2019.", False),
        ("En febrero atendió a 60 mujeres.", "Atendió a 75 mujeres en enero y a 60 en febrero.", False),
        ("It helped 60 women in February.", "It helped 75 women in January and 60 in February.", False),
        ("HIV-1 antibodies bind.", "HIV-1 proteins attach.", False),
        ("The fee is 15 dollars.", "It costs 15 dollars.", False),
    ],
)
def test_what_a_source_counts_nothing_of_is_not_in_it_by_a_number_of_something_else(
    claim: str, source: str, differ: bool
) -> None:
    assert (Kind.NUMBER in kinds(claim, source)) is differ
