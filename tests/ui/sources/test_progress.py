"""How far long work has come, in a terminal and in a file."""

import io
import time

from rich.console import Console
from rich.progress import Progress

from ui.sources.progress import Bars, Lines


def test_a_line_every_ten_seconds_says_how_fast_and_how_long_still() -> None:
    said: list[str] = []
    now = 0.0
    advance = Lines(said.append, lambda: now).step("Reading")
    for done in range(1, 301):
        now += 0.5
        advance(done, 300)
    assert len(said) == 14
    assert said[0] == "Reading: 21 of 300, 2.0/s, 0:02:20 left"
    assert said[-1] == "Reading: 281 of 300, 2.0/s, 0:00:10 left"


def test_of_one_source_after_another_each_has_its_own_speed() -> None:
    said: list[str] = []
    now = 0.0
    advance = Lines(said.append, lambda: now).step("Reading")
    for done in range(1, 9):
        now += 1.0
        advance(done, 8)
    for done in range(1, 41):
        now += 1.0
        advance(done, 40)
    assert said[0] == "Reading: 11 of 40, 1.0/s, 0:00:29 left"


def test_work_that_is_soon_done_says_nothing() -> None:
    said: list[str] = []
    now = 0.0
    advance = Lines(said.append, lambda: now).step("Embedding")
    for done in (0, 256, 300):
        now += 4.9
        advance(done, 300)
    assert said == []


def test_a_bar_has_its_count_from_the_first_step() -> None:
    console = Console(file=io.StringIO(), force_terminal=True, width=80)
    with Progress(console=console) as drawn:
        advance = Bars(drawn).step("Reading")
        advance(1, 4)
        time.sleep(0.01)
        advance(2, 4)
        (task,) = drawn.tasks
        assert (task.description, task.completed, task.total) == ("Reading", 2, 4)
