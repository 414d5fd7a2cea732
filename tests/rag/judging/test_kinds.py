import pytest

from rag.judging.kinds import AnswerKind, asked_kind, holds_kind


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("When was the RCM created?", AnswerKind.TIME),
        ("¿En qué año se creó la CRM?", AnswerKind.TIME),
        ("que dias abre", AnswerKind.TIME),
        ("What time does it open?", AnswerKind.TIME),
        ("How many countries are members?", AnswerKind.NUMBER),
        ("quien preside la CRM", AnswerKind.PERSON),
        ("Where was it created?", AnswerKind.PLACE),
        ("¿Por qué migran?", AnswerKind.REASON),
        ("What is an ISCM?", None),
    ],
)
def test_the_question_tells_the_kind(question: str, kind: AnswerKind | None) -> None:
    assert asked_kind(question) is kind


def test_a_sentence_holds_what_it_holds() -> None:
    assert holds_kind("It was created in 1996.", AnswerKind.TIME)
    assert holds_kind("Abre los martes.", AnswerKind.TIME)
    assert holds_kind("Abre en setiembre.", AnswerKind.TIME)
    assert holds_kind("Se puede recurrir en el plazo de un mes.", AnswerKind.NUMBER)
    assert holds_kind("Fees are paid by the employer.", AnswerKind.PERSON)
    assert holds_kind("Las fugas las repara el propietario.", AnswerKind.PERSON)
    assert holds_kind("Once países son miembros.", AnswerKind.NUMBER)
    assert holds_kind("Appointments are free.", AnswerKind.NUMBER)
    assert not holds_kind("The countries agreed.", AnswerKind.NUMBER)
    assert holds_kind("It is led by Guatemala.", AnswerKind.PLACE)
    assert not holds_kind("Nothing was said.", AnswerKind.PERSON)
    assert holds_kind("Migran debido a la violencia.", AnswerKind.REASON)
