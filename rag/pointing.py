"""Sentences that say of the one before them what follows from it or holds for it: "This resulted in ..."."""

import re

from index.records import Article, BlockKind, Span
from index.sentences import sentences_within

# What stands alone for a whole sentence; "this year" and "those who pay" are something else.
_SAID_OF = (
    r"(?:(?:also|only|then|often|usually|in turn) )?(?:is|was|are|were|isn['’]t|wasn['’]t|has|have|had|does|did"
    r"|can(?:not)?|could|will|would|may|might|must|should|means?|meant|results?|resulted|leads?|led|causes?|caused"
    r"|allows?|allowed|appl(?:y|ies)|applied|includes?|included|happens?|happened|depends?|makes?|made|gives?|gave"
    r"|helps?|helped|lasts?|lasted|takes?|took|costs?|needs?|requires?|required|shows?|showed|began|started|ended)\b"
)
_POINTS = re.compile(
    rf"\A\W*(?:(?:this|that|these|those) {_SAID_OF}|(?:esto|eso|ello|aquello)\b"
    r"|(?:por|para|con|sin|de|en|a pesar de|debido a|adem[aá]s de) (?:esto|eso|ello)\b"
    r"|(?:because|as a result|in spite) of (?:this|that)\b|(?:despite|without|for) (?:this|that)(?:,| reason\b))",
    re.IGNORECASE,
)
_LONGEST = 300


def pointed_at(article: Article, span: Span) -> Span | None:
    """Return the sentence that the first words of another point back at, or None if they point at none or a long one.

    Nobody can tell what "This is free of charge" holds for, or why something happened from "This resulted in it".
    """
    before = sentence_before(article, span) if _POINTS.match(article.cut(span)) else None
    return before if before is not None and before.end - before.start <= _LONGEST else None


def sentence_before(article: Article, span: Span) -> Span | None:
    """Return the sentence directly before one in its paragraph, or None; cells of tables have none."""
    block = next((one for one in article.blocks if one.start <= span.start < one.end), None)
    if block is None or block.kind is BlockKind.CELL:
        return None
    told = sentences_within(article.text, Span(block.start, span.start))
    return told[-1] if told else None
