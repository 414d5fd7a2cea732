import pytest

from rag.kinds import Kind, asked_kind, holds_kind


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
    assert not holds_kind("The countries agreed.", Kind.NUMBER)
    assert holds_kind("It is led by Guatemala.", Kind.PLACE)
    assert not holds_kind("Nothing was said.", Kind.PERSON)
    assert holds_kind("Migran debido a la violencia.", Kind.REASON)


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("What happens when it rains?", None),
        ("¿Qué pasa cuando llueve?", None),
        ("When forces are equal, what law holds?", None),
        ("In the film, when did they meet?", Kind.TIME),
        ("cuando se creó la CRM", Kind.TIME),
        ("when trick or treating began", Kind.TIME),
        ("¿Desde cuándo existe?", Kind.TIME),
        ("How often do they meet?", Kind.NUMBER),
    ],
)
def test_when_asks_for_a_time_only_where_it_asks(question: str, kind: Kind | None) -> None:
    assert asked_kind(question) is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It was popular in the 1850s.", Kind.TIME),
        ("It began around 3150 BC.", Kind.TIME),
        ("Se reúnen cada dos semanas.", Kind.TIME),
        ("They met on Mondays.", Kind.TIME),
        ("Fifteen processes are active.", Kind.NUMBER),
        ("Hay veintiún países.", Kind.NUMBER),
        ("Nadie, ninguno de ellos.", Kind.NUMBER),
    ],
)
def test_more_that_is_held(text: str, kind: Kind) -> None:
    assert holds_kind(text, kind)
