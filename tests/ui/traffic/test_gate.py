import asyncio
import threading
import time
from collections.abc import Callable
from functools import partial

import pytest

from tests.apart import apart
from ui.codes import Code
from ui.traffic.gate import Gate, GateLimits, GivenUp
from ui.traffic.refusals import Refused
from ui.traffic.turns import Turns, Work


def gate(*, at_once: int = 1, waiting: int = 1, wait: float = 5, answer: float = 5) -> Gate:
    return Gate(GateLimits(at_once, waiting, wait, answer))


def until(true: Callable[[], bool]) -> None:
    ends_at = time.monotonic() + 5
    while not true():
        assert time.monotonic() < ends_at
        time.sleep(0.005)


def test_work_is_done_and_its_error_raised() -> None:
    narrow = gate()
    assert apart(asyncio.run, narrow.enter(lambda: 7).result()) == 7
    with pytest.raises(ZeroDivisionError):
        apart(asyncio.run, narrow.enter(lambda: 1 // 0).result())
    until(lambda: narrow.running == narrow.waiting == 0)


def test_so_many_run_and_so_many_wait_and_the_next_is_refused_at_once() -> None:
    go_on, narrow = threading.Event(), gate(at_once=2, waiting=3)
    for _ in range(5):
        narrow.enter(go_on.wait)
    until(lambda: (narrow.running, narrow.waiting) == (2, 3))
    with pytest.raises(Refused) as refused:
        narrow.enter(go_on.wait)
    assert refused.value.code is Code.OVERLOADED
    assert refused.value.retry_after >= 1
    go_on.set()
    until(lambda: narrow.running == narrow.waiting == 0)


def test_who_asks_little_has_a_turn_between_those_of_who_asks_much() -> None:
    go_on, order, narrow = threading.Event(), list[str](), gate(waiting=9)
    narrow.enter(go_on.wait)
    until(lambda: narrow.running == 1)
    for of in "aaabac":
        narrow.enter(partial(order.append, of), of)
    go_on.set()
    until(lambda: len(order) == 6)
    assert "".join(order) == "abcaaa"


def test_who_fills_the_queue_makes_room_for_who_has_nothing_in_it() -> None:
    go_on, order, narrow = threading.Event(), list[str](), gate(waiting=3)
    narrow.enter(go_on.wait, "a")
    until(lambda: narrow.running == 1)
    first, second, last = (narrow.enter(partial(order.append, of), "a") for of in "123")
    assert narrow.refuses("a")
    assert not narrow.refuses("b")
    narrow.enter(partial(order.append, "b"), "b")
    with pytest.raises(Refused) as refused:
        apart(asyncio.run, last.result())
    assert refused.value.code is Code.OVERLOADED
    # Two and one: no fairer division is left.
    assert narrow.refuses("b")
    with pytest.raises(Refused):
        narrow.enter(go_on.wait, "b")
    assert not narrow.refuses("c")
    go_on.set()
    until(lambda: narrow.running == narrow.waiting == 0)
    assert order == ["1", "b", "2"]
    apart(asyncio.run, first.result())
    apart(asyncio.run, second.result())


def test_who_leaves_has_no_turn_left_and_is_forgotten() -> None:
    turns: Turns[None] = Turns()
    left: Work[None] = Work("left", lambda: None)
    stays: Work[None] = Work("stays", lambda: None)
    turns.add(left)
    turns.add(stays)
    turns.drop(left)
    assert turns.take() is stays
    assert turns.take() is None


def test_whoever_waits_too_long_is_refused_and_the_work_never_begins() -> None:
    go_on, begun, narrow = threading.Event(), threading.Event(), gate(wait=0.05)
    narrow.enter(go_on.wait)
    with pytest.raises(Refused) as refused:
        apart(asyncio.run, narrow.enter(begun.set).result())
    assert refused.value.code is Code.OVERLOADED
    go_on.set()
    until(lambda: narrow.running == narrow.waiting == 0)
    assert not begun.is_set()


def test_work_that_takes_too_long_is_given_up_but_still_counts() -> None:
    go_on, narrow = threading.Event(), gate(answer=0.05)
    with pytest.raises(Refused) as refused:
        apart(asyncio.run, narrow.enter(go_on.wait).result())
    assert refused.value.code is Code.TOO_SLOW
    assert narrow.running == 1
    go_on.set()
    until(lambda: narrow.running == 0)


def test_whoever_leaves_gives_up_the_place() -> None:
    go_on, begun, narrow = threading.Event(), threading.Event(), gate(waiting=50)
    narrow.enter(go_on.wait)

    async def leave() -> None:
        waiting = [asyncio.ensure_future(narrow.enter(begun.set).result()) for _ in range(50)]
        assert narrow.waiting == 50
        await asyncio.sleep(0)
        for each in waiting:
            each.cancel()
        await asyncio.wait(waiting)

    apart(asyncio.run, leave())
    assert narrow.waiting == 0
    go_on.set()
    until(lambda: narrow.running == 0)
    assert not begun.is_set()


def test_whoever_abandons_work_that_runs_waits_no_longer() -> None:
    go_on, narrow = threading.Event(), gate()
    place = narrow.enter(go_on.wait)
    until(lambda: narrow.running == 1)

    async def abandon() -> None:
        waiting = asyncio.ensure_future(place.result())
        await asyncio.sleep(0.01)
        place.abandon()
        with pytest.raises(GivenUp):
            await asyncio.wait_for(waiting, 1)

    apart(asyncio.run, abandon())
    assert narrow.running == 1
    go_on.set()
    until(lambda: narrow.running == 0)
