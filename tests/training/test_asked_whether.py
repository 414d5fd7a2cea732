"""Questions whether something is so, and headings that ask, as relevance is trained with them."""

import random

from benchmarks.claims import Label, Pair
from benchmarks.datasets import Asked, QuestionSet, article_of
from index.records import Span
from training.asked_whether import asked_of_answers, asked_of_claims, asked_of_sentences
from training.headings import headings_of

TEXT = "The theatre was opened in 1931. The theatre is in Lima."
THEATRE = article_of("theatre", "Theatre", TEXT, "en")


def test_a_question_with_its_answer_is_asked_again_and_told_by_the_whole_sentence() -> None:
    asked = Asked("1", "When was the theatre opened?", "en", "theatre", (Span(26, 30),))
    (whether,) = asked_of_answers(QuestionSet("few", (THEATRE,), (asked,)), [asked], random.Random(1))
    assert "1931" in whether.text
    assert [TEXT[span.start : span.end] for span in whether.spans] == ["The theatre was opened in 1931."]


def test_some_sentences_are_asked_about_in_place() -> None:
    made = [one for seed in range(20) for one in asked_of_sentences([THEATRE], random.Random(seed))]
    told = {TEXT[span.start : span.end] for one in made for span in one.spans}
    assert told == {"The theatre was opened in 1931.", "The theatre is in Lima."}


def test_a_claim_is_asked_among_the_evidence_of_others() -> None:
    pairs = [Pair(f"Town {n} is old.", f"Town {n} is an old town.", (Label.SUPPORTED,)) for n in range(5)]
    made = asked_of_claims(
        [*pairs, Pair("Town 9 is new.", "Town 9 is old.", (Label.CONTRADICTED,))], "few", random.Random(1)
    )
    assert len(made.questions) == len(pairs)
    for asked, found, pair in zip(made.questions, made.articles, pairs, strict=True):
        (span,) = asked.spans
        assert found.text[span.start : span.end] == pair.evidence
        assert len(found.text) > len(pair.evidence)


def test_an_article_is_headed_by_one_of_its_questions_or_as_help_pages_are() -> None:
    asked = Asked("1", "When was the theatre opened?", "en", "theatre", ())
    headings = {headings_of([asked], random.Random(seed))["theatre"] for seed in range(60)}
    assert {"When was the theatre opened", "When was the theatre"} <= headings
    assert len(headings) > 5
