"""An article as a row of a database table, and back."""

import json
from datetime import date

from index.records import Article, Block, BlockKind

FIELDS = ("id", "title", "url", "language", "author", "published", "category", "text", "sha256", "blocks")
COLUMNS = ", ".join(f"{name} TEXT" for name in FIELDS)


def article_row(article: Article) -> tuple[str | None, ...]:
    """Return an article as the values of ``FIELDS``, in that order."""
    blocks = json.dumps([[b.kind, b.start, b.end, b.level, b.row, b.column, b.closes] for b in article.blocks])
    published = article.published.isoformat() if article.published else None
    return (
        article.id, article.title, article.url, article.language, article.author,
        published, article.category, article.text, article.sha256, blocks,
    )  # fmt: skip


def article_of(row: tuple[object, ...]) -> Article:
    """Return the article that a row of ``FIELDS`` holds."""
    article_id, title, url, language, author, published, category, text, sha256, blocks = (
        None if value is None else str(value) for value in row
    )
    return Article(
        id=article_id or "",
        title=title or "",
        url=url,
        language=language or "",
        author=author,
        published=date.fromisoformat(published) if published else None,
        category=category,
        text=text or "",
        sha256=sha256 or "",
        blocks=tuple(Block(BlockKind(kind), *place) for kind, *place in json.loads(blocks or "[]")),
    )
