"""The elements around one of a web page."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode


def ancestors(node: LexborNode) -> Iterator[LexborNode]:
    """Yield what an element is in, the nearest first."""
    around = node.parent
    while around is not None:
        yield around
        around = around.parent


def next_element(node: LexborNode) -> LexborNode | None:
    """Return the element behind another, without text and comments between them."""
    following = node.next
    while following is not None and (following.tag or "").startswith("-"):
        following = following.next
    return following
