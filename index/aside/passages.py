"""Passages that give instructions to a machine: left out of search and answers, and listed for staff."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from index.aside.instructions import instruction_in, rules
from index.chunking import ChunkSettings, passage_context, split_article
from index.records import Article, Passage

_MARK = 12
# What is judged besides a passage's own words; an index that was built when it was less is built again.
_JUDGED = "title author category headings"


@dataclass(frozen=True, slots=True)
class SetAside:
    """A passage that is not served; ``reason`` names how it, or what is told above it, addresses a machine."""

    article: Article
    passage: Passage
    reason: str

    @property
    def mark(self) -> str:
        """The code by which staff release it: a checksum of its words, so that changed words are judged again."""
        return mark_of(self.article, self.passage)


@dataclass(frozen=True, slots=True)
class Cut:
    """An article's passages in reading order, split into those that are served and those that are set aside."""

    served: tuple[Passage, ...]
    aside: tuple[SetAside, ...]


def cut_article(article: Article, settings: ChunkSettings, count_tokens: Callable[[str], int]) -> Cut:
    """Cut an article into passages; set aside those that address a machine, unless ``settings.keep`` has their mark."""
    served, aside = list[Passage](), list[SetAside]()
    for passage in split_article(article, settings, count_tokens):
        reason = instruction_in(article.cut(passage), _above(article, passage))
        if reason is None or mark_of(article, passage) in settings.keep:
            served.append(passage)
        else:
            aside.append(SetAside(article, passage, reason))
    return Cut(tuple(served), tuple(aside))


def mark_of(article: Article, passage: Passage) -> str:
    """Return the code by which staff release a passage (see ``SetAside.mark``)."""
    words = "\n".join((passage_context(article, passage), *_shown_beside(article)))
    return hashlib.sha256(words.encode()).hexdigest()[:_MARK]


def rules_of(settings: ChunkSettings) -> str:
    """Return a checksum of what decides which passages are set aside: the rules, and the marks of released passages."""
    return hashlib.sha256("\n".join((rules(), _JUDGED, *sorted(settings.keep))).encode()).hexdigest()[:_MARK]


def _above(article: Article, passage: Passage) -> str:
    # Headings are searched, shown and given to models together with the passage, so they are judged with it.
    return "\n".join((article.title, *_shown_beside(article), *passage.headings))


def _shown_beside(article: Article) -> list[str]:
    # Shown beside every quotation, and perhaps from a file's properties, where none of its readers looks.
    return [told for told in (article.author, article.category) if told]
