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
    paragraphs = paragraphs_of(part.body)
    metadata = part.metadata
    if metadata.title is None:
        first, _, rest = paragraphs[0].strip().partition("\n")
        metadata = replace(metadata, title=first)
        paragraphs = [rest, *paragraphs[1:]]
    return Draft(metadata, tuple(DraftBlock(BlockKind.PARAGRAPH, paragraph) for paragraph in paragraphs))
