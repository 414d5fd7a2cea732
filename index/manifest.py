"""What a generation says of itself: what made it, what it holds, and the checksum of each file."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from index.disk import file_sha256
from index.errors import IndexDamaged

# Raised when the meaning of any file changes, and so when words are turned into terms, or text is cut into sentences,
# in another way.
FORMAT = 6
MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class Manifest:
    """The identity of a generation; ``files`` maps a file's path in the folder to its SHA-256.

    ``aside`` passages were set aside, by the rules whose checksum is ``aside_rules``.
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
    """Return the SHA-256 of every file below ``folder`` but the manifest."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST)
    return {str(path.relative_to(folder)): file_sha256(path) for path in files}


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write the manifest into its folder."""
    (folder / MANIFEST).write_text(json.dumps(asdict(manifest), indent=1, ensure_ascii=False), encoding="utf-8")


def read_manifest(folder: Path) -> Manifest:
    """Return a folder's manifest without checking its files; raise ``IndexDamaged`` when it does not parse."""
    try:
        manifest = Manifest(**json.loads((folder / MANIFEST).read_text(encoding="utf-8")))
        if not isinstance(manifest.files, dict):
            raise TypeError
    except (OSError, ValueError, TypeError) as error:
        raise IndexDamaged(f"{folder / MANIFEST} is missing or damaged: run `fuente build`") from error
    return manifest


def verify_files(folder: Path, manifest: Manifest) -> None:
    """Raise ``IndexDamaged`` unless the folder holds just the files that the manifest lists, as they were written."""
    try:
        found = checksums(folder)
    except OSError as error:
        raise IndexDamaged(
            f"{folder} cannot be read ({error.strerror or error}): look at its disk, or run `fuente build`"
        ) from error
    for name in sorted(manifest.files.keys() | found.keys()):
        if name not in found:
            raise IndexDamaged(f"{folder / name} is missing: run `fuente build`")
        if name not in manifest.files:
            raise IndexDamaged(f"{folder / name} does not belong to the index: take it away, or run `fuente build`")
        if found[name] != manifest.files[name]:
            raise IndexDamaged(f"{folder / name} has changed since it was written: run `fuente build`")
