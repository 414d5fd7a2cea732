"""The turns that a page brings with a question."""

from dataclasses import replace

import pytest

from rag.records import Outcome, Turn
from tests.ui.conftest import Watched
from ui.chat.carried import read, turns_after, written

TURNS = (Turn("user", "¿Qué es «la CRM»?"), Turn("assistant", 'Un "proceso" consultivo.'))


def test_what_a_page_was_given_it_brings_back() -> None:
    assert read(written(TURNS)) == TURNS
    assert read(written(())) == ()


@pytest.mark.parametrize(
    "text", ["", "[", "null", '[{"role": "system", "content": "x"}]', written(TURNS)[:-3], "[" * 9_000]
)
def test_what_was_changed_on_its_way_is_no_conversation(text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize("said", ["a", "ñ" * 2_000, '"' * 2_000])
def test_the_newest_of_a_long_conversation_fit_into_a_request(said: str) -> None:
    turns = tuple(Turn(role, f"{number} {said}") for number in range(30) for role in ("user", "assistant"))
    text = written(turns)
    assert len(text.encode()) <= 16_000
    kept = read(text)
    assert 2 <= len(kept) <= 20
    assert [turn.content[:2] for turn in kept[-2:]] == ["29", "29"]
    assert kept[0].role == "user"


def test_only_what_was_asked_and_answered_becomes_turns(watched: Watched) -> None:
    found = watched.service.assistant.ask("Which countries are members?", language="en")
    turns = turns_after(TURNS, found)
    assert turns[:2] == TURNS
    assert turns[2] == Turn("user", "Which countries are members?")
    assert "eleven member states" in turns[3].content
    assert turns_after(TURNS, replace(found, outcome=Outcome.UNAVAILABLE)) == TURNS


def test_danger_that_was_told_stays_in_a_long_conversation_until_it_is_taken_back() -> None:
    told, asked = Turn("user", "no me dejan salir de la casa"), Turn("user", "¿Qué es el asilo?")
    said = Turn("assistant", "ñ" * 900)
    turns: tuple[Turn, ...] = (told, said)
    for _ in range(30):
        turns = read(written((*turns, asked, said)))
    assert turns[:2] == (told, Turn("assistant", ""))
    assert turns[2:] == (asked, said) * (len(turns[2:]) // 2)
    assert 8 <= len(turns) <= 20
    turns = read(written((*turns, Turn("user", "no, estoy bien, es para una tarea"), said)))
    assert told not in read(written((*turns, asked, said)))
