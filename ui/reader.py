"""An article as a page, with the cited words marked; it needs no script."""

import re
from collections.abc import Sequence
from itertools import groupby

from index.records import Article, Block, BlockKind
from rag.records import Language
from ui.cards import byline
from ui.fragments import original_page
from ui.marks import Mark, Piece, pieces
from ui.markup import attribute, text
from ui.sheet import sheet
from ui.strings import Strings, strings

# A list item whose text already brings its bullet is not given a second one.
_BULLET = re.compile(r"(?:[•·▪◦‣*–—-]|\d{1,3}[.)])\s")


def article_page(article: Article, marks: Sequence[Mark], language: Language, version: str) -> str:
    """Return the page of an article; ``marks`` are in reading order and do not overlap."""
    words = strings(language)
    body = (
        f"{_bar(marks, words)}<main><article>"
        f'<header lang="{language}"><h1{attribute("lang", article.language)}>{text(article.title)}</h1>'
        f"{_about(article, language)}{_original(article, marks, words)}</header>"
        f'<div class="text"{attribute("lang", article.language)}>{_text(article, marks, words, language)}</div>'
        f"{_footer(article, words)}</article></main>"
    )
    return sheet(article.title, body, language, version)


def mark_id(index: int) -> str:
    """Return the id of the mark at ``index``, counted from 0."""
    return "mark" if index == 0 else f"mark-{index + 1}"


def _bar(marks: Sequence[Mark], words: Strings) -> str:
    jump = f'<a class="jump" href="#mark">{text(words.jump)}</a>' if marks else ""
    if len(marks) > 1:
        jump = f'{jump}<span class="count">{text(words.marks_many.format(count=len(marks)))}</span>'
    return (
        f'<nav class="bar" aria-label="{text(words.reader)}"><a class="back" href="/" data-action="back">'
        f'<span aria-hidden="true">←</span> {text(words.back)}</a>{jump}</nav>'
    )


def _about(article: Article, language: Language) -> str:
    by = byline(article, language)
    return f'<p class="by">{by}</p>' if by else ""


def _original(article: Article, marks: Sequence[Mark], words: Strings) -> str:
    address = original_page(article, marks[0].span) if marks else article.url
    if not address or not address.startswith("https://"):
        return ""
    return (
        f'<p class="original"><a href="{text(address)}" target="_blank" rel="noopener noreferrer nofollow">'
        f'{text(words.original)} <span aria-hidden="true">↗</span>'
        f'<span class="hidden"> {text(words.new_tab)}</span></a></p>'
    )


def _footer(article: Article, words: Strings) -> str:
    return (
        f"<footer><p>{text(words.fingerprint)}<br><code>{text(article.sha256)}</code></p>"
        f"<p>{text(words.fingerprint_more)}</p></footer>"
    )


def _text(article: Article, marks: Sequence[Mark], words: Strings, language: Language) -> str:
    blocks = article.blocks or (Block(BlockKind.PARAGRAPH, 0, len(article.text)),)
    shown = list(zip(blocks, pieces(blocks, marks), strict=True))
    html = []
    for is_item, run in groupby(shown, key=lambda pair: pair[0].kind is BlockKind.ITEM):
        inside = "".join(_block(article, block, line, marks, words, language) for block, line in run)
        html.append(f"<ul>{inside}</ul>" if is_item else inside)
    return "".join(html)


def _block(
    article: Article, block: Block, line: Sequence[Piece], marks: Sequence[Mark], words: Strings, language: Language
) -> str:
    inside = "".join(_piece(article, piece, marks, words, language) for piece in line)
    if block.kind is BlockKind.HEADING:
        # The title is the page's only first-level heading.
        level = min(max(block.level, 2), 6)
        return f"<h{level}>{inside}</h{level}>"
    if block.kind is BlockKind.ITEM:
        own = _BULLET.match(article.text, block.start, block.end)
        return f'<li class="own">{inside}</li>' if own else f"<li>{inside}</li>"
    return f"<p>{inside}</p>"


def _piece(article: Article, piece: Piece, marks: Sequence[Mark], words: Strings, language: Language) -> str:
    shown = text(article.text[piece.start : piece.end])
    if piece.mark is None:
        return shown
    number = marks[piece.mark].number
    badge = after = ""
    identity = ' class="more"'
    if piece.begins:
        identity = f' id="{mark_id(piece.mark)}" tabindex="-1"'
        shown = _hidden(words.quoted_begins, language) + shown
        # The number stands outside the mark: only cited words are marked.
        badge = "" if number is None else f'<span class="number" aria-hidden="true">{number}</span>'
    if piece.ends:
        after = _hidden(words.quoted_ends, language) + _next(piece.mark, len(marks), words, language)
    return f"{badge}<mark{identity}>{shown}</mark>{after}"


def _hidden(line: str, language: Language) -> str:
    return f'<span class="hidden" lang="{language}"> {text(line)} </span>'


def _next(index: int, count: int, words: Strings, language: Language) -> str:
    if count < 2:
        return ""
    last = index == count - 1
    target, label = (0, words.first_mark) if last else (index + 1, words.next_mark)
    arrow = "↑" if last else "↓"
    return (
        f' <a class="next" lang="{language}" href="#{mark_id(target)}">{text(label)}'
        f' <span aria-hidden="true">{arrow}</span></a>'
    )
