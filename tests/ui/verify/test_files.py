"""The texts that ``fuente verify`` is given."""

import io
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from index.drafts import Draft, DraftBlock, Metadata
from index.files.sandbox import Sandbox
from index.records import BlockKind
from rag.claimed.claims import split_claims
from rag.errors import TextProblem
from ui.desk.home.documents import DRAFT, written
from ui.errors import SurfaceProblem
from ui.verify.files import read_texts


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


ROWS = (("Document", "Fee", "Time"), ("Residence", "$95", "10 days"), ("Letter", "none", ""))
TOLD = ["# Document: Fee, Time", "Residence: $95 Fee, 10 days Time", "Letter: Fee none"]


def word_table() -> bytes:
    stream, document = io.BytesIO(), docx.Document()
    table = document.add_table(len(ROWS), 3)
    for row, cells in zip(table.rows, ROWS, strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    document.save(stream)
    return stream.getvalue()


def web_table() -> bytes:
    rows = "".join(f"<tr><td>{'<td>'.join(cells)}" for cells in ROWS)
    return f"<table>{rows.replace('<td>', '<th>', 3)}</table>".encode()


@pytest.mark.parametrize(("name", "content"), [("draft.docx", word_table()), ("draft.html", web_table())])
def test_a_row_of_a_table_is_checked_with_the_heads_of_its_columns(
    name: str, content: bytes, tmp_path: Path, sandbox: Sandbox
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    (text,) = read_texts([str(file)], sandbox)
    assert text.text.split("\n\n") == TOLD
    assert [claim.is_checkable for claim in split_claims(text.text)] == [False, True, True]


def test_a_row_of_a_pdf_is_one_claim(tmp_path: Path, sandbox: Sandbox) -> None:
    stream, style = io.BytesIO(), getSampleStyleSheet()["BodyText"]
    SimpleDocTemplate(stream).build([Paragraph(SENTENCES[0], style), Table(ROWS, colWidths=120)])
    file = tmp_path / "draft.pdf"
    file.write_bytes(stream.getvalue())
    (text,) = read_texts([str(file)], sandbox)
    assert "\n\nResidence: $95 Fee, 10 days Time\n\n" in text.text


def cells(*rows: tuple[str, ...], heads: int = 0) -> list[DraftBlock]:
    """Return the cells of a table, none where there are no words."""
    return [
        DraftBlock(BlockKind.CELL, words, int(row <= heads), row, column)
        for row, line in enumerate(rows, 1)
        for column, words in enumerate(line, 1)
        if words
    ]


@pytest.mark.parametrize(
    ("blocks", "told"),
    [
        (cells(("One thing",), ("$95",)), ["One thing", "$95"]),
        (cells(("Costo", "$95"), ("Todo junto", "")), ["Costo: $95", "Todo junto"]),
        (cells(("", "Fee"), ("Letter", "$7"), heads=1), ["Fee", "Letter: $7 Fee"]),
        (cells(("A", "\u200b", "B"), ("C", "D", "E"), heads=1), ["# A: B", "C: D, B E"]),
        (cells(("Paid\nat the bank", "• $7\n• $8")), ["Paid at the bank: • $7 • $8"]),
        ([*cells(("A", "B"), heads=1), *cells(("C", "D"))], ["# A: B", "C: D"]),
        (
            [*cells(("A", "B"), heads=1), DraftBlock(BlockKind.PARAGRAPH, "And."), *cells(("", ""), ("C", "D"))],
            ["# A: B", "And.", "C: D"],
        ),
        (
            cells(("A", "B", "C"), ("D", "E", "F"), ("G", "1", "2"), heads=2),
            ["# A: B, C", "D: B E, C F", "G: 1 E, 2 F"],
        ),
        (
            cells(("It has 15 members. It met.", "It has 11 of them.")),
            ["It has 15 members. It met.", "It has 11 of them."],
        ),
        (cells(("The letter", "It costs this much:", "$7")), ["The letter: It costs this much:, $7"]),
        (cells(("A", "B", "C"), ("D", "1", "E")), ["# A: B, C", "D: 1 B, C E"]),
        (cells(("A", "B"), ("C", "1")), ["A: B", "C: 1"]),
        (cells(("T", "", ""), ("A", "B", "C"), ("D", "1", "2")), ["T", "# A: B, C", "D: 1 B, 2 C"]),
        (cells(("A", "1", "2"), ("B", "b", "c"), ("D", "3", "4")), ["A: 1, 2", "B: b, c", "D: 3, 4"]),
        (
            [
                DraftBlock(BlockKind.PARAGRAPH, "We have:"),
                *(DraftBlock(BlockKind.ITEM, item) for item in ("a", "2. b")),
            ],
            ["We have:", "- a", "2. b"],
        ),
        (cells(("a" * 1500, "b" * 1500)), ["a" * 1500, "b" * 1500]),
        (cells(*[("a", "b")] * 30_000), ["a", "b"] * 30_000),
    ],
)
def test_no_word_of_a_table_or_list_is_lost(blocks: list[DraftBlock], told: list[str]) -> None:
    assert written([Draft(Metadata(), tuple(blocks))]).split("\n\n") == told


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("draft.xlsx", b"x", r"only \.txt, \.md, \.docx, \.odt, \.pdf, \.html, \.htm files"),
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


def test_the_mark_that_some_programs_begin_a_file_with_is_no_part_of_its_text(tmp_path: Path, sandbox: Sandbox) -> None:
    file = tmp_path / "draft.md"
    file.write_bytes("\ufeff# Qué es la trata de personas\n\nLa CRM fue creada en 1996.".encode())
    claims = split_claims(read_texts([str(file)], sandbox)[0].text)
    assert [(claim.words, claim.is_checkable) for claim in claims] == [
        ("Qué es la trata de personas", False),
        ("La CRM fue creada en 1996.", True),
    ]
