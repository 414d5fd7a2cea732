"""Answers a question: searches, judges sentences, and quotes those that answer, or says that none does."""

import math
import time
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, replace

from index.languages import LanguageDetector
from index.records import Hit
from index.words import Words
from rag.asked.asking import asks_something
from rag.asked.asking_again import asked_again
from rag.asked.conversation import asks_itself, names_something
from rag.asked.courtesy import is_only_courteous, plainly_asked, without_courteous
from rag.asked.page import AskedPages
from rag.asked.questions import clean_question, question_language
from rag.asked.short_names import as_used_there, learn_short_names
from rag.asked.spelling import as_spelled, learn_spelling
from rag.asked.subject import follow_up_subject, latest_answer
from rag.asked.told_page import told_page
from rag.checks.names.acronyms import Acronyms
from rag.checks.names.name_forms import with_short_names
from rag.danger.conversation import danger_in, without_danger
from rag.disagreement import both_sides, disagreements
from rag.learned import LearnedOnce, ReadableLibrary, ReadableSource, learned_acronyms
from rag.own_questions import next_questions
from rag.plainly_told import plainly_told
from rag.ports import Library, Question, SentenceScorer
from rag.provisos import notes_for, quoted_apart, with_provisos
from rag.recency import newer_first
from rag.records import Answer, Citation, Evidence, Language, Outcome, Sentence, Told, Turn
from rag.searching import search
from rag.twin_sentences import in_language, own_if_any
from rag.whole_answers import with_whole_answers
from rag.whole_lists import with_whole_lists
from rag.writing.rewriting import ModelRewriter

_QUOTED = 3
_NEAREST = 3
# A further sentence is quoted only if it is nearly as likely to answer as the first.
_NEARLY = 0.75


@dataclass(frozen=True, slots=True)
class Found:
    """What was found for a question in one library: passages, and their judged sentences, best first.

    ``question`` is the cleaned text that was typed, and ``asked`` the form in which it was searched. ``acronyms`` are
    those of the library, ``elsewhere`` the sentences that are from the page of another place, people or year than the
    question names, or come after one. ``asked_before`` are the visitor's earlier questions. ``in_danger``: by itself or
    as the next turn of its conversation, the question is about danger to the visitor or someone near.
    """

    question: str
    asked: Question
    library: Library
    acronyms: Acronyms
    hits: tuple[Hit, ...]
    evidence: tuple[Evidence, ...]
    elsewhere: tuple[Evidence, ...] = ()
    asked_before: tuple[str, ...] = ()
    in_danger: bool = False


class Assistant:
    """Answers questions from a library by quoting it; safe to share between threads."""

    def __init__(
        self,
        source: ReadableSource,
        scorer: SentenceScorer,
        detector: LanguageDetector,
        words: Words,
        rewriter: ModelRewriter | None = None,
    ) -> None:
        self._source = source
        self._rewriter = rewriter
        self._scorer = scorer
        self._detector = detector
        self._words = words
        self._acronyms = learned_acronyms()
        self._short_names = LearnedOnce(lambda library: learn_short_names(library.articles()))
        self._spelling = LearnedOnce(lambda library: learn_spelling(one.text for one in library.articles()))
        self._pages = AskedPages(words)

    def ask(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        language: Language | None = None,
        told: Callable[[Told], None] | None = None,
    ) -> Answer:
        """Return the answer to ``question`` as the next turn of ``history``.

        ``language`` is the visitor's, used if the question's own cannot be determined. ``told`` is not called: no
        sentence is ready first. Raises ``QuestionProblem`` if it cannot be asked, ``IndexProblem`` if the index fails.
        """
        started = time.perf_counter()
        del told  # Quotations are all ready at once, together with the answer.
        return self.quote(self.find(question, history, language=language), started)

    def find(self, question: str, history: Sequence[Turn] = (), *, language: Language | None = None) -> Found:
        """Return what the articles contain on a question; raises what ``ask`` does."""
        clean = clean_question(question)
        library = self._source.current()
        acronyms = self._acronyms.of(library)
        in_danger = danger_in(clean, history) is not None
        history = without_courteous(history)
        again = asked_again(clean, history)
        if again is None and is_only_courteous(clean):
            return Found(clean, self._understand(clean, (), language, library), library, acronyms, (), ())
        question, history = (again.question, again.history) if again else (clean, history)
        asked = self._understand(question, history, language, library)
        page = self._pages.of(asked, library)
        hits = search(self._wordings(asked, history), library, page)
        asked = replace(asked, page=None) if page.is_left(asked.page, hits) else asked
        judged = newer_first(self._scorer.score(asked, hits, library))
        if again and again.language:
            asked = replace(asked, language=again.language)
        apart = {hit.passage.id for hit in hits if page.is_elsewhere(hit)}
        own = tuple(hit for hit in hits if hit.passage.id not in apart)
        before = tuple(turn.content for turn in history if turn.role == "user")
        return Found(clean, asked, library, acronyms, own, *_parted(judged, apart), before, in_danger)

    def quote(self, found: Found, started: float) -> Answer:
        """Return the answer that quotes what was found; ``started`` is the ``perf_counter`` time of the question."""
        least = self._least(found)
        told = self._plainly_told(found, least) if least < math.inf else []
        chosen = select_evidence(told or found.evidence, least)
        chosen = in_language(chosen, found.evidence, found.asked.language, found.library)
        chosen = with_whole_lists(found.asked.text, own_if_any(chosen, found.asked.language))
        chosen = both_sides(quoted_apart(with_whole_answers(chosen)), found.evidence, found.library)
        citations = _cite([*chosen, *notes_for(chosen)])
        asked = (*found.asked_before, found.question)
        return Answer(
            question=found.question,
            language=found.asked.language,
            outcome=Outcome.ANSWERED if chosen else _without_answer(found),
            sentences=tuple(Sentence(citation.quote, (citation.number,)) for citation in citations),
            citations=citations,
            nearest=_cite(_nearest(found, chosen)),
            searched_for=found.asked.searched_for,
            generator="quotes",
            index=found.library.name,
            took_ms=round((time.perf_counter() - started) * 1000),
            disagreements=disagreements(chosen, [citation.number for citation in citations], found.library),
            ask_next=() if found.in_danger else next_questions(citations, asked, found.asked.language),
        )

    def search(self, question: str, *, limit: int) -> list[Evidence]:
        """Return up to ``limit`` passages with a sentence that could answer, best first; raises what ``ask`` does."""
        library = self._source.current()
        asked = self._understand(clean_question(question), (), None, library)
        hits = library.search(asked.text, limit=limit)
        best: dict[str, Evidence] = {}
        for evidence in self._scorer.score(asked, hits, library):
            best.setdefault(evidence.hit.passage.id, evidence)
        return [best[hit.passage.id] for hit in hits if hit.passage.id in best]

    def _understand(
        self, question: str, history: Sequence[Turn], fallback: Language | None, library: ReadableLibrary
    ) -> Question:
        language = question_language(question, self._detector, fallback)
        text = self._as_written_there(plainly_asked(question, language), language, library)
        text = with_short_names(text, self._acronyms.of(library))
        # "No, I am fine" and "it is for an essay" are not about the danger that was told before.
        about = history if asks_something(question) or asks_something(text) else without_danger(history)
        subject = follow_up_subject(text, language, about, self._words, self._pages.names(library))
        subject = self._as_written_there(subject, language, library)
        told = latest_answer(history) if subject and names_something(text, self._words) else ""
        again = bool(subject) and not asks_itself(text, self._words)
        searched_for = f"{text} ({subject})" if subject else text
        return Question(text, language, searched_for, told, told_page(about, library), again)

    def _as_written_there(self, text: str, language: Language, library: ReadableLibrary) -> str:
        spelled = as_spelled(text, self._spelling.of(library))
        return as_used_there(spelled, language, self._short_names.of(library), self._words)

    def _wordings(self, question: Question, history: Sequence[Turn]) -> tuple[str, ...]:
        """Return every wording in which a question is searched."""
        model = self._rewriter if question.leans else None
        rewritten = model.rewrite(question.text, question.language, history) if model else ""
        return tuple(dict.fromkeys(filter(None, (question.searched_for, rewritten, question.titled, question.text))))

    def _plainly_told(self, found: Found, least: float) -> list[Evidence]:
        """Return what answers by where it stands or what it writes out, with a score of at least ``least``."""
        told = plainly_told(found.asked, found.evidence, found.acronyms, self._words)
        return [replace(one, score=max(one.score, least)) for one in told]

    def _least(self, found: Found) -> float:
        """Return the least score for quoting; infinite for a message about danger that asks nothing."""
        if not found.in_danger:
            return self._scorer.threshold
        # A removed courtesy may be what asks ("can you tell me …"), and so may a short form written out ("q hago").
        asks = asks_something(found.question) or asks_something(found.asked.text)
        return self._scorer.threshold_in_danger if asks else math.inf


def _parted(judged: Sequence[Evidence], apart: Set[str]) -> tuple[tuple[Evidence, ...], tuple[Evidence, ...]]:
    """Return the sentences that may answer, and the rest: those of the passages ``apart``, or all behind such a one."""
    own = tuple(one for one in judged if one.hit.passage.id not in apart)
    if own[:1] != tuple(judged[:1]):
        return (), tuple(judged)
    return own, tuple(one for one in judged if one.hit.passage.id in apart)


def select_evidence(evidence: Sequence[Evidence], threshold: float) -> list[Evidence]:
    """Return the one to three sentences that answer, best first, or none.

    ``evidence`` must be best first. A sentence with the same words as one already chosen is skipped.
    """
    if not evidence or evidence[0].score < threshold:
        return []
    chosen: dict[str, Evidence] = {}
    for candidate in evidence:
        if candidate.score < max(threshold, _NEARLY * evidence[0].score) or len(chosen) == _QUOTED:
            break
        chosen.setdefault(candidate.words.casefold(), candidate)
    return list(chosen.values())


def _cite(evidence: Sequence[Evidence]) -> tuple[Citation, ...]:
    return tuple(
        Citation(number, one.hit.article, with_provisos(one.hit.article, one.span), one.score)
        for number, one in enumerate(evidence, start=1)
    )


def _without_answer(found: Found) -> Outcome:
    # "No entiendo" after an answer is a question: it asks the last one again.
    return Outcome.NOTHING_ASKED if is_only_courteous(found.question) and not found.hits else Outcome.NOT_FOUND


def _nearest(found: Found, chosen: Sequence[Evidence]) -> list[Evidence]:
    """Return the best sentences of the three nearest passages, without translations of each other or of quoted ones."""
    judged = (*found.evidence, *found.elsewhere)
    near = in_language(nearest_evidence(judged, chosen), judged, found.asked.language, found.library)
    return nearest_evidence(near, chosen)[:_NEAREST]


def nearest_evidence(evidence: Sequence[Evidence], chosen: Sequence[Evidence]) -> list[Evidence]:
    """Return the best sentence of each passage from which nothing was quoted, best first."""
    taken = {found.hit.passage.id for found in chosen}
    nearest = []
    for candidate in evidence:
        if candidate.hit.passage.id not in taken:
            taken.add(candidate.hit.passage.id)
            nearest.append(candidate)
    return nearest
