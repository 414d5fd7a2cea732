"""What runs an event loop of its own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def apart(work: Callable[P, R], *arguments: P.args, **named: P.kwargs) -> R:
    """Do it in another thread: in this one the browser's loop may run, which is open for all tests of a process."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(work, *arguments, **named).result()
