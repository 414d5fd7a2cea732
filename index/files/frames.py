"""The messages between the reading process and its owner."""

from dataclasses import dataclass
from enum import IntEnum

from pydantic import TypeAdapter

from index.files.listings import Listing
from index.files.refusals import Reading

READY = b"ready"
OUT_OF_MEMORY = 3  # exit code of the reading process

READING: TypeAdapter[Reading] = TypeAdapter(Reading)
LISTING: TypeAdapter[Listing] = TypeAdapter(Listing)


class Task(IntEnum):
    """What to read from the bytes: articles, or the addresses in a sitemap or feed."""

    READ = 1
    LIST = 2


@dataclass(frozen=True, slots=True)
class Request:
    """A file, and what to read from it; answered by the process's peak memory in KiB, then by JSON."""

    task: Task
    name: str
    raw: bytes
