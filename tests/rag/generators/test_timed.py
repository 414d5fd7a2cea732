import threading
import time
from collections.abc import Generator, Sequence

import pytest

from rag.errors import GeneratorProblem
from rag.generators.breaker import BrokenCircuit
from rag.generators.ports import Fault, Message
from rag.generators.timed import TimedModel
from tests.rag.generators.servers import drips, model_at, served

ASKED = (Message("user", "?"),)


class Scripted:
    """A model whose replies are pieces to say, seconds to wait, and problems to raise."""

    name = "scripted"

    def __init__(self, *script: str | float | Exception) -> None:
        self.script = script
        self.calls = 0
        self.closed = threading.Event()

    def stream(self, messages: Sequence[Message], *, most_tokens: int) -> Generator[str]:
        assert (tuple(messages), most_tokens) == (ASKED, 9)
        self.calls += 1
        try:
            for step in self.script:
                if isinstance(step, Exception):
                    raise step
                if isinstance(step, float):
                    time.sleep(step)
                else:
                    yield step
        finally:
            self.closed.set()


def read(model: TimedModel | BrokenCircuit, seconds: float = 5.0) -> list[str]:
    return list(model.write(ASKED, seconds=seconds, most_tokens=9))


def fault_of(model: TimedModel | BrokenCircuit, seconds: float = 5.0) -> Fault:
    with pytest.raises(GeneratorProblem) as caught:
        read(model, seconds)
    return caught.value.fault


def test_pieces_come_in_order_and_problems_come_through() -> None:
    assert read(TimedModel(Scripted("a", "b"), at_once=1)) == ["a", "b"]
    assert fault_of(TimedModel(Scripted("a", GeneratorProblem(Fault.CUT_OFF, "x")), at_once=1)) is Fault.CUT_OFF
    with pytest.raises(ZeroDivisionError):
        read(TimedModel(Scripted(ZeroDivisionError()), at_once=1))


@pytest.mark.parametrize("script", [(8.0, "late"), ("soon", 8.0, "late")])
def test_nobody_waits_longer_than_the_time_given(script: tuple[str | float, ...]) -> None:
    began = time.monotonic()
    assert fault_of(TimedModel(Scripted(*script), at_once=1), 0.3) is Fault.SLOW
    assert time.monotonic() - began < 6


def test_what_waits_for_a_slow_reader_is_not_read_when_the_time_is_over() -> None:
    pieces = TimedModel(Scripted(*["word "] * 100), at_once=1).write(ASKED, seconds=0.3, most_tokens=9)
    assert next(pieces) == "word "
    time.sleep(0.4)
    with pytest.raises(GeneratorProblem) as caught:
        next(pieces)
    assert caught.value.fault is Fault.SLOW


def test_signs_of_life_do_not_stretch_the_time() -> None:
    with served(drips(8)) as (address, _):
        began = time.monotonic()
        assert fault_of(TimedModel(model_at(address), at_once=1), 0.5) is Fault.SLOW
        assert time.monotonic() - began < 6


def test_signs_of_life_hold_a_place_no_longer_than_a_call_may_take() -> None:
    with served(drips(20)) as (address, _):
        model = TimedModel(model_at(address, seconds=1), at_once=1)
        assert fault_of(model, 0.5) is Fault.SLOW
        # It waits for half of its time for the place, which the first call gives back.
        assert fault_of(model, 8) is not Fault.FULL


def test_a_reader_who_leaves_ends_the_reply() -> None:
    scripted = Scripted(*(["word "] * 1000 + [0.01]) * 3)
    pieces = TimedModel(scripted, at_once=1).write(ASKED, seconds=5, most_tokens=9)
    assert next(pieces) == "word "
    pieces.close()
    assert scripted.closed.wait(3)


def test_calls_that_hang_hold_their_places_and_no_more_are_begun() -> None:
    scripted = Scripted(2.0)
    timed = TimedModel(scripted, at_once=2)
    assert [fault_of(timed, 0.2) for _ in range(5)].count(Fault.FULL) == 3
    assert scripted.calls == 2


def test_the_circuit_opens_after_three_faults_and_closes_after_a_good_trial() -> None:
    now = [0.0]
    scripted = Scripted(GeneratorProblem(Fault.REFUSED, "500"))
    model = BrokenCircuit(TimedModel(scripted, at_once=1), clock=lambda: now[0])
    assert not model.health().degraded
    assert [fault_of(model) for _ in range(4)] == [Fault.REFUSED] * 3 + [Fault.RESTING]
    assert scripted.calls == 3
    health = model.health()
    assert (health.degraded, health.fault) == (True, Fault.REFUSED)
    assert dict(health.faults) == {Fault.REFUSED: 3, Fault.RESTING: 1}
    now[0] = 16
    assert fault_of(model) is Fault.REFUSED
    now[0] = 16 + 29
    assert fault_of(model) is Fault.RESTING
    now[0] = 16 + 31
    scripted.script = ("fine",)
    assert read(model) == ["fine"]
    assert not model.health().degraded
    assert read(model) == ["fine"]
