"""The texts that ``fuente verify`` is given."""

import io
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

from index.sandbox import Sandbox
from rag.claims import split_claims
from rag.errors import TextProblem
from ui.desk.documents import DRAFT
from ui.errors import SurfaceProblem
from ui.verify_files import read_texts


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(DRAFT) as opened:
        yield opened


SENTENCES = ("The RCM has 15 members.", "It was created in 1996.")


def word_file() -> bytes:
    document, stream = docx.Document(), io.BytesIO()
    for sentence in SENTENCES:
        document.add_paragraph(sentence)
    document.save(stream)
    return stream.getvalue()


def pdf_file() -> bytes:
    stream, style = io.BytesIO(), getSampleStyleSheet()["BodyText"]
    SimpleDocTemplate(stream).build([Paragraph(sentence, style) for sentence in SENTENCES])
    return stream.getvalue()


def web_page() -> bytes:
    return f"<body><p>{SENTENCES[0]}</p><script>x</script><p>{SENTENCES[1]}</p></body>".encode()


@pytest.mark.parametrize(
    ("name", "content"), [("draft.docx", word_file()), ("draft.PDF", pdf_file()), ("draft.html", web_page())]
)
def test_a_document_is_checked_as_its_reader_sees_it(
    name: str, content: bytes, tmp_path: Path, sandbox: Sandbox
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    (text,) = read_texts([str(file)], sandbox)
    assert (text.name, text.text.split()) == (str(file), " ".join(SENTENCES).split())


def titled_word_file() -> bytes:
    stream, document = io.BytesIO(), docx.Document()
    document.add_heading("The RCM has 14 member states", level=1)
    document.add_paragraph(SENTENCES[0])
    document.save(stream)
    return stream.getvalue()


def titled_pdf_file() -> bytes:
    stream, styles = io.BytesIO(), getSampleStyleSheet()
    heading = Paragraph("The RCM has 14 member states", styles["Title"])
    SimpleDocTemplate(stream).build([heading, *(Paragraph(s * 6, styles["BodyText"]) for s in SENTENCES)])
    return stream.getvalue()


TITLED_PAGE = f"<html><body><article><h1>The RCM has 14 member states</h1><p>{SENTENCES[0]}</p></article></body></html>"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("draft.docx", titled_word_file()),
        ("draft.pdf", titled_pdf_file()),
        ("draft.html", TITLED_PAGE.encode()),
        ("draft.htm", TITLED_PAGE.replace("article", "div").encode()),
    ],
)
def test_the_title_of_a_document_is_shown_and_checked(
    name: str, content: bytes, tmp_path: Path, sandbox: Sandbox
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    (text,) = read_texts([str(file)], sandbox)
    first = split_claims(text.text)[0]
    assert (first.words, first.is_checkable) == ("The RCM has 14 member states", True)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("draft.xlsx", b"x", r"only \.txt, \.md, \.docx, \.pdf, \.html, \.htm files"),
        ("draft", b"x", r"only \.txt, \.md"),
        ("draft.docx", b"PK", "damaged"),
        ("draft.html", b"<body><script>1</script></body>", "no text"),
        ("draft.pdf", b"x" * (DRAFT.file_bytes + 1), "larger than 10 MB"),
        ("missing.txt", None, "cannot be read"),
        ("draft.txt", b"\xff\xfe\x00", "not UTF-8"),
        ("draft.txt", b"a. " * 70_000, "more than 50,000 characters"),
    ],
)
def test_a_file_that_cannot_be_checked_is_named(
    name: str, content: bytes | None, said: str, tmp_path: Path, sandbox: Sandbox
) -> None:
    file = tmp_path / name
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(SurfaceProblem, match=said) as caught:
        read_texts([str(file)], sandbox)
    assert str(file) in str(caught.value)


@pytest.mark.parametrize(("content", "code"), [(b"", "empty"), (b"a" * 50_001, "too_long")])
def test_a_text_that_cannot_be_checked_is_named(content: bytes, code: str, tmp_path: Path, sandbox: Sandbox) -> None:
    file = tmp_path / "draft.md"
    file.write_bytes(content)
    with pytest.raises(TextProblem, match=r"draft\.md: the text") as caught:
        read_texts([str(file)], sandbox)
    assert caught.value.code == code


def test_a_text_keeps_the_characters_of_its_file(tmp_path: Path, sandbox: Sandbox) -> None:
    file = tmp_path / "draft.txt"
    file.write_bytes(b"Uno fue.\r\nDos fue.\r\n")
    assert read_texts([str(file)], sandbox)[0].text == "Uno fue.\r\nDos fue.\r\n"
