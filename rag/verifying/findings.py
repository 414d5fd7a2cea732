"""What the sentences of a library say of a claim: search, judge, check."""

from collections.abc import Sequence
from dataclasses import replace

from index.languages import LanguageDetector
from index.records import Hit, Span
from rag.asked.questions import question_language
from rag.checks.elsewhere import differs_in_figure, is_about_another_time_or_place
from rag.checks.figures.figure_forms import with_dates_of, with_numbers_of
from rag.checks.names.acronyms import Acronyms, with_acronyms_of
from rag.checks.names.name_forms import with_names_of, with_short_names
from rag.checks.records import Difference, Excerpt, Kind
from rag.claimed.claims import Claim, plain_words, without_notes
from rag.ports import ClaimJudge, Library, Question
from rag.records import Judgement, Language
from rag.rows import as_it_stands, in_words, is_row
from rag.verifying.candidates import Read, below_headings, likeliest
from rag.verifying.conditions import condition_left_out
from rag.verifying.deciding import Finding, stance
from rag.verifying.departures import are_named, departures, is_of_another
from rag.verifying.single_words import better_said_of, without_translated
from rag.verifying.verdicts import Label
from rag.verifying.weighing import Weighing, claim_signs

_PASSAGES = 8
_JUDGED = 6
# A sentence less similar than this is not compared in detail if the judge is at least this sure that it says nothing.
_UNLIKE = 0.8
_SURELY_NOTHING = 0.9
# A sentence that more likely than not says nothing of a claim is not searched for translations of its names.
_AS_LIKELY_AS_NOT = 0.5
# Labels of what may be so under a condition only; what contradicts a claim does so with and without it.
_MAY_HANG_ON_ONE = frozenset({Label.SUPPORTED, Label.NOT_FOUND})


class Finder:
    """Finds what the most relevant sentences say of claims, by the judge and the exact checks; safe to share."""

    def __init__(self, judge: ClaimJudge, detector: LanguageDetector, weighing: Weighing) -> None:
        self._judge = judge
        self._detector = detector
        self._weighing = weighing

    def findings(self, claim: Claim, library: Library, acronyms: Acronyms, *, turned: bool = False) -> list[Finding]:
        """Return what each sentence says of a claim, alone and with the one before it.

        If ``turned``, acronyms of the claim stand for those with the same letters in articles in another language.
        """
        language = question_language(claim.compared, self._detector, None)
        question = Question(claim.compared, language, with_short_names(claim.searched_for, acronyms))
        hits = library.search(question.searched_for, limit=_PASSAGES)
        candidates = likeliest(question, hits, library, [lambda features: features.passage_cosine])[:_JUDGED]
        texts = [(candidate, span) for candidate in candidates for span in candidate.texts()]
        evidence = [
            _evidence(
                claim,
                found.hit,
                in_words(found.hit.article, span),
                library,
                acronyms,
                turned=turned and language != found.hit.article.language,
            )
            for found, span in texts
        ]
        judgements = self._judge.judge(claim.judged, evidence)
        # Cosines across languages say less, so the highest is that of each language.
        cosines = [(found.hit.article.language, found.features.sentence_cosine) for found in candidates]
        likest = dict(sorted(cosines))
        findings = [
            self._finding(claim, language, Read(found, span, judged), likest[found.hit.article.language], acronyms)
            for (found, span), judged in zip(texts, judgements, strict=True)
        ]
        findings = self._with_conditions(claim, findings, library, acronyms)
        return self._without_better_said(claim, findings, evidence, judgements)

    def _with_conditions(
        self, claim: Claim, findings: Sequence[Finding], library: Library, acronyms: Acronyms
    ) -> list[Finding]:
        """Return findings; those that support a claim only under a condition differ by it, and so support it in part.

        They are also judged without the condition, since to a judge what is free if an adult is there need not be free.
        """
        told = list(findings)
        for at, finding in enumerate(findings):
            label = stance(finding).label
            words = finding.hit.article.cut(finding.span)
            condition = condition_left_out(claim.compared, words, self._judge) if label in _MAY_HANG_ON_ONE else None
            if condition is None:
                continue
            found = finding
            if label is Label.NOT_FOUND:
                rest = f"{words[: condition.span.start].rstrip(', ')} {words[condition.span.end :]}"
                (judged,) = self._judge.judge(claim.judged, [_evidence(claim, finding.hit, rest, library, acronyms)])
                found = replace(finding, signs=finding.signs.judged_as(judged))
            if stance(found).label is Label.SUPPORTED:
                whole = Difference(Kind.CONDITION, Excerpt(claim.compared, Span(0, len(claim.compared))), condition)
                told[at] = replace(found, differences=(*found.differences, whole))
        return told

    def _without_better_said(
        self, claim: Claim, findings: list[Finding], evidence: Sequence[str], judgements: Sequence[Judgement]
    ) -> list[Finding]:
        """Return findings with what the likeliest say better of something else, up to the first that supports."""
        told = list(findings)
        for at in sorted(range(len(told)), key=lambda at: -told[at].weighed.supported):
            finding = told[at]
            if stance(finding).label is not Label.SUPPORTED:
                continue
            article, span = finding.hit.article, finding.span
            words = in_words(article, span)
            other = better_said_of(claim.judged, words, evidence[at], judgements[at].supported, self._judge)
            if other is None:
                break
            differing = Difference(Kind.NAME, other, Excerpt(article.text, span))
            told[at] = replace(finding, differences=(*finding.differences, differing))
        return told

    def _finding(self, claim: Claim, language: Language, read: Read, likest: float, acronyms: Acronyms) -> Finding:
        found, span, article = read.found, read.span, read.found.hit.article
        alone, is_translated = found.texts()[0], language != article.language
        is_compared = found.features.sentence_cosine >= _UNLIKE or read.judged.unknown < _SURELY_NOTHING
        differing = self._differences(claim, read, acronyms) if is_compared else ()
        if is_translated and read.judged.unknown < _AS_LIKELY_AS_NOT:
            differing = without_translated(differing, found.context, self._judge)
        titled = "\n".join((*found.hit.titles, in_words(article, span)))
        is_elsewhere = is_compared and is_about_another_time_or_place(claim.compared, titled, acronyms)
        lead = found.features.sentence_cosine - likest
        whole = f"{article.title}\n{article.text}"
        finding = Finding(
            hit=found.hit,
            span=span,
            sentences=1 if span == alone else 2,
            differences=differing,
            signs=claim_signs(read.judged, found.features, lead, differing, is_elsewhere=is_elsewhere),
            scale=self._weighing.scale(is_same=not is_translated),
            is_translated=is_translated,
            is_named=are_named(differing, whole, acronyms),
            is_of_another=is_of_another(differing, whole, acronyms),
            has_other_figure=span == alone and differs_in_figure(claim.compared, in_words(article, alone), differing),
        )
        if stance(finding).label is Label.NOT_FOUND:
            return finding
        differing_words = [difference.claim.span for difference in differing]
        aligned = self._judge.align(claim.compared, language, found.context, without=differing_words)
        return replace(finding, aligned=aligned)

    def _differences(self, claim: Claim, read: Read, acronyms: Acronyms) -> tuple[Difference, ...]:
        article, alone = read.found.hit.article, read.found.texts()[0]
        # A contradiction in the sentence itself stands, whatever the one before it says.
        sources = [in_words(article, text) for text in dict.fromkeys((alone, read.span))]
        differing = departures(claim, sources, read.found.context, acronyms)
        if not is_row(article, alone):
            return differing
        # Shown are the article's own words for a row of a table, not the form in which it was judged.
        shown = (one.source and as_it_stands(one.source, article, alone) for one in differing)
        return tuple(replace(one, source=source) for one, source in zip(differing, shown, strict=True))


def _evidence(claim: Claim, hit: Hit, words: str, library: Library, acronyms: Acronyms, *, turned: bool = False) -> str:
    """Return what the judge reads of words of a hit."""
    return _as_claimed(claim, below_headings(words, hit, claim.compared, library.terms), acronyms, turned=turned)


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
