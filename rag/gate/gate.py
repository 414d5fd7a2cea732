"""The gate: a sentence that a model writes is shown only if the words that it cites support it."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.languages import LanguageDetector
from index.records import Hit, Span
from index.words import Words
from rag.checks.figures.figure_forms import with_numbers_of
from rag.checks.names.acronyms import Acronyms
from rag.checks.names.name_forms import with_names_of
from rag.claimed.claims import plain_words
from rag.gate.limits import Limits, untold_share
from rag.gate.objections import Objection, objection_to, says_too_little, without_lead
from rag.ports import ClaimJudge, Library, Question
from rag.records import Language
from rag.verifying.candidates import below_headings, likeliest
from rag.writing.sentence_stream import Draft

_SENTENCES = 3
_WIDEST = 3
# For each sentence more, a span must support the claim by this much better, so that short spans are cited.
_LONGER = 0.03
# Below this the detector is guessing, as on a short sentence full of names.
_SURE = 0.95
_FEWEST_WORDS = 5
_REPLACEMENT = "\ufffd"


@dataclass(frozen=True, slots=True)
class Proof:
    """Words of an article that support a sentence; ``score`` is how surely they do, 0 to 1."""

    hit: Hit
    span: Span
    score: float


@dataclass(frozen=True, slots=True)
class Ruling:
    """The gate's decision on one sentence: its proofs, or why it is not shown."""

    proofs: tuple[Proof, ...]
    objection: Objection | None


class Gate:
    """Judges sentences against passages; safe to share between threads."""

    def __init__(self, judge: ClaimJudge, detector: LanguageDetector, words: Words, limits: Limits) -> None:
        self._judge = judge
        self._detector = detector
        self._words = words
        self._limits = limits

    def rule(
        self, draft: Draft, passages: Sequence[Hit], language: Language, library: Library, acronyms: Acronyms
    ) -> Ruling:
        """Decide whether a sentence may be shown; the numbers that it cites count ``passages`` from 1.

        Invalid numbers are ignored; if none is valid, all passages are searched for proof.
        """
        if _REPLACEMENT in draft.text:
            return Ruling((), Objection.DAMAGED)
        if self._is_foreign(draft.text, language):
            return Ruling((), Objection.LANGUAGE)
        cited = [passages[number - 1] for number in draft.cited if 1 <= number <= len(passages)]
        claim = without_lead(plain_words(draft.text))
        proofs = self._proofs(claim, cited or passages, language, library, acronyms)
        ruling = self._first_clean(claim, [(proof,) for proof in proofs], acronyms)
        if ruling.proofs or len(cited) < 2:
            return ruling
        joint = self._joint(claim, proofs, acronyms)
        return self._first_clean(claim, [joint], acronyms) if joint else ruling

    def says_too_little(self, text: str, language: Language) -> bool:
        """Tell whether a sentence says too little to be checked."""
        return says_too_little(text, language, self._words)

    def weigh(self, claim: str, spans: Sequence[tuple[Hit, Span]], acronyms: Acronyms) -> list[Proof]:
        """Return how well each span supports a claim, best first; of two nearly equal ones the shorter comes first."""
        texts = [plain_words(hit.article.cut(span)) for hit, span in spans]
        read = [
            below_headings(text, hit, claim, self._words.terms) for (hit, _), text in zip(spans, texts, strict=True)
        ]
        sure = self._surenesses(
            claim, [_as_claimed(claim, text, acronyms) for text in read], [(hit,) for hit, _ in spans]
        )
        # A sentence identical to its source needs no judge.
        scores = [1.0 if _same(claim, text) else one for text, one in zip(texts, sure, strict=True)]
        proofs = [Proof(hit, span, score) for (hit, span), score in zip(spans, scores, strict=True)]
        return sorted(proofs, key=lambda proof: _LONGER * (_length(proof) - 1) - proof.score)

    def objection(self, claim: str, proofs: Sequence[Proof], acronyms: Acronyms) -> Objection | None:
        """Return why a claim is not covered word for word by its proofs, or None."""
        titles = [title for proof in proofs for title in proof.hit.titles]
        cited = "\n".join(proof.hit.article.cut(proof.span) for proof in proofs)
        return objection_to(claim, cited, "\n".join(dict.fromkeys(titles)), acronyms, self._words)

    def limit(self, claim: str, proofs: Sequence[Proof]) -> float:
        """Return the least score for a claim to be shown, which depends on whether its proofs are in its language."""
        language, _ = self._detector.detect(claim)
        is_same = _are_in(language, [proof.hit for proof in proofs])
        return self._limits.same if is_same else self._limits.across

    def _first_clean(self, claim: str, candidates: Sequence[tuple[Proof, ...]], acronyms: Acronyms) -> Ruling:
        objection = Objection.NO_SOURCE
        for proofs in candidates:
            if proofs[0].score < self.limit(claim, proofs):
                return Ruling((), Objection.UNSUPPORTED if objection is Objection.NO_SOURCE else objection)
            found = self.objection(claim, proofs, acronyms)
            if found is None:
                return Ruling(proofs, None)
            objection = found
        return Ruling((), objection)

    def _surenesses(self, claim: str, texts: Sequence[str], hits: Sequence[Sequence[Hit]]) -> list[float]:
        """Return how surely each text supports a claim, 0 to 1; ``hits`` has the hits from which each text was cut."""
        language, _ = self._detector.detect(claim)
        ours = self._words.terms(claim, language)
        # Across languages few terms are shared even where a claim is supported, so they say nothing.
        untold = [
            untold_share(ours, self._words.terms(text, language)) if _are_in(language, own) else 0.0
            for text, own in zip(texts, hits, strict=True)
        ]
        judged = self._judge.judge(claim, texts)
        return [self._limits.sureness(one.supported, lacking) for one, lacking in zip(judged, untold, strict=True)]

    def _is_foreign(self, text: str, language: Language) -> bool:
        if len(text.split()) < _FEWEST_WORDS:
            return False
        told, probability = self._detector.detect(text)
        return told != language and probability >= _SURE

    def _proofs(
        self, claim: str, passages: Sequence[Hit], language: Language, library: Library, acronyms: Acronyms
    ) -> list[Proof]:
        """Return the most likely spans of the passages, with how well each supports the claim, best first."""
        found = likeliest(Question(claim, language, claim), dict.fromkeys(passages), library)[:_SENTENCES]
        spans = dict.fromkeys((one.hit, span) for one in found for span in spans_around(one.hit, one.place))
        return self.weigh(claim, list(spans), acronyms)

    def _joint(self, claim: str, proofs: Sequence[Proof], acronyms: Acronyms) -> tuple[Proof, ...]:
        """Judge the best spans of two passages together, for a sentence that draws on both; () for one passage."""
        best: dict[str, Proof] = {}
        for proof in proofs:
            best.setdefault(proof.hit.passage.id, proof)
        both = tuple(best.values())[:2]
        if len(both) < 2:
            return ()
        read = [below_headings(one.hit.article.cut(one.span), one.hit, claim, self._words.terms) for one in both]
        text = _as_claimed(claim, plain_words("\n".join(read)), acronyms)
        (score,) = self._surenesses(claim, [text], [[one.hit for one in both]])
        return tuple(Proof(proof.hit, proof.span, score) for proof in both)


def spans_around(hit: Hit, place: int) -> list[Span]:
    """Return the spans of a sentence alone and together with its neighbours, three sentences at most."""
    sentences = hit.passage.sentences
    ranges = [(place, place), (place - 1, place), (place, place + 1), (place - 1, place + 1)]
    return [
        Span(sentences[first].start, sentences[last].end)
        for first, last in ranges
        if first >= 0 and last < len(sentences)
    ]


def _are_in(language: str, hits: Sequence[Hit]) -> bool:
    return all(hit.article.language == language for hit in hits)


def _as_claimed(claim: str, text: str, acronyms: Acronyms) -> str:
    """Return an article's words with numbers and names written as in the claim.

    The judge would doubt "11" for "eleven", or "RCM" for its long name; whether they match is checked separately.
    """
    return with_names_of(claim, with_numbers_of(claim, text), acronyms).text


def _same(claim: str, text: str) -> bool:
    return claim.casefold().rstrip(".!") == text.casefold().rstrip(".!")


def _length(proof: Proof) -> int:
    inside = [s for s in proof.hit.passage.sentences if proof.span.start <= s.start and s.end <= proof.span.end]
    return min(len(inside), _WIDEST)
