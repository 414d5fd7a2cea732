"""Which sentence answers: a glance at all, a reading of the likeliest, and how certain the best one is."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from index.records import Hit, Span
from rag.features import Features, sentence_features
from rag.judge_weights import Glance, JudgeWeights, Stated
from rag.ports import Library, Question, SentenceReader
from rag.records import Evidence
from rag.windows import Window, holding, windows_of

# What the reader is shown of a question's passages; see docs/decisions for what more would bring.
READ = 24
_WINDOWS = 6
# The log-odds given to a sentence that the reader was not shown.
UNREAD = -8.0
# Beyond this a log-odds says no more, and one wild token must not decide.
_FURTHEST = 10.0


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence with all that is known of it; ``odds`` is the reader's log-odds."""

    hit: Hit
    span: Span
    features: Features
    odds: float


class Judge:
    """Implements ``SentenceScorer`` with the trained layers; safe to share between threads."""

    def __init__(self, reader: SentenceReader, weights: JudgeWeights, alpha: float) -> None:
        self._reader = reader
        self._weights = weights
        self._threshold = weights.threshold(alpha)

    @property
    def threshold(self) -> float:
        """The least probability at which a sentence is shown."""
        return self._threshold

    def score(self, question: Question, hits: Sequence[Hit], library: Library) -> list[Evidence]:
        """Return every sentence of ``hits`` with the probability that it answers, best first."""
        judged = self.judge(question, hits, library)
        if not judged:
            return []
        scores = [rank_score(sentence, self._stated(sentence.hit, question)) for sentence in judged]
        found = [
            Evidence(s.hit, s.span, certainty(s, score, self._stated(s.hit, question)))
            for s, score in zip(judged, scores, strict=True)
        ]
        order = sorted(range(len(judged)), key=lambda i: -scores[i])
        return [found[i] for i in order]

    def judge(self, question: Question, hits: Sequence[Hit], library: Library) -> list[Judged]:
        """Return every sentence of ``hits`` with what is known of it."""
        seen = [
            (hit, span, features)
            for hit in hits
            for span, features in zip(hit.passage.sentences, sentence_features(question, hit, library), strict=True)
        ]
        seen.sort(key=lambda known: -glance_score(known[2], self._stated(known[0], question).glance))
        windows = self._chosen([(hit, span) for hit, span, _ in seen])
        odds = self._reader.log_odds(question.searched_for, windows)
        read = {
            (window.hit.passage.id, span): value
            for window, values in zip(windows, odds, strict=True)
            for span, value in zip(window.sentences, values, strict=True)
        }
        return [Judged(hit, span, features, read.get((hit.passage.id, span), UNREAD)) for hit, span, features in seen]

    def _chosen(self, sentences: Sequence[tuple[Hit, Span]]) -> list[Window]:
        windows: dict[tuple[str, int], Window] = {}
        cut: dict[str, list[Window]] = {}
        for hit, span in sentences[:READ]:
            if hit.passage.id not in cut:
                cut[hit.passage.id] = windows_of(hit, self._reader.count_tokens)
            window = holding(cut[hit.passage.id], span)
            windows.setdefault((hit.passage.id, window.first), window)
            if len(windows) == _WINDOWS:
                break
        return list(windows.values())

    def _stated(self, hit: Hit, question: Question) -> Stated:
        same = hit.article.language == question.language
        return self._weights.same_language if same else self._weights.other_language


def glance_score(features: Features, weights: Glance) -> float:
    """Return what a sentence is worth reading; only its order counts."""
    return (
        weights.sentence_cosine * features.sentence_cosine
        + weights.passage_cosine * features.passage_cosine
        + weights.bm25 * features.bm25
        + weights.kind * features.kind
        + weights.length * features.length
    )


def rank_score(sentence: Judged, stated: Stated) -> float:
    """Return a log-odds without its constant; of two sentences the higher is likelier to answer."""
    weights, features = stated.ranking, sentence.features
    return (
        weights.sentence_cosine * features.sentence_cosine
        + weights.passage_cosine * features.passage_cosine
        + weights.bm25 * features.bm25
        + weights.kind * features.kind
        + weights.length * features.length
        + weights.odds * bounded(sentence.odds)
    )


def certainty(sentence: Judged, score: float, stated: Stated) -> float:
    """Return the probability that a sentence answers, were it the best one."""
    weights, features = stated.certainty, sentence.features
    total = (
        weights.intercept
        + weights.score * score
        + weights.odds * bounded(sentence.odds)
        + weights.bm25 * features.bm25
        + weights.passage_cosine * features.passage_cosine
    )
    return 1.0 / (1.0 + math.exp(-total))


def bounded(odds: float) -> float:
    """Return a log-odds within bounds that fitting and asking share."""
    return max(-_FURTHEST, min(_FURTHEST, odds))
