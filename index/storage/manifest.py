"""A generation's manifest: how it was built, what it holds, and the checksum of each file."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from index.errors import IndexDamaged
from index.storage.disk import file_sha256

# Increase when the meaning of any file changes, which includes how words become terms and how text is cut into
# sentences.
FORMAT = 10
MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class Manifest:
    """Describes a generation; ``files`` maps each file's path in the folder to its SHA-256.

    ``aside`` is the number of passages set aside, and ``aside_rules`` the checksum of the rules by which they were.
    """

    format: int
    model: str
    model_identity: str
    dimensions: int
    precision: str
    max_tokens: int
    corpus_sha256: str
    articles: int
    passages: int
    sentences: int
    created: str
    files: dict[str, str]
    # Manifests before format 4 lack these two, and are still read to say that their format is old.
    aside: int = 0
    aside_rules: str = ""


def checksums(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every file below ``folder`` except the manifest, by path."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST)
    return {str(path.relative_to(folder)): file_sha256(path) for path in files}


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write the manifest into its folder."""
    (folder / MANIFEST).write_text(json.dumps(asdict(manifest), indent=1, ensure_ascii=False), encoding="utf-8")


def read_manifest(folder: Path) -> Manifest:
    """Return a folder's manifest without checking the files; raise ``IndexDamaged`` if it is missing or invalid."""
    try:
        manifest = Manifest(**json.loads((folder / MANIFEST).read_text(encoding="utf-8")))
        if not isinstance(manifest.files, dict):
            raise TypeError
    except (FileNotFoundError, ValueError, TypeError) as error:
        raise IndexDamaged(f"{folder / MANIFEST} is missing or damaged: run `fuente build`") from error
    except OSError as error:
        raise _cannot_be_read(folder, error) from error
    return manifest


def verify_files(folder: Path, manifest: Manifest) -> None:
    """Raise ``IndexDamaged`` unless the folder holds exactly the files of the manifest, unchanged."""
    try:
        found = checksums(folder)
    except OSError as error:
        raise _cannot_be_read(folder, error) from error
    for name in sorted(manifest.files.keys() | found.keys()):
        if name not in found:
            raise IndexDamaged(f"{folder / name} is missing: run `fuente build`")
        if name not in manifest.files:
            raise IndexDamaged(f"{folder / name} does not belong to the index: take it away, or run `fuente build`")
        if found[name] != manifest.files[name]:
            raise IndexDamaged(f"{folder / name} has changed since it was written: run `fuente build`")


def _cannot_be_read(folder: Path, error: OSError) -> IndexDamaged:
    return IndexDamaged(
        f"{folder} cannot be read ({error.strerror or error}): open it, look at its disk, or run `fuente build`"
    )
