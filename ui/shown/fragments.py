"""Links to an article's original page that scroll to the quoted words (URL text fragments)."""

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
    """Return the article's address with a text fragment for ``span``, or None if it has no https address."""
    if not article.url or not article.url.startswith("https://") or not is_web_address(article.url):
        return None
    directive = text_directive(article.text, span)
    if directive is None:
        return article.url
    joint = ":~:text=" if "#" in article.url else "#:~:text="
    return f"{article.url}{joint}{directive}"


def text_directive(text: str, span: Span) -> str | None:
    """Return the value of ``text=`` that finds ``span`` in a page with ``text``, or None if the span has no words.

    A short quotation on one line is given in full. Any other is given by its first and last words, because browsers
    search for a full quotation only within one paragraph.
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
    """Return how many words at each end identify the quotation in the article."""
    most = min(_MOST, len(first) // 2) if one_line else _MOST
    inside = text[span.start : span.end]
    for size in range(_EDGE, most + 1):
        if _count(text, first[:size]) <= 1 and _count(inside, last[-size:]) <= 1:
            return size
    return max(1, most)


def _beside(text: str, span: Span, directive: str) -> str:
    """Add the words before and after the quotation, which distinguish it from the same words elsewhere.

    Only white space may be between the parts of a directive, so punctuation is kept here.
    """
    before = _words(text[: span.start].rstrip().rpartition("\n")[2])[-_BESIDE:]
    after = _words(text[span.end :].lstrip().partition("\n")[0])[:_BESIDE]
    prefix = f"{_encode(before)}-," if before else ""
    suffix = f",-{_encode(after)}" if after else ""
    return f"{prefix}{directive}{suffix}"


def _words(line: str) -> list[str]:
    """Return the words of a line without its bullet, which is not part of a page's text."""
    return _BULLET.sub("", line.strip()).split()


def _trimmed(words: list[str]) -> list[str]:
    """Return ``words`` without punctuation at both ends, as pages may use other characters there."""
    return _core(" ".join(words)).split()


def _count(text: str, words: list[str]) -> int:
    # Words are trimmed to letters and digits at both ends, so that each text can match in only one way.
    pattern = r"\W+".join(re.escape(core) for word in words if (core := _core(word)))
    return len(re.findall(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE))


def _core(text: str) -> str:
    """Return a text from its first letter or digit to its last."""
    found = _CORE.search(text)
    return found.group() if found else ""


def _encode(words: list[str]) -> str:
    # Dashes, commas and ampersands separate the parts of a directive, so they are encoded inside a part.
    return quote(" ".join(words), safe="").replace("-", "%2D")
