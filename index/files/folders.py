"""The files in a folder of articles, and the subfolders that could not be opened."""

import os
from dataclasses import dataclass
from pathlib import Path

from index.catalogue.sources import Problem, SourceProblem
from index.files.kinds import kind_of

NOT_UTF8 = "has a name that is not UTF-8: rename it"


@dataclass(frozen=True, slots=True)
class Closed:
    """Something in a folder that could not be opened, and why."""

    path: Path
    why: str


@dataclass(frozen=True, slots=True)
class Folder:
    """The files under a folder, sorted; links to folders are listed, and not followed; ``empty`` subfolders too."""

    files: tuple[Path, ...]
    links: tuple[Path, ...]
    closed: tuple[Closed, ...]
    empty: tuple[Path, ...]

    def hides(self, place: str) -> bool:
        """Tell whether a place may still exist, because it is inside something that could not be opened."""
        return any(Path(place).is_relative_to(closed.path) for closed in self.closed)

    def problems(self) -> tuple[Problem, ...]:
        """Return a problem for each thing that could not be opened."""
        return tuple(Problem(shown(closed.path), closed.why) for closed in self.closed)


def folder_at(path: Path) -> Folder:
    """List a folder and its subfolders, without hidden ones; raise ``SourceProblem`` if it cannot be opened itself."""
    try:
        entries = _entries(path)
    except (FileNotFoundError, NotADirectoryError) as error:
        moved = f"if it is elsewhere now, `fuente add` it there, and after that `fuente remove {path}`"
        raise SourceProblem(f"{path}: no such folder; {moved}") from error
    except OSError as error:
        raise SourceProblem(f"{path} {why_closed(error)}") from error
    files: list[Path] = []
    links: list[Path] = []
    closed: list[Closed] = []
    empty: list[Path] = []
    while entries:
        entry = entries.pop()
        at = Path(entry.path)
        try:
            if not is_utf8(entry.name) and (kind_of(entry.name) is not None or entry.is_dir()):
                closed.append(Closed(at, NOT_UTF8))
            elif entry.is_file() or _leads_nowhere(entry):
                files.append(at)
            elif entry.is_dir() and entry.is_symlink():
                links.append(at)
            elif entry.is_dir():
                inside = _entries(at)
                entries += inside
                empty += [] if inside else [at]
        except FileNotFoundError:
            continue  # it was deleted meanwhile
        except OSError as error:
            closed.append(Closed(at, why_closed(error)))
    return Folder(tuple(sorted(files, key=str)), tuple(sorted(links)), tuple(closed), tuple(empty))


def why_closed(error: OSError) -> str:
    """Return the system's error message, worded to follow the name of the file or folder."""
    return f"cannot be read: {error.strerror or error}"


def is_utf8(path: str) -> bool:
    """Tell whether a name is valid text; bytes that are not UTF-8 arrive from the system as surrogates."""
    return not any("\ud800" <= letter <= "\udfff" for letter in path)


def shown(path: Path | str) -> str:
    """Return a name that can be printed, with a replacement character for each byte that is not text."""
    return os.fsencode(path).decode("utf-8", "replace")


def is_hidden(name: str) -> bool:
    """Tell whether a file is to be ignored: hidden, a lock file of Word's, or a disk's ``lost+found``."""
    return name.startswith((".", "~$")) or name == "lost+found"


def _leads_nowhere(entry: os.DirEntry[str]) -> bool:
    return kind_of(entry.name) is not None and entry.is_symlink() and not os.path.exists(entry.path)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as found:
        return [entry for entry in found if not is_hidden(entry.name)]
