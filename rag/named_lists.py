"""The list of what is needed, or of steps, for the very thing that a question names."""

import re
from collections.abc import Sequence

from index.records import Article, Block, BlockKind, Hit, Span
from index.words import Words
from rag.asked.telling import telling_terms, with_minors
from rag.ports import Question
from rag.records import Evidence
from rag.whole_lists import asks_for_a_list

_MOST = 3
# With these a question asks for the list, not for what it is about.
_ASKING = frozenset(
    "papeles papel requisito requisitos paso pasos seguir tramite tramites paperwork papers proofs proof steps step"
    " procedure required requirements present presentar entregar bring llevar traer exigen".split()
)
_NEEDED = re.compile(
    r"\b(?:needs?|required?|requires|requirements?|bring|must|have to|documents?|papers|how to|steps?|necesit\w+"
    r"|requisit\w+|requier\w+|debe\w*|hay que|presentar|presente|traer|traiga\w*|documentos?|papeles|c[oó]mo|pasos?)\b",
    re.IGNORECASE,
)


def named_lists(question: Question, evidence: Sequence[Evidence], words: Words) -> list[Evidence]:
    """Return an item of each list, three at most, of what is needed for what a question names, in their order.

    The words before a list, or the heading right above it, must speak of need or of steps and name it, and all words of
    the question that tell something must be there or in the titles. If several pages have such lists, none is returned.
    """
    if not asks_for_a_list(question.text):
        return []
    asked = telling_terms(with_minors(question.searched_for), question.language, words, _ASKING)
    found: dict[tuple[str, int], Evidence] = {}
    for one in sorted(evidence, key=lambda one: one.span.start):
        begin = _list_at(one.hit.article, one.span)
        if begin is not None and asked and _is_of(asked, one.hit, begin, question, words):
            found.setdefault((one.hit.article.id, begin), one)
    return list(found.values()) if len({article for article, _ in found}) == 1 and len(found) <= _MOST else []


def _is_of(asked: frozenset[str], hit: Hit, begin: int, question: Question, words: Words) -> bool:
    if hit.article.language != question.language:
        return False
    near = with_minors("\n".join((_words_before(hit.article, begin), *hit.titles[-1:])))
    named = set(words.terms(near, question.language))
    titles = set(words.terms(with_minors("\n".join(hit.titles)), question.language))
    return bool(_NEEDED.search(near)) and not asked.isdisjoint(named) and asked <= named | titles


def _list_at(article: Article, span: Span) -> int | None:
    """Return where the list begins that a sentence has items of, or None."""
    blocks = article.blocks
    at = next((at for at, one in enumerate(blocks) if span.start < one.end and _is_item(one)), None)
    if at is None or blocks[at].start >= span.end:
        return None
    while at > 0 and _is_item(blocks[at - 1]):
        at -= 1
    return blocks[at].start


def _words_before(article: Article, begin: int) -> str:
    """Return the paragraph directly before a list, if it leads to it."""
    before = next((one for one in reversed(article.blocks) if one.end <= begin), None)
    lead = article.cut(before).rstrip() if before is not None and before.kind is BlockKind.PARAGRAPH else ""
    return lead if lead.endswith(":") else ""


def _is_item(block: Block) -> bool:
    return block.kind is BlockKind.ITEM
