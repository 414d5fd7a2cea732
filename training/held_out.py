"""Questions that nothing was trained on: some to fit the judge with, others to choose its thresholds."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.asked_by_hand import asked_of, in_twos_by_hand, written_about
from benchmarks.datasets import Asked, QuestionSet, across, qed, sample, squad2_half, squad_es, tydiqa, xquad
from benchmarks.kept_out import for_fitting, kept_out, offices_of
from benchmarks.shelves import shelf_of
from benchmarks.texts_by_hand import ESSAYS, SECTIONS
from index.embedding import Embedder
from index.languages import LanguageDetector
from index.library import Library
from training.asked_whether import asked_of_answers, asked_of_sentences
from training.question_pairs import across_sets
from training.translate import OTHER, translated

# The most yes-or-no questions of each kind; the questions that people asked should decide.
_WHETHER = 60
# Every third office has as many questions as another set.
_OFFICES = 3


@dataclass(frozen=True, slots=True)
class Asking:
    """Questions in one language, and the library that they are asked of."""

    name: str
    questions: list[Asked]
    library: Library

    @property
    def same(self) -> bool:
        """Tell whether questions and articles are in the same language."""
        article = self.library.article(self.questions[0].article_id)
        return article is not None and article.language == self.questions[0].language


def held_out(data: Path, work: Path, embedder: Embedder, detector: LanguageDetector) -> list[Asking]:
    """Return the questions about articles kept out of training, except those used for measuring."""
    kept = [kept_out(loaded) for loaded in (squad2_half(data), squad_es(data), qed(data, "train"), tydiqa(data))]
    libraries = {loaded.name: shelf_of(loaded, work, embedder, detector) for loaded in kept}
    asking = [Asking(loaded.name, for_fitting(loaded), libraries[loaded.name]) for loaded in kept]
    for articles, pairs in across_sets(kept[0], kept[1], embedder.embed_query):
        asking.append(Asking(f"across to {articles.name}", pairs, libraries[articles.name]))
    for loaded in kept[2:]:
        turned = _in_the_other_language(loaded.questions)
        asking.append(Asking(f"translated {loaded.name}", turned, libraries[loaded.name]))
    for loaded in kept:
        whether = _asked_whether(loaded)
        texts = _in_the_other_language(whether)
        asking.append(Asking(f"whether, {loaded.name}", whether, libraries[loaded.name]))
        asking.append(Asking(f"whether, translated {loaded.name}", texts, libraries[loaded.name]))
    for about in written_about(data):
        for twos in map(kept_out, in_twos_by_hand(about)):
            asking += _by_language(twos, shelf_of(twos, work, embedder, detector))
    for written in (kept_out(asked_of(ESSAYS, "es")), *_offices()):
        asking += _by_language(written, shelf_of(written, work, embedder, detector))
    return asking


def _offices() -> Iterator[QuestionSet]:
    for language in ("en", "es"):
        yield from offices_of(kept_out(asked_of(SECTIONS, language)))[::_OFFICES]


def _by_language(loaded: QuestionSet, library: Library) -> Iterator[Asking]:
    for language in ("en", "es"):
        questions = [asked for asked in for_fitting(loaded) if asked.language == language]
        if questions:
            yield Asking(f"{loaded.name} in {language}", questions, library)


def _asked_whether(loaded: QuestionSet) -> list[Asked]:
    """Return some yes-or-no questions made from the set's questions and answers, and from its sentences."""
    rng = random.Random(9)
    answers = list(asked_of_answers(loaded, loaded.questions, rng))
    return [*sample(answers, _WHETHER), *sample(list(asked_of_sentences(loaded.articles, rng)), _WHETHER)]


def _in_the_other_language(questions: Sequence[Asked]) -> list[Asked]:
    source = questions[0].language
    texts = translated([asked.text for asked in questions], source)
    return [replace(asked, text=text, language=OTHER[source]) for asked, text in zip(questions, texts, strict=True)]


def measured_with(data: Path, work: Path, embedder: Embedder, detector: LanguageDetector) -> list[Asking]:
    """Return the questions that choose the thresholds."""
    english, spanish = xquad(data, "en"), xquad(data, "es")
    loaded = {s.name: shelf_of(s, work, embedder, detector) for s in (english, spanish)}
    return [
        Asking("xquad en", list(english.questions), loaded["xquad-en"]),
        Asking("xquad es", list(spanish.questions), loaded["xquad-es"]),
        Asking("xquad es to en", list(across(spanish, english).questions), loaded["xquad-en"]),
    ]
