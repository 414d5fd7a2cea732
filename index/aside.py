"""Passages that speak to a machine: kept out of what is searched and quoted, and listed for staff."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from index.chunking import ChunkSettings, split_article
from index.instructions import RULES, instruction_in
from index.records import Article, Passage

_MARK = 12


@dataclass(frozen=True, slots=True)
class SetAside:
    """A passage that is not served; ``reason`` names how it, or a heading above it, speaks to a machine."""

    article: Article
    passage: Passage
    reason: str

    @property
    def mark(self) -> str:
        """What staff release it by: a checksum of its words, so that other words in its place are judged anew."""
        return mark_of(self.article, self.passage)


@dataclass(frozen=True, slots=True)
class Cut:
    """An article's passages in reading order: those that are served, and those that are not."""

    served: tuple[Passage, ...]
    aside: tuple[SetAside, ...]


def cut_article(article: Article, settings: ChunkSettings, count_tokens: Callable[[str], int]) -> Cut:
    """Return an article's passages, those that speak to a machine set aside unless ``settings`` keep them."""
    served, aside = list[Passage](), list[SetAside]()
    for passage in split_article(article, settings, count_tokens):
        reason = instruction_in(article.text[passage.start : passage.end], _above(article, passage))
        if reason is None or mark_of(article, passage) in settings.keep:
            served.append(passage)
        else:
            aside.append(SetAside(article, passage, reason))
    return Cut(tuple(served), tuple(aside))


def mark_of(article: Article, passage: Passage) -> str:
    """Return the mark of a passage."""
    return hashlib.sha256(_judged(article, passage).encode()).hexdigest()[:_MARK]


def rules_of(settings: ChunkSettings) -> str:
    """Return what decides which passages are set aside, as a checksum: the rules, and what is kept all the same."""
    return hashlib.sha256("\n".join((RULES, *sorted(settings.keep))).encode()).hexdigest()[:_MARK]


def _judged(article: Article, passage: Passage) -> str:
    return f"{_above(article, passage)}\n{article.text[passage.start : passage.end]}"


def _above(article: Article, passage: Passage) -> str:
    # A heading goes with the passage wherever that is searched, shown, or given to a model.
    return "\n".join((article.title, *passage.headings))
