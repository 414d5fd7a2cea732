"""The cards below an answer: each quotation in its context, with links and a copy button."""

from collections.abc import Sequence
from urllib.parse import quote as percent_encoded

from index.canonical import canonical_line
from index.records import Article, Span
from index.sentences import split_sentences
from rag.records import Citation, Language
from ui.shown.fragments import original_page
from ui.shown.markup import attribute, text
from ui.shown.origin_strings import OriginStrings
from ui.shown.quotations import marked_html, place_html, quotation_text
from ui.strings import Strings, date_words

_BESIDE = 160
_LONG = 260
VERSION = 16  # characters of the SHA-256, enough to tell an article's versions apart


def render_cards(citations: Sequence[Citation], key: str, language: Language) -> str:
    """Return a card for each article, in the order of the citations; ``key`` makes ids unique on the page."""
    groups: dict[str, list[Citation]] = {}
    for citation in citations:
        groups.setdefault(citation.article.id, []).append(citation)
    return "".join(_card(group, key, language) for group in groups.values())


def place_id(key: str, number: int) -> str:
    """Return the HTML id of citation ``number`` in message ``key``."""
    return f"a{key}-{number}"


def reader_path(citation: Citation, language: Language | None = None) -> str:
    """Return the reader's address with the cited words marked; ``language`` is that of the page, if known."""
    span = citation.span
    article_id = percent_encoded(citation.article.id, safe="")
    place = f"start={span.start}&end={span.end}&n={citation.number}&v={citation.article.sha256[:VERSION]}"
    spoken = f"&lang={language}" if language else ""
    return f"/articles/{article_id}?{place}{spoken}#mark"


def byline(article: Article, language: Language) -> str:
    """Return author, category and date as HTML, as far as known."""
    day = date_words(article.published, language)
    # A date is not broken at the end of a line.
    known = (article.author, article.category, day.replace(" ", "\u00a0"))
    return " · ".join(text(part) for part in known if part)


def copied_text(citation: Citation, language: Language) -> str:
    """Return the text for "Copy with source": the quotation below its heading, and its source."""
    article = citation.article
    speaker = citation.speaker and OriginStrings(language).said_by.format(name=citation.speaker)
    source = (speaker, article.title, article.author, date_words(article.published, language))
    above = [canonical_line(citation.heading)] if citation.heading else []
    lines = [*above, quotation_text(citation), "", ", ".join(part for part in source if part)]
    address = original_page(article, citation.span)
    return "\n".join([*lines, address] if address else lines)


def beside(before: str, after: str, most: int) -> tuple[str, str]:
    """Return the end of ``before`` and the beginning of ``after``, whole words of up to ``most`` characters each."""
    if len(before) > most:
        before = "… " + before[-most:].partition(" ")[2]
    if len(after) > most:
        after = after[:most].rpartition(" ")[0] + " …"
    return before, after


def foreign(spoken: str | None, language: Language) -> str:
    """Return a ``lang`` attribute for what is not in the page's language."""
    return attribute("lang", spoken if spoken != language else None)


def _card(citations: Sequence[Citation], key: str, language: Language) -> str:
    article = citations[0].article
    by = byline(article, language)
    return (
        '<section class="f-card">'
        f'<h3 class="f-title"{foreign(article.language, language)}>{text(article.title)}</h3>'
        + (f'<p class="f-by">{by}</p>' if by else "")
        + "".join(_place(citation, key, language) for citation in citations)
        + "</section>"
    )


def _place(citation: Citation, key: str, language: Language) -> str:
    words = Strings(language)
    size = "f-words f-long" if len(citation.quote) > _LONG else "f-words"
    # The heads of a row are its context.
    before, after = ("", "") if citation.cells else _context(citation.article, citation.span)
    return (
        f'<div class="f-place" id="{place_id(key, citation.number)}" tabindex="-1" role="group"'
        f' aria-label="{text(words.source)} {citation.number}">'
        f'<span class="f-number" aria-hidden="true">{citation.number}</span>'
        f"{place_html(citation.heading, citation, language)}"
        f'<p class="{size}"{foreign(citation.article.language, language)}>'
        f"{_around(before)}{marked_html(citation, 'f-of')}{_around(after)}</p>"
        f"{speaker_line(citation, language, 'f-speaker')}"
        f'<p class="f-actions">{_actions(citation, language, words)}</p></div>'
    )


def _around(words: str) -> str:
    return f'<span class="f-around">{text(words)}</span>' if words else ""


def speaker_line(citation: Citation, language: Language, kind: str) -> str:
    """Return a paragraph of the class ``kind`` with the speaker of the cited words, if any."""
    if citation.speaker is None:
        return ""
    # The name is quoted from the article, so it is in the article's language.
    name = f"<span{foreign(citation.article.language, language)}>{text(citation.speaker)}</span>"
    return f'<p class="{kind}">{text(OriginStrings(language).said_by).format(name=name)}</p>'


def _actions(citation: Citation, language: Language, words: Strings) -> str:
    which = f'<span class="f-hidden"> ({text(words.source.lower())} {citation.number})</span>'
    tab = f'<span class="f-hidden f-new-tab"> {text(words.new_tab)}</span>'
    # In a tab of its own where no script shows it above the conversation, which would be lost.
    opened = f'<a class="f-open" target="_blank" href="{text(reader_path(citation, language))}">'
    actions = [f"{opened}{text(words.open_words)}{tab}{which}</a>"]
    address = original_page(citation.article, citation.span)
    if address:
        actions.append(original_link(citation.article, address, language, which))
    actions.append(
        '<button class="f-copy" type="button" data-action="copy"'
        f"{attribute('data-copy', copied_text(citation, language))}"
        f"{attribute('data-done', words.copied)}{attribute('data-failed', words.copy_failed)}>"
        f"{text(words.copy)}{which}</button>"
    )
    return " ".join(actions)


def original_link(article: Article, address: str, language: Language, which: str = "") -> str:
    """Return the link to an article's original page; ``which`` is HTML that tells it from others."""
    words = Strings(language)
    return (
        f'<a class="f-original" href="{text(address)}" target="_blank" rel="noopener noreferrer nofollow"'
        f'{attribute("data-address", article.url)}>{text(words.original)} <span aria-hidden="true">↗</span>'
        f'<span class="f-hidden"> {text(words.new_tab)}</span>{which}</a>'
    )


def _context(article: Article, span: Span) -> tuple[str, str]:
    """Return short whole sentences before and after ``span``, within the paragraphs in which it begins and ends."""
    begins = next((b.start for b in article.blocks if b.start <= span.start < b.end), span.start)
    ends = next((b.end for b in article.blocks if b.start < span.end <= b.end), span.end)
    before, after = article.text[begins : span.start], article.text[span.end : ends]
    starts = (one.start for one in split_sentences(before))
    stops = (one.end for one in split_sentences(after))
    start = next((start for start in starts if len(before) - start <= _BESIDE), len(before))
    stop = max((stop for stop in stops if stop <= _BESIDE), default=0)
    return ("… " if start else "") + before[start:], after[:stop] + (" …" if stop < len(after) else "")
