"""The data folder: immutable generations, the name of the live one, and one writer at a time."""

import fcntl
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from index.disk import sync
from index.errors import IndexBusy, IndexProblem

_NAME = re.compile(r"\d{6,}\Z")
_KEPT = 2


class DataFolder:
    """The folder that holds an index (``.fuente/`` unless configured)."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._generations = path / "generations"
        self._current = path / "CURRENT"

    @property
    def embeddings(self) -> Path:
        """The file that remembers vectors between builds."""
        return self.path / "embeddings.sqlite"

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
        if not self._generations.is_dir():
            return []
        return sorted((path.name for path in self._generations.iterdir() if _NAME.match(path.name)), reverse=True)

    def folder(self, name: str) -> Path:
        """Return the folder of a generation."""
        return self._generations / name

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the folder for one writer; raise ``IndexBusy`` at once when another holds it."""
        try:
            self._generations.mkdir(parents=True, exist_ok=True)
            lock = (self.path / "lock").open("a")
        except OSError as error:
            raise IndexProblem(_cannot_write(self.path, error)) from error
        with lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise IndexBusy(
                    f"another build is writing to {self.path}: wait for it to end, then try again"
                ) from error
            self._sweep()
            yield

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
            raise IndexProblem(_cannot_write(self.path, error)) from error
        finally:
            shutil.rmtree(building, ignore_errors=True)

    def _point_to(self, name: str) -> None:
        aside = self._current.with_name("CURRENT.new")
        aside.write_text(f"{name}\n", encoding="ascii")
        sync(aside)
        aside.replace(self._current)
        sync(self.path)

    def _sweep(self) -> None:
        for left in self._generations.glob("building-*"):
            shutil.rmtree(left, ignore_errors=True)


def _cannot_write(path: Path, error: OSError) -> str:
    reason = error.strerror or str(error)
    return (
        f"cannot write the index to {path} ({reason}): free or open that folder, or name another with FUENTE_DATA_DIR"
    )
