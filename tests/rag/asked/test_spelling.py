import pytest

from rag.asked.spelling import as_spelled, learn_spelling

SPELLING = learn_spelling(
    ["El refugio se pide en la oficina.", "Las vacaciones y el aguinaldo", "Your passport; ciervo y siervo", "coser"]
)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("como pido refujio", "como pido refugio"),
        ("y las bacaciones y el aginaldo", "y las vacaciones y el aguinaldo"),
        ("i lost my pasport", "i lost my passport"),
        ("la ofisina de Refujio", "la oficina de Refujio"),
        ("el cierbo", "el cierbo"),
    ],
)
def test_a_long_word_that_no_article_has_is_written_as_the_one_that_sounds_like_it(question: str, asked: str) -> None:
    assert as_spelled(question, SPELLING) == asked


def test_without_articles_nothing_is_changed() -> None:
    assert as_spelled("como pido refujio", learn_spelling([])) == "como pido refujio"
