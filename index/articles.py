"""Turns a draft into an article: canonical text, blocks with offsets, and paragraphs that are really headings."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace

from index.canonical import canonical, canonical_line
from index.drafts import Draft, DraftBlock
from index.errors import CorpusProblem
from index.list_marks import LIST_MARK
from index.records import Article, Block, BlockKind
from index.sentences import sentence_texts, split_sentences

_BULLET = re.compile(LIST_MARK + r"[ \u00a0]+(?=\S)")
_BULLET_LINE = re.compile(rf"\n(?={LIST_MARK}[ \u00a0]+\S)")
_LONGEST_QUESTION = 240
_ASKS = re.compile(r"\?[\"”’»)]*:?\Z")
_QUESTION_LEVEL = 6
_LABEL_LENGTH = 120
_CALLS = re.compile(r"\b(?:ll[aá]m(?:a|e|en|anos|enos)|marqu?[ae]|call(?! for)|dial)\b|\A[\W\d]*\Z", re.IGNORECASE)
# A hotline has three digits at least, and so has a year.
_REACHED = re.compile(r"\d{3}|\d\d[ .-]\d\d|@|://|\bwww\.")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ON_ONE_LINE = {BlockKind.HEADING, BlockKind.CELL}

NO_TITLE = "has no title: begin it with '# Its title', or with front matter that has a 'title: ...'"
CELL_SEPARATOR = " | "


def make_article(draft: Draft, *, article_id: str, language: str) -> Article:
    """Return the article of ``draft``; raise ``CorpusProblem`` when it has no title or no text."""
    metadata = draft.metadata
    title = canonical_line(metadata.title or "")
    if not title:
        raise CorpusProblem(NO_TITLE)
    blocks = _with_headings(_quotable(_items_apart(draft.blocks)))
    if not any(block.kind is not BlockKind.HEADING for block in blocks):
        raise CorpusProblem("has no text")
    text, placed = _place(blocks)
    return Article(
        id=article_id,
        title=title,
        url=metadata.url,
        language=language,
        author=metadata.author,
        published=metadata.published,
        category=metadata.category,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        blocks=placed,
    )


def _items_apart(blocks: Sequence[DraftBlock]) -> list[DraftBlock]:
    """Return the blocks with canonical text; each line that begins with a bullet becomes a list item of its own."""
    apart = []
    for block in blocks:
        if block.kind in _ON_ONE_LINE:
            apart.append(replace(block, text=canonical_line(block.text)))
            continue
        for text in _BULLET_LINE.split(canonical(block.text)):
            if not text.strip():
                continue
            if block.kind is BlockKind.PARAGRAPH and _BULLET.match(text):
                apart.append(replace(block, kind=BlockKind.ITEM, text=text))
            elif block.kind is BlockKind.ITEM and not _BULLET.match(text):
                apart.append(replace(block, text=f"• {text}"))
            else:
                apart.append(replace(block, text=text))
            block = replace(block, closes=0)
    return [block for block in apart if block.text]


def _quotable(blocks: list[DraftBlock]) -> list[DraftBlock]:
    """Return the blocks; a heading that asks to call a number, or tells one and heads nothing, is text to be quoted."""
    return [
        replace(block, kind=BlockKind.PARAGRAPH, level=0) if _tells(block, after) else block
        for block, after in zip(blocks, (*blocks[1:], None), strict=True)
    ]


def _tells(block: DraftBlock, after: DraftBlock | None) -> bool:
    if block.kind is not BlockKind.HEADING or "?" in block.text:
        return False
    reached = _REACHED.search(_YEAR.sub("", block.text)) is not None
    return reached and (_CALLS.search(block.text) is not None or _heads_nothing(block, after))


def _heads_nothing(block: DraftBlock, after: DraftBlock | None) -> bool:
    if after is None or 0 < after.closes <= block.level:
        return True
    return after.kind is BlockKind.HEADING and after.level <= block.level


def _with_headings(blocks: list[DraftBlock]) -> list[DraftBlock]:
    """Turn an interview's questions into headings of the answers below them.

    A paragraph that consists of questions only becomes a heading of the text, list or table below it. In a text with at
    least two of those, so does a short sentence that ends in a colon and has no list below it. A paragraph that also
    makes a statement stays text, so that it can be quoted.
    """
    asked = [block.kind is BlockKind.PARAGRAPH and _is_question(block.text) for block in blocks]
    interview = sum(asked) >= 2
    following: list[DraftBlock | None] = [*blocks[1:], None]
    result = []
    for block, question, after in zip(blocks, asked, following, strict=False):
        label = interview and block.kind is BlockKind.PARAGRAPH and _is_label(block.text)
        heading = after is not None and (
            (question and after.kind is not BlockKind.HEADING) or (label and after.kind is BlockKind.PARAGRAPH)
        )
        result.append(replace(block, kind=BlockKind.HEADING, level=_QUESTION_LEVEL) if heading else block)
    return result


def _is_question(text: str) -> bool:
    if len(text) > _LONGEST_QUESTION or "\n" in text or not _ASKS.search(text):
        return False
    return all(_ASKS.search(sentence) for sentence in sentence_texts(text))


def _is_label(text: str) -> bool:
    return text.endswith(":") and len(text) <= _LABEL_LENGTH and "\n" not in text and len(split_sentences(text)) == 1


def _place(blocks: list[DraftBlock]) -> tuple[str, tuple[Block, ...]]:
    pieces: list[str] = []
    placed: list[Block] = []
    length = 0
    for position, block in enumerate(blocks):
        if position:
            separator = _separator(blocks[position - 1], block)
            pieces.append(separator)
            length += len(separator)
        pieces.append(block.text)
        end = length + len(block.text)
        placed.append(Block(block.kind, length, end, block.level, block.row, block.column, block.closes))
        length += len(block.text)
    return "".join(pieces), tuple(placed)


def _separator(before: DraftBlock, block: DraftBlock) -> str:
    if before.kind is BlockKind.CELL and block.kind is BlockKind.CELL:
        if before.row == block.row and before.column < block.column:
            return CELL_SEPARATOR
        return "\n" if before.row < block.row else "\n\n"
    return "\n" if _is_list_line(before, block) else "\n\n"


def _is_list_line(before: DraftBlock, block: DraftBlock) -> bool:
    """Tell whether a block continues a list, or is the first item of a list that the block before introduces."""
    introduces = before.kind is BlockKind.PARAGRAPH and before.text.endswith(":")
    return block.kind is BlockKind.ITEM and (before.kind is BlockKind.ITEM or introduces)
