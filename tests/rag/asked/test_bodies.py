"""How many members a body has, or who heads it, is told only where that body is named."""

import pytest

from index.records import Article, Hit, Passage, Scores, Span
from rag.asked.bodies import asked_bodies
from rag.ports import Question
from rag.records import Outcome
from ui.compose import Service

_SAID = "It has eleven member states."


def is_of_another(question: str, said: str, title: str = "The Conference") -> bool:
    article = Article("a", title, None, "en", None, None, None, said, "0", ())
    hit = Hit(Passage("a/0", "a", (), 0, len(said), (Span(0, len(said)),)), article, 1, Scores(0.8, None, 0.1))
    return asked_bodies(Question(question, "es", question)).is_of_another(hit, Span(0, len(said)))


@pytest.mark.parametrize(
    "question",
    [
        "cuantos miembros tiene la ONU",
        "cuantos miembros tiene la onu",
        "how many members does the united nations have",
        "how many countries are in the UN",
        "cuántos países hay en la Unión Europea",
        "quien preside la OEA",
        "who leads the WHO",
        "y quien la dirige (cuantos miembros tiene la ONU)",
    ],
)
def test_another_body_is_told(question: str) -> None:
    assert is_of_another(question, _SAID)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("cuantos miembros tiene la ONU", "The UN has 193 member states."),
        ("quien preside la OEA", "The Organization of American States is led by its secretary."),
        ("cuantos miembros tiene la conferencia", _SAID),
        ("cuantas personas ayudó la ONU", _SAID),
        ("quien se presenta en un curso de un jefe", _SAID),
        ("who can help me with a letter from the director", _SAID),
    ],
)
def test_the_body_itself_or_none_is_told(question: str, said: str) -> None:
    assert not is_of_another(question, said)


def test_a_title_names_the_body_of_all_below_it() -> None:
    assert not is_of_another("how many members does the UN have", _SAID, title="The United Nations")


@pytest.mark.parametrize("question", ["cuantos miembros tiene la ONU", "How many members has the UN?"])
def test_the_members_of_another_body_are_not_quoted(service: Service, question: str) -> None:
    assert service.assistant.ask(question).outcome is Outcome.NOT_FOUND
