"""The frame of every page that is not the chat, and the two small pages that need nothing else."""

from collections.abc import Sequence
from urllib.parse import quote

from index.records import Article
from rag.records import Language
from ui.cards import byline
from ui.markup import attribute, text
from ui.strings import strings


def sheet(title: str, body: str, language: Language, version: str) -> str:
    """Return a whole page; ``body`` is server-made HTML."""
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="robots" content="noindex"><title>{text(title)}</title>'
        f'<link rel="icon" href="/static/icon.svg?{version}" type="image/svg+xml">'
        f'<link rel="stylesheet" href="/static/tokens.css?{version}">'
        f'<link rel="stylesheet" href="/static/reader.css?{version}">'
        f'<script defer src="/static/reader.js?{version}"></script></head><body>{body}</body></html>'
    )


def articles_page(articles: Sequence[Article], language: Language, version: str) -> str:
    """Return the list of all articles."""
    words = strings(language)
    more = words.articles_more if articles else words.articles_none
    listed = "".join(_entry(article, language) for article in articles)
    body = (
        f"{_home(language)}<main><header><h1>{text(words.articles_head)}</h1><p>{text(more)}</p></header>"
        f'<ul class="shelf">{listed}</ul></main>'
    )
    return sheet(words.articles_head, body, language, version)


def trouble_page(head: str, more: str, language: Language, version: str) -> str:
    """Return a page that says in one line what is wrong, and in another what can be done."""
    words = strings(language)
    body = (
        f"{_home(language)}<main><header><h1>{text(head)}</h1><p>{text(more)}</p>"
        f'<p><a href="/articles" data-action="list">{text(words.articles_head)}</a></p></header></main>'
    )
    return sheet(head, body, language, version)


def _home(language: Language) -> str:
    words = strings(language)
    return (
        f'<nav class="bar" aria-label="{text(words.home)}"><a class="back" href="/" data-action="back">'
        f'<span aria-hidden="true">←</span> {text(words.home)}</a></nav>'
    )


def _entry(article: Article, language: Language) -> str:
    by = byline(article, language)
    foreign = attribute("lang", article.language if article.language != language else None)
    return (
        f'<li><a href="/articles/{quote(article.id, safe="")}"{foreign}>{text(article.title)}</a>'
        + (f'<span class="by">{by}</span>' if by else "")
        + "</li>"
    )
