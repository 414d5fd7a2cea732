"""Names are put in the form of the text beside them, and nothing else is."""

import pytest

from index.records import Span
from rag.checks.names.acronyms import Acronyms, learn_acronyms
from rag.checks.names.name_forms import with_names_of, with_short_names
from rag.checks.readings import read

ACRONYMS = learn_acronyms(
    [
        "The Regional Conference on Migration (RCM) met.",
        "La Conferencia Regional sobre Migración (CRM, o RCM por sus siglas en inglés) sesionó.",
        "The International Organization for Migration (IOM) helped. The United States (US) paid.",
    ]
)


@pytest.mark.parametrize(
    ("claim", "source", "written"),
    [
        (
            "The RCM was created in 1996.",
            "Few are as old as the Regional Conference on Migration (RCM), created in 1996.",
            "Few are as old as the RCM, created in 1996.",
        ),
        ("The RCM has 11 members.", "The Regional Conference on Migration has eleven.", "The RCM has eleven."),
        ("IOM and the RCM met.", "The RCM met the International Organization for Migration.", "The RCM met the IOM."),
        ("La CRM se creó.", "La Conferencia Regional sobre Migración (CRM) se creó.", "La CRM se creó."),
        ("La CRM se creó.", "The RCM (Regional Conference on Migration) met.", "The CRM met."),
        ("The RCM met.", "The Regional Conference on Migration (in 2019) met.", "The RCM (in 2019) met."),
        ("They met us.", "The United States paid.", "The United States paid."),
        ("The US paid.", "They told us so.", "They told us so."),
        (
            "The OAS met.",
            "The Regional Conference on Migration (RCM) met.",
            "The Regional Conference on Migration (RCM) met.",
        ),
        ("", "The RCM met.", "The RCM met."),
    ],
)
def test_a_source_calls_things_as_the_claim_does(claim: str, source: str, written: str) -> None:
    assert with_names_of(claim, source, ACRONYMS).text == written


def test_acronyms_turned_round_are_names_of_the_same() -> None:
    english = learn_acronyms(["The Regional Conference on Migration (RCM) met. The International Office (IO) met."])
    source = "The Regional Conference on Migration (RCM) met."
    assert with_names_of("La CRM sesionó.", source, english).text == source
    assert with_names_of("La CRM sesionó.", source, english.turned_as("La CRM sesionó.")).text == "The CRM met."
    assert Acronyms().turned_as("La CRM sesionó.").known == ()


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("When was the Regional Conference on Migration created?", "When was the RCM created?"),
        ("What is the regional conference on migration (RCM)?", "What is the RCM?"),
        ("¿Qué es la Conferencia Regional sobre Migración?", "¿Qué es la CRM?"),
        ("¿Qué es la CRM? ¿Y la RCM?", "¿Qué es la CRM? ¿Y la RCM?"),
        ("Does the Regional Conference meet?", "Does the Regional Conference meet?"),
    ],
)
def test_a_long_name_gives_way_to_its_acronym(text: str, written: str) -> None:
    assert with_short_names(text, ACRONYMS) == written


def test_an_acronym_that_two_things_share_stands_for_neither() -> None:
    shared = learn_acronyms(
        ["The Regional Conference on Migration (RCM) met. The Royal College of Medicine (RCM) too."]
    )
    question = "When was the Royal College of Medicine founded?"
    assert with_short_names(question, shared) == question
    assert with_names_of("The RCM met.", "The Royal College of Medicine met.", shared).replacements == ()


def test_places_in_a_text_are_found_in_what_it_became_and_back() -> None:
    source = "The Regional Conference on Migration (RCM) met IOM. The RCM is old."
    told = with_names_of("The RCM met.", source, ACRONYMS)
    assert told.text == "The RCM met IOM. The RCM is old."
    for words in ("The ", " met IOM.", "is old.", "The RCM is old."):
        there = told.there(Span(source.index(words), source.index(words) + len(words)))
        assert told.text[there.start : there.end] == words
        back = told.origin(there)
        assert source[back.start : back.end] == words
    name = told.origin(Span(4, 7))
    assert source[name.start : name.end] == "Regional Conference on Migration (RCM)"
    assert told.origin(Span(5, 9)) == Span(4, source.index(" met") + 2)
    assert told.there(Span(9, 20)) == Span(4, 4)


def test_a_text_is_not_read_for_a_claim_that_names_nothing_known() -> None:
    read.cache_clear()
    with_names_of("The office helped.", "The International Organization for Migration helped.", ACRONYMS)
    assert read.cache_info().misses == 1
