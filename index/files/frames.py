"""The messages between the reading process and its owner: lengths, then bytes."""

import struct
from dataclasses import dataclass
from enum import IntEnum
from typing import BinaryIO

from pydantic import TypeAdapter

from index.files.listings import Listing
from index.files.refusals import Reading

READY = b"ready\n"
OUT_OF_MEMORY = 3  # exit code of the reading process
_REQUEST = struct.Struct(">BII")
REPLY = struct.Struct(">II")

READING: TypeAdapter[Reading] = TypeAdapter(Reading)
LISTING: TypeAdapter[Listing] = TypeAdapter(Listing)


class Task(IntEnum):
    """What to read from the bytes: articles, or the addresses in a sitemap or feed."""

    READ = 1
    LIST = 2


@dataclass(frozen=True, slots=True)
class Request:
    """A file, and what to read from it."""

    task: Task
    name: str
    raw: bytes


def sent(request: Request) -> bytes:
    """Return the bytes of a request."""
    named = request.name.encode("utf-8", "replace")
    return _REQUEST.pack(request.task, len(named), len(request.raw)) + named + request.raw


def next_request(stream: BinaryIO) -> Request | None:
    """Read the next request, or None at the end of the stream."""
    head = stream.read(_REQUEST.size)
    if len(head) < _REQUEST.size:
        return None
    task, named, length = _REQUEST.unpack(head)
    return Request(Task(task), stream.read(named).decode(), stream.read(length))


def reply(body: bytes, peak_kib: int) -> bytes:
    """Return the bytes of an answer: its JSON, and the process's peak memory in KiB."""
    return REPLY.pack(len(body), peak_kib) + body
