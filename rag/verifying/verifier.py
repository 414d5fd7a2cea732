"""Gives a verdict on each claim in a pasted text: search, judge, check, decide."""

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from index.languages import LanguageDetector
from index.records import Article, Span
from rag.asked.questions import question_language
from rag.checks.acronyms import Acronyms, with_acronyms_of
from rag.checks.date_forms import with_dates_of
from rag.checks.elsewhere import is_about_another_time_or_place
from rag.checks.figures import differs_in_figure
from rag.checks.forgetting import forget_texts
from rag.checks.name_forms import with_names_of, with_short_names
from rag.checks.number_forms import with_numbers_of
from rag.checks.records import NAMES, Difference, Kind
from rag.claimed.claims import Claim, plain_words, split_claims, without_notes
from rag.learned import ReadableLibrary, ReadableSource, learned_acronyms
from rag.ports import ClaimJudge, Library, Question
from rag.records import Citation, Evidence, Language
from rag.rows import as_it_stands, in_words, is_row
from rag.twin_sentences import decided_in_language
from rag.verifying.below_headings import below_headings
from rag.verifying.candidates import Candidate, Read, likeliest
from rag.verifying.deciding import Decision, Finding, Stance, decide
from rag.verifying.departures import are_named, departures, is_denied, is_of_another
from rag.verifying.translated_names import without_translated
from rag.verifying.verdicts import Label, Report, Verdict
from rag.verifying.weighing import Weighing, claim_signs

_PASSAGES = 8
_JUDGED = 6
# A sentence less similar than this is not compared in detail if the judge is at least this sure that it says nothing.
_UNLIKE = 0.8
_SURELY_NOTHING = 0.9
# A sentence that more likely than not says nothing of a claim is not searched for translations of its names.
_AS_LIKELY_AS_NOT = 0.5

ALL_CHECKS = frozenset(Kind)


class Verifier:
    """Checks texts against a library, claim by claim; safe to share between threads.

    ``at_once`` claims of a text are judged at the same time, each in its own thread.
    """

    def __init__(
        self,
        source: ReadableSource,
        judge: ClaimJudge,
        detector: LanguageDetector,
        weighing: Weighing,
        *,
        checks: frozenset[Kind] = ALL_CHECKS,
        at_once: int = 1,
    ) -> None:
        self._at_once = at_once
        self._source = source
        self._judge = judge
        self._detector = detector
        self._weighing = weighing
        self._checks = checks
        self._acronyms = learned_acronyms()

    def verify(self, text: str, *, progress: Callable[[int, int], None]) -> Report:
        """Return the verdict on each claim in a text; ``progress`` is called with the number of claims done and of all.

        Nothing of the text is kept afterwards.

        Raises ``TextProblem`` for a text that cannot be checked and ``IndexProblem`` if the index fails.
        """
        started = time.perf_counter()
        claims = split_claims(text)
        library = self._source.current()
        acronyms = self._acronyms.of(library)
        verdicts: list[Verdict] = []
        pool = ThreadPoolExecutor(self._at_once, thread_name_prefix="fuente-claims")
        try:
            for verdict in pool.map(lambda claim: self._verdict(claim, library, acronyms), claims):
                verdicts.append(verdict)
                progress(len(verdicts), len(claims))
        finally:
            pool.shutdown(cancel_futures=True)
            forget_texts()
        return Report(
            verdicts=tuple(verdicts),
            language=question_language(text, self._detector, None),
            index=library.name,
            took_ms=round((time.perf_counter() - started) * 1000),
        )

    def findings(self, claim: Claim) -> list[Finding]:
        """Return what the most relevant sentences say about a claim; raises ``IndexProblem`` if the index fails."""
        library = self._source.current()
        return self._findings(claim, library, self._acronyms.of(library))

    def deciding(self, statement: str) -> list[Evidence]:
        """Return the words that support a statement or explicitly contradict it, the most decisive first.

        Partial support is left out, and contradictions that no check can show. The score is how sure the verdict is.
        Raises ``IndexProblem`` if the index fails.
        """
        decision = decide(self.findings(Claim(statement, 0, len(statement), "", True)))
        return [Evidence(one.finding.hit, one.finding.span, one.score) for one in decision.stances if _is_plain(one)]

    def _verdict(self, claim: Claim, library: ReadableLibrary, acronyms: Acronyms) -> Verdict:
        if not claim.is_checkable:
            return Verdict(claim, Label.NOTHING_TO_CHECK, 1.0, (), ())
        findings = self._findings(claim, library, acronyms, turned=True)
        decision = decided_in_language(decide(findings), findings, library)
        return Verdict(claim, decision.label, decision.score, _cited(decision), _told(decision))

    def _findings(self, claim: Claim, library: Library, acronyms: Acronyms, *, turned: bool = False) -> list[Finding]:
        language = question_language(claim.compared, self._detector, None)
        question = Question(claim.compared, language, with_short_names(claim.searched_for, acronyms))
        hits = library.search(question.searched_for, limit=_PASSAGES)
        candidates = likeliest(question, hits, library, [lambda features: features.passage_cosine])[:_JUDGED]
        texts = [(candidate, span) for candidate in candidates for span in candidate.texts()]
        evidence = [
            _as_claimed(
                claim,
                below_headings(in_words(found.hit.article, span), found.hit, claim.compared, library.terms),
                acronyms,
                turned=turned and language != found.hit.article.language,
            )
            for found, span in texts
        ]
        judgements = self._judge.judge(claim.judged, evidence)
        likest = _likest(candidates)
        return [
            self._finding(claim, language, Read(found, span, judged), likest[found.hit.article.language], acronyms)
            for (found, span), judged in zip(texts, judgements, strict=True)
        ]

    def _finding(self, claim: Claim, language: Language, read: Read, likest: float, acronyms: Acronyms) -> Finding:
        found, span, article = read.found, read.span, read.found.hit.article
        alone = found.texts()[0]
        is_compared = found.features.sentence_cosine >= _UNLIKE or read.judged.unknown < _SURELY_NOTHING
        differing = self._differences(claim, read, acronyms) if is_compared else ()
        if language != article.language and read.judged.unknown < _AS_LIKELY_AS_NOT:
            differing = without_translated(differing, found.context, self._judge)
        titled = f"{found.headings}\n{in_words(article, span)}"
        is_elsewhere = is_compared and is_about_another_time_or_place(claim.compared, titled, acronyms)
        lead = found.features.sentence_cosine - likest
        whole = f"{article.title}\n{article.text}"
        finding = Finding(
            hit=found.hit,
            span=span,
            sentences=1 if span == alone else 2,
            differences=differing,
            signs=claim_signs(read.judged, found.features, lead, differing, is_elsewhere=is_elsewhere),
            scale=self._weighing.scale(is_same=language == article.language),
            is_translated=language != article.language,
            is_named=are_named(differing, whole, acronyms),
            is_of_another=is_of_another(differing, whole, acronyms),
            is_of_others=language != article.language and not are_named(differing, whole, acronyms, NAMES),
            has_other_figure=span == alone
            and differs_in_figure(claim.compared, in_words(article, alone), differing, found.features.sentence_cosine),
        )
        if not finding.decides:
            return finding
        differing_words = [difference.claim.span for difference in differing]
        aligned = self._judge.align(claim.compared, language, found.context, without=differing_words)
        return replace(finding, aligned=aligned)

    def _differences(self, claim: Claim, read: Read, acronyms: Acronyms) -> tuple[Difference, ...]:
        article, alone = read.found.hit.article, read.found.texts()[0]
        # A contradiction in the sentence itself stands, whatever the one before it says.
        sources = [in_words(article, text) for text in dict.fromkeys((alone, read.span))]
        differing = departures(claim, sources, read.found.context, acronyms)
        return tuple(_shown(one, article, alone) for one in differing if one.kind in self._checks)


def _likest(candidates: Sequence[Candidate]) -> dict[str, float]:
    """Return the highest sentence cosine in each language; those across languages say less."""
    likest: dict[str, float] = {}
    for found in candidates:
        language = found.hit.article.language
        likest[language] = max(found.features.sentence_cosine, likest.get(language, -1.0))
    return likest


def _as_claimed(claim: Claim, said: str, acronyms: Acronyms, *, turned: bool) -> str:
    """Return words of an article with the claim's forms of dates, numbers and names, and of acronyms if ``turned``.

    Whether they are the same is checked separately; the judge would doubt "11" for "eleven", and "RCM" for its long
    name. That two acronyms with the same letters, "CRM" and "RCM", are one is a guess: a reader of a verdict sees both,
    but an answer must not rest on it.
    """
    words = with_numbers_of(claim.compared, with_dates_of(claim.compared, plain_words(without_notes(said))))
    if not turned:
        return with_names_of(claim.judged, words, acronyms).text
    return with_names_of(claim.judged, with_acronyms_of(claim.judged, words), acronyms.turned_as(claim.judged)).text


def _shown(difference: Difference, article: Article, row: Span) -> Difference:
    """Return a difference with the article's own words for a table row, instead of the form in which it was judged."""
    if difference.source is None or not is_row(article, row):
        return difference
    return replace(difference, source=as_it_stands(difference.source, article, row))


def _is_plain(told: Stance) -> bool:
    return told.label is Label.SUPPORTED or (told.label is Label.CONTRADICTED and told.finding.is_otherwise)


def _cited(decision: Decision) -> tuple[Citation, ...]:
    return tuple(
        Citation(number, stance.finding.hit.article, stance.finding.span, stance.score)
        for number, stance in enumerate(decision.stances, start=1)
    )


def _told(decision: Decision) -> tuple[Difference, ...]:
    """Return the differences of the first finding that contradicts the claim, or else of the first that has any."""
    told = [stance.finding.differences for stance in decision.stances if stance.finding.differences]
    otherwise = next((some for some in told if any(is_denied(one) for one in some)), ())
    # Words that are only missing contradict nothing, but would be shown as if they did.
    if otherwise or decision.label is Label.CONTRADICTED:
        return otherwise
    return told[0] if told else ()
