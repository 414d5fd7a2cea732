"""The page of an article with the cited words marked; works without scripts."""

from collections.abc import Sequence

from index.catalogue.archive import Kept
from index.records import Article
from rag.records import Language
from ui.reader.places import places_asked, shelf_path
from ui.reader.versions import read_note, standing_note
from ui.shown.cards import byline, original_link
from ui.shown.fragments import original_page
from ui.shown.marks import Mark
from ui.shown.markup import attribute, text
from ui.shown.reader_text import article_html
from ui.shown.sheet import Surround, home_bar, sheet
from ui.strings import Strings


def article_page(
    article: Article, marks: Sequence[Mark], language: Language, surround: Surround, kept: Kept | None = None
) -> str:
    """Return the page of an article; ``marks`` are in reading order and do not overlap.

    ``kept`` tells which version it is, if known.
    """
    words = Strings(language)
    body = (
        f"{_bar(article, marks, language)}<main><article>"
        f'<header lang="{language}"><h1{attribute("lang", article.language)}>{text(article.title)}</h1>'
        f"{_about(article, language)}{_original(article, marks, language)}</header>{standing_note(kept, language)}"
        f'<div class="text"{attribute("lang", article.language)}>{article_html(article, marks, language)}</div>'
        f"{_footer(article, words, read_note(kept, language))}</article></main>"
    )
    return sheet(body, language, surround)


def _bar(article: Article, marks: Sequence[Mark], language: Language) -> str:
    words = Strings(language)
    # Without marks the visitor came from the list of articles.
    way = f'<a href="{shelf_path(language)}">{text(words.articles_head)}</a>'
    if marks:
        way = f'<a href="#mark">{text(words.jump)}</a>'
    if len(marks) > 1:
        way = f'{way}<span class="count">{text(words.marks_many.format(count=len(marks)))}</span>'
    return home_bar(language, places_asked(article, marks), way)


def _about(article: Article, language: Language) -> str:
    by = byline(article, language)
    return f'<p class="by">{by}</p>' if by else ""


def _original(article: Article, marks: Sequence[Mark], language: Language) -> str:
    address = original_page(article, marks[0].span) if marks else article.url
    if not address or not address.startswith("https://"):
        return ""
    return f'<p class="original">{original_link(article, address, language)}</p>'


def _footer(article: Article, words: Strings, read: str) -> str:
    return (
        f"<footer>{read}<p>{text(words.fingerprint)}<br><code>{text(article.sha256)}</code></p>"
        f"<p>{text(words.fingerprint_more)}</p></footer>"
    )
