"""Whether a source says the same with another figure: "created in 1969" and "created in 1996"."""

from collections.abc import Sequence

from rag.checks.number_words import is_one
from rag.checks.readings import read, read_pair, root
from rag.checks.records import FIGURES, Difference, Excerpt, Kind

# Least share of the claim's other words that the source must have; from 0.7 to 1 the verdicts hardly differ.
_SHARED = 0.8
# Chosen on development claims: a lower value takes more claims about another year for false, a higher one finds fewer
# wrong figures.
_ALIKE_ACROSS = 0.9


def differs_in_figure(claim: str, source: str, differences: Sequence[Difference], cosine: float) -> bool:
    """Tell whether a sentence says what a claim says except for a date or number; ``differences`` are between the two.

    In one language it must have nearly all words of the claim, and the figure beside the same word; across languages
    the ``cosine`` of the two embeddings decides.
    """
    here, there = read_pair(claim, source)
    if here.language != there.language:
        return cosine >= _ALIKE_ACROSS and any(_is_another(one) for one in differences)
    stated = (token for token in here.tokens if token.is_telling)
    words = {root(token.key) for token in stated if not is_one(token.key, here.language)}
    shared = len(words & there.all_roots())
    return shared >= max(1, _SHARED * len(words)) and any(_is_beside_the_same(one) for one in differences)


def _is_another(difference: Difference) -> bool:
    return difference.source is not None and difference.kind in FIGURES


def _is_beside_the_same(difference: Difference) -> bool:
    if difference.source is None or not _is_another(difference):
        return False
    beside = _before if difference.kind is Kind.DATE else _after
    word = beside(difference.claim)
    return word != "" and word == beside(difference.source)


def _before(excerpt: Excerpt) -> str:
    """Return the root of the last content word before a date, as in "created in 1996", or ""."""
    tokens = [token for token in read(excerpt.text).tokens if token.end <= excerpt.span.start and token.is_content]
    return root(tokens[-1].key) if tokens else ""


def _after(excerpt: Excerpt) -> str:
    """Return the root of the first content word after the start of a number, as in "eleven countries", or ""."""
    tokens = [token for token in read(excerpt.text).tokens if token.start > excerpt.span.start and token.is_content]
    return root(tokens[0].key) if tokens else ""
