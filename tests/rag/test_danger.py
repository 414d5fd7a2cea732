"""Danger is told from questions about it; the goals hold on messages at hand and on unseen ones.

``danger_known.toml`` is what the rules were written with. ``danger_unseen.toml`` was written after them and is only
measured; a rule mended for one of its messages spends that message.
"""

import time
from collections.abc import Sequence

import pytest

from rag.danger import reason_for_care, speaks_of_danger
from tests.rag.danger_phrases import Phrases, known, unseen

SETS = {"known": known(), "unseen": unseen()}


def missed(messages: Sequence[str]) -> list[str]:
    return [message for message in messages if not speaks_of_danger(message)]


def everything(kind: str, name: str) -> list[str]:
    return [message for phrases in SETS[name].values() for message in getattr(phrases, kind)]


@pytest.mark.parametrize("name", SETS)
def test_danger_said_directly_is_told(name: str) -> None:
    messages = everything("direct", name)
    lost = missed(messages)
    assert len(lost) <= 0.05 * len(messages), lost


@pytest.mark.parametrize("name", SETS)
def test_danger_said_indirectly_is_told(name: str) -> None:
    messages = everything("indirect", name)
    lost = missed(messages)
    assert len(lost) <= 0.20 * len(messages), lost


@pytest.mark.parametrize("name", SETS)
def test_ordinary_questions_are_not_taken_for_danger(name: str) -> None:
    messages = everything("ordinary", name)
    shown = [message for message in messages if speaks_of_danger(message)]
    assert len(shown) <= 0.02 * len(messages), shown


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_sets_are_large_enough_and_share_no_message(language: str) -> None:
    old, new = SETS["known"][language], SETS["unseen"][language]
    for kind, least in (("direct", 30), ("indirect", 30), ("ordinary", 50)):
        assert len(set(getattr(old, kind))) >= least
        assert len(set(getattr(new, kind))) >= least
    assert not _all(old) & _all(new)


def _all(phrases: Phrases) -> set[str]:
    return {*phrases.direct, *phrases.indirect, *phrases.ordinary}


@pytest.mark.parametrize(
    "message",
    [
        "NO ME DEJAN SALIR!!!",
        "no me dejan saliiir",
        "nó mé déjan sálir",
        "xfa ayudaaaa me tienen encerada, no me degan salir",
        "helppp meee pls",
        "They won’t let me leave",
        "hola. que es la trata? mi hermana esta encerrada",
        "What is trafficking?\nthey locked my sister in a room",
        "mi ermano no a vuelto, no savemos nada de el",
    ],
)
def test_typing_on_a_telephone_does_not_hide_danger(message: str) -> None:
    assert speaks_of_danger(message)


@pytest.mark.parametrize(
    ("message", "reason"),
    [("they took our passports", "papers"), ("mi esposo me pega", "violence"), ("What is trafficking?", ""), ("", "")],
)
def test_the_reason_is_named(message: str, reason: str) -> None:
    assert reason_for_care(message) == reason


@pytest.mark.parametrize(
    "unit",
    ["a", "ab ", "my ", "my sister ", "they ", "me ", "mi hija se fue ", "hay mi ", ". ", "? ", "\n", "q ", "no ", "á"],
)
def test_hostile_messages_take_time_in_step_with_their_length(unit: str) -> None:
    def seconds(size: int) -> float:
        began = time.process_time()
        reason_for_care(unit * (size // len(unit)))
        return time.process_time() - began

    assert seconds(100_000) < max(12 * seconds(20_000), 2)
