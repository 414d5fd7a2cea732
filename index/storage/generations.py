"""The data folder: generations that never change, which of them is live, and locks for those who write them."""

import fcntl
import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TextIO

from index.errors import IndexBusy
from index.storage.disk import cannot_read, cannot_write, sync

_NAME = re.compile(r"\d{6,}\Z")
_KEPT = 2


@dataclass(frozen=True, slots=True)
class Patience:
    """A writer's name, and whether it waits while another writes (saying so once, through ``tell``) or gives up."""

    task: str
    waits: bool = False
    tell: Callable[[str], None] = print


_BUILDING = Patience("fuente build")


@dataclass(frozen=True, slots=True)
class Mark:
    """Identifies the live generation: its name, and inode and time of the file that names it."""

    name: str | None
    file: int
    written: int


class DataFolder:
    """The folder that holds an index (``.fuente/`` unless configured)."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._generations = path / "generations"
        self._current = path / "CURRENT"

    @property
    def embeddings(self) -> Path:
        """The file that caches vectors between builds."""
        return self.path / "embeddings.sqlite"

    @property
    def register(self) -> Path:
        """The register: the file with the sources and every version of their articles."""
        return self.path / "sources.sqlite"

    def current(self) -> str | None:
        """Return the name of the live generation, or None before the first build."""
        try:
            name = self._current.read_text(encoding="ascii").strip()
        except FileNotFoundError:
            return None
        except (OSError, ValueError):
            name = ""
        return name if _NAME.match(name) else next(iter(self.names()), None)

    def names(self) -> list[str]:
        """Return the names of all complete generations, newest first."""
        try:
            if not self._generations.is_dir():
                return []
            return sorted((path.name for path in self._generations.iterdir() if _NAME.match(path.name)), reverse=True)
        except OSError as error:
            raise cannot_read(self.path, error) from error

    def mark(self) -> Mark:
        """Return a mark that changes with the live generation, even if a recreated folder uses the same name again."""
        name = self.current()
        try:
            pointer = self._current.stat()
        except FileNotFoundError:
            return Mark(name, 0, 0)
        except OSError as error:
            raise cannot_read(self.path, error) from error
        return Mark(name, pointer.st_ino, pointer.st_mtime_ns)

    def folder(self, name: str) -> Path:
        """Return the folder of a generation."""
        return self._generations / name

    @contextmanager
    def gathering(self, patience: Patience) -> Iterator[None]:
        """Let one process read sources; raise ``IndexBusy`` if another does and ``patience`` does not wait.

        That may take hours, in which generations can still be written, so that a removal need not wait.
        """
        with self._locked("gathering", patience):
            yield

    @contextmanager
    def writing(self, patience: Patience = _BUILDING) -> Iterator[None]:
        """Let one process write and delete generations; raise ``IndexBusy`` as ``gathering`` does."""
        with self._locked("lock", patience):
            for left in self._generations.glob("building-*"):
                shutil.rmtree(left, ignore_errors=True)
            yield

    @contextmanager
    def _locked(self, name: str, patience: Patience) -> Iterator[None]:
        try:
            self._generations.mkdir(parents=True, exist_ok=True)
            lock = (self.path / name).open("a+", encoding="utf-8")
        except OSError as error:
            raise cannot_write(self.path, error) from error
        with lock:
            _take(lock, self.path, patience)
            _sign(lock, f"`{patience.task}` (process {os.getpid()}) since {datetime.now():%H:%M:%S}")
            try:
                yield
            finally:
                _sign(lock, "")

    def drop_others(self) -> int:
        """Delete every generation except the live one; return how many were deleted."""
        others = [name for name in self.names() if name != self.current()]
        for name in others:
            self.drop(name)
        return len(others)

    def drop(self, name: str) -> None:
        """Delete a generation."""
        shutil.rmtree(self.folder(name))

    @contextmanager
    def new_generation(self) -> Iterator[Path]:
        """Yield an empty folder that becomes the live generation when the block ends without an error."""
        name = f"{int((self.names() or ['0'])[0]) + 1:06d}"
        building = self._generations / f"building-{name}"
        try:
            building.mkdir()
            yield building
            for file in sorted(building.rglob("*")):
                sync(file)
            sync(building)
            building.rename(self.folder(name))
            sync(self._generations)
            self._point_to(name)
            for old in [n for n in self.names() if n != name][_KEPT - 1 :]:
                shutil.rmtree(self.folder(old))
        except OSError as error:
            raise cannot_write(self.path, error) from error
        finally:
            shutil.rmtree(building, ignore_errors=True)

    def _point_to(self, name: str) -> None:
        aside = self._current.with_name("CURRENT.new")
        aside.write_text(f"{name}\n", encoding="ascii")
        sync(aside)
        aside.replace(self._current)
        sync(self.path)


def _take(lock: TextIO, path: Path, patience: Patience) -> None:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        lock.seek(0)
        holder = lock.read().strip() or "another process"
        if not patience.waits:
            raise IndexBusy(f"{holder} is writing to {path}: wait for it to end, then try again") from error
        patience.tell(f"{holder} is writing to {path}: waiting for it to end")
        fcntl.flock(lock, fcntl.LOCK_EX)
    except OSError as error:  # some network drives have no locks
        raise cannot_write(path, error) from error


def _sign(lock: TextIO, holder: str) -> None:
    # The disk may be full, and the holder may be about to free it: the lock is then held without a name in it.
    with suppress(OSError):
        os.ftruncate(lock.fileno(), 0)
        os.write(lock.fileno(), holder.encode())
