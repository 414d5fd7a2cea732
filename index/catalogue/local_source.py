"""Local folders and files as sources."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from index.catalogue.sources import (
    Finding,
    Places,
    Problem,
    Source,
    SourceKind,
    SourceProblem,
    Unchanged,
    Unread,
    Vanished,
    found,
    now,
)
from index.files.folders import NOT_UTF8, Closed, Folder, folder_at, is_utf8, shown, why_closed
from index.files.kinds import kind_of, use_instead
from index.files.reading import how_it_reads
from index.files.refusals import Reading

_LARGEST_FILE = 50_000_000
_NOT_ARTICLES = {"readme", "license", "changelog"}
_DRAFTS = "_drafts"
_KINDS_NAMED = 5


class FileReader(Protocol):
    """Turns a file's bytes into drafts."""

    def read(self, name: str, raw: bytes) -> Reading:
        """Return the articles of a file and what of it was refused."""


class LocalSource:
    """Reads folders and files; a file is read again when its bytes have changed, or the code that reads it."""

    def __init__(self, reader: FileReader) -> None:
        self._reader = reader
        self._reading = how_it_reads()

    def places(self, source: Source, known: Mapping[str, str]) -> Places:
        """Return the readable files of a folder, sorted; hidden files, Word's lock files and a README are skipped."""
        path = Path(source.address)
        if source.kind is SourceKind.FILE:
            return Places((str(path),))
        folder = _without_mounts(folder_at(path), known)
        named = {
            str(file) for file in folder.files if kind_of(file.name) is not None and not _is_no_article(path, file)
        }
        named.update(place for place in known if folder.hides(place))
        if known and not named:
            raise SourceProblem(
                f"{path} holds no article any more: is it mounted? `fuente remove {path}` takes its articles out"
            )
        return Places(tuple(sorted(named)), _others(path, folder), folder.problems())

    def read(self, source: Source, place: str, stamp: str | None) -> Finding:
        """Return what is in a file now, compared with the last reading."""
        file = Path(place)
        try:
            before = file.stat()
            if before.st_size > _LARGEST_FILE:
                return Unread(f"is larger than {_LARGEST_FILE // 1_000_000} MB: split it")
            raw = file.read_bytes()
            if (before.st_size, before.st_mtime_ns) != (file.stat().st_size, file.stat().st_mtime_ns):
                return Unread("is being written: try again")
        except FileNotFoundError:
            return _missing(file, source, stamp)
        except OSError as error:
            return Unread(why_closed(error))
        now = f"{self._reading}:{hashlib.sha256(raw).hexdigest()}"
        if now == stamp:
            return Unchanged()
        return found(_name(file, source), now, self._reader.read(file.name, raw))


def local_source(address: str) -> Source:
    """Return a local folder or file as a source; raise ``SourceProblem`` if there is none."""
    path = path_of(address)
    return Source(str(path), local_kind(path), now())


def path_of(address: str) -> Path:
    """Return an address as an absolute path; raise ``SourceProblem`` if that is impossible."""
    # Python takes an empty path for the folder that one is in.
    if not address.strip():
        raise SourceProblem("an empty name names no file, folder or article: write which one is meant")
    try:
        return Path(address).expanduser().resolve()
    except (OSError, RuntimeError) as error:  # the home of an unknown user, or links in a circle
        raise SourceProblem(f"{shown(address)} names no file or folder ({error}): look at its name") from error


def local_kind(path: Path) -> SourceKind:
    """Return whether a path is a folder or a file; raise ``SourceProblem`` if it is nothing that can be read."""
    if not is_utf8(str(path)):
        raise SourceProblem(f"{shown(path)} {NOT_UTF8}")
    try:
        if path.is_dir():
            return SourceKind.FOLDER
        if not path.exists():
            raise SourceProblem(f"{path}: no such file or folder; look at its name")
    except OSError as error:
        raise SourceProblem(f"{path} {why_closed(error)}") from error
    if kind_of(path.name) is None or not path.is_file():
        raise SourceProblem(f"{path}: this kind of file cannot be read; {use_instead(path.name)}")
    return SourceKind.FILE


def _missing(file: Path, source: Source, stamp: str | None) -> Finding:
    if file.is_symlink():
        return Unread("is a link to what is not there: mend it, or delete it")
    if stamp is None:
        return Unread("is not there: look at its name")
    if file.parent.is_dir() and any(file.parent.iterdir()):
        return Vanished()
    if source.kind is SourceKind.FOLDER:
        return Unchanged()  # the empty folder is named itself
    return Unread(f"is not there, nor is anything beside it: is it mounted? `fuente remove {file}` takes it out")


def _without_mounts(folder: Folder, known: Iterable[str]) -> Folder:
    """Return a folder with its empty subfolders that had articles among the closed ones: disks may be mounted there."""
    had = {around for place in known for around in Path(place).parents} if folder.empty else set()
    why = "is empty and had articles: is it mounted? delete it too if they are to go"
    return replace(folder, closed=(*folder.closed, *(Closed(one, why) for one in folder.empty if one in had)))


def _others(path: Path, folder: Folder) -> tuple[Problem, ...]:
    """Return what is skipped in a folder: links to folders, files by their name, and counts of unreadable kinds."""
    files = folder.files
    problems = [Problem(str(link), "is a link to a folder: add that folder by its own name") for link in folder.links]
    about = [str(file.relative_to(path)) for file in files if _is_no_article(path, file) and kind_of(file.name)]
    if about:
        named = ", ".join(about[:_KINDS_NAMED])
        problems.append(Problem(str(path), f"holds files that are no articles by their name or folder: {named}"))
    kinds = Counter(
        file.suffix.lower() or file.name
        for file in files
        if kind_of(file.name) is None and not _is_no_article(path, file)
    )
    if kinds:
        most = kinds.most_common(_KINDS_NAMED)
        left = kinds.total() - sum(count for _, count in most)
        counted = ", ".join(f"{count} {kind}" for kind, count in most) + (f" and {left} more" if left else "")
        problems.append(Problem(str(path), f"holds files of kinds that cannot be read: {shown(counted)}"))
    return tuple(problems)


def _is_no_article(folder: Path, file: Path) -> bool:
    """Tell by its name whether a file is a README, license or changelog, or in Jekyll's folder of drafts."""
    return file.stem.lower() in _NOT_ARTICLES or _DRAFTS in file.relative_to(folder).parts[:-1]


def _name(file: Path, source: Source) -> str:
    if source.kind is SourceKind.FILE:
        return file.stem
    return str(file.relative_to(source.address).with_suffix(""))
