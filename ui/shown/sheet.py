"""The frame of every page except the chat, the list of articles, and the page for errors."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from index.records import Article
from rag.records import Language
from ui.care.care import Care
from ui.care.panel import care_bar
from ui.reader.places import article_path, chat_path, shelf_path
from ui.shown.cards import byline, foreign
from ui.shown.document import NAME, document, language_link, linked, turning
from ui.shown.markup import text
from ui.strings import Strings


@dataclass(frozen=True, slots=True)
class Surround:
    """What every page needs; ``version`` changes when the static files do."""

    version: str
    care: Care


@dataclass(frozen=True, slots=True)
class Setting:
    """What the chat and the widget's frames share; ``examples`` are up to three questions in each language.

    ``written``: whether a language model writes the answers.
    """

    surround: Surround
    examples: Mapping[Language, Sequence[str]]
    written: bool


def sheet(body: str, language: Language, surround: Surround) -> str:
    """Return a whole page; ``body`` is HTML made on the server."""
    head = linked(surround.version, "icon.svg", "tokens.css", "reader.css", "care.css", "care.js", "reader.js")
    return document(NAME, language, head, care_bar(surround.care, language) + body)


def articles_page(articles: Sequence[Article], language: Language, surround: Surround, page: int, pages: int) -> str:
    """Return a page of the list of articles; pages are counted from 1."""
    words = Strings(language)
    more = words.articles_more if articles else words.articles_none
    listed = "".join(_entry(article, language) for article in articles)
    ways, address = (words.page_before, words.page_after), f"{shelf_path(language)}&page={{}}"
    body = (
        f"{home_bar(language, f'&page={page}')}<main>"
        f"<header><h1>{text(words.articles_head)}</h1><p>{text(more)}</p></header>"
        f'<ul class="shelf">{listed}</ul>{turning(page, pages, words.pages, ways, address, language)}</main>'
    )
    return sheet(body, language, surround)


def trouble_page(head: str, more: str, language: Language, surround: Surround) -> str:
    """Return a page with one line about what is wrong, one about what to do, and a link to the list of articles."""
    return way_on_page(head, more, (shelf_path(language), Strings(language).articles_head), language, surround)


def way_on_page(head: str, more: str, way: tuple[str, str], language: Language, surround: Surround) -> str:
    """Return such a page with a link of its own, given by address and words."""
    address, label = way
    body = (
        f"{home_bar(language)}<main><header><h1>{text(head)}</h1><p>{text(more)}</p>"
        f'<p><a href="{address}">{text(label)}</a></p></header></main>'
    )
    return sheet(body, language, surround)


def home_bar(language: Language, parameters: str = "", way: str = "") -> str:
    """Return the bar that leads to the chat and to the other language, neither of which the chat's own reader shows.

    ``parameters`` are those of the page's address but for its language; ``way`` is HTML for what stands between.
    """
    label = text(Strings(language).home)
    return (
        f'<nav class="bar" aria-label="{label}"><a class="home" href="{chat_path(language)}">'
        f'<span aria-hidden="true">←</span> {label}</a>{way}{language_link(language, parameters)}</nav>'
    )


def _entry(article: Article, language: Language) -> str:
    by = byline(article, language)
    return (
        f'<li><a href="{article_path(article.id, language)}"{foreign(article.language, language)}>'
        f"{text(article.title)}</a>" + (f'<span class="by">{by}</span>' if by else "") + "</li>"
    )
