"""Gets the text to check from a form: pasted, from a file, or from a web page."""

from dataclasses import dataclass
from pathlib import PurePath

from starlette.datastructures import FormData, UploadFile

from index.canonical import canonical_line
from rag.claimed.claims import split_claims
from rag.errors import TextProblem
from ui.desk.home.documents import DocumentProblem, Documents
from ui.desk.words import DeskWords

_LONGEST_NAME = 80
_LONGEST_ADDRESS = 200
_LONGEST_TITLE = 60


@dataclass(frozen=True, slots=True)
class Upload:
    """A file's name and bytes."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Typed:
    """The text and the address in the form for a text to check; false if both are empty."""

    text: str = ""
    address: str = ""

    def __bool__(self) -> bool:
        """Tell whether anything was typed."""
        return bool(self.text.strip() or self.address.strip())


@dataclass(frozen=True, slots=True)
class Filled:
    """A submitted form: its fields, and its file if one was chosen."""

    fields: tuple[tuple[str, str], ...]
    upload: Upload | None

    def value(self, name: str) -> str:
        """Return the first value of a field, or an empty string."""
        return next((value for key, value in self.fields if key == name), "")

    @property
    def typed(self) -> Typed:
        """What was typed into the form for a text to check, or carried in another form."""
        return Typed(self.value("text"), self.value("address"))


@dataclass(frozen=True, slots=True)
class Submission:
    """A text and its name; ``problem`` says, in the visitor's language, why it cannot be checked."""

    name: str
    text: str
    problem: str = ""


async def filled(form: FormData) -> Filled:
    """Return a parsed form as a record."""
    fields = tuple((name, value) for name, value in form.multi_items() if isinstance(value, str))
    uploads = [value for _, value in form.multi_items() if isinstance(value, UploadFile) and value.filename]
    upload = Upload(uploads[0].filename or "", await uploads[0].read()) if uploads else None
    return Filled(fields, upload)


def submission(form: Filled, documents: Documents, words: DeskWords) -> Submission:
    """Return the text to check: a file comes before an address, and an address before pasted text."""
    pasted, address = form.value("text").replace("\r\n", "\n"), form.value("address").strip()
    if form.upload is None and not address:
        return _checked(_title(pasted), pasted, words)
    name = _file_name(form.upload.name) if form.upload else address[:_LONGEST_ADDRESS]
    try:
        text = documents.text_of(name, form.upload.content) if form.upload else documents.page(address)
    except DocumentProblem as problem:
        return Submission(name, pasted, problem.said.said_in(words.language))
    return _read(name, text, pasted, words)


def _file_name(path: str) -> str:
    """Return a file's name without folders, shortened but with its ending."""
    name = PurePath(canonical_line(PurePath(path.replace("\\", "/")).name))
    return name.stem[: _LONGEST_NAME - len(name.suffix)] + name.suffix[:_LONGEST_NAME]


def _checked(name: str, text: str, words: DeskWords) -> Submission:
    lines = {
        "empty": words.problem_empty,
        "too_long": words.problem_too_long,
        "claim_too_long": words.problem_claim_too_long,
    }
    code = _problem_of(text)
    return Submission(name, text, lines[code] if code else "")


def _read(name: str, text: str, pasted: str, words: DeskWords) -> Submission:
    """Return what was read from a file or a page; where it cannot be checked, what was ``pasted`` beside it stays."""
    lines = {
        "empty": words.read_empty,
        "too_long": words.read_too_long,
        "claim_too_long": words.read_claim_too_long,
    }
    code = _problem_of(text)
    if code is None:
        return Submission(name, text)
    return Submission(name, pasted if pasted.strip() else text, lines[code].format(name=name))


def _problem_of(text: str) -> str | None:
    try:
        split_claims(text)
    except TextProblem as problem:
        return problem.code
    return None


def _title(text: str) -> str:
    """Return the beginning of a text as its title, without the marks of a Markdown heading or list."""
    line = canonical_line(next((line for line in text.split("\n") if line.strip()), ""))
    line = line.lstrip("#>*-+ ") or line
    if len(line) <= _LONGEST_TITLE:
        return line
    return (line[:_LONGEST_TITLE].rpartition(" ")[0] or line[:_LONGEST_TITLE]) + "…"
