"""Gives a verdict on each claim in a pasted text: search, judge, check, decide."""

import time
from concurrent.futures import ThreadPoolExecutor

from index.languages import LanguageDetector
from index.progress import Progress, no_progress
from rag.asked.questions import question_language
from rag.checks.differences import forget_texts
from rag.checks.names.acronyms import Acronyms
from rag.checks.records import Difference
from rag.claimed.claims import Claim, split_claims
from rag.learned import ReadableLibrary, ReadableSource, learned_acronyms
from rag.ports import ClaimJudge
from rag.records import Citation
from rag.twin_sentences import decided_in_language
from rag.verifying.deciding import Decision, Finding, decide
from rag.verifying.findings import Finder
from rag.verifying.verdicts import Label, Report, Verdict
from rag.verifying.weighing import Weighing


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
        at_once: int = 1,
    ) -> None:
        self._at_once = at_once
        self._source = source
        self._detector = detector
        self._finder = Finder(judge, detector, weighing)
        self._acronyms = learned_acronyms()

    def verify(self, text: str, *, progress: Progress = no_progress) -> Report:
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
        return self._finder.findings(claim, library, self._acronyms.of(library))

    def _verdict(self, claim: Claim, library: ReadableLibrary, acronyms: Acronyms) -> Verdict:
        if not claim.is_checkable:
            return Verdict(claim, Label.NOTHING_TO_CHECK, 1.0, (), ())
        findings = self._finder.findings(claim, library, acronyms, turned=True)
        decision = decided_in_language(decide(findings), findings, library)
        cited = (
            Citation(number, stance.finding.hit.article, stance.finding.span, stance.score)
            for number, stance in enumerate(decision.stances, start=1)
        )
        return Verdict(claim, decision.label, decision.score, tuple(cited), _told(decision))


def _told(decision: Decision) -> tuple[Difference, ...]:
    """Return the differences of the first finding that contradicts the claim, or else of the first that has any."""
    told = [stance.finding.differences for stance in decision.stances if stance.finding.differences]
    otherwise = next((some for some in told if any(one.is_denied for one in some)), ())
    # Words that are only missing contradict nothing, but would be shown as if they did.
    if otherwise or decision.label is Label.CONTRADICTED:
        return otherwise
    return told[0] if told else ()
