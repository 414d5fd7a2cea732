"""Questions that nothing was trained on, to fit the judge with."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.asked_by_hand import in_twos_by_hand, kept_out_of, written_about
from benchmarks.bench import Asking
from benchmarks.datasets import Asked, QuestionSet, qed, sample, squad2_half, squad_es, tydiqa
from benchmarks.kept_out import for_fitting, kept_out, offices_of
from benchmarks.texts_by_hand import ESSAYS, SECTIONS
from index.embedding import Embedder
from training.asked_whether import asked_of_answers, asked_of_sentences
from training.question_pairs import across_sets
from training.translate import OTHER, translated

# The most yes-or-no questions of each kind; the questions that people asked should decide.
_WHETHER = 60
# Every third office has as many questions as another set.
_OFFICES = 3


def held_out(data: Path, embedder: Embedder) -> list[Asking]:
    """Return the questions about articles kept out of training, except those used for measuring."""
    kept = [kept_out(loaded) for loaded in (squad2_half(data), squad_es(data), qed(data, "train"), tydiqa(data))]
    asking = [Asking(loaded.name, tuple(for_fitting(loaded)), loaded) for loaded in kept]
    for articles, pairs in across_sets(kept[0], kept[1], embedder.embed_query):
        asking.append(Asking(f"across to {articles.name}", tuple(pairs), articles))
    for loaded in kept[2:]:
        asking.append(Asking(f"translated {loaded.name}", _in_the_other_language(loaded.questions), loaded))
    for loaded in kept:
        whether = _asked_whether(loaded)
        asking.append(Asking(f"whether, {loaded.name}", whether, loaded))
        asking.append(Asking(f"whether, translated {loaded.name}", _in_the_other_language(whether), loaded))
    for about in written_about(data):
        for twos in map(kept_out, in_twos_by_hand(about)):
            asking += _by_language(twos)
    for written in (kept_out_of(ESSAYS, "es"), *_offices()):
        asking += _by_language(written)
    return asking


def _offices() -> Iterator[QuestionSet]:
    for language in ("en", "es"):
        yield from offices_of(kept_out_of(SECTIONS, language))[::_OFFICES]


def _by_language(loaded: QuestionSet) -> Iterator[Asking]:
    for language in ("en", "es"):
        questions = tuple(asked for asked in for_fitting(loaded) if asked.language == language)
        if questions:
            yield Asking(f"{loaded.name} in {language}", questions, loaded)


def _asked_whether(loaded: QuestionSet) -> tuple[Asked, ...]:
    """Return some yes-or-no questions made from the set's questions and answers, and from its sentences."""
    rng = random.Random(9)
    answers = list(asked_of_answers(loaded, loaded.questions, rng))
    return (*sample(answers, _WHETHER), *sample(list(asked_of_sentences(loaded.articles, rng)), _WHETHER))


def _in_the_other_language(questions: Sequence[Asked]) -> tuple[Asked, ...]:
    source = questions[0].language
    texts = translated([asked.text for asked in questions], source)
    turned = zip(questions, texts, strict=True)
    return tuple(replace(asked, text=text, language=OTHER[source]) for asked, text in turned)
