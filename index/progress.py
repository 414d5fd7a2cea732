"""How far a long piece of work has come."""

from collections.abc import Callable

# Called with how much is done and how much there is in all.
Progress = Callable[[int, int], None]


def no_progress(_done: int, _total: int) -> None:
    """Tell nobody."""
