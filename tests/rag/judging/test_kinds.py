import pytest

from rag.judging.kinds import Kind, asked_kind, holds_kind


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("When was the RCM created?", Kind.TIME),
        ("¿En qué año se creó la CRM?", Kind.TIME),
        ("How many countries are members?", Kind.NUMBER),
        ("¿Cuántos países son miembros?", Kind.NUMBER),
        ("quien preside la CRM", Kind.PERSON),
        ("Where was it created?", Kind.PLACE),
        ("¿Por qué migran?", Kind.REASON),
        ("What is an ISCM?", None),
    ],
)
def test_the_question_tells_the_kind(question: str, kind: Kind | None) -> None:
    assert asked_kind(question) is kind


def test_a_sentence_holds_what_it_holds() -> None:
    assert holds_kind("It was created in 1996.", Kind.TIME)
    assert holds_kind("Once países son miembros.", Kind.NUMBER)
    assert holds_kind("Appointments are free.", Kind.NUMBER)
    assert not holds_kind("The countries agreed.", Kind.NUMBER)
    assert holds_kind("It is led by Guatemala.", Kind.PLACE)
    assert not holds_kind("Nothing was said.", Kind.PERSON)
    assert holds_kind("Migran debido a la violencia.", Kind.REASON)
