"""Answers below headings that ask, each with questions that it answers in other words and one that it leaves open."""

from collections.abc import Sequence

from benchmarks.datasets import Asked
from benchmarks.faq_pages import FaqEntry
from index.records import Span
from training.asked_beside import AskedBeside
from training.reading import Example, Read, read_article
from training.states import Reader


def asked_below(pages: Sequence[Sequence[FaqEntry]], reader: Reader) -> list[AskedBeside]:
    """Return each question with the open one of the same answer; the other answers of its page stand beside it."""
    pairs: list[AskedBeside] = []
    for page in pages:
        read = [read_article(entry.article, entry.heading, reader) for entry in page]
        for entry, (passage, moved) in zip(page, read, strict=True):
            others = tuple(other for other, _ in read if other != passage)
            left_open = _example(entry.open, passage, moved, (), reader)
            pairs += [AskedBeside(left_open, _example(one, passage, moved, others, reader)) for one in entry.asked]
    return pairs


def _example(asked: Asked, passage: Read, moved: int, others: tuple[Read, ...], reader: Reader) -> Example:
    tokens = reader.texts[passage.row]
    answers = tuple(tokens.covering(Span(a + moved, b + moved)) for a, b in asked.spans)
    return Example(reader.add("query", asked.text), passage, answers, others)
