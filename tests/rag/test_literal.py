"""Numbers, addresses and amounts that no cited span holds are found; those that one holds pass."""

import hashlib
import time
from collections.abc import Collection

import pytest

from index.records import Article, Span
from rag.literal import strings_missing
from rag.records import Answer, Citation, Outcome, Sentence

SOURCE = (
    "Call the office at +506 2212 5300 or write to sanjose@example.org. See https://example.org/help?x=1. "
    "The fee is $5,000. Smugglers ask for 12,000 dollars, or diez mil pesos. In danger, dial 911 at once. "
    "It was founded in 1996 and revised in 2019-2021 by 15 countries, and www.example.org/es lists them."
)


def answer(*sentences: str, source: str = SOURCE, cites: tuple[int, ...] = (1,)) -> Answer:
    digest = hashlib.sha256(source.encode()).hexdigest()
    article = Article("a", "A", None, "en", None, None, None, source, digest, ())
    return Answer(
        question="?",
        language="en",
        outcome=Outcome.ANSWERED,
        sentences=tuple(Sentence(text, cites) for text in sentences),
        citations=(Citation(1, article, Span(0, len(source)), 0.9),),
        nearest=(),
        searched_for="?",
        generator="test",
        index="1",
        took_ms=1,
    )


def not_cited(found: Answer, allowed: Collection[str] = ()) -> tuple[str, ...]:
    quotes = {citation.number: citation.quote for citation in found.citations}
    missing: list[str] = []
    for sentence in found.sentences:
        missing += strings_missing(sentence.text, [quotes.get(number, "") for number in sentence.citations], allowed)
    return tuple(dict.fromkeys(missing))


def test_a_quotation_passes() -> None:
    assert not_cited(answer(SOURCE)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Ring +506 2212 5300.",
        "Write to sanjose@example.org!",
        "It is on (https://example.org/help?x=1).",
        "The fee is $5,000",
        "They ask for 12,000 dollars.",
        "Piden diez mil pesos.",
        "You can call 911.",
        "Between 2019-2021 there were 15 countries.",
        "In 1996 it began; e.g. in the U.S. and EE. UU.",
        "The number of countries is 15.",
    ],
)
def test_what_the_source_says_passes(text: str) -> None:
    assert not_cited(answer(text)) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ring +506 2212 5301.", "+506 2212 5301"),
        ("Ring 2212 5300.", "2212 5300"),
        ("Ring (506) 2212-5300.", "(506) 2212-5300"),
        ("Llame al 1-800-NOTRATA.", "1-800-NOTRATA"),
        ("Dial 912 now.", "912"),
        ("Marque el 145.", "145"),
        ("Write to help@example.org.", "help@example.org"),
        ("See https://example.org/help.", "https://example.org/help"),
        ("See http://example.org/help?x=1.", "http://example.org/help?x=1"),
        ("Go to refugio.example.com today.", "refugio.example.com"),
        ("Go to refugio.help today.", "refugio.help"),
        ("Go to \u0435xample.org today.", "\u0435xample.org"),
        ("Ring 2\u200d2\u200d1\u200d2\u200d5\u200d3\u200d0\u200d1.", "22125301"),
        ("The fee is $5.", "$5"),
        ("The fee is $5,000 million.", "$5,000 million"),
        ("The fee is US$5,000.", "US$5,000"),
        ("They ask for 2,000 dollars.", "2,000 dollars"),
        ("Cuesta cinco mil pesos.", "cinco mil pesos"),
        ("Cuesta 500 €.", "500 €"),
        ("It costs USD 300.", "USD 300"),
        ("It took USD 300 million.", "USD 300 million"),
        ("Cuesta 300 USD.", "300 USD"),
        ("They ask for 2,000 US dollars.", "2,000 US dollars"),
        ("Cuesta 2 millones de dólares.", "2 millones de dólares"),
    ],
)
def test_what_no_span_says_is_found(text: str, found: str) -> None:
    assert not_cited(answer(text)) == (found,)


def test_a_short_number_may_stand_in_its_source_in_other_words() -> None:
    assert strings_missing("Marque el 110-22.", ["En peligro, 110-22 de día."]) == []
    assert strings_missing("Marque el 110-22.", ["En peligro, 110-221 de día."]) == ["110-22"]


def test_only_the_spans_of_the_sentence_count() -> None:
    assert not_cited(answer("The fee is $5,000.", cites=(2,))) == ("$5,000",)
    assert not_cited(answer("The fee is $5,000.", cites=())) == ("$5,000",)


def test_the_help_file_allows_its_own_strings() -> None:
    allowed = ("+000 1234 5678", "https://lines.example/")
    assert not_cited(answer("Ring +000 1234 5678 or see https://lines.example/."), allowed) == ()
    assert not_cited(answer("Ring +000 1234 5679."), allowed) == ("+000 1234 5679",)


def test_spaces_are_one_space_and_a_string_is_named_once() -> None:
    assert not_cited(answer("Ring +506\u00a02212\n5300.")) == ()
    assert not_cited(answer("It is $7.", "It is $7 again.")) == ("$7",)


@pytest.mark.parametrize(
    "unit", ["a", "1", "1 ", "a.", "@", "a@", "$", "1,", "www.", "call ", "one ", "a-", "(", "+1 "]
)
def test_hostile_text_takes_time_in_step_with_its_length(unit: str) -> None:
    began = time.process_time()
    not_cited(answer(unit * (100_000 // len(unit)), source="x"))
    assert time.process_time() - began < 5
