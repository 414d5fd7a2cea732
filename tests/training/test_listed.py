"""Claims of a part of a list: true with fewer of its names, not borne out with one that it does not have."""

import random

import pytest

from benchmarks.claims import NOT_SUPPORTED, Label, Pair
from benchmarks.datasets import QuestionSet
from index.records import Article
from training.listed import listed_pairs
from training.member_words import COUNTRIES
from training.members import listed, member_pairs, short_name

LISTED = "The order had houses in Seville, Toledo, Burgos and Cádiz until the war."
OTHER = "He wrote of Rome, Naples and Venice in his letters."
TOWNS = ("Seville", "Toledo", "Burgos", "Cádiz")


def article(text: str) -> Article:
    return Article(text, "Untitled", None, "en", None, None, None, text, "0", ())


def pairs_of(*sentences: str) -> list[Pair]:
    loaded = QuestionSet("set", tuple(article(text) for text in sentences), ())
    return listed_pairs(loaded, 10, random.Random(3))


def test_a_list_gives_a_shorter_one_a_turned_one_and_one_with_a_name_from_elsewhere() -> None:
    fewer, turned, wrong = (pair for pair in pairs_of(LISTED, OTHER) if pair.evidence == LISTED)
    assert (fewer.labels, turned.labels, wrong.labels) == ((Label.SUPPORTED,), (Label.SUPPORTED,), NOT_SUPPORTED)
    held = [{town for town in TOWNS if town in pair.claim} for pair in (fewer, turned, wrong)]
    assert 0 < len(held[0]) < len(TOWNS)
    assert held[1] == set(TOWNS)
    assert any(town in wrong.claim for town in ("Rome", "Naples", "Venice"))
    assert all(pair.claim.startswith("The order had houses in ") for pair in (fewer, turned, wrong))
    assert all(pair.claim.endswith(" until the war.") for pair in (fewer, turned, wrong))


@pytest.mark.parametrize(
    "sentence",
    [
        "The order had four houses in Seville, Toledo, Burgos and Cádiz.",
        "They went to Seville, Toledo and Burgos respectively.",
        "It lies between Seville, Toledo and Burgos.",
        "It was held in Seville and Toledo.",
    ],
)
def test_no_claim_is_made_where_fewer_names_would_say_something_else(sentence: str) -> None:
    assert pairs_of(sentence) == []


def test_made_up_members_stand_in_their_list_and_outsiders_do_not() -> None:
    pairs = list(member_pairs(60, random.Random(5)))
    assert {pair.language for pair in pairs} == {"en", "es"}
    assert {pair.labels for pair in pairs} == {
        (Label.SUPPORTED,),
        (Label.CONTRADICTED,),
        (Label.UNKNOWN,),
        NOT_SUPPORTED,
    }
    assert not any(sign in pair.claim + pair.evidence for pair in pairs for sign in "{}")
    assert not any(wrong in pair.evidence for pair in pairs for wrong in (" de el ", " a el "))
    for pair in pairs:
        claimed = {one.english for one in COUNTRIES if one.of(pair.language) in pair.claim}
        told = {one.english for one in COUNTRIES for name in (one.english, one.spanish) if name in pair.evidence}
        if pair.labels == (Label.SUPPORTED,):
            assert claimed <= told


def test_lists_and_short_names_are_as_people_write_them() -> None:
    assert listed(["Peru", "Chile", "India"], "en") == "Peru, Chile and India"
    assert listed(["Perú", "Chile", "India"], "es") == "Perú, Chile e India"
    assert short_name("la Alianza del Sur sobre Agua") == "ASA"
