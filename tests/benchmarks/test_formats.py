import pytest

from benchmarks.formats.__main__ import meet, read_good
from benchmarks.formats.distance import edits
from benchmarks.formats.hostile import Hostile, hostile
from benchmarks.formats.texts import work
from benchmarks.formats.writers import FORMATS, Format
from index.files.sandbox import Sandbox

# Measured: up to 0.007 for a PDF of one page, whose running head is text like any other, and 0.011 in two columns.
_MOST_WRONG = {"PDF": 0.03, "PDF in two columns": 0.04}
_LEAST_BLOCKS = {"PDF": 0.9, "PDF in two columns": 0.6}
_FLAT = {"plain text", "plain text, Windows-1252", "plain text, UTF-16"}


@pytest.mark.parametrize("kind", FORMATS, ids=lambda kind: kind.name)
def test_what_is_put_into_a_file_comes_out_of_it(sandbox: Sandbox, kind: Format) -> None:
    for made in (work(100, "en"), work(100, "es")):
        found = read_good(sandbox, kind, made)
        assert found.read
        assert found.titled
        assert found.wrong <= _MOST_WRONG.get(kind.name, 0) * found.characters
        if kind.name not in _FLAT:
            assert found.same_blocks >= _LEAST_BLOCKS.get(kind.name, 1) * found.blocks


FILES = list(hostile())


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.what)
def test_no_file_is_lost_without_a_word(sandbox: Sandbox, file: Hostile) -> None:
    met = meet(sandbox, file)
    assert met.expected, met.outcome


def test_there_are_enough_hostile_files() -> None:
    assert len(FILES) >= 40


@pytest.mark.parametrize(("one", "two", "wrong"), [("", "abc", 3), ("kitten", "sitting", 3), ("ab", "ab", 0)])
def test_edits_are_counted(one: str, two: str, wrong: int) -> None:
    assert edits(one, two) == edits(two, one) == wrong
