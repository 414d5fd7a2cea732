"""Claims beside evidence in the other language, where translators left both."""

from benchmarks.claims import Label, Pair
from benchmarks.datasets import QuestionSet, article_of
from index.embedding import Embedder
from index.records import Article
from training.across import in_both, sentence_translations, told_across

ENGLISH = (
    "The Nile flows through nine countries. The Nile is the longest river of Africa.",
    "Bread is baked every morning.",
)
SPANISH = ("El pan se hornea cada mañana.", "El Nilo atraviesa nueve países. El Nilo es el río más largo de África.")


def some(texts: tuple[str, ...], language: str) -> QuestionSet:
    articles = (article_of(f"{language}-{number}", "", text, language) for number, text in enumerate(texts))
    return QuestionSet(language, tuple(articles), ())


def texts_of(articles: tuple[Article, ...]) -> list[str]:
    return [article.text for article in articles]


def test_sentences_are_paired_in_either_direction(embedder: Embedder) -> None:
    found = sentence_translations(some(ENGLISH, "en"), some(SPANISH, "es"), embedder)
    assert found["The Nile is the longest river of Africa."] == "El Nilo es el río más largo de África."
    assert found["El pan se hornea cada mañana."] == "Bread is baked every morning."


def test_an_article_that_only_one_set_has_is_paired_with_none(embedder: Embedder) -> None:
    other = some(("La guitarra tiene seis cuerdas. La tocó un maestro de Granada.",), "es")
    assert sentence_translations(some(ENGLISH, "en"), other, embedder) == {}


def test_only_evidence_all_of_which_is_translated_is_told_across() -> None:
    translations = {"It is long.": "Es largo.", "It is wide.": "Es ancho."}
    pairs = [
        Pair("A", "It is long. It is wide.", (Label.SUPPORTED,)),
        Pair("B", "It is long. Or not.", (Label.UNKNOWN,)),
    ]
    assert [(one.claim, one.evidence) for one in told_across(pairs, translations)] == [("A", "Es largo. Es ancho.")]
    assert texts_of(in_both(some(("It is long.", "Or not."), "en"), translations).articles) == ["It is long."]
