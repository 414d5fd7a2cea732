"""Addresses that open an article's original page at the quoted words (URL Fragment Text Directives)."""

import re
from urllib.parse import quote

from index.addresses import is_web_address
from index.list_marks import LIST_MARK
from index.records import Article, Span

_WHOLE = 8
_EDGE = 4
_MOST = 12
_BESIDE = 3
_CORE = re.compile(r"\w(?:.*\w)?", re.DOTALL)
_BULLET = re.compile(rf"^{LIST_MARK}\s+")


def original_page(article: Article, span: Span) -> str | None:
    """Return the article's own address with a text fragment for ``span``, or ``None`` without an https address."""
    if not article.url or not article.url.startswith("https://") or not is_web_address(article.url):
        return None
    directive = text_directive(article.text, span)
    if directive is None:
        return article.url
    joint = ":~:text=" if "#" in article.url else "#:~:text="
    return f"{article.url}{joint}{directive}"


def text_directive(text: str, span: Span) -> str | None:
    """Return the value of ``text=`` that finds ``span`` in a page that shows ``text``, or ``None`` for no words.

    A short quotation on one line is given whole; any other as its first and last words, because a browser looks for
    a whole quotation inside one paragraph only.
    """
    lines = [words for line in text[span.start : span.end].split("\n") if _trimmed(words := _words(line))]
    if not lines:
        return None
    first, last = _trimmed(lines[0]), _trimmed(lines[-1])
    if len(lines) == 1 and len(first) <= _WHOLE:
        if _count(text, first) <= 1:
            return _encode(first)
        return _beside(text, span, _encode(lines[0]))
    size = _edge_size(text, span, first, last, one_line=len(lines) == 1)
    if _count(text, first[:size]) <= 1:
        return f"{_encode(first[:size])},{_encode(last[-size:])}"
    return _beside(text, span, f"{_encode(lines[0][:size])},{_encode(lines[-1][-size:])}")


def _edge_size(text: str, span: Span, first: list[str], last: list[str], *, one_line: bool) -> int:
    """Return how many words at each end tell the quotation from the rest of the article."""
    most = min(_MOST, len(first) // 2) if one_line else _MOST
    inside = text[span.start : span.end]
    for size in range(_EDGE, most + 1):
        if _count(text, first[:size]) <= 1 and _count(inside, last[-size:]) <= 1:
            return size
    return max(1, most)


def _beside(text: str, span: Span, directive: str) -> str:
    """Return ``directive`` with the words before and after it, which tell it from the same words elsewhere.

    Nothing but space may stand between the parts of a directive, so here punctuation stays.
    """
    before = _words(text[: span.start].rstrip().rpartition("\n")[2])[-_BESIDE:]
    after = _words(text[span.end :].lstrip().partition("\n")[0])[:_BESIDE]
    prefix = f"{_encode(before)}-," if before else ""
    suffix = f",-{_encode(after)}" if after else ""
    return f"{prefix}{directive}{suffix}"


def _words(line: str) -> list[str]:
    """Return the words of a line without its bullet, which a page draws and does not contain."""
    return _BULLET.sub("", line.strip()).split()


def _trimmed(words: list[str]) -> list[str]:
    """Return ``words`` without the punctuation at the two ends, which pages set in different ways."""
    return _core(" ".join(words)).split()


def _count(text: str, words: list[str]) -> int:
    # No word begins or ends with what stands between two, so that dots in a row are read in one way only.
    pattern = r"\W+".join(re.escape(core) for word in words if (core := _core(word)))
    return len(re.findall(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE))


def _core(text: str) -> str:
    """Return a text from its first letter or digit to its last."""
    found = _CORE.search(text)
    return found.group() if found else ""


def _encode(words: list[str]) -> str:
    # A dash, a comma and an ampersand separate the parts of a directive, so inside a part they are encoded.
    return quote(" ".join(words), safe="").replace("-", "%2D")
