"""Which sentence answers: a glance at all, a reading of the likeliest, and how certain the best one is."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean

from index.records import Hit, Span
from rag.asked_literals import lacks_what_is_asked
from rag.certainty import Signs, signs_of
from rag.features import Features, sentence_features
from rag.judge_weights import Glance, JudgeWeights, Ranking, Stated
from rag.ports import ClaimJudge, Library, Question, SentenceReader
from rag.records import Evidence, Reading
from rag.rows import is_heads
from rag.windows import Window, holding, windows_of

# What the reader is shown of a question's passages; see docs/decisions for what more would bring.
READ = 24
_WINDOWS = 6
# What stands for the reading of a sentence that the reader was not shown.
UNREAD = Reading(-8.0, None)
# Beyond this a log-odds says no more, and one wild token must not decide.
_FURTHEST = 10.0
_WITHOUT_WHAT_IS_ASKED = 0.1


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence with all that is known of it.

    ``aligned`` is how well the question's words are found around it, -1 to 1, in an article in another language, and 0
    in one in the question's own, where words can be compared as they are written.
    """

    hit: Hit
    span: Span
    features: Features
    reading: Reading
    aligned: float


class Judge:
    """Implements ``SentenceScorer`` with the trained layers; safe to share between threads."""

    def __init__(self, reader: SentenceReader, support: ClaimJudge, weights: JudgeWeights, alpha: float) -> None:
        self._reader = reader
        self._support = support
        self._weights = weights
        self._threshold = weights.threshold(alpha)
        self._threshold_in_danger = weights.threshold_in_danger(alpha)

    @property
    def threshold(self) -> float:
        """The least probability at which a sentence is shown."""
        return self._threshold

    @property
    def threshold_in_danger(self) -> float:
        """The least probability at which a sentence is shown to someone who speaks of danger."""
        return self._threshold_in_danger

    def score(self, question: Question, hits: Sequence[Hit], library: Library) -> list[Evidence]:
        """Return every sentence of ``hits`` with the probability that it answers, best first."""
        judged = self.judge(question, hits, library)
        found: list[Evidence] = []
        for same, stated in ((True, self._weights.same_language), (False, self._weights.other_language)):
            some = [sentence for sentence in judged if is_same_language(sentence.hit, question) is same]
            found += self._weighed(question, some, stated)
        return sorted(found, key=lambda evidence: -evidence.score)

    def judge(self, question: Question, hits: Sequence[Hit], library: Library) -> list[Judged]:
        """Return every sentence of ``hits`` with what is known of it, but the names of a table's columns."""
        seen = [
            (hit, span, features)
            for hit in hits
            for span, features in zip(hit.passage.sentences, sentence_features(question, hit, library), strict=True)
            if not is_heads(hit.article, span)
        ]
        seen.sort(key=lambda known: -glance_score(known[2], self._stated(known[0], question).glance))
        windows = self._chosen([(hit, span) for hit, span, _ in seen])
        read = {
            (window.hit.passage.id, span): reading
            for window, readings in zip(windows, self._reader.read(question.searched_for, windows), strict=True)
            for span, reading in zip(window.sentences, readings, strict=True)
        }
        aligned = self._aligned(question, windows)
        # What was not read is taken to be as much about what is asked as what was.
        usual = mean(aligned.values()) if aligned else 0.0
        return [
            Judged(
                hit,
                span,
                features,
                read.get((hit.passage.id, span), UNREAD),
                0.0 if is_same_language(hit, question) else aligned.get((hit.passage.id, span), usual),
            )
            for hit, span, features in seen
        ]

    def signs(self, question: Question, judged: Sequence[Judged], scores: Sequence[float]) -> Signs:
        """Return the signs by which to tell whether the best of ``judged``, not empty, answers."""
        best = max(range(len(judged)), key=lambda i: scores[i])
        rival = max((score for i, score in enumerate(scores) if i != best), default=scores[best] - _FURTHEST)
        chosen = judged[best]
        return signs_of(
            question,
            chosen.hit,
            chosen.span,
            chosen.features,
            chosen.reading,
            score=scores[best],
            lead=bounded(scores[best] - rival),
            hits=[sentence.hit for sentence in judged],
            support=self._support,
        )

    def _weighed(self, question: Question, judged: Sequence[Judged], stated: Stated) -> list[Evidence]:
        """Return the sentences of one kind of pair of languages, the best as certain as its signs tell.

        A sentence that is worth less is less certain by as much: scores are log-odds among the sentences found. Where
        even the best lacks what is asked for by its form, such as a telephone number, it is a tenth as certain.
        """
        if not judged:
            return []
        scores = rank_scores(question, judged, stated.ranking)
        most = max(scores)
        best = judged[scores.index(most)]
        sure = stated.certainty.probability(self.signs(question, judged, scores)) * _share_left(question, best)
        return [
            Evidence(sentence.hit, sentence.span, sure * math.exp(score - most))
            for sentence, score in zip(judged, scores, strict=True)
        ]

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

    def _aligned(self, question: Question, windows: Sequence[Window]) -> dict[tuple[str, Span], float]:
        """Return how well the question's words are found around each sentence read in another language."""
        others = [window for window in windows if not is_same_language(window.hit, question)]
        return {
            (window.hit.passage.id, span): aligned
            for window, aligned in zip(others, self._reader.align(question, others), strict=True)
            for span in window.sentences
        }

    def _stated(self, hit: Hit, question: Question) -> Stated:
        return self._weights.same_language if is_same_language(hit, question) else self._weights.other_language


def is_same_language(hit: Hit, question: Question) -> bool:
    """Tell whether an article is in the question's language."""
    return hit.article.language == question.language


def glance_score(features: Features, weights: Glance) -> float:
    """Return what a sentence is worth reading; only its order counts."""
    return (
        weights.sentence_cosine * features.sentence_cosine
        + weights.passage_cosine * features.passage_cosine
        + weights.bm25 * features.bm25
        + weights.kind * features.kind
        + weights.length * features.length
    )


def rank_scores(question: Question, judged: Sequence[Judged], weights: Ranking) -> list[float]:
    """Return a log-odds without its constant for each sentence; of two the higher is likelier to answer.

    What lacks what is asked for by its form is worth a tenth of its odds.
    """
    return [_rank_score(sentence, weights) + math.log(_share_left(question, sentence)) for sentence in judged]


def _share_left(question: Question, sentence: Judged) -> float:
    text = sentence.hit.article.text[sentence.span.start : sentence.span.end]
    return _WITHOUT_WHAT_IS_ASKED if lacks_what_is_asked(question.text, text) else 1.0


def _rank_score(sentence: Judged, weights: Ranking) -> float:
    features = sentence.features
    return (
        weights.sentence_cosine * features.sentence_cosine
        + weights.passage_cosine * features.passage_cosine
        + weights.bm25 * features.bm25
        + weights.kind * features.kind
        + weights.length * features.length
        + weights.odds * bounded(sentence.reading.odds)
        + weights.aligned * sentence.aligned
    )


def bounded(odds: float) -> float:
    """Return a log-odds within bounds that fitting and asking share."""
    return max(-_FURTHEST, min(_FURTHEST, odds))
