"""Writing files so that they survive a crash, checksums, and the errors for a disk that fails."""

import hashlib
import os
import sqlite3
import tempfile
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
    """Flush a file or folder to the disk, and return when that is done."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def cannot_write(path: Path, error: OSError | sqlite3.Error) -> IndexProblem:
    """Return the error for an index that could not be written."""
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return IndexProblem(
        f"cannot write the index to {path} ({reason}): free or open that folder, or name another with FUENTE_DATA_DIR"
    )


def cannot_read(path: Path, error: OSError) -> IndexProblem:
    """Return the error for an index that could not be read."""
    return IndexProblem(
        f"cannot read the index in {path} ({error.strerror or error}): open that folder, or name another with "
        "FUENTE_DATA_DIR"
    )


def check_temporary() -> None:
    """Raise ``IndexProblem`` if no folder for temporary files can be used."""
    try:
        tempfile.gettempdir()
    except OSError as error:
        raise no_temporary(error) from error


def no_temporary(error: OSError) -> IndexProblem:
    """Return the error for a temporary file that could not be written."""
    return IndexProblem(
        f"the folder for temporary files cannot be used ({error.strerror or error}): free or open it, or name another "
        "with TMPDIR"
    )


def is_there(file: Path) -> bool:
    """Tell whether a file of the index exists; raise ``IndexProblem`` if its folder cannot be read."""
    try:
        return file.exists()
    except OSError as error:
        raise cannot_read(file.parent, error) from error


def is_of_the_disk(error: sqlite3.Error) -> bool:
    """Tell whether an error comes from the disk, permissions or a lock, so that the file itself may be intact."""
    # The lowest byte of an extended error code is its primary code.
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _OF_THE_DISK


def file_sha256(file: Path) -> str:
    """Return the SHA-256 of a file's bytes, in hexadecimal."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
