"""Web pages: the article that a visitor can see, without the menus around it."""

import re

import trafilatura
from selectolax.lexbor import LexborHTMLParser, LexborNode
from trafilatura.settings import Document

from index.addresses import is_web_address
from index.canonical import canonical_line
from index.drafts import Draft, DraftBlock, Metadata
from index.files.encodings import decode
from index.html.around import ancestors
from index.html.hiding import Hiding
from index.html.lists import put_bullets
from index.html.main_part import main_part, without_menus
from index.html.page_head import author_in_head, date_in_head, meta
from index.html.parsing import page_of
from index.html.roles import TITLE_STYLES
from index.html.visible import seen_blocks, seen_line
from index.html.xhtml import as_html, declared_encoding, is_xml
from index.records import BlockKind

_DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9._-]{1,30})", re.IGNORECASE)
_DECLARED_WITHIN = 4096
_HEADINGS_TRIED = 8
_TITLES = f"h1, [role='heading'][aria-level='1'], {TITLE_STYLES}"


def read(raw: bytes) -> list[Draft]:
    """Return the page's article, from the ``<article>`` that holds it or the only ``<main>``, else from its body."""
    declared = _DECLARED.search(raw[:_DECLARED_WITHIN])
    text = decode(raw, declared[1].decode("ascii") if declared else declared_encoding(raw))
    text = as_html(text) if is_xml(text) else text
    tree = page_of(text)
    put_bullets(tree)
    hiding = Hiding(tree)
    root = _root(tree, hiding)
    seen = seen_blocks(hiding, root)
    found = _extracted(text)
    metadata = _metadata(tree, found, _heading(tree, hiding, root))
    choose = without_menus if root is not None and root.tag == "article" else main_part
    blocks = choose(seen, (found.text or "") if found else "")
    rest = blocks[1:] if blocks and _is_title(blocks[0], metadata.title) else blocks
    is_shown = any(_is_title(one.block, metadata.title) for one in seen)
    return [Draft(metadata, tuple(rest), is_headed=is_shown and not any(_is_title(b, metadata.title) for b in rest))]


def _is_title(block: DraftBlock, title: str | None) -> bool:
    return block.kind is BlockKind.HEADING and canonical_line(block.text) == title


def _extracted(text: str) -> Document | None:
    try:
        found = trafilatura.bare_extraction(text, include_comments=False, favor_recall=True, with_metadata=True)
    except (ValueError, AssertionError):
        return None  # nothing looks like an article: everything visible is taken
    return found if isinstance(found, Document) else None


def _root(tree: LexborHTMLParser, hiding: Hiding) -> LexborNode | None:
    """Return the element that holds the page's article; an ``<article>`` that is only a teaser or comment does not."""
    mains, articles = tree.css("main"), tree.css("article")
    outer = mains[0] if len(mains) == 1 else tree.body
    if len(articles) != 1 or outer is None:
        return outer
    around = outer if _is_inside(articles[0], outer) else tree.body
    whole = _holds_heading(hiding, articles[0], around) or 2 * _words(hiding, articles[0]) >= _words(hiding, around)
    return articles[0] if whole else outer


def _holds_heading(hiding: Hiding, article: LexborNode, around: LexborNode | None) -> bool:
    headings = around.css("h1")[:_HEADINGS_TRIED] if around is not None else []
    first = next((heading for heading in headings if seen_line(hiding, heading)), None)
    return first is not None and _is_inside(first, article)


def _words(hiding: Hiding, root: LexborNode | None) -> int:
    """Return how many characters are visible and not in links."""
    return sum(len(seen.block.text) - seen.linked for seen in seen_blocks(hiding, root))


def _is_inside(node: LexborNode, outer: LexborNode) -> bool:
    return any(one.mem_id == outer.mem_id for one in (node, *ancestors(node)))


def _metadata(tree: LexborHTMLParser, found: Document | None, heading: str | None) -> Metadata:
    html = tree.css_first("html")
    language = ((html.attributes.get("lang") or "")[:2].lower() if html else "") or (found and found.language) or ""
    link = tree.css_first("link[rel='canonical']")
    url = (link.attributes.get("href") or "") if link else ""
    return Metadata(
        title=heading or _page_title(tree, found),
        url=url if is_web_address(url) else None,
        language=language if re.match(r"[a-z]{2}\Z", language) else None,
        author=author_in_head(tree),
        published=date_in_head(tree),
        category=meta(tree, "meta[property='article:section']"),
    )


def _heading(tree: LexborHTMLParser, hiding: Hiding, root: LexborNode | None) -> str | None:
    inside = [root.css(_TITLES)] if root is not None and root.tag != "body" else []
    inside += [tree.css(selector) for selector in ("article h1", "main h1", _TITLES)]
    seen = (seen_line(hiding, heading) for headings in inside for heading in headings[:_HEADINGS_TRIED])
    return next((title for title in seen if title), None)


def _page_title(tree: LexborHTMLParser, found: Document | None) -> str | None:
    page_title = tree.css_first("title")
    named = (found and found.title) or (page_title.text() if page_title else "")
    return canonical_line(named) or None
