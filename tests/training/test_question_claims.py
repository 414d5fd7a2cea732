import random
from dataclasses import replace

import pytest

from benchmarks.claims import Label
from benchmarks.datasets import Asked, QuestionSet
from index.records import Article, Span
from training.question_claims import claims_of, instead, seeming_claims, shares_words
from ui.compose import Service


@pytest.fixture(scope="module")
def article(service: Service) -> Article:
    return next(a for a in service.shelf.current().articles() if "created in 1996" in a.text)


@pytest.fixture(scope="module")
def asked(article: Article) -> Asked:
    start = article.text.index("created in 1996") + len("created in ")
    question = "When was the Regional Conference on Migration created?"
    return Asked("created", question, "en", article.id, (Span(start, start + 4),))


def test_a_question_makes_a_true_claim_and_one_with_another_year(article: Article, asked: Asked) -> None:
    loaded = QuestionSet("two", (article,), (asked,))
    made = [pair for seed in range(20) for pair in claims_of(loaded, (asked,), random.Random(seed))]
    true = {pair.claim for pair in made if pair.labels == (Label.SUPPORTED,)}
    assert true == {"The Regional Conference on Migration was created in 1996."}
    false = [pair for pair in made if pair.labels == (Label.CONTRADICTED,)]
    assert all("1996" not in pair.claim for pair in false)
    beside = [pair for pair in made if pair.labels == (Label.UNKNOWN,)]
    assert beside
    for pair in made:
        assert ("1996" in pair.evidence) is (pair not in beside)


def test_a_question_that_shares_no_words_makes_no_claim(article: Article, asked: Asked) -> None:
    other = replace(asked, text="When did the volcano erupt?")
    assert list(claims_of(QuestionSet("two", (article,), ()), (other,), random.Random(1))) == []
    assert not shares_words(other.text, article.text[asked.spans[0].start - 60 : asked.spans[0].end])


def test_what_seems_to_answer_is_never_supported(article: Article, asked: Asked) -> None:
    made = list(seeming_claims(QuestionSet("two", (article,), ()), (asked,), random.Random(1)))
    assert len(made) == 1
    assert Label.SUPPORTED not in made[0].labels


def test_another_figure_is_no_part_of_the_answer_nor_of_the_question() -> None:
    passage = "It had 12 members in 1996, 15 in 2004 and 112 in 2020."
    found = instead("How many members had it in 2004?", "12", passage, passage, random.Random(0))
    assert "15" in found
    assert not {"12", "2004", "112"} & set(found)
