"""What is in a folder of articles: its files, and what of it could not be looked into."""

import os
from dataclasses import dataclass
from pathlib import Path

from index.kinds import kind_of
from index.sources import Problem, SourceProblem

NOT_UTF8 = "has a name that is not UTF-8: rename it"


@dataclass(frozen=True, slots=True)
class Closed:
    """A folder, or a thing that may be one, that could not be looked into, and why."""

    path: Path
    why: str


@dataclass(frozen=True, slots=True)
class Folder:
    """The files under a folder, sorted; the folders that are links are not entered."""

    files: tuple[Path, ...]
    links: tuple[Path, ...]
    closed: tuple[Closed, ...]

    def hides(self, place: str) -> bool:
        """Tell whether a place may be there all the same, as nobody could look."""
        return any(Path(place).is_relative_to(closed.path) for closed in self.closed)

    def problems(self) -> tuple[Problem, ...]:
        """Return what could not be looked into, in a problem each."""
        return tuple(Problem(shown(closed.path), closed.why) for closed in self.closed)


def folder_at(path: Path) -> Folder:
    """Look through a folder and those in it, but no hidden ones; raise ``SourceProblem`` when it is closed itself."""
    try:
        entries = _entries(path)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise SourceProblem(f"{path}: no such folder; name the folder of your articles with --corpus") from error
    except OSError as error:
        raise SourceProblem(f"{path} {why_closed(error)}") from error
    files: list[Path] = []
    links: list[Path] = []
    closed: list[Closed] = []
    while entries:
        entry = entries.pop()
        at = Path(entry.path)
        try:
            if not is_utf8(entry.name) and (kind_of(entry.name) is not None or entry.is_dir()):
                closed.append(Closed(at, NOT_UTF8))
            elif entry.is_file():
                files.append(at)
            elif entry.is_dir() and entry.is_symlink():
                links.append(at)
            elif entry.is_dir():
                entries += _entries(at)
        except FileNotFoundError:
            continue  # it was taken away meanwhile
        except OSError as error:
            closed.append(Closed(at, why_closed(error)))
    return Folder(tuple(sorted(files, key=str)), tuple(sorted(links)), tuple(closed))


def why_closed(error: OSError) -> str:
    """Return what the system says of a file or folder, to follow its name in a sentence."""
    return f"cannot be read: {error.strerror or error}"


def is_utf8(path: str) -> bool:
    """Tell whether a name can be remembered and shown: the system keeps any bytes, as half characters."""
    return not any("\ud800" <= letter <= "\udfff" for letter in path)


def shown(path: Path | str) -> str:
    """Return a name to print, with a mark for each byte that is no text."""
    return os.fsencode(path).decode("utf-8", "replace")


def is_hidden(name: str) -> bool:
    """Tell whether a file is hidden, holds who has a document open in Word, or is what a disk keeps for its repair."""
    return name.startswith((".", "~$")) or name == "lost+found"


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as found:
        return [entry for entry in found if not is_hidden(entry.name)]
