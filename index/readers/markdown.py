"""Markdown: rendered to HTML first, so that hidden text and markup are handled in one place."""

from dataclasses import replace

from markdown_it import MarkdownIt

from index.drafts import Draft, DraftBlock, Metadata
from index.files.encodings import decode
from index.front_matter import split_articles
from index.html.parsing import page_of
from index.html.visible import visible_blocks
from index.markdown_dialects import as_commonmark
from index.records import BlockKind


def read(raw: bytes) -> list[Draft]:
    """Return the articles of a Markdown file; a ``# heading`` at the start is the title of an untitled one."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    drafts = []
    for part in split_articles(decode(raw)):
        page = page_of(f"<body>{parser.render(as_commonmark(part.body))}</body>")
        drafts.append(_titled(part.metadata, visible_blocks(page)))
    return drafts


def _titled(metadata: Metadata, blocks: tuple[DraftBlock, ...]) -> Draft:
    first = blocks[0] if blocks else None
    if first is None or first.kind is not BlockKind.HEADING or first.level != 1:
        return Draft(metadata, blocks)
    if metadata.title is not None:
        return Draft(metadata, blocks if first.text.strip() != metadata.title else blocks[1:])
    return Draft(replace(metadata, title=first.text.strip()), blocks[1:])
