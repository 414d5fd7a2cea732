"""Hand-written material to train support on: claims, answers read back, facts in squares, and details."""

import random
from collections.abc import Sequence
from pathlib import Path

from benchmarks.asked_by_hand import pages_by_hand, passages_by_hand
from benchmarks.claims import Pair
from benchmarks.claims_by_hand import claims_by_hand
from benchmarks.datasets import QuestionSet, qed, tydiqa
from benchmarks.details_by_hand import details_of, made_up_details
from benchmarks.facts_by_hand import facts_of, made_up_facts
from benchmarks.kept_out import for_training, is_kept_out
from index.embedding import Embedder, default_cache
from rag.model.trained import load_relevance
from training.read_back import read_back
from training.side_by_side import SideBySide

# A run of a few thousand steps reads no more of them, and reading one back takes as long as answering a question.
_READ_BACK = 5000


def claims_written(data: Path, embedder: Embedder, rng: random.Random) -> list[Pair]:
    """Return the claims about articles that are not kept out of training, and answers read back as statements."""
    searched = qed(data, "train")
    pages = [pages_by_hand(language) for language in ("en", "es")]
    about = [*searched.articles, *(article for some in pages for article in some.asked.articles)]
    claims = claims_by_hand([article for article in about if not is_kept_out(article)])
    passages = passages_by_hand(searched)
    sets = [passages.asked, passages.told, *(one for some in pages for one in (some.asked, some.told))]
    return [*claims, *_read_back(sets, embedder, rng)]


def side_by_side_written(data: Path, seed: int) -> SideBySide:
    """Return the facts and details that are not kept out of training."""
    passages = [*qed(data, "train").articles, *tydiqa(data).articles]
    facts = (*made_up_facts(), *facts_of(passages))
    details = (*made_up_details(), *details_of(passages))
    return SideBySide(
        tuple(fact for fact in facts if not fact.is_kept_out),
        tuple(detail for detail in details if not detail.is_kept_out),
        seed,
    )


def _read_back(sets: Sequence[QuestionSet], embedder: Embedder, rng: random.Random) -> list[Pair]:
    relevance = load_relevance(embedder, default_cache())
    asked = [(loaded, one) for loaded in sets for one in for_training(loaded)]
    drawn = rng.sample(asked, min(_READ_BACK, len(asked)))
    pairs: list[Pair] = []
    for loaded in sets:
        pairs += read_back(loaded, [one for own, one in drawn if own is loaded], relevance, rng)
    return pairs
