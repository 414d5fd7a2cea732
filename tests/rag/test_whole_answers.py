"""Short answers below headings that ask: quoted whole, and surer the more the heading is like the question."""

import pytest

from benchmarks.shelves import build
from index.articles import make_article
from index.embedding import Embedder
from index.readers.markdown import read
from index.records import Article
from index.storage.generations import DataFolder
from rag.records import Answer, Outcome
from ui.compose import Service, open_service
from ui.settings.settings import read_settings

LONG = " ".join(f"The blue room is cleaned on day {number} of the month." for number in range(1, 12))
ENGLISH = f"""# Frequent questions: Rivermouth Shelter

## Who can stay at the shelter?

Women and their children who have left a violent home. We do not ask about immigration status.

## May I bring my dog?

Animals cannot sleep in the building. The Harbour Kennels keep them free of charge.

## When is the blue room cleaned?

{LONG}

## How to find us

Women come by the river path. It starts at the mill.
"""
SPANISH = """# Permiso temporal de Altavega

## ¿Quién puede pedir el permiso temporal?

Las personas que llevan al menos ocho meses en Altavega. También quienes tienen un hijo en la escuela.

## ¿Cuánto tarda la respuesta?

La oficina responde en 35 días hábiles. Si no ha recibido nada, escriba al buzón de quejas.
"""


def article(name: str, language: str, text: str) -> Article:
    (draft,) = read(text.encode())
    return make_article(draft, article_id=name, language=language)


@pytest.fixture(scope="module")
def frequent(embedder: Embedder, tmp_path_factory: pytest.TempPathFactory) -> Service:
    folder = tmp_path_factory.mktemp("frequent")
    build([article("shelter", "en", ENGLISH), article("permit", "es", SPANISH)], DataFolder(folder), embedder)
    return open_service(read_settings({"data_dir": folder}, {}), embedder)


def quoted(answer: Answer) -> list[str]:
    return [citation.quote for citation in answer.citations]


@pytest.mark.parametrize(
    ("question", "begin", "end"),
    [
        ("who is allowed to live in the shelter", "Women and", "immigration status."),
        ("can i take my cat or dog with me", "Animals cannot", "free of charge."),
        ("¿puedo llevar mi perro?", "Animals cannot", "free of charge."),
        ("who can apply for the temporary permit", "Las personas", "la escuela."),
        ("en cuántos días me contestan", "La oficina", "de quejas."),
    ],
)
def test_what_a_heading_asks_in_other_words_is_answered_with_all_that_stands_below_it(
    question: str, begin: str, end: str, frequent: Service
) -> None:
    (quote,) = quoted(frequent.assistant.ask(question))
    assert quote.startswith(begin)
    assert quote.endswith(end)


def test_a_long_answer_and_what_no_question_stands_above_are_quoted_by_the_sentence(frequent: Service) -> None:
    for question in ("Is the blue room cleaned on day 3 of the month?", "Where does the river path start?"):
        for quote in quoted(frequent.assistant.ask(question)):
            assert quote.count(".") == 1


@pytest.mark.parametrize("question", ["how many rooms does the shelter have", "who is the director of the shelter"])
def test_what_is_only_like_a_heading_is_declined(question: str, frequent: Service) -> None:
    assert frequent.assistant.ask(question).outcome is Outcome.NOT_FOUND
