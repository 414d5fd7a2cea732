"""A text as a form brings it: pasted, or in a file."""

from dataclasses import dataclass
from pathlib import PurePath

from starlette.datastructures import FormData, UploadFile

from index.canonical import canonical_line
from rag.claims import split_claims
from rag.errors import TextProblem
from ui.desk.words import DeskStrings

_KINDS = (".txt", ".md")
_LONGEST_NAME = 80
_LONGEST_TITLE = 60


@dataclass(frozen=True, slots=True)
class Upload:
    """A file's name and bytes."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Filled:
    """A form that was sent: its fields, and its file if one was chosen."""

    fields: tuple[tuple[str, str], ...]
    upload: Upload | None

    def value(self, name: str) -> str:
        """Return the first value of a field, or an empty string."""
        return next((value for key, value in self.fields if key == name), "")


@dataclass(frozen=True, slots=True)
class Submission:
    """A text with a name for it; ``problem`` says in the visitor's language why it cannot be checked."""

    name: str
    text: str
    problem: str = ""


async def filled(form: FormData) -> Filled:
    """Return what a parsed form holds."""
    fields = tuple((name, value) for name, value in form.multi_items() if isinstance(value, str))
    uploads = [value for _, value in form.multi_items() if isinstance(value, UploadFile) and value.filename]
    upload = Upload(uploads[0].filename or "", await uploads[0].read()) if uploads else None
    return Filled(fields, upload)


def submission(form: Filled, words: DeskStrings) -> Submission:
    """Return the text that a form brings; a file wins over what was pasted."""
    pasted = form.value("text").replace("\r\n", "\n")
    if form.upload is None:
        return _checked(_title(pasted), pasted, words)
    name = canonical_line(PurePath(form.upload.name.replace("\\", "/")).name)[:_LONGEST_NAME]
    if PurePath(name).suffix.lower() not in _KINDS:
        return Submission(name, pasted, words.problem_kind)
    try:
        text = form.upload.content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Submission(name, pasted, words.problem_encoding)
    return _checked(name, text.replace("\r\n", "\n"), words)


def _checked(name: str, text: str, words: DeskStrings) -> Submission:
    try:
        split_claims(text)
    except TextProblem as problem:
        lines = {
            "empty": words.problem_empty,
            "too_long": words.problem_too_long,
            "claim_too_long": words.problem_claim_too_long,
        }
        return Submission(name, text, lines[problem.code])
    return Submission(name, text)


def _title(text: str) -> str:
    """Return the first words of a text."""
    line = canonical_line(next((line for line in text.split("\n") if line.strip()), ""))
    if len(line) <= _LONGEST_TITLE:
        return line
    return (line[:_LONGEST_TITLE].rpartition(" ")[0] or line[:_LONGEST_TITLE]) + "…"
