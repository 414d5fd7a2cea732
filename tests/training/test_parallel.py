"""Claims put to the same articles in the other language."""

from benchmarks.datasets import QuestionSet, article_of
from training.parallel import made_across

ENGLISH = QuestionSet(
    "en",
    (
        article_of("w1", "Warsaw", "Warsaw is the capital. The old town was rebuilt in 1980 by the city.", "en"),
        article_of("w2", "Warsaw", "In 1939 the city was bombed for many days by planes.", "en"),
    ),
    (),
)
SPANISH = QuestionSet(
    "es",
    (
        article_of("v1", "Varsovia", "Varsovia es la capital. La ciudad reconstruyó en 1980 el casco antiguo.", "es"),
        article_of("v2", "Varsovia", "En 1939 bombardearon la ciudad. Fueron muchos días.", "es"),
    ),
    (),
)


def test_a_claim_is_decided_by_the_sentence_at_the_same_place_of_the_translation() -> None:
    made = made_across(ENGLISH, SPANISH, 5, 1)
    assert made.articles is SPANISH
    assert made.claims
    for claim in made.claims:
        assert (claim.language, claim.article_id) == ("en", "v1")
        (span,) = claim.spans
        assert SPANISH.articles[0].text[span.start : span.end].startswith("La ciudad")


def test_articles_with_more_sentences_in_one_language_are_left_out() -> None:
    assert {claim.article_id for claim in made_across(SPANISH, ENGLISH, 5, 1).claims} == {"w1"}
