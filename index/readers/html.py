"""HTML pages: the text a visitor can see, in blocks."""

import re
from collections.abc import Iterator
from datetime import date

from selectolax.lexbor import LexborHTMLParser, LexborNode

from index.canonical import canonical_line
from index.drafts import Draft, DraftBlock, Metadata
from index.front_matter import decode
from index.records import BlockKind

SUFFIXES = (".html", ".htm")

_DROPPED = {
    "script", "style", "template", "noscript", "iframe", "object", "svg", "math", "canvas", "form", "button", "select",
    "textarea", "input", "nav", "footer", "aside", "dialog", "head", "title",
}  # fmt: skip
_HIDDEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0*)?\s*(?:;|!|\Z)"
    r"|font-size\s*:\s*0(?:\.0*)?\s*(?:px|pt|r?em|%)?\s*(?:;|!|\Z)|(?:left|top|text-indent)\s*:\s*-\d{3,}",
    re.IGNORECASE,
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = {
    "address", "article", "blockquote", "body", "caption", "dd", "details", "div", "dl", "dt", "figcaption", "figure",
    "header", "hr", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
    "thead", "tr", "ul", *_HEADINGS,
}  # fmt: skip


def read(raw: bytes) -> list[Draft]:
    """Return the page's article: its ``<article>`` or ``<main>`` where there is just one, else its body."""
    tree = LexborHTMLParser(decode(raw))
    metadata = _metadata(tree)
    return [Draft(metadata, tuple(_without_title(visible_blocks(tree), metadata.title)))]


def visible_blocks(tree: LexborHTMLParser) -> list[DraftBlock]:
    """Return the visible text of a parsed page in blocks."""
    root = _root(tree)
    return list(_blocks(root)) if root is not None else []


def _root(tree: LexborHTMLParser) -> LexborNode | None:
    for selector in ("article", "main"):
        found = tree.css(selector)
        if len(found) == 1:
            return found[0]
    return tree.body


def _blocks(root: LexborNode) -> Iterator[DraftBlock]:
    """Walk the page without recursion, so that a deeply nested page cannot exhaust the stack."""
    buffer: list[str] = []
    kind, level = BlockKind.PARAGRAPH, 0
    stack: list[tuple[LexborNode, bool]] = [(root, False)]
    while stack:
        node, leaving = stack.pop()
        tag = node.tag or ""
        if tag == "-text":
            buffer.append(_collapsed(node.text_content or ""))
            continue
        if _is_hidden(node, tag):
            continue
        if tag == "br":
            buffer.append("\n")
            continue
        if tag in _BLOCKS:
            yield from _flush(buffer, kind, level)
            if tag not in {"p", "div"} or leaving:
                kind, level = _kind(tag, leaving=leaving)
        if not leaving:
            stack.append((node, True))
            stack.extend((child, False) for child in reversed(list(node.iter(include_text=True))))
    yield from _flush(buffer, kind, level)


def _collapsed(text: str) -> str:
    """White space as HTML shows it, but a line that begins with a bullet stays a line."""
    lines = re.split(r"\n[ \t]*(?=[•‣◦▪·])", text)
    return "\n".join(re.sub(r"[ \t\n\r\f]+", " ", line) for line in lines)


def _is_hidden(node: LexborNode, tag: str) -> bool:
    if tag in _DROPPED or tag.startswith("-comment"):
        return True
    attributes = node.attributes
    if not attributes:
        return False
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or attributes.get("role") == "navigation"
        or _HIDDEN_STYLE.search(attributes.get("style") or "") is not None
    )


def _kind(tag: str, *, leaving: bool) -> tuple[BlockKind, int]:
    if tag in _HEADINGS and not leaving:
        return BlockKind.HEADING, _HEADINGS[tag]
    if tag == "li" and not leaving:
        return BlockKind.ITEM, 0
    return BlockKind.PARAGRAPH, 0


def _flush(buffer: list[str], kind: BlockKind, level: int) -> Iterator[DraftBlock]:
    text = "".join(buffer)
    buffer.clear()
    if text.strip():
        yield DraftBlock(kind, text, level)


def _without_title(blocks: list[DraftBlock], title: str | None) -> list[DraftBlock]:
    first = blocks[0] if blocks else None
    if first is not None and first.kind is BlockKind.HEADING and canonical_line(first.text) == title:
        return blocks[1:]
    return blocks


def _metadata(tree: LexborHTMLParser) -> Metadata:
    heading = tree.css_first("article h1") or tree.css_first("h1")
    title = canonical_line(heading.text()) if heading else ""
    page_title = tree.css_first("title")
    if not title and page_title is not None:
        title = canonical_line(page_title.text())
    canonical_link = tree.css_first("link[rel='canonical']")
    html = tree.css_first("html")
    language = (html.attributes.get("lang") or "")[:2].lower() if html else ""
    url = (canonical_link.attributes.get("href") or "") if canonical_link else ""
    return Metadata(
        title=title or None,
        url=url if re.match(r"https?://[^\s<>\"]+\Z", url) else None,
        language=language if re.match(r"[a-z]{2}\Z", language) else None,
        author=_meta(tree, "meta[name='author']"),
        published=_published(_meta(tree, "meta[property='article:published_time']")),
        category=_meta(tree, "meta[property='article:section']"),
    )


def _meta(tree: LexborHTMLParser, selector: str) -> str | None:
    node = tree.css_first(selector)
    return canonical_line(node.attributes.get("content") or "") or None if node else None


def _published(value: str | None) -> date | None:
    match = re.match(r"(\d{4})-(\d{2})-(\d{2})", value or "")
    if not match:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
