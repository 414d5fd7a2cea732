"""What stands around a sentence supplies, and what it never excuses."""

import pytest

from rag.checks.differences import differences
from rag.checks.names.acronyms import Acronyms
from rag.checks.readings import read
from rag.checks.records import Kind
from rag.claimed.claims import Claim, split_claims
from rag.verifying.departures import are_named, departures, is_of_another


def claim(text: str) -> Claim:
    return split_claims(text)[-1]


def test_what_stands_around_a_sentence_supplies_what_it_leaves_out() -> None:
    alone, around = "It has eleven members.", "The RCM met in May. It has eleven members. It grew."
    said = claim("The RCM has eleven members.")
    assert [d.claim.words for d in departures(said, [alone], alone, Acronyms())] == ["RCM"]
    assert departures(said, [alone], around, Acronyms()) == ()


def test_what_stands_around_a_sentence_never_excuses_another_number() -> None:
    alone = "The RCM has eleven members."
    around = f"SICA has 15 members. {alone}"
    assert [d.kind for d in departures(claim("The RCM has 15 members."), [alone], around, Acronyms())] == [Kind.NUMBER]


def test_a_figure_of_the_sentence_before_stands_for_none_that_the_sentence_leaves_out() -> None:
    alone = "A zoo was opened in 1927, and a bear run."
    both = f"The park was laid out in 1865. {alone}"
    said = claim("A zoo was opened in 1927, and in 1962 a bear run.")
    assert [(d.claim.words, d.source) for d in departures(said, [alone, both], both, Acronyms())] == [("1962", None)]
    wrong = claim("A zoo was opened in 1937, and a bear run.")
    found = departures(wrong, [alone, both], both, Acronyms())
    assert [(d.claim.words, d.source and d.source.words) for d in found] == [("1937", "1927")]
    alone = "All of them are represented alike."
    both = f"It has eleven member states. {alone}"
    found = departures(claim("It has fifteen member states."), [alone, both], both, Acronyms())
    assert [(d.claim.words, d.source and d.source.words) for d in found] == [
        ("fifteen member states", "eleven member states")
    ]


def test_a_place_is_no_other_name_for_an_organisation() -> None:
    alone = "Its members are Belize, Canada and the Dominican Republic."
    said = claim("Canada is a member of the RCM.")
    assert [d.source for d in departures(said, [alone], alone, Acronyms())] == [None]
    assert departures(said, [alone], f"The RCM met. {alone}", Acronyms()) == ()


def test_another_place_stands_although_the_right_one_is_near() -> None:
    alone = "The process is led by Guatemala."
    found = departures(claim("The process is led by Honduras."), [alone], f"{alone} Honduras came.", Acronyms())
    assert [(d.claim.words, d.source and d.source.words) for d in found] == [("Honduras", "Guatemala")]


def test_a_pronoun_does_not_hide_another_subject() -> None:
    source = "The RCM has eleven member states."
    other = departures(claim("The IOM met. It has eleven member states."), [source], source, Acronyms())
    assert [(d.kind, d.claim.words, d.source) for d in other] == [(Kind.NAME, "IOM", None)]
    assert departures(claim("The RCM met. It has eleven member states."), [source], source, Acronyms()) == ()


def test_names_that_a_source_lacks_may_stand_in_its_article() -> None:
    alone = "It has eleven member states and an office in Tuxtla."
    lacking = departures(claim("The RCM, led by SICA, has eleven member states."), [alone], alone, Acronyms())
    assert [d.claim.words for d in lacking] == ["RCM", "SICA"]
    assert are_named(lacking, f"The RCM met SICA in May. {alone}", Acronyms())
    assert not are_named(lacking, f"The RCM met in May. {alone}", Acronyms())
    assert are_named((), alone, Acronyms())


def test_names_are_looked_for_in_every_paragraph_and_no_article_is_remembered_whole() -> None:
    lacking = departures(claim("The RCM has eleven members."), ["It has eleven members."], "", Acronyms())
    paragraphs = [f"Paragraph {number} is about nothing much." for number in range(300)]
    read.cache_clear()
    assert are_named(lacking, "\n\n".join([*paragraphs, "The RCM met in May."]), Acronyms())
    assert not are_named(lacking, "\n\n".join(paragraphs), Acronyms())
    # One for each paragraph, and a few for the claim.
    assert read.cache_info().currsize > len(paragraphs)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The ASEAN has eleven member states.", True),
        ("Cuba has eleven member states.", True),
        ("The RCM has eleven member states.", False),
        ("The office has eleven member states from ASEAN.", False),
        ("SICA has eleven member states from ASEAN.", False),
    ],
)
def test_a_claim_is_about_the_name_that_it_begins_with(words: str, expected: bool) -> None:
    alone = "It has eleven member states."
    lacking = departures(claim(words), [alone], alone, Acronyms())
    assert is_of_another(lacking, f"The RCM met SICA in May. {alone}", Acronyms()) is expected


def test_a_sentence_is_compared_once_though_it_is_judged_alone_and_after_another() -> None:
    alone, none = "It has eleven members.", Acronyms()
    both = f"The RCM met in May. {alone}"
    said = claim("SICA has twelve members.")
    differences.cache_clear()
    assert departures(said, [alone], both, none)
    assert departures(said, [alone, both], both, none)
    # The sentence, both, and what stands around.
    assert differences.cache_info().misses == 3
