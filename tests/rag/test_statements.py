import pytest

from rag.statements import statement


@pytest.mark.parametrize(
    ("question", "answer", "stated"),
    [
        ("When was the RCM created?", "1996", "The RCM was created in 1996."),
        ("When was the RCM created?", "in 1996", "The RCM was created in 1996."),
        ("Who leads the RCM this year?", "Guatemala", "Guatemala leads the RCM this year."),
        ("How many countries belong to the RCM?", "Eleven", "Eleven countries belong to the RCM."),
        ("What is the capital of Honduras?", "Tegucigalpa", "Tegucigalpa is the capital of Honduras."),
        ("Where did the women travel?", "Honduras", "The women travel in Honduras."),
    ],
)
def test_an_english_question_and_its_answer_become_a_statement(question: str, answer: str, stated: str) -> None:
    assert statement(question, answer, "en") == stated


@pytest.mark.parametrize(
    ("question", "answer", "stated"),
    [
        ("¿Quién preside la CRM?", "Guatemala", "Guatemala preside la CRM."),
        ("¿Cuándo se creó la CRM?", "1996", "Se creó la CRM en 1996."),
        ("¿En qué año nació la iniciativa?", "en 1981", "Nació la iniciativa en 1981."),
    ],
)
def test_a_spanish_question_and_its_answer_become_a_statement(question: str, answer: str, stated: str) -> None:
    assert statement(question, answer, "es") == stated


@pytest.mark.parametrize("question", ["Why did they leave?", "Tell me about the RCM", "", "???"])
def test_a_form_that_is_not_known_makes_no_statement(question: str) -> None:
    assert statement(question, "for work", "en") is None


def test_neither_nothing_nor_a_whole_paragraph_is_an_answer() -> None:
    assert statement("Who leads the RCM?", "", "en") is None
    assert statement("Who leads the RCM?", "a" * 61, "en") is None
    assert statement("Who leads the RCM?", "a" * 60, "en") is not None
