"""Putting files on the disk for good, and knowing that they are what was put there."""

import hashlib
import os
import sqlite3
from pathlib import Path

from index.errors import IndexProblem

_OF_THE_DISK = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_CANTOPEN,
}


def sync(path: Path) -> None:
    """Return when a file's or folder's contents have reached the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def cannot_write(path: Path, error: OSError | sqlite3.Error) -> IndexProblem:
    """Return what is to be said of an index that could not be written."""
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return IndexProblem(
        f"cannot write the index to {path} ({reason}): free or open that folder, or name another with FUENTE_DATA_DIR"
    )


def cannot_read(path: Path, error: OSError) -> IndexProblem:
    """Return what is to be said of an index that may not be looked at."""
    return IndexProblem(
        f"cannot read the index in {path} ({error.strerror or error}): open that folder, or name another with "
        "FUENTE_DATA_DIR"
    )


def is_there(file: Path) -> bool:
    """Tell whether a file of the index is there; raise ``IndexProblem`` where nobody may look."""
    try:
        return file.exists()
    except OSError as error:
        raise cannot_read(file.parent, error) from error


def is_of_the_disk(error: sqlite3.Error) -> bool:
    """Tell whether a file could not be used because of where it is or who has it, while itself it may be sound."""
    # The lowest byte of a code is its kind.
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _OF_THE_DISK


def file_sha256(file: Path) -> str:
    """Return the SHA-256 of a file's bytes, in hexadecimal."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
