"""Reads a file's bytes into drafts or refusals, in the current process (``index.files.sandbox`` does it in another)."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePath

from index.canonical import canonical_line
from index.drafts import Draft
from index.errors import CorpusProblem
from index.files.kinds import FileKind, kind_of, use_instead
from index.files.refusals import Reading, Reason, Refusal, Unreadable
from index.records import BlockKind

LONGEST_TEXT = 10_000_000
MOST_BLOCKS = 500_000
_READ_BY = ("readers", "html", "pdf", "docx", "odt", "files")
# What programs write as the author if nobody told them the name.
_NOBODY = re.compile(
    r"\(?anonymous\)?|an[oó]nimo|(?:unknown|default)(?: (?:author|user))?|desconocido|(?:windows |super )?user"
    r"|usuario(?: de windows)?|admin|administra(?:tor|dor)|author|autor|python-docx|openpyxl",
    re.IGNORECASE,
)


def how_it_reads() -> int:
    """Return a number for the code that makes articles of files; with another one, the same file may read otherwise."""
    index = Path(__file__).parent.parent
    code = [*index.glob("*.py"), *(file for name in _READ_BY for file in index.glob(f"{name}/*.py"))]
    digest = hashlib.sha256(b"".join(file.read_bytes() for file in sorted(code)))
    return int.from_bytes(digest.digest()[:6])


def read_file(name: str, raw: bytes) -> Reading:
    """Return the articles of a file and what was refused; unforeseen errors of libraries are not caught."""
    kind = kind_of(name)
    if kind is None:
        return _refused(Reason.UNKNOWN_KIND, f"is not a kind of file that can be read: {use_instead(name)}")
    try:
        return _sorted(list(kind.reader().read(raw)), kind, name)
    except Unreadable as problem:
        return Reading((), (problem.refusal,))
    except CorpusProblem as problem:
        return _refused(Reason.MALFORMED, str(problem))
    except RecursionError:
        return _refused(Reason.MALFORMED, "is nested too deeply: it is damaged, or made to do harm")


def _refused(reason: Reason, message: str) -> Reading:
    return Reading((), (Refusal(reason, message),))


def _sorted(found: Sequence[Draft | Refusal], kind: FileKind, name: str) -> Reading:
    drafts = []
    refusals = [part for part in found if isinstance(part, Refusal)]
    for draft in (part for part in found if isinstance(part, Draft)):
        refusal = _fault(draft)
        if refusal is None:
            drafts.append(_of_program(_titled(draft, name)) if kind.by_program else draft)
        else:
            refusals.append(refusal)
    if not drafts and not refusals:
        refusals.append(Refusal(Reason.NO_TEXT, "has no text: write something in it, or take it out of the folder"))
    return Reading(tuple(drafts), tuple(refusals))


def _fault(draft: Draft) -> Refusal | None:
    if sum(len(block.text) for block in draft.blocks) > LONGEST_TEXT or len(draft.blocks) > MOST_BLOCKS:
        return Refusal(Reason.TOO_LARGE, f"has more than {LONGEST_TEXT // 1_000_000} million characters: split it")
    if not any(block.kind is not BlockKind.HEADING and canonical_line(block.text) for block in draft.blocks):
        title = f" under '{draft.metadata.title:.60}'" if draft.metadata.title else ""
        return Refusal(Reason.NO_TEXT, f"has no text{title} that a reader could see: write some, or leave it out")
    return None


def _of_program(draft: Draft) -> Draft:
    author = draft.metadata.author
    known = None if author is None or _NOBODY.fullmatch(author) else author
    return replace(draft, metadata=replace(draft.metadata, author=known), by_program=True)


def _titled(draft: Draft, name: str) -> Draft:
    if draft.metadata.title:
        return draft
    heading = next((block for block in draft.blocks[:3] if block.kind is BlockKind.HEADING), None)
    if heading is not None:
        return replace(draft, metadata=replace(draft.metadata, title=canonical_line(heading.text)))
    title = re.sub(r"[\s_-]+", " ", PurePath(name).stem).strip()
    return replace(draft, metadata=replace(draft.metadata, title=title or "Untitled"))
