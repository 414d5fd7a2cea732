"""What was written by hand, as claims to train support on: claims, facts in squares, and questions read back."""

import random
from collections.abc import Sequence
from pathlib import Path

from benchmarks.asked_by_hand import pages_by_hand, passages_by_hand
from benchmarks.claims import Pair
from benchmarks.claims_by_hand import claims_by_hand
from benchmarks.datasets import QuestionSet, qed, tydiqa
from benchmarks.facts_by_hand import facts_of, made_up_facts
from benchmarks.kept_out import is_kept_out
from index.embedding import Embedder, default_cache
from rag.trained import load_relevance
from training.read_back import read_back


def claims_written(data: Path, embedder: Embedder, rng: random.Random) -> list[Pair]:
    """Return all that was written but what is kept out."""
    searched = qed(data, "train")
    pages = [pages_by_hand(language) for language in ("en", "es")]
    about = [*searched.articles, *(article for some in pages for article in some.asked.articles)]
    claims = claims_by_hand([article for article in about if not is_kept_out(article)])
    facts = [*made_up_facts(), *facts_of([*searched.articles, *tydiqa(data).articles])]
    passages = passages_by_hand(searched)
    sets = [passages.asked, passages.told, *(one for some in pages for one in (some.asked, some.told))]
    return [
        *claims,
        *(pair for fact in facts if not fact.is_kept_out for pair in (*fact.pairs(), *fact.copies())),
        *_read_back(sets, embedder, rng),
    ]


def _read_back(sets: Sequence[QuestionSet], embedder: Embedder, rng: random.Random) -> list[Pair]:
    relevance = load_relevance(embedder, default_cache())
    pairs: list[Pair] = []
    for loaded in sets:
        out = {article.id for article in loaded.articles if is_kept_out(article)}
        pairs += read_back(loaded, [one for one in loaded.questions if one.article_id not in out], relevance, rng)
    return pairs
