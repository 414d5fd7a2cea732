"""From a question to an answer: search, judge sentences, quote the ones that answer, or say that none does."""

import time
from collections.abc import Sequence

from index.fusion import reciprocal_rank_fusion
from index.languages import LanguageDetector
from index.records import Hit
from index.words import Words
from rag.conversation import follow_up_subject
from rag.ports import Library, LibrarySource, Question, SentenceScorer
from rag.questions import clean_question, question_language
from rag.records import Answer, Citation, Evidence, Language, Outcome, Sentence, Turn

_PASSAGES = 8
_QUOTED = 3
_NEAREST = 3
# A second sentence is quoted only when it is nearly as likely to answer as the first.
_NEARLY = 0.75


class Assistant:
    """Answers questions from a library by quoting it; safe to share between threads."""

    def __init__(self, source: LibrarySource, scorer: SentenceScorer, detector: LanguageDetector, words: Words) -> None:
        self._source = source
        self._scorer = scorer
        self._detector = detector
        self._words = words

    def ask(self, question: str, history: Sequence[Turn] = (), *, language: Language | None = None) -> Answer:
        """Return the answer to ``question`` as the next turn of ``history``.

        ``language`` is the visitor's, used where the question's own cannot be told. Raises ``QuestionProblem`` for a
        question that cannot be asked and ``IndexProblem`` when the index fails.
        """
        started = time.perf_counter()
        asked = self._understand(question, history, language)
        library = self._source.current()
        evidence = self._scorer.score(asked, self._search(asked, library), library)
        chosen = select_evidence(evidence, self._scorer.threshold)
        citations = _cite(chosen)
        return Answer(
            question=asked.text,
            language=asked.language,
            outcome=Outcome.ANSWERED if chosen else Outcome.NOT_FOUND,
            sentences=tuple(Sentence(citation.quote, (citation.number,)) for citation in citations),
            citations=citations,
            nearest=_cite(nearest_evidence(evidence, chosen)),
            searched_for=asked.searched_for,
            generator="quotes",
            index=library.name,
            took_ms=round((time.perf_counter() - started) * 1000),
        )

    def search(self, question: str, *, limit: int) -> list[Evidence]:
        """Return up to ``limit`` passages, best first, each with its best sentence; raises as ``ask`` does."""
        asked = self._understand(question, (), None)
        library = self._source.current()
        hits = library.search(asked.text, limit=limit)
        best: dict[str, Evidence] = {}
        for evidence in self._scorer.score(asked, hits, library):
            best.setdefault(evidence.hit.passage.id, evidence)
        return [best[hit.passage.id] for hit in hits]

    def _understand(self, question: str, history: Sequence[Turn], fallback: Language | None) -> Question:
        text = clean_question(question)
        language = question_language(text, self._detector, fallback)
        subject = follow_up_subject(text, language, history, self._words)
        return Question(text, language, f"{text} ({subject})" if subject else text)

    def _search(self, question: Question, library: Library) -> list[Hit]:
        alone = library.search(question.text, limit=_PASSAGES)
        if question.searched_for == question.text:
            return alone
        return _fused(alone, library.search(question.searched_for, limit=_PASSAGES))


def select_evidence(evidence: Sequence[Evidence], threshold: float) -> list[Evidence]:
    """Return the one to three sentences that answer, in reading order, the best one's article first; or none.

    ``evidence`` is best first. A sentence that says the same words as one already taken is passed over.
    """
    if not evidence or evidence[0].score < threshold:
        return []
    best = evidence[0]
    chosen: dict[str, Evidence] = {}
    for candidate in evidence:
        if candidate.score < max(threshold, _NEARLY * best.score) or len(chosen) == _QUOTED:
            break
        chosen.setdefault(_words_of(candidate), candidate)
    return sorted(chosen.values(), key=lambda found: (_reading_place(found, best), found.span))


def nearest_evidence(evidence: Sequence[Evidence], chosen: Sequence[Evidence]) -> list[Evidence]:
    """Return the best sentence of each of the nearest passages that were not quoted, three at most, best first."""
    taken = {found.hit.passage.id for found in chosen}
    nearest = []
    for candidate in evidence:
        if candidate.hit.passage.id not in taken:
            taken.add(candidate.hit.passage.id)
            nearest.append(candidate)
    return nearest[:_NEAREST]


def _fused(alone: Sequence[Hit], with_subject: Sequence[Hit]) -> list[Hit]:
    hits = {hit.passage.id: hit for hit in [*alone, *with_subject]}
    rows = list(hits)
    rankings = [[rows.index(hit.passage.id) for hit in ranking] for ranking in (with_subject, alone)]
    return [hits[rows[row]] for row, _ in reciprocal_rank_fusion(rankings)][:_PASSAGES]


def _words_of(evidence: Evidence) -> str:
    return evidence.hit.article.text[evidence.span.start : evidence.span.end].casefold()


def _reading_place(evidence: Evidence, best: Evidence) -> tuple[bool, str]:
    article_id = evidence.hit.article.id
    return article_id != best.hit.article.id, article_id


def _cite(evidence: Sequence[Evidence]) -> tuple[Citation, ...]:
    return tuple(
        Citation(number, found.hit.article, found.span, found.score) for number, found in enumerate(evidence, start=1)
    )
