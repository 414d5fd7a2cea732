"""The addresses of articles, and the places in an article that an address asks for."""

from collections.abc import Sequence
from urllib.parse import quote

from index.records import Article, Span
from rag.records import Language
from ui.marks import Mark, merged

_MOST = 50


class PlaceProblem(Exception):
    """The address does not point to a place in the article."""


def chat_path(language: Language) -> str:
    """Return the address of the chat, in a language that may not be the browser's."""
    return f"/?lang={language}"


def shelf_path(language: Language) -> str:
    """Return the address of the list of articles, in a language that may not be the browser's."""
    return f"/articles?lang={language}"


def article_path(article_id: str, language: Language) -> str:
    """Return the address of an article, in a language that may not be the browser's."""
    return f"/articles/{quote(article_id, safe='')}?lang={language}"


def marks_of(article: Article, starts: Sequence[str], ends: Sequence[str], numbers: Sequence[str]) -> list[Mark]:
    """Return the marks that ``start``, ``end`` and ``n`` of an address ask for, in reading order.

    The three may repeat and go together by position; ``n`` may be missing. Raises ``PlaceProblem`` for a place that
    is no range of the article's text.
    """
    if len(starts) != len(ends) or len(starts) > _MOST:
        raise PlaceProblem
    labels = [_whole(number) for number in numbers[: len(starts)]]
    labels += [None] * (len(starts) - len(labels))
    spans = [_span(article, start, end) for start, end in zip(starts, ends, strict=True)]
    return merged([Mark(span, label) for span, label in zip(spans, labels, strict=True)])


def _span(article: Article, start: str, end: str) -> Span:
    first, last = _whole(start), _whole(end)
    if first is None or last is None or not first < last <= len(article.text):
        raise PlaceProblem
    return Span(first, last)


def _whole(value: str) -> int | None:
    # Ten digits are more than any article has characters, and few enough to read at no cost.
    return int(value) if value.isascii() and value.isdigit() and len(value) <= 10 else None
