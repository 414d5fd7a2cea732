"""Answers below headings that ask, each with questions that it answers in other words and one that it leaves open."""

from benchmarks.datasets import Asked
from benchmarks.faq_pages import Below
from index.records import Span
from training.asked_beside import AskedBeside
from training.reading import Example, Read, read_article
from training.states import Reader

_Entries = list[tuple[Below, Read, int]]


def asked_below(pages: list[list[Below]], reader: Reader) -> list[AskedBeside]:
    """Return each question with the open one of the same answer; the other answers of its page stand beside it."""
    return [
        AskedBeside(_example(below.open, passage, moved, (), reader), _example(asked, passage, moved, others, reader))
        for page in pages
        for entries in [_read(page, reader)]
        for below, passage, moved in entries
        for others in [tuple(other for _, other, _ in entries if other != passage)]
        for asked in below.asked
    ]


def _read(page: list[Below], reader: Reader) -> _Entries:
    return [(below, *read_article(below.article, below.heading, reader)) for below in page]


def _example(asked: Asked, passage: Read, moved: int, others: tuple[Read, ...], reader: Reader) -> Example:
    tokens = reader.texts[passage.row]
    answers = tuple(tokens.covering(Span(a + moved, b + moved)) for a, b in asked.spans)
    return Example(reader.add("query", asked.text), passage, answers, others)
