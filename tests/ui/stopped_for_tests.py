"""Runs the command in a process that gets a signal at an exact moment: just before it does something the nth time.

Each process is forked from one that has loaded what the command needs, which takes seconds.
"""

import importlib
import multiprocessing
import os
import signal
import sys
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from threading import Thread
from typing import IO

import pytest

from index.embedding import BUILTIN, Embedder, EmbeddingSettings
from tests.ui.command import environment
from ui import compose
from ui.cli import main

_LOADED = "tests.ui.loaded_for_tests"
_SECONDS = 240


@dataclass(frozen=True, slots=True)
class Moment:
    """The nth audit event named ``event`` (see ``sys.addaudithook``) with an argument that contains ``part``.

    Reading, writing and renaming files and opening databases are such events.
    """

    event: str
    part: str
    nth: int = 1


@dataclass(frozen=True, slots=True)
class Started:
    """A process of the command, and its two streams."""

    own: ForkServerProcess
    stdout: IO[str]
    stderr: IO[str]

    @property
    def pid(self) -> int:
        assert self.own.pid
        return self.own.pid

    def code(self) -> int | None:
        """Return None while it runs, then its exit code; below 0 it is the signal that ended it."""
        return self.own.exitcode

    def ended(self) -> str:
        """Wait for the end and return what went to standard error."""
        draining = Thread(target=self.stdout.read)
        draining.start()
        said = self.stderr.read()
        draining.join()
        self.own.join(_SECONDS)
        assert self.code() is not None, said
        self.stdout.close()
        self.stderr.close()
        return said


def start(arguments: list[str], data: Path, moment: Moment, met: signal.Signals, cwd: Path) -> Started:
    """Start ``fuente`` with arguments; at the moment it gets the signal ``met``."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__, _LOADED])
    (out, to_out), (err, to_err) = context.Pipe(duplex=False), context.Pipe(duplex=False)
    typed = (arguments, cwd, environment(data), moment, met)
    process = context.Process(target=_be_fuente, args=(to_out, to_err, *typed), daemon=True)
    process.start()
    to_out.close()
    to_err.close()
    return Started(process, _text(out), _text(err))


def killed(arguments: list[str], data: Path, moment: Moment, cwd: Path) -> None:
    """Run ``fuente`` until it is killed at the moment; fails if it ends in another way."""
    process = start(arguments, data, moment, signal.SIGKILL, cwd)
    said = process.ended()
    assert process.code() == -signal.SIGKILL, said


def await_stop(process: Started) -> None:
    """Return when a process has been stopped at its moment; fails if it ends instead."""
    deadline = time.monotonic() + _SECONDS
    while Path(f"/proc/{process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] != "T":
        assert process.code() is None, process.ended()
        assert time.monotonic() < deadline
        time.sleep(0.05)


def _text(pipe: Connection) -> IO[str]:
    stream = os.fdopen(os.dup(pipe.fileno()), encoding="utf-8")
    pipe.close()
    return stream


def _be_fuente(
    out: Connection,
    err: Connection,
    arguments: list[str],
    cwd: Path,
    variables: dict[str, str],
    moment: Moment,
    met: signal.Signals,
) -> None:
    os.dup2(out.fileno(), 1)
    os.dup2(err.fileno(), 2)
    out.close()
    err.close()
    sys.stdout, sys.stderr = os.fdopen(1, "w", encoding="utf-8"), os.fdopen(2, "w", 1, encoding="utf-8")
    os.environ.clear()
    os.environ.update(variables)
    os.chdir(cwd)
    # A process without a terminal may have been started to ignore it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    _signal_at(moment, met)
    sys.argv = ["fuente", *arguments]
    pytest.MonkeyPatch().setattr(compose, "load_embedder", _loaded)
    main()


def _signal_at(moment: Moment, number: signal.Signals) -> None:
    """Signal this process from an audit hook, so that the command under test is unmodified and knows nothing."""
    seen: list[str] = []

    def meet(name: str, arguments: tuple[object, ...]) -> None:
        if name == moment.event and any(moment.part in str(argument) for argument in arguments):
            seen.append(name)
            if len(seen) == moment.nth:
                os.kill(os.getpid(), number)

    sys.addaudithook(meet)


def _loaded(wanted: EmbeddingSettings, *, progress: object) -> Embedder:
    del progress
    assert (wanted.model, wanted.precision) == (BUILTIN, "auto"), "another model is for a process from nothing"
    embedder: Embedder = importlib.import_module(_LOADED).EMBEDDER
    return embedder
