"""Shows the progress of long work: how much is done, how fast, and how long it will take."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

import typer
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from index.progress import Progress as Advance

# So that short work logs nothing, and an hour of work about a page.
_LINE_EVERY = 10.0
# One batch of texts can take half a minute, and the speed can only be estimated over several.
_SPEED_OVER = 600.0


class _Rate(ProgressColumn):
    """The speed, in items per second."""

    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        return Text(f"{speed:,.1f}/s" if speed else "", style="progress.data.speed")


class Bars:
    """Draws a bar for each step as soon as it begins."""

    def __init__(self, drawn: Progress) -> None:
        self._drawn = drawn
        self._tasks: dict[str, TaskID] = {}

    def step(self, label: str) -> Advance:
        """Return a function that draws a step's progress, called with (done, total)."""

        def advance(done: int, total: int) -> None:
            if label not in self._tasks:
                self._tasks[label] = self._drawn.add_task(label, total=total)
            self._drawn.update(self._tasks[label], completed=done, total=total)

        return advance


class Lines:
    """Prints a line every ten seconds, if the output goes to a file or a pipe."""

    def __init__(self, say: Callable[[str], None], clock: Callable[[], float] = time.monotonic) -> None:
        self._say = say
        self._clock = clock

    def step(self, label: str) -> Advance:
        """Return a function that prints a step's progress, called with (done, total), every ten seconds at most."""
        begun = told = 0.0
        first: int | None = None
        before = (0, 0)

        def advance(done: int, total: int) -> None:
            nonlocal begun, told, first, before
            now = self._clock()
            # Several sources follow each other under one label.
            if first is None or total != before[1] or done < before[0]:
                begun, told, first = now, now, done
            before = (done, total)
            if now - told < _LINE_EVERY or done in {first, total}:
                return
            told, rate = now, (done - first) / (now - begun)
            left = timedelta(seconds=round((total - done) / rate))
            self._say(f"{label}: {done:,} of {total:,}, {rate:,.1f}/s, {left} left")

        return advance


@contextmanager
def bars() -> Iterator[Bars | Lines]:
    """Yield progress bars on standard error that vanish at the end, or lines if it is not a terminal."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield Lines(lambda line: typer.echo(line, err=True))
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), _Rate(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, speed_estimate_period=_SPEED_OVER) as drawn:
        yield Bars(drawn)


@contextmanager
def progress_bar(label: str) -> Iterator[Advance]:
    """Yield a function that shows the progress of a single step, called with (done, total)."""
    with bars() as drawn:
        yield drawn.step(label)
