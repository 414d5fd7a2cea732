import fcntl
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ui.server.starting import collect_from_now, collecting_put_off, without_stubs


@pytest.hookimpl(wrapper=True)
def pytest_collection(session: pytest.Session) -> Generator[None, object, object]:
    """Import what the tests need as ``fuente serve`` does, which halves the time that each process of theirs takes."""
    with _after_the_first(), collecting_put_off(), without_stubs():
        # Here, since what is named at the top is imported before the first process is waited for.
        session.config.pluginmanager.import_plugin("tests.fixtures")
        collected = yield
        collect_from_now()
    return collected


@contextmanager
def _after_the_first() -> Iterator[None]:
    """Let one of a run's processes compile what all import; the others wait, and then import together."""
    with Path(__file__).open() as own:
        try:
            fcntl.flock(own, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            fcntl.flock(own, fcntl.LOCK_SH)
        yield
