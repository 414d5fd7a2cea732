"""Addresses of the chat and of articles, and the marked places that an article's address asks for."""

from collections.abc import Sequence
from urllib.parse import quote

from index.records import Article, Span
from rag.records import Language
from ui.shown.cards import VERSION
from ui.shown.marks import Mark, merged

_MOST = 50


class PlaceProblem(Exception):
    """The address does not point to a place in the article."""


def chat_path(language: Language) -> str:
    """Return the chat's address in a language."""
    return f"/?lang={language}"


def shelf_path(language: Language) -> str:
    """Return the address of the list of articles in a language."""
    return f"/articles?lang={language}"


def article_path(article_id: str, language: Language) -> str:
    """Return an article's address in a language of the interface."""
    return f"/articles/{quote(article_id, safe='')}?lang={language}"


def places_asked(article: Article, marks: Sequence[Mark]) -> str:
    """Return the parameters of an address for marks in this version of an article."""
    places = "".join(f"&start={mark.span.start}&end={mark.span.end}&n={mark.number or ''}" for mark in marks)
    return f"{places}&v={article.sha256[:VERSION]}"


def page_asked(asked: str | None) -> int:
    """Return the page of the list that an address asks for; the first if it asks for none."""
    return _whole(asked or "") or 1


def marks_of(article: Article, starts: Sequence[str], ends: Sequence[str], numbers: Sequence[str]) -> list[Mark]:
    """Return the marks that ``start``, ``end`` and ``n`` of an address ask for, in reading order.

    The three can be repeated and belong together by position; ``n`` can be missing. Raises ``PlaceProblem`` for a
    place that is not a range of the article's text.
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
    # Ten digits are enough for any article's length, and cheap to convert.
    return int(value) if value.isascii() and value.isdigit() and len(value) <= 10 else None
