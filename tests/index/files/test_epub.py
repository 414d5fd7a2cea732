"""What a book says of itself."""

import zipfile
from datetime import date
from io import BytesIO

import pytest

from benchmarks.formats.texts import work
from benchmarks.formats.writers import archive, book
from index.readers.epub import read


@pytest.mark.parametrize(
    ("told", "published"),
    [
        ("<dc:date>2026-03-15</dc:date>", date(2026, 3, 15)),
        ("<dc:date>2026-03-15T06:00:00+00:00</dc:date>", date(2026, 3, 15)),
        ("<dc:date>2026-11-30T16:38:24Z</dc:date>", None),
        (
            '<dc:date opf:event="modification" xmlns:opf="http://www.idpf.org/2007/opf">2026-11-30</dc:date>'
            "<dc:date>2026-03-15</dc:date>",
            date(2026, 3, 15),
        ),
        ("<dc:date>15 de marzo</dc:date><dc:date/><dc:date>2026-02-31</dc:date>", None),
    ],
)
def test_the_day_on_which_a_program_made_a_book_is_none_of_publication(told: str, published: date | None) -> None:
    with zipfile.ZipFile(BytesIO(book(work(1, "es")))) as made:
        parts = {name: made.read(name) for name in made.namelist()}
    package = parts["OEBPS/p.opf"].decode()
    assert "<dc:date>2024-05-06</dc:date>" in package
    parts["OEBPS/p.opf"] = package.replace("<dc:date>2024-05-06</dc:date>", told).encode()
    (draft,) = read(archive(parts))
    assert draft.metadata.published == published


def test_a_table_of_contents_among_the_chapters_is_no_text() -> None:
    with zipfile.ZipFile(BytesIO(book(work(1, "es")))) as made:
        parts = {name: made.read(name) for name in made.namelist()}
    whole = read(archive(parts))
    parts["OEBPS/p.opf"] = parts["OEBPS/p.opf"].replace(b' properties="nav"', b"")
    parts["OEBPS/nav.xhtml"] = (
        b"<html><body><h1>Contents</h1><p><a href='text/chapter%201.xhtml'>All that is in it</a></p>"
    )
    assert read(archive(parts)) == whole
