"""Judges which sentence answers: a quick look at all, reading the most likely, and a certainty for the best."""

import math
from collections.abc import Sequence
from dataclasses import replace
from statistics import mean

from index.fusion import in_turn
from index.records import Hit, Span
from rag.judging.certainty import answer_signs
from rag.judging.features import Features, sentence_features
from rag.judging.labels import labels_for
from rag.judging.naming import windows_that_name
from rag.judging.others import others_than_asked
from rag.judging.ranking import (
    Judged,
    known_score,
    lost_elsewhere,
    lost_in_another_language,
    rank,
    share_left,
    share_of_named,
)
from rag.judging.unheard import is_of_unheard_organisation
from rag.judging.weights import JudgeWeights, Stated
from rag.model.windows import Window, holding, windows_of
from rag.own_questions import only_asks
from rag.ports import ClaimJudge, Library, Question, SentenceReader
from rag.records import Evidence, SentenceReading
from rag.rows import in_words, is_heads

# How many sentences, and in how many windows, are read; docs/decisions says what more would bring.
READ = 24
_WINDOWS = 6
# Stands in for the reading of a sentence that was not read.
UNREAD = SentenceReading(-8.0, None)
_Seen = tuple[Hit, Span, Features]


class Judge:
    """The ``SentenceScorer`` with the trained layers; safe to share between threads.

    At most ``alpha`` of the sentences at or above ``threshold`` do not answer.
    """

    def __init__(self, reader: SentenceReader, support: ClaimJudge, weights: JudgeWeights, alpha: float) -> None:
        self._reader = reader
        self._support = support
        self._weights = weights
        self.threshold = weights.threshold(alpha)
        self.threshold_in_danger = weights.threshold_in_danger(alpha)

    def score(self, question: Question, hits: Sequence[Hit], library: Library) -> list[Evidence]:
        """Return every sentence of ``hits`` with the probability that it answers, best first.

        If a yes-or-no question is about an organisation that no found article names, every score is 0.
        """
        found = self._scored(question, hits, library)
        return [replace(one, score=0.0) for one in found] if is_of_unheard_organisation(question, hits) else found

    def _scored(self, question: Question, hits: Sequence[Hit], library: Library) -> list[Evidence]:
        judged = self.judge(question, hits, library)
        found: list[Evidence] = []
        for same, stated in ((True, self._weights.same_language), (False, self._weights.other_language)):
            some = [sentence for sentence in judged if is_same_language(sentence.hit, question) is same]
            found += self._weighed(question, some, stated)
        return sorted(found, key=lambda evidence: -evidence.score)

    def judge(self, question: Question, hits: Sequence[Hit], library: Library) -> list[Judged]:
        """Return every sentence of ``hits`` with all that is known of it.

        Questions and rows of column headings are left out, what is about another row of a table than is asked for, what
        is endless, and what was just told and shares no word with the follow-up.
        """
        seen = self._in_order_of_glance(_seen(question, hits, library), question)
        windows = self._chosen([(hit, span) for hit, span, _ in seen])
        read = self._read(question, windows)
        aligned = self._aligned(question, windows)
        unnamed = self._unnamed(question, windows, library)
        # Sentences that were not read get the mean alignment of those that were.
        usual = mean(aligned.values()) if aligned else 0.0
        return [
            Judged(
                hit,
                span,
                features,
                read.get((hit.passage.id, span), UNREAD),
                0.0 if is_same_language(hit, question) else aligned.get((hit.passage.id, span), usual),
                (hit.passage.id, span) not in unnamed,
            )
            for hit, span, features in seen
        ]

    def _in_order_of_glance(self, seen: Sequence[_Seen], question: Question) -> list[_Seen]:
        """Return sentences, the most likely first, alternating between the question's language and the other.

        The two have weights of their own, so their scores cannot be compared.
        """
        return in_turn(
            [
                sorted(
                    (one for one in seen if is_same_language(one[0], question) is same),
                    key=lambda one: lost_elsewhere(question, one[0]) - known_score(one[2], stated.glance),
                )
                for same, stated in ((True, self._weights.same_language), (False, self._weights.other_language))
            ]
        )

    def _weighed(self, question: Question, judged: Sequence[Judged], stated: Stated) -> list[Evidence]:
        """Return the sentences, all in the question's language or all in the other, with probabilities, best first.

        The best sentence's probability comes from its signs; it is a tenth of that if the sentence lacks the form of
        answer that is asked for, such as a telephone number. The others' are lower by the difference in log-odds.
        Where the thing that is asked about is not named, a tenth is left; the order before that tells how sure it is.
        The page that a conversation was answered from is not among sentences in the other language, and comes before
        them all the same.
        """
        if not judged:
            return []
        ranked = rank(question, judged, stated, self._support)
        best = ranked[0]
        signs = answer_signs(question, ranked, self._reader)
        sure = stated.certainty.probability(signs) * share_left(question, best.sentence)
        sure = 1.0 / (1.0 + (1.0 / sure - 1.0) * math.exp(lost_in_another_language(question, best.sentence.hit)))
        scores = [sure * math.exp(one.score - best.score) * share_of_named(one.sentence) for one in ranked]
        return [Evidence(one.sentence.hit, one.sentence.span, score) for one, score in zip(ranked, scores, strict=True)]

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

    def _read(self, question: Question, windows: Sequence[Window]) -> dict[tuple[str, Span], SentenceReading]:
        """Return the reading of each sentence of the windows."""
        return {
            (window.hit.passage.id, span): reading
            for window, readings in zip(windows, self._reader.read(question.searched_for, windows), strict=True)
            for span, reading in zip(window.sentences, readings, strict=True)
        }

    def _aligned(self, question: Question, windows: Sequence[Window]) -> dict[tuple[str, Span], float]:
        """Return how well the question's words match the text around each sentence read in another language."""
        others = [window for window in windows if not is_same_language(window.hit, question)]
        return {
            (window.hit.passage.id, span): aligned
            for window, aligned in zip(others, self._reader.align(question, others), strict=True)
            for span in window.sentences
        }

    def _unnamed(self, question: Question, windows: Sequence[Window], library: Library) -> set[tuple[str, Span]]:
        """Return the sentences around which the thing asked about is not named, or that name another of its kind."""
        named = windows_that_name(question, windows, self._reader, library)
        others = others_than_asked(question, library)
        return {
            (window.hit.passage.id, span)
            for window, is_named in zip(windows, named, strict=True)
            for span in window.sentences
            if not is_named or any(is_other(window.hit, span) for is_other in others)
        }


def _seen(question: Question, hits: Sequence[Hit], library: Library) -> list[_Seen]:
    """Return the sentences of hits that may answer, with their features."""
    articles = {hit.article.id: hit.article for hit in hits}
    labels = {article.id: labels_for(question, article, library) for article in articles.values()}
    return [
        (hit, span, features)
        for hit in hits
        if not hit.passage.is_endless
        for span, features in zip(hit.passage.sentences, sentence_features(question, hit, library), strict=True)
        if not only_asks(hit.article.cut(span))
        and not is_heads(hit.article, span)
        and not _was_told(question, hit, span, library)
        and not labels[hit.article.id].is_of_another(hit.article, span, library)
    ]


def _was_told(question: Question, hit: Hit, span: Span, library: Library) -> bool:
    """Tell whether a sentence is in the answer that a follow-up follows, and has none of the follow-up's own words.

    Whoever asks on has read it and wants something else: "and on Sundays?" after the hours of weekdays.
    """
    words = hit.article.cut(span)
    if not question.told or " ".join(words.split()) not in question.told:
        return False
    language = hit.article.language
    asked = library.query_terms(question.text, language)
    return not set(asked) & set(library.terms(in_words(hit.article, span), language))


def is_same_language(hit: Hit, question: Question) -> bool:
    """Tell whether an article is in the question's language."""
    return hit.article.language == question.language
