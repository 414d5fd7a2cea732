import pytest

from rag.checks.names.acronyms import Acronyms, learn_acronyms
from rag.checks.names.names import names
from rag.checks.readings import read
from rag.checks.records import Kind
from tests.rag.checks.examples import found, kinds

KNOWN = learn_acronyms(["The Regional Conference on Migration (RCM) met."])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Dominican Republic joined the RCM.", ["Dominican Republic", "RCM"]),
        ("On Monday in May Luis Alonso Serrano spoke.", ["Luis Alonso Serrano"]),
        ("Guatemala leads. Honduras follows.", ["Guatemala", "Honduras"]),
        ("Cooperation is essential. It helps.", []),
        ("Then it cost EUR 23 800, or 90 000 PLN.", ["PLN"]),
        ("Then it cost 23.800 EUR in Spain.", ["Spain"]),
        ("Women are there. Help is free. Migrar es un derecho. Nadie fue detenido.", []),
        ("It met OIM. The report names St. Mary and Ula. Ana spoke.", ["OIM", "St. Mary", "Ula"]),
        ("The liaison officer network (LON) met, as a C-shaped table (NCD) shows.", ["NCD"]),
    ],
)
def test_names_are_read(text: str, expected: list[str]) -> None:
    reading = read(text)
    assert [reading.excerpt(name.first, name.last).words for name in names(reading)] == expected


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("La Conferencia Regional sobre Migración se reunió.", "The Regional Conference on Migration met."),
        ("Vino de Estados Unidos.", "She came from the United States."),
        ("She came from the USA.", "She came from the United States."),
        ("The Guatemalan delegation spoke.", "The delegation of Guatemala spoke."),
        ("ACNUR y la ONU ayudaron.", "UNHCR and the UN helped."),
        ("The University of Warsaw was founded.", "Se fundó la Universidad de Varsovia."),
        ("Luis Alonso Serrano spoke.", "As Serrano explains, he spoke."),
        ("President Serrano spoke.", "Serrano spoke."),
        ("Bogota and Mexico signed.", "Bogotá and México signed."),
        ("Luis Serrano became an officer.", "It was a long day. Serrano became an officer."),
        ("The IOM's officers met some NGO.", "IOM officers met NGOs."),
        ("The form A38X is needed.", "The form A-38X is needed."),
        ("Its author is British.", "The English author spoke."),
        ("El informe es de médicos estadounidenses.", "The American physicians reported."),
    ],
)
def test_a_name_in_another_form_is_no_difference(claim: str, source: str) -> None:
    assert kinds(claim, source, KNOWN).isdisjoint({Kind.NAME, Kind.PLACE})


@pytest.mark.parametrize(
    ("claim", "source", "difference"),
    [
        ("Honduras preside la RCM.", "The RCM is led by Guatemala.", ("place", "Honduras", "Guatemala")),
        ("The IOM met.", "The RCM met.", ("name", "IOM", "RCM")),
        ("ACNUR ayudó.", "Those who worked for IOM helped.", ("name", "ACNUR", None)),
        ("La OMS ayudó.", "Those who worked for IOM helped.", ("name", "OMS", None)),
        ("Serrano leads it.", "Guatemala leads it.", ("name", "Serrano", None)),
        ("The head is Ana Serrano.", "The head is Luis Serrano.", ("name", "Ana Serrano", "Luis Serrano")),
        ("It met in Lima, not in Iran.", "It met in Iran, not in Iran.", ("place", "Lima", "Iran")),
        ("The head is Luisa Serrano.", "The head is Luis Serrano.", ("name", "Luisa Serrano", "Luis Serrano")),
        ("Ana Serrano leads it.", "It is a forum. Luis Serrano leads it.", ("name", "Ana Serrano", "Luis Serrano")),
        ("Its author is English.", "The British author spoke.", ("place", "English", None)),
        ("Its author is Irish.", "Its author is British.", ("place", "Irish", "British")),
    ],
)
def test_a_name_that_the_source_does_not_have_is_a_difference(
    claim: str, source: str, difference: tuple[str, str, str | None]
) -> None:
    assert difference in found(claim, source, KNOWN)


def test_a_headline_in_capitals_is_not_read_as_names() -> None:
    assert not found("Migrant Women Find Work And Shelter", "Migrant women find jobs.", Acronyms())


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("La ciudad sufrió en la Segunda Guerra Mundial.", "The city suffered in the Second World War."),
        ("The Red Army was defeated.", "El Ejército Rojo fue derrotado."),
        ("Se construyó en el siglo XIX.", "It was built in the 19th century."),
        ("Aquello es de todos.", "That belongs to everyone."),
        ("They met the NGOs there.", "They met an NGO there."),
        ("Reunieron a las ONGs.", "It was a meeting with an NGO."),
        ('En su artículo, " Una máquina y la guerra", lo decía.', 'In his article, "A machine and war", he said so.'),
    ],
)
def test_what_a_translation_says_in_its_own_words_is_no_missing_name(claim: str, source: str) -> None:
    assert found(claim, source) == []


def test_another_name_is_missing_in_the_other_language_too() -> None:
    assert [(kind, said) for kind, said, _ in found("Lo dijo Marta Paredes.", "“Come,” said Luis Alonso Serrano.")] == [
        ("name", "Marta Paredes")
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("El Salvador proposed a registry.", "en"),
        ("García never visits migrants.", "en"),
        ("Los Angeles has an office.", "en"),
        ("El Instituto decide.", "es"),
        ("LA OFICINA ESTÁ CERRADA", "es"),
    ],
)
def test_names_tell_no_language(text: str, language: str) -> None:
    assert read(text).language == language


def test_a_place_that_begins_a_sentence_has_its_article() -> None:
    assert found("El Salvador leads it.", "Honduras leads it.") == [("place", "El Salvador", "Honduras")]
