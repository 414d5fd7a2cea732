"""Runs the command in a process that gets a signal at an exact moment: just before it does something the nth time."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

# The process signals itself from an audit hook, so that the command under test is unmodified and knows nothing.
_COMMAND = """
import os, signal, sys
# A process without a terminal may have been started to ignore it.
signal.signal(signal.SIGINT, signal.default_int_handler)
event, part, nth, number = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
seen = []

def meet(name, arguments):
    if name == event and any(part in str(argument) for argument in arguments):
        seen.append(name)
        if len(seen) == nth:
            os.kill(os.getpid(), number)

sys.addaudithook(meet)
sys.argv = ["fuente", *sys.argv[5:]]
from ui.cli import main
main()
"""


@dataclass(frozen=True, slots=True)
class Moment:
    """The nth audit event named ``event`` (see ``sys.addaudithook``) with an argument that contains ``part``.

    Reading, writing and renaming files and opening databases are such events.
    """

    event: str
    part: str
    nth: int = 1


def start(arguments: list[str], data: Path, moment: Moment, met: signal.Signals, cwd: Path) -> "subprocess.Popen[str]":
    """Start ``fuente`` with arguments; at the moment it gets the signal ``met``."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FUENTE_")}
    command = [sys.executable, "-c", _COMMAND, moment.event, moment.part, str(moment.nth), str(int(met)), *arguments]
    return subprocess.Popen(
        command,
        cwd=cwd,
        env={**kept, "FUENTE_DATA_DIR": str(data)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def killed(arguments: list[str], data: Path, moment: Moment, cwd: Path) -> None:
    """Run ``fuente`` until it is killed at the moment; fails if it ends in another way."""
    process = start(arguments, data, moment, signal.SIGKILL, cwd)
    _, said = process.communicate(timeout=240)
    assert process.returncode == -signal.SIGKILL, said


def await_stop(process: "subprocess.Popen[str]") -> None:
    """Return when a process has been stopped at its moment; fails if it ends instead."""
    deadline = time.monotonic() + 240
    while Path(f"/proc/{process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] != "T":
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < deadline
        time.sleep(0.05)
