"""Shows from where on a condition counts as left out by a claim in another language.

Sentences that set a condition, of articles that nothing was trained on, are translated whole and without it. For each
limit it prints in how many of either the product's own rule then takes the condition to be left out.

Run it with ``python -m training.conditions_across --data ../shared/data``; it needs apertium for the translations.
"""

import argparse
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.datasets import QuestionSet, squad2_half, squad_es
from benchmarks.gated import whole
from index.embedding import EmbeddingSettings, default_cache, load_embedder
from rag.checks.polarity.conditions import conditions_of, led_clauses
from rag.checks.readings import Reading, read
from rag.checks.records import Excerpt
from rag.model.trained import load_support
from rag.ports import ClaimJudge
from rag.verifying.conditions import conditions_unheard
from training.translate import OTHER, translated

_SHORTEST, _LONGEST = 6, 45
_LIMITS = (0.3, 0.35, 0.4, 0.44, 0.46, 0.48, 0.5, 0.55, 0.6)


@dataclass(frozen=True, slots=True)
class _Conditional:
    """A sentence, one of its conditions, and its other words."""

    sentence: Reading
    condition: Excerpt
    rest: str


def conditional(loaded: QuestionSet) -> Iterator[_Conditional]:
    """Yield the sentences of some articles that set a condition, with the first that they set."""
    for hit in map(whole, loaded.articles):
        for span in hit.passage.sentences:
            sentence = read(hit.article.cut(span), hit.article.language)
            if not _SHORTEST <= len(sentence.text.split()) <= _LONGEST:
                continue
            found = [one for part in led_clauses(sentence) for one in conditions_of(sentence, sentence, part)]
            for condition in [sentence.excerpt_of(one) for one in found[:1]]:
                begin, end = condition.span
                rest = f"{sentence.text[:begin].rstrip(', ')} {sentence.text[end:]}".strip()
                if len(rest.split()) >= _SHORTEST:
                    yield _Conditional(sentence, condition, rest)


def is_left_out(one: _Conditional, translation: str, judge: ClaimJudge, limit: float) -> bool:
    """Tell whether the rule takes the condition to be left out of a translation."""
    claim = read(translation, OTHER[one.sentence.language])
    return one.condition in conditions_unheard(claim, one.sentence, judge, limit)


def main() -> None:
    """Translate, and print one line for each limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--sentences", type=int, default=300)
    told = parser.parse_args()
    judge = load_support(load_embedder(EmbeddingSettings(threads=1)), default_cache())
    found = [one for load in (squad2_half, squad_es) for one in conditional(load(told.data))]
    some = random.Random(1).sample(found, min(told.sentences, len(found)))
    pairs: list[tuple[_Conditional, str, str]] = []
    for language in OTHER:
        ours = [one for one in some if one.sentence.language == language]
        kept = translated([one.sentence.text for one in ours], language)
        dropped = translated([one.rest for one in ours], language)
        pairs += zip(ours, kept, dropped, strict=True)
    for limit in _LIMITS:
        wrong = sum(is_left_out(one, kept, judge, limit) for one, kept, _ in pairs)
        right = sum(is_left_out(one, dropped, judge, limit) for one, _, dropped in pairs)
        print(f"{limit}: left out of {wrong} of {len(pairs)} that have it and of {right} that lack it", flush=True)


if __name__ == "__main__":
    main()
