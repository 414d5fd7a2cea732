from benchmarks.datasets import QuestionSet, article_of
from benchmarks.misnamed import NOT_BORNE_OUT, made_misnamed

TOWN = article_of("a", "Town", "Near the Vistula lies a town. It was founded in 1300. It is easy to see why.", "en")
PORT = article_of("b", "Port", "In the port of Gdansk ships are built. They are sold near the Vistula.", "en")


def test_a_name_that_the_article_does_not_have_takes_the_place_of_the_pronoun() -> None:
    (made,) = made_misnamed(QuestionSet("made", (TOWN, PORT), ()), 5, 1)
    assert made.text == "Gdansk was founded in 1300."
    assert made.labels == NOT_BORNE_OUT
    (span,) = made.spans
    assert TOWN.text[span.start : span.end] == "It was founded in 1300."


def test_without_another_topic_there_is_none() -> None:
    assert made_misnamed(QuestionSet("made", (TOWN,), ()), 5, 1) == ()
