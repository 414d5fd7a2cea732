"""Reads the texts for ``fuente verify`` from files of the kinds the desk takes, or from standard input."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from index.catalogue.local_source import FileReader
from rag.claimed.claims import LONGEST_TEXT, split_claims
from rag.errors import TextProblem
from ui.desk.home.documents import DRAFT, KINDS, PLAIN, written
from ui.errors import SurfaceProblem
from ui.options import piped

# A character of UTF-8 has at most four bytes.
_MOST_BYTES = 4 * LONGEST_TEXT


@dataclass(frozen=True, slots=True)
class PastedText:
    """A text and the name of its file, or "-"."""

    name: str
    text: str


def read_texts(files: Sequence[str], sandbox: FileReader) -> list[PastedText]:
    """Return the texts of files; raises ``SurfaceProblem`` or ``TextProblem`` naming a file that cannot be checked."""
    texts = [PastedText(file, _read(file, sandbox)) for file in files]
    for text in texts:
        claims_in(text)
    return texts


def claims_in(text: PastedText) -> int:
    """Return how many claims a text has; raises ``TextProblem`` naming the text."""
    try:
        return len(split_claims(text.text))
    except TextProblem as problem:
        raise TextProblem(problem.code, f"{text.name}: {problem}") from problem


def _read(file: str, sandbox: FileReader) -> str:
    ending = Path(file).suffix.lower()
    if file != "-" and ending not in KINDS:
        raise SurfaceProblem(f"{file}: only {', '.join(KINDS)} files can be checked: save its text as one")
    try:
        if file == "-":
            return _decoded(file, piped(_MOST_BYTES + 1))
        if ending in PLAIN:
            return _decoded(file, _start_of(Path(file), _MOST_BYTES))
        reading = sandbox.read(Path(file).name, _start_of(Path(file), DRAFT.file_bytes))
    except OSError as problem:
        raise SurfaceProblem(f"{file}: cannot be read ({problem.strerror}): name a file that can") from problem
    if not reading.drafts:
        raise SurfaceProblem(f"{file} {reading.refusals[0].message}")
    return written(reading.drafts)


def _decoded(file: str, raw: bytes) -> str:
    if len(raw) > _MOST_BYTES:
        raise SurfaceProblem(f"{file}: has more than {LONGEST_TEXT:,} characters: check it in parts")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise SurfaceProblem(f"{file}: is not UTF-8 text: save it as UTF-8") from problem


def _start_of(path: Path, most: int) -> bytes:
    with path.open("rb") as stream:
        return stream.read(most + 1)
