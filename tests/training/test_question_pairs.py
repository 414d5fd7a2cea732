"""Questions that are each other's translation, and passages found by likeness in whatever language."""

from dataclasses import replace

from benchmarks.datasets import Asked, QuestionSet, article_of
from index.embedding import Embedder
from index.records import Span
from training.near_passages import found_by_likeness, neighbours_on_page
from training.question_pairs import across_sets

RIVER, RIVER_ES = "The Nile flows through nine countries.", "El Nilo atraviesa nueve países."
CASTLE, CASTLE_ES = "King Charles built the castle of Prague.", "El rey Carlos construyó el castillo de Praga."


def _set(language: str, texts: tuple[str, ...], asked: tuple[tuple[str, int, bool], ...]) -> QuestionSet:
    articles = [article_of(f"{language}-{number}", "", text, language) for number, text in enumerate(texts)]
    questions = [
        Asked(f"{language}-q{n}", text, language, f"{language}-{place}", (Span(0, 5),) if answered else ())
        for n, (text, place, answered) in enumerate(asked)
    ]
    return QuestionSet(language, tuple(articles), tuple(questions))


ENGLISH = _set(
    "en",
    (RIVER, CASTLE),
    (("How many countries does the Nile flow through?", 0, True), ("Who built the castle of Prague?", 1, True)),
)
SPANISH = _set(
    "es",
    (CASTLE_ES, RIVER_ES),
    (("¿Quién construyó el castillo de Praga?", 0, True), ("¿Cuántos países atraviesa el Nilo?", 1, True)),
)


def test_a_question_is_asked_of_the_article_of_its_translation(embedder: Embedder) -> None:
    (ours, to_ours), (theirs, to_theirs) = across_sets(ENGLISH, SPANISH, embedder.embed_query)
    assert (ours, theirs) == (ENGLISH, SPANISH)
    asked = {one.text: one for one in to_ours}
    assert asked["¿Cuántos países atraviesa el Nilo?"].article_id == "en-0"
    assert asked["¿Cuántos países atraviesa el Nilo?"].language == "es"
    assert {one.text: one.article_id for one in to_theirs}["Who built the castle of Prague?"] == "es-0"


def test_what_one_text_answers_and_the_other_does_not_is_no_translation(embedder: Embedder) -> None:
    opened = tuple(replace(one, spans=()) for one in SPANISH.questions)
    (_, to_ours), (_, to_theirs) = across_sets(ENGLISH, replace(SPANISH, questions=opened), embedder.embed_query)
    assert to_ours == to_theirs == []


def test_the_likest_article_is_found_first_in_the_other_language(embedder: Embedder) -> None:
    assert found_by_likeness(ENGLISH, SPANISH.questions, embedder, embedder.embed_query) == [[1, 0], [0, 1]]


def test_beside_a_section_stand_the_others_of_its_page_that_lack_the_words_of_the_answer() -> None:
    told = ("Fees", "Fees", "Fees", "Hours")
    texts = (RIVER, CASTLE, f"Again: {RIVER}", CASTLE)
    articles = tuple(
        article_of(f"part-{n}", title, text, "en") for n, (title, text) in enumerate(zip(told, texts, strict=True))
    )
    asked = Asked("q", "How many countries?", "en", "part-0", (Span(0, len(RIVER)),))
    assert neighbours_on_page(QuestionSet("pages", articles, (asked,))) == {"q": ["part-1"]}
