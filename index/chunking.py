"""Cuts an article into passages: whole sentences under one heading, within a budget of tokens."""

from collections.abc import Callable
from dataclasses import dataclass

from index.records import Article, Block, BlockKind, Passage, Span
from index.sentences import article_units


@dataclass(frozen=True, slots=True)
class ChunkSettings:
    """How articles are cut; an index built with other settings is rebuilt. ``max_tokens`` counts the model's tokens.

    ``keep`` holds the marks of passages that address a machine but were released by staff.
    """

    max_tokens: int = 200
    keep: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Group:
    headings: tuple[str, ...]
    sentences: tuple[Span, ...]


def split_article(article: Article, settings: ChunkSettings, count_tokens: Callable[[str], int]) -> list[Passage]:
    """Return the article's passages in reading order; every sentence is in exactly one of them.

    A paragraph is kept whole where it fits ``settings.max_tokens``, short ones under the same heading share a
    passage, and a sentence longer than the budget is a passage of its own.
    """

    def size(spans: tuple[Span, ...]) -> int:
        return sum(count_tokens(article.text[start:end]) for start, end in spans)

    packed: list[_Group] = []
    last_size = 0
    for group in _paragraphs(article):
        for piece in _pieces(group, settings.max_tokens, size):
            piece_size = size(piece.sentences)
            fits = last_size + piece_size <= settings.max_tokens
            if packed and packed[-1].headings == piece.headings and fits:
                packed[-1] = _Group(piece.headings, packed[-1].sentences + piece.sentences)
                last_size += piece_size
            else:
                packed.append(piece)
                last_size = piece_size
    return [_passage(article, number, group) for number, group in enumerate(packed)]


def passage_context(article: Article, passage: Passage) -> str:
    """Return the text that is indexed for a passage: title and headings, then the passage itself."""
    return "\n".join([article.title, *passage.headings, article.cut(passage)])


def sentence_context(article: Article, passage: Passage, span: Span) -> str:
    """Return the text that is embedded for a sentence: the nearest heading, if any, then the sentence itself."""
    return "\n".join([*passage.headings[-1:], article.cut(span)])


def _paragraphs(article: Article) -> list[_Group]:
    groups = []
    path: list[Block] = []
    for block, spans in article_units(article):
        path = block.headings(path)
        if block.kind is not BlockKind.HEADING:
            headings = tuple(article.cut(heading) for heading in path)
            groups.append(_Group(headings, tuple(spans)))
    return groups


def _pieces(group: _Group, budget: int, size: Callable[[tuple[Span, ...]], int]) -> list[_Group]:
    if size(group.sentences) <= budget:
        return [group]
    pieces: list[tuple[Span, ...]] = [()]
    for span in group.sentences:
        if pieces[-1] and size((*pieces[-1], span)) > budget:
            pieces.append(())
        pieces[-1] = (*pieces[-1], span)
    return [_Group(group.headings, piece) for piece in pieces]


def _passage(article: Article, number: int, group: _Group) -> Passage:
    return Passage(
        id=f"{article.id}/{number}",
        article_id=article.id,
        headings=group.headings,
        start=group.sentences[0].start,
        end=group.sentences[-1].end,
        sentences=group.sentences,
    )
