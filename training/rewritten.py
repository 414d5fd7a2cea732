"""Reworded true sentences, each with a false one; each step reads some, since in the mixture they are forgotten."""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.claims import Label, Pair
from benchmarks.datasets import QuestionSet, qed, squad2_half, squad_es, tydiqa
from benchmarks.falsehoods import falsehoods, names_of
from benchmarks.kept_out import is_kept_out
from benchmarks.rewrites import rewrites
from index.records import Article
from index.sentences import sentence_texts
from training.claim_pairs import labels_of
from training.in_turn import Group, InTurn, Portion

_FIGURE = "number written"
_SHORTEST, _LONGEST = 6, 45
_SENTENCES = 3000
_NAMES = 100
_SEED = 17


def rewritten(data: Path, seed: int) -> InTurn:
    """Return twins from the articles that may be trained on, equally many in each language.

    Each step reads one of those with a number written otherwise, and one of the others.
    """
    rng = random.Random(_SEED)
    figures: dict[str, list[Group]] = {"en": [], "es": []}
    others: dict[str, list[Group]] = {"en": [], "es": []}
    for loaded in (squad2_half(data), squad_es(data), qed(data, "train"), tydiqa(data)):
        for kind, one in twins_of(loaded, rng):
            (figures if kind == _FIGURE else others)[one[0].language].append(one)
    return InTurn((Portion(_as_many(figures, rng), 1), Portion(_as_many(others, rng), 1)), seed)


def twins_of(loaded: QuestionSet, rng: random.Random) -> Iterator[tuple[str, Group]]:
    """Yield a true and a false pair on one evidence for each rewording that a sentence allows, with its kind."""
    articles = [article for article in loaded.articles if not is_kept_out(article)]
    names = names_of(articles)
    for article in articles:
        yield from _twins(article, rng.sample(names, min(_NAMES, len(names))), rng)


def _twins(article: Article, names: Sequence[str], rng: random.Random) -> Iterator[tuple[str, Group]]:
    language = article.language
    sentences = sentence_texts(article.text)
    for i, sentence in enumerate(sentences):
        # A row of a table is not a sentence.
        if not _SHORTEST <= len(sentence.split()) <= _LONGEST or not sentence.endswith("."):
            continue
        evidence = " ".join(sentences[i : i + rng.choice([1, 1, 2])])
        for said in rewrites(sentence, language, rng)[1:]:
            lies = falsehoods(said.text, language, names, rng)
            # A number in words must be told from another number, not from another name.
            lies = [lie for lie in lies if lie.kind == "number"] if said.kind == _FIGURE else lies
            if lies:
                lie = rng.choice(lies)
                true = Pair(said.text, evidence, (Label.SUPPORTED,), language)
                yield said.kind, (true, Pair(lie.text, evidence, labels_of(lie), language))


def _as_many(found: dict[str, list[Group]], rng: random.Random) -> tuple[Group, ...]:
    count = min(_SENTENCES, *(len(some) for some in found.values()))
    return tuple(one for some in found.values() for one in rng.sample(some, count))
