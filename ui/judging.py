"""Constructs what judges sentences and claims."""

import importlib
from functools import lru_cache

from index.embedding import Embedder, default_cache
from rag.judging.headed import Headed
from rag.judging.judge import Judge
from rag.judging.weights import load_headings, load_weights
from rag.ports import ClaimJudge, SentenceReader, SentenceScorer

# Vectors of headings that are remembered: 6 MB.
_HEADINGS = 4096


def support_for(embedder: Embedder) -> ClaimJudge:
    """Return the judge of claims."""
    # torch takes a second to import; ``fuente --help`` must not wait for it.
    support: ClaimJudge = importlib.import_module("rag.model.trained").load_support(embedder, default_cache())
    return support


def scorer_for(embedder: Embedder, support: ClaimJudge, alpha: float) -> SentenceScorer:
    """Return what judges sentences, with thresholds so that at most ``alpha`` of answers are wrong."""
    # Only of headings, since what visitors ask may not be kept.
    remembered = lru_cache(_HEADINGS)(embedder.embed_query)
    return Headed(judge_for(embedder, support, alpha), load_headings(), remembered)


def judge_for(embedder: Embedder, support: ClaimJudge, alpha: float) -> Judge:
    """Return the judge that knows nothing of headings that ask."""
    reader: SentenceReader = importlib.import_module("rag.model.trained").load_relevance(embedder, default_cache())
    return Judge(reader, support, load_weights(), alpha)
