"""The process that reads files from outside: ``python -m index.files.worker MEMORY CPU_SECONDS``.

Before it sees the first byte it gives up what reading does not need: network, other programs, writing files. It then
reads one file after another, and is ended when one goes wrong.
"""

import importlib
import os
import resource
import sys
from contextlib import suppress
from math import ceil
from multiprocessing.connection import Connection

from index.files.frames import LISTING, OUT_OF_MEMORY, READING, READY, Request, Task
from index.files.reading import read_file

_FORBIDDEN = (
    "socket.",
    "subprocess.",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.system",
    "pty.",
    "ftplib.",
    "urllib.",
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def main() -> None:
    """Answer requests on standard input, a socket, until it ends."""
    memory, seconds = int(sys.argv[1]), int(sys.argv[2])
    owner = Connection(os.dup(0))
    _give_up(memory)
    owner.send_bytes(READY)
    try:
        _serve(owner, seconds)
    except EOFError:
        return
    except MemoryError:
        os._exit(OUT_OF_MEMORY)


def _serve(owner: Connection, seconds: int) -> None:
    while True:
        asked = owner.recv()
        used = resource.getrusage(resource.RUSAGE_SELF)
        allowed = ceil(used.ru_utime + used.ru_stime) + seconds
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        # The hard limit cannot be raised, and the soft one may not exceed it.
        resource.setrlimit(
            resource.RLIMIT_CPU, (allowed if most == resource.RLIM_INFINITY else min(allowed, most), most)
        )
        body = _answer(asked)
        owner.send_bytes(str(_peak_kib()).encode())
        owner.send_bytes(body)


def _peak_kib() -> int:
    # getrusage's peak includes that of the parent process, with its model.
    with suppress(FileNotFoundError), open("/proc/self/status", encoding="ascii") as status:
        for line in status:
            if line.startswith("VmHWM:"):
                return int(line.split()[1])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _answer(asked: Request) -> bytes:
    if asked.task is Task.LIST:
        # The feed parser takes half a second to import; reading a folder of files must not wait for it.
        return LISTING.dump_json(importlib.import_module("index.files.listing").listing_of(asked.raw))
    return READING.dump_json(read_file(asked.name, asked.raw))


def _give_up(memory: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event.startswith(_FORBIDDEN):
        raise PermissionError(f"reading a file does not need {event}")
    if event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING:
        raise PermissionError("reading a file writes none")


if __name__ == "__main__":
    main()
