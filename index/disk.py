"""Putting files on the disk for good, and knowing that they are what was put there."""

import hashlib
import os
from pathlib import Path


def sync(path: Path) -> None:
    """Return when a file's or folder's contents have reached the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def file_sha256(file: Path) -> str:
    """Return the SHA-256 of a file's bytes, in hexadecimal."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
