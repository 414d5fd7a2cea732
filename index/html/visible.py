"""The visible text of a web page, in blocks: headings, paragraphs, lists, tables and quotations."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from index.canonical import canonical_line
from index.drafts import DraftBlock
from index.html.around import ancestors
from index.html.hiding import Hiding
from index.html.lettering import Letters
from index.html.lists import ListNumbers, numbers_of
from index.html.parsing import DEEPEST, too_deep
from index.html.roles import HEADINGS, heading_level, is_note
from index.html.scopes import Scopes
from index.html.table_spans import SeenBlock, SeenCell, with_whole_rows
from index.html.tables import Place, places
from index.list_marks import BULLETS
from index.raised import raised
from index.records import BlockKind

_BEFORE_BULLETS = re.compile(rf"\n[ \t]*(?=[{BULLETS}·])")
_BREAKS = re.compile(r"[ \n]*\n[ \n]*")
_EMPTY_LINES = re.compile(r"\n(?:[ \t\r\f]*\n)+")
_INLINE = {"br": ("\n", ""), "q": ("“", "”")}
# A link that gives a phone number or the like, rather than leading to another page.
_REACHED = re.compile(r"\s*(?:tel|mailto|sms|whatsapp|geo):|\s*https?://(?:wa\.me|api\.whatsapp\.com)/", re.IGNORECASE)
_LEAD_TO_NOTES = {"a", "sup"}
_LISTS = {"ul", "ol", "menu"}
_HEAD_THEIR_OWN = {"dt", "summary"}
_CELLS = {"td", "th"}
# Elements that gather parts of a page, and say nothing of what they hold.
_GATHER = {"article", "body", "div", "main", "section"}
_BLOCKS = {
    "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "header", "hgroup", "hr", "legend", "li", "main", "p", "pre", "section",
    "summary", "table", "tbody", "tfoot", "thead", "tr", *_LISTS, *_CELLS, *HEADINGS,
}  # fmt: skip


@dataclass(slots=True)
class _Around:
    """What encloses the current text."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    row: int = 0
    column: int = 0
    lists: int = 0
    quoted: bool = False
    keeps_lines: bool = False
    numbers: ListNumbers | None = None
    marker: str = ""
    place: Place | None = None
    within: int = 0


def visible_blocks(tree: LexborHTMLParser) -> tuple[DraftBlock, ...]:
    """Return the visible text of a page in blocks."""
    return tuple(seen.block for seen in seen_blocks(Hiding(tree), tree.body))


def seen_blocks(hiding: Hiding, root: LexborNode | None) -> list[SeenBlock]:
    """Return the visible text under ``root`` in blocks; works at any depth, as it does not recurse."""
    return list(with_whole_rows(_Walk(hiding).blocks(root))) if root is not None else []


def seen_line(hiding: Hiding, node: LexborNode) -> str:
    """Return the visible text of an element on one line, or "" if it is inside something hidden."""
    if any(map(hiding.hides, ancestors(node))):
        return ""
    return canonical_line(" ".join(seen.block.text for seen in seen_blocks(hiding, node)))


class _Walk:
    def __init__(self, hiding: Hiding) -> None:
        self._hiding = hiding
        self._around = [_Around()]
        self._buffer: list[str] = []
        self._places: dict[int, Place] = {}
        self._links: list[bool] = []
        self._linked = 0
        self._raised = 0
        self._letters: list[Letters] = []
        self._scopes = Scopes(hiding)

    def blocks(self, root: LexborNode) -> Iterator[SeenBlock]:
        self._letters.append(self._hiding.lettering.above(root))
        stack: list[tuple[LexborNode, bool]] = [(root, False)]
        depth = 0
        while stack:
            node, leaving = stack.pop()
            tag = self._hiding.tag_of(node)
            if depth > DEEPEST:
                raise too_deep()
            if tag == "-text":
                yield from self._read(node.text_content or "")
            elif leaving:
                depth -= 1
                yield from self._leave(tag)
                self._scopes.leave(node)
                self._letters.pop()
            elif self._is_seen(node, tag):
                self._letters.append(self._hiding.lettering.inside(node, self._letters[-1]))
                self._scopes.enter(node, tag)
                yield from self._enter(node, tag)
                depth += 1
                stack.append((node, True))
                stack.extend((child, False) for child in reversed(list(node.iter(include_text=True))))
        yield from self._flush()

    def _is_seen(self, node: LexborNode, tag: str) -> bool:
        if self._hiding.hides(node) or (tag in _LEAD_TO_NOTES and is_note(node)):
            return False
        if self._hiding.hides_answer_to(node):
            return False
        # A page's footer is not part of its text; a quotation's footer names its source.
        return tag != "footer" or self._around[-1].quoted

    def _read(self, text: str) -> Iterator[SeenBlock]:
        if not self._around[-1].keeps_lines:
            self._add(_collapsed(text))
            return
        for number, part in enumerate(_EMPTY_LINES.split(text)):
            if number:
                yield from self._flush()
            self._add("\n".join(map(_collapsed, part.split("\n"))))

    def _add(self, text: str) -> None:
        if self._letters[-1].unseen:
            return
        self._buffer.append(raised(text, "".join(self._buffer[-1:])) if self._raised else text)
        if any(self._links):
            self._linked += len(text.strip())

    def _mark(self, text: str) -> None:
        if text.isspace() or not self._letters[-1].unseen:
            self._buffer.append(text)

    def _enter(self, node: LexborNode, tag: str) -> Iterator[SeenBlock]:
        if tag == "br" and self._parts():
            yield from self._flush()
        elif tag in _INLINE:
            self._mark(_INLINE[tag][0])
        elif tag == "a":
            self._links.append(_REACHED.match(node.attributes.get("href") or "") is None)
        elif tag == "sup":
            self._raised += 1
        elif tag not in _BLOCKS:
            return
        elif self._goes_on(tag):
            self._buffer.append("\n")
            self._around.append(self._around[-1])
        else:
            yield from self._flush()
            self._around.append(self._inside(node, tag))
            if heading := self._hiding.heading_of(node):
                block = DraftBlock(BlockKind.HEADING, heading, self._scopes.level(tag))
                yield SeenBlock(self._scopes.placed(block), 0, self._around[-1].within)

    def _leave(self, tag: str) -> Iterator[SeenBlock]:
        if tag in _INLINE:
            self._mark(_INLINE[tag][1])
        elif tag == "a":
            self._links.pop()
        elif tag == "sup":
            self._raised -= 1
        elif tag not in _BLOCKS:
            return
        elif self._around[-1] is self._around[-2]:
            self._buffer.append("\n")
            self._around.pop()
        else:
            yield from self._flush()
            self._around.pop()

    def _parts(self) -> bool:
        """Tell whether another break makes an empty line, as between paragraphs of pages without paragraph elements."""
        text = "".join(self._buffer).rstrip(" \u00a0")
        return text.endswith("\n") and self._around[-1].kind in {BlockKind.PARAGRAPH, BlockKind.QUOTATION}

    def _goes_on(self, tag: str) -> bool:
        """Tell whether a block continues the cell or list item around it instead of splitting it."""
        kind = self._around[-1].kind
        if kind is BlockKind.CELL:
            return True
        return kind is BlockKind.ITEM and tag in {"p", "div", "section"}

    def _flush(self) -> Iterator[SeenBlock]:
        text, linked = "".join(self._buffer), self._linked
        self._buffer.clear()
        self._linked = 0
        if not text.strip():
            return
        around = self._around[-1]
        if around.kind in {BlockKind.ITEM, BlockKind.CELL}:
            text = _BREAKS.sub("\n", text)
        block = DraftBlock(around.kind, around.marker + text.strip(), around.level, around.row, around.column)
        block = self._scopes.placed(block)
        place, within = around.place, around.within
        yield SeenBlock(block, linked, within) if place is None else SeenCell(block, linked, within, place)
        if around.kind is BlockKind.ITEM:  # text after a list nested in an item is not an item of its own
            around.kind, around.level, around.marker = BlockKind.PARAGRAPH, 0, ""

    def _inside(self, node: LexborNode, tag: str) -> _Around:
        outer = self._around[-1]
        quoted = outer.quoted or tag == "blockquote"
        inner = _Around(BlockKind.QUOTATION if quoted else BlockKind.PARAGRAPH, lists=outer.lists, quoted=quoted)
        inner.keeps_lines = outer.keeps_lines or tag == "pre"
        inner.within = node.mem_id if tag in _GATHER else outer.within
        level = heading_level(node, tag)
        if level:
            inner.kind = BlockKind.HEADING
            inner.level = self._scopes.level(tag) if tag in _HEAD_THEIR_OWN else level
        elif tag in _LISTS:
            inner.lists += 1
            inner.numbers = numbers_of(node) if tag == "ol" else None
        elif tag == "li":
            inner.kind, inner.level = BlockKind.ITEM, max(outer.lists - 1, 0)
            inner.marker = outer.numbers.mark(node) if outer.numbers is not None else ""
        elif tag == "table":
            self._places.update(places(node))
        elif node.mem_id in self._places:
            place = inner.place = self._places[node.mem_id]
            inner.kind, inner.level, inner.row, inner.column = BlockKind.CELL, int(place.heads), place.row, place.column
        return inner


def _collapsed(text: str) -> str:
    """Collapse white space as HTML shows it, but keep the line break before a bullet."""
    lines = _BEFORE_BULLETS.split(text)
    return "\n".join(re.sub(r"[ \t\n\r\f]+", " ", line) for line in lines)
