"""Looking at HTML in tests."""

from selectolax.lexbor import LexborHTMLParser, LexborNode


def parsed(html: str) -> LexborHTMLParser:
    return LexborHTMLParser(html)


def one(tree: LexborHTMLParser, selector: str) -> LexborNode:
    found = tree.css(selector)
    assert len(found) == 1, (selector, len(found))
    return found[0]
