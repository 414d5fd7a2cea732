"""Plain text: paragraphs; the first line is the title of an untitled article."""

from dataclasses import replace

from index.drafts import Draft, DraftBlock
from index.files.encodings import decode
from index.front_matter import TextPart, split_articles
from index.paragraphs import paragraphs_of
from index.records import BlockKind


def read(raw: bytes) -> list[Draft]:
    """Return the articles of a text file."""
    return [_draft(part) for part in split_articles(decode(raw))]


def _draft(part: TextPart) -> Draft:
    blocks = paragraphs_of(part.body)
    if part.metadata.title is not None or not blocks:
        return Draft(part.metadata, tuple(blocks))
    title, _, rest = blocks[0].text.strip().partition("\n")
    below = [DraftBlock(BlockKind.PARAGRAPH, rest)] if rest else []
    return Draft(replace(part.metadata, title=title), (*below, *blocks[1:]))
