"""Made-up help pages: what they say, what is asked about them, and what may be claimed."""

import random

import pytest

from benchmarks.claims import NOT_SUPPORTED, Label
from training.help_pages import help_pairs, help_questions
from training.help_words import read_vocabulary

PAGES = 120


def test_a_question_is_answered_by_whole_sentences_of_its_page_or_not_at_all() -> None:
    made = help_questions(PAGES, "help", random.Random(3))
    texts = {article.id: article.text for article in made.articles}
    assert len(made.articles) == PAGES
    for asked in made.questions:
        for span in asked.spans:
            words = texts[asked.article_id][span.start : span.end]
            assert not words[0].islower()
            assert words.endswith(".")
    answered = [asked for asked in made.questions if asked.answerable]
    assert 0.4 < len(answered) / len(made.questions) < 0.8


def test_pages_and_questions_are_of_either_language_and_across() -> None:
    made = help_questions(PAGES, "help", random.Random(3))
    languages = {article.id: article.language for article in made.articles}
    pairs = {(asked.language, languages[asked.article_id]) for asked in made.questions}
    assert pairs == {("en", "en"), ("en", "es"), ("es", "en"), ("es", "es")}


def test_no_slot_is_left_open_in_any_pattern() -> None:
    for asked in help_questions(400, "help", random.Random(5)).questions:
        assert not set("{}|") & set(asked.text)
    for pair in help_pairs(400, random.Random(5)):
        assert not set("{}|") & set(pair.claim + pair.evidence)


def test_claims_are_supported_contradicted_and_unknown() -> None:
    pairs = list(help_pairs(PAGES, random.Random(4)))
    labels = {pair.labels for pair in pairs}
    assert labels == {(Label.SUPPORTED,), (Label.CONTRADICTED,), (Label.UNKNOWN,), NOT_SUPPORTED}


@pytest.mark.parametrize(("language", "denial"), [(0, "may not"), (1, "no pueden")])
def test_what_is_forbidden_contradicts_a_claim_that_it_is_allowed(language: int, denial: str) -> None:
    said = read_vocabulary().phrases["may"][language]
    assert any(denial in pattern for pattern in said.no)
    assert not any(denial in pattern for pattern in said.yes)


def test_the_two_languages_have_the_same_kinds_and_ways() -> None:
    for english, spanish in read_vocabulary().phrases.values():
        assert bool(english.no) is bool(spanish.no)
        assert bool(english.some) is bool(spanish.some)
        assert bool(english.claimed) is bool(spanish.claimed)
