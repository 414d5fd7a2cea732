"""What the reading process and its owner say to each other: lengths, then bytes."""

import struct
from dataclasses import dataclass
from enum import IntEnum
from typing import BinaryIO

from pydantic import TypeAdapter

from index.listings import Listing
from index.refusals import Reading

READY = b"ready\n"
OUT_OF_MEMORY = 3  # the code that the reading process ends with
_REQUEST = struct.Struct(">BII")
REPLY = struct.Struct(">II")

READING: TypeAdapter[Reading] = TypeAdapter(Reading)
LISTING: TypeAdapter[Listing] = TypeAdapter(Listing)


class Task(IntEnum):
    """What is to be made of the bytes: articles, or the addresses that a sitemap or feed names."""

    READ = 1
    LIST = 2


@dataclass(frozen=True, slots=True)
class Request:
    """A file and what to make of it."""

    task: Task
    name: str
    raw: bytes


def sent(request: Request) -> bytes:
    """Return a request as it is sent."""
    named = request.name.encode("utf-8", "replace")
    return _REQUEST.pack(request.task, len(named), len(request.raw)) + named + request.raw


def next_request(stream: BinaryIO) -> Request | None:
    """Return the next request, or None when there is no more."""
    head = stream.read(_REQUEST.size)
    if len(head) < _REQUEST.size:
        return None
    task, named, length = _REQUEST.unpack(head)
    return Request(Task(task), stream.read(named).decode(), stream.read(length))


def reply(body: bytes, peak_kib: int) -> bytes:
    """Return an answer in JSON as it is sent, with the most memory that the process has taken so far."""
    return REPLY.pack(len(body), peak_kib) + body
