"""What of a written sentence must stand in the words that it cites."""

import pytest

from index.words import Words
from rag.checks.names.acronyms import Acronyms
from rag.checks.opposites.exchanges import exchange_differences
from rag.checks.readings import read_pair
from rag.gate.objections import Objection, missing_figures, objection_to, says_too_little, without_lead
from rag.records import Language

WORDS = Words()


@pytest.mark.parametrize(
    ("claim", "cited", "missing"),
    [
        ("It has eleven members.", "It has 11 members.", []),
        ("It has 11 members.", "It has eleven members.", []),
        ("It has twelve members.", "It has 11 members.", ["twelve"]),
        ("It has twelve members.", "It has eleven members.", ["twelve"]),
        ("Tiene doce miembros.", "Tiene once miembros.", ["doce"]),
        ("Tiene tres sedes.", "It has 11 seats.", ["tres"]),
        ("Tiene once miembros.", "It has 11 members.", []),
        ("Doce países la forman.", "La forman once países.", ["Doce países"]),
        ("He took six.", "He came sixth and took two.", ["six"]),
        ("He came sixth.", "He came 6th and took two.", []),
        ("He took six.", "He took 6½ and two.", ["six"]),
        ("It took 6.5 hours.", "It took 6½ hours.", []),
        ("It cost 5,000,000.", "It cost 5 million.", []),
        ("It cost 6,000,000.", "It cost 5 million.", ["6000000"]),
        ("It took 1% to 1% of it.", "It took 1% to 3% of it.", ["1"]),
        ("It has 11 members.", "It was founded in 2011.", ["11"]),
        ("It has two members.", "It has members.", ["two"]),
        ("Twenty-three came.", "Three of twenty came.", ["Twenty-three"]),
    ],
)
def test_a_number_must_stand_there_in_digits_or_in_words(claim: str, cited: str, missing: list[str]) -> None:
    assert missing_figures(claim, cited) == missing


NEAR = "She said that help is near."


@pytest.mark.parametrize(
    ("claim", "cited", "headings", "objection"),
    [
        (NEAR, NEAR, "", None),
        ("Call +506 2212 5300.", "Call the office.", "", Objection.LITERAL),
        ("Call us on +506 2212 5300.", "The office answers at +506 2212 5300: call us.", "", None),
        ("Write to us@office.example.", "Write to us.", "us@office.example", Objection.LITERAL),
        ("It has twelve members.", "It has members.", "Twelve members", Objection.FIGURE),
        ("She said “a helper near”.", NEAR, "", Objection.QUOTATION),
        ("She said «a helper near».", NEAR, "", Objection.QUOTATION),
        ('She said "a helper near".', NEAR, "", Objection.QUOTATION),
        ("She said “help, IS near”.", NEAR, "", None),
        ("She said “the helper”.", NEAR, "", None),
        ("According to UNICEF, help is near.", NEAR, "", Objection.ATTRIBUTION),
        ("Según la Cruz Roja, hay ayuda cerca.", "Hay ayuda cerca.", "", Objection.ATTRIBUTION),
        ("As stated by experts, help is near.", NEAR, "", Objection.ATTRIBUTION),
        ("De acuerdo con expertos, hay ayuda cerca.", "Hay ayuda cerca.", "", Objection.ATTRIBUTION),
        ("Reports from experts, she said, tell of help that is near.", NEAR, "", Objection.ATTRIBUTION),
        ("According to UNICEF, help is near.", "UNICEF: help is near.", "", None),
        ("According to experts of UNICEF, help is near.", "UNICEF: help is near.", "", None),
        ("According to UNICEF, help is near.", NEAR, "News of UNICEF", None),
        ("According to the article, help is near.", NEAR, "", None),
        ("The RCM met in Lima.", "It met in Lima.", "The RCM in its words", None),
        ("The RCM met in Lima.", "It met in Cusco.", "The RCM in its words", Objection.DIFFERENCE),
        ("The RCM met in Lima.", "It met in Cusco.", "The RCM in Lima", Objection.DIFFERENCE),
        ("It opens on Monday.", "It opens on Friday.", "Monday", Objection.DIFFERENCE),
        ("It opens on Monday.", "It opens again.", "Monday", Objection.DIFFERENCE),
        ("The RCM opens on Monday.", "It opens on Friday.", "The RCM on Monday", Objection.DIFFERENCE),
    ],
)
def test_what_stands_in_the_way_of_a_sentence_is_named(
    claim: str, cited: str, headings: str, objection: Objection | None
) -> None:
    assert objection_to(claim, cited, headings, Acronyms(), WORDS) is objection


@pytest.mark.parametrize(
    ("text", "language", "is_so"),
    [
        ("In summary, as the articles say.", "en", True),
        ("En resumen, según el artículo.", "es", True),
        ("No, you do not.", "en", True),
        ("It is not free.", "en", True),
        ("Sí, es así.", "es", True),
        ("Help is near.", "en", False),
        ("It opened in 1996.", "en", False),
        ("Tiene once miembros.", "es", False),
    ],
)
def test_a_sentence_with_fewer_than_two_words_of_its_own_says_too_little(
    text: str, language: Language, is_so: bool
) -> None:
    assert says_too_little(text, language, WORDS) is is_so


@pytest.mark.parametrize(
    ("text", "left"),
    [("However, it is open.", "it is open."), ("En resumen: abre.", "abre."), ("In short supply.", "In short supply.")],
)
def test_what_leads_to_a_sentence_is_no_part_of_it(text: str, left: str) -> None:
    assert without_lead(text) == left


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Carthage defeated the Romans in the war.", "The Romans defeated Carthage in the war."),
        ("When Rumford received the Corliss medal, all rose.", "When Corliss received the Rumford medal, all rose."),
        ("12 of the 5 members came.", "5 of the 12 members came."),
        ("They went from Paris to Rome.", "They went from Rome to Paris."),
        ("Grecia venció a Roma.", "Roma venció a Grecia en 146."),
        ("The University of Rome founded Harvard.", "Harvard founded the University of Rome."),
    ],
)
def test_names_and_numbers_that_changed_places_are_found(claim: str, source: str) -> None:
    assert [*exchange_differences(*read_pair(claim, source))]
    assert objection_to(claim, source, "", Acronyms(), WORDS) is Objection.DIFFERENCE


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Children swim free of charge.", "Children swim free of charge if an adult swims with them."),
        ("El carné permite viajar.", "El carné permite viajar, pero solo los domingos. Cuesta 5 quetzales."),
    ],
)
def test_what_holds_only_under_a_condition_is_not_said_without_it(claim: str, source: str) -> None:
    assert objection_to(claim, source, "", Acronyms(), WORDS) is Objection.CONDITION
    assert objection_to(source, source, "", Acronyms(), WORDS) is None
