"""Measures how surely the product's gate lets claims through: the support layers and the exact checks together."""

import hashlib
from collections.abc import Sequence

from benchmarks.claims import Pair
from index.records import Article, Hit, Passage, Scores
from index.sentences import split_sentences
from rag.checks.names.acronyms import Acronyms
from rag.gate.gate import Gate, Proof

# No limit would ever be set below this.
LEAST = 0.3


def whole(article: Article) -> Hit:
    """Return an article as a hit with a single passage."""
    sentences = tuple(split_sentences(article.text))
    passage = Passage(article.id, article.id, (), 0, len(article.text), sentences)
    return Hit(passage, article, 1, Scores(1.0, None, 1.0))


def evidence_of(pair: Pair, told_in: str) -> Hit:
    """Return the evidence of a pair, which is in the language ``told_in``, as an article without a title."""
    digest = hashlib.sha256(pair.evidence.encode()).hexdigest()
    return whole(Article(digest, "", None, told_in, None, None, None, pair.evidence, digest, ()))


def sureness(gate: Gate, claim: str, proofs: Sequence[Proof], acronyms: Acronyms) -> float:
    """Return the highest limit at which one of the proofs (best first) still shows a claim, or 0 if none can."""
    return next(
        (one.score for one in proofs if one.score >= LEAST and gate.objection(claim, [one], acronyms) is None), 0.0
    )
