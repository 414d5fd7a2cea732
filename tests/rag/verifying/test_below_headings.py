"""Words read below the headings that a claim takes words from: alone, at the desk and in the gate."""

import pytest

from index.records import Span
from index.words import Words
from rag.checks.names.acronyms import Acronyms
from rag.gate.gate import Gate
from rag.gate.limits import Limits
from rag.records import Language
from rag.verifying.candidates import below_headings
from tests.detector_for_tests import DETECTOR
from tests.rag.findings import ENGLISH, SPANISH, SURE, ScriptedJudge, hit_of


@pytest.mark.parametrize(
    ("claim", "language", "above"),
    [
        ("The library card costs 4 dollars.", "en", "Library card. "),
        ("The card costs 4 dollars.", "en", ""),
        ("Children's library cards cost 4 dollars.", "en", "Library card. For children. "),
        ("The price of the card is 4 dollars.", "en", "Prices. "),
        ("The museum is closed.", "en", ""),
        ("El carné de la biblioteca cuesta 4 dólares.", "es", "Carné de la biblioteca. "),
        ("El carné cuesta 4 dólares.", "es", ""),
    ],
)
def test_only_headings_that_a_claim_takes_a_word_from_are_read(claim: str, language: Language, above: str) -> None:
    page = ENGLISH if language == "en" else SPANISH
    assert below_headings(page[2], hit_of(page, language), claim, Words().terms) == above + page[2]


def test_a_heading_that_asks_keeps_its_mark() -> None:
    hit = hit_of(("Fees", ("Who pays?",), "Children under ten do not."), "en")
    read = below_headings(hit.article.text, hit, "Children do not pay.", Words().terms)
    assert read == "Who pays? Children under ten do not."


@pytest.mark.parametrize(("claim", "is_shown"), [("The library card costs 4 dollars.", True), ("It is dear.", False)])
def test_a_written_sentence_is_read_so_too(claim: str, *, is_shown: bool) -> None:
    hit = hit_of(ENGLISH, "en")
    gate = Gate(ScriptedJudge({"Library card. The card": SURE}), DETECTOR, Words(), Limits(0.5, 0.5, 0.0))
    (proof,) = gate.weigh(claim, [(hit, Span(0, len(ENGLISH[2])))], Acronyms(()))
    assert (proof.score > 0.5) == is_shown
    assert hit.article.text[proof.span.start : proof.span.end] == ENGLISH[2]
