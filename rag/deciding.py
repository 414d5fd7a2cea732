"""From what single sentences say of a claim to one label, by a few named rules."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from index.records import Hit, Span
from rag.checks.records import Difference, Kind
from rag.departures import is_denied
from rag.features import Features
from rag.records import Judgement
from rag.verdicts import Label

# These come from the calibration on the public sets of claims, and are to be fitted again with the judge's weights.
CONTRADICTED_FROM = 0.6
# Cosines of the built-in model lie close together; a share of BM25 near 0.45 is what the very words of a claim reach.
ALIKE_COSINE = 0.83
ALIKE_WORDS = 0.15
COPY_COSINE = 0.92
COPY_WORDS = 0.3
COPY_CERTAINTY = 0.6
# Further sentences are shown only when they are nearly as telling as the first.
_NEARLY = 0.75
_MOST_SENTENCES = 3
# Of two that tell the same, the shorter is quoted.
_LONGER = 0.05


class Rule(StrEnum):
    """What may change the label that the judge alone would give; each can be left out, to measure what it brings."""

    ELSEWHERE = "elsewhere"
    OTHER_SUBJECT = "other_subject"
    DIFFERS = "differs"
    SILENT = "silent"
    UNLIKE = "unlike"
    COPY = "copy"
    DISAGREE = "disagree"


ALL_RULES = frozenset(Rule)


@dataclass(frozen=True, slots=True)
class Finding:
    """What the words of an article at ``span``, one or two sentences, say of a claim."""

    hit: Hit
    span: Span
    sentences: int
    features: Features
    judgement: Judgement
    differences: tuple[Difference, ...]
    is_elsewhere: bool


@dataclass(frozen=True, slots=True)
class Stance:
    """The label that one finding alone would give, how sure it is, and the rule that changed it, if any."""

    finding: Finding
    label: Label
    score: float
    rule: Rule | None


@dataclass(frozen=True, slots=True)
class Decision:
    """A claim's label and the stances that decide it, in the order to show them."""

    label: Label
    score: float
    stances: tuple[Stance, ...]


def decide(findings: Sequence[Finding], threshold: float, rules: frozenset[Rule] = ALL_RULES) -> Decision:
    """Return the label of a claim; ``threshold`` is the least probability at which a finding supports it.

    What supports a claim outweighs what contradicts it in the same article, and that outweighs what bears it out in
    part; where another article contradicts it, both are shown and the label is *partly*.
    """
    stances = [stance(finding, threshold, rules) for finding in findings]
    stances.sort(key=lambda s: _LONGER * (s.finding.sentences - 1) - s.score)
    for label in (Label.SUPPORTED, Label.CONTRADICTED, Label.PARTLY):
        chosen = [s for s in stances if s.label is label]
        if chosen:
            against = _against(chosen[0], stances) if label is Label.SUPPORTED and Rule.DISAGREE in rules else None
            if against is not None:
                return Decision(Label.PARTLY, chosen[0].score, tuple(newest_first([chosen[0], against])))
            return Decision(label, chosen[0].score, tuple(most_telling(chosen)))
    return Decision(Label.NOT_FOUND, 1 - max((s.score for s in stances), default=0.0), ())


def stance(finding: Finding, threshold: float, rules: frozenset[Rule] = ALL_RULES) -> Stance:
    """Return what a finding says alone; of *not found* the score is how near it came to saying something."""
    judged = finding.judgement
    if Rule.ELSEWHERE in rules and finding.is_elsewhere:
        return Stance(finding, Label.NOT_FOUND, 0.0, Rule.ELSEWHERE)
    if Rule.OTHER_SUBJECT in rules and has_other_subject(finding.differences):
        return Stance(finding, Label.NOT_FOUND, 0.0, Rule.OTHER_SUBJECT)
    if judged.supported >= threshold:
        return _of_supported(finding, rules)
    if Rule.COPY in rules and is_copy(finding.features) and any(d.source is not None for d in finding.differences):
        return Stance(finding, Label.CONTRADICTED, max(COPY_CERTAINTY, judged.contradicted), Rule.COPY)
    if judged.contradicted >= CONTRADICTED_FROM:
        if Rule.UNLIKE in rules and not is_alike(finding.features):
            return Stance(finding, Label.NOT_FOUND, 0.0, Rule.UNLIKE)
        return Stance(finding, Label.CONTRADICTED, judged.contradicted, None)
    return Stance(finding, Label.NOT_FOUND, max(judged.supported, judged.contradicted), None)


def _of_supported(finding: Finding, rules: frozenset[Rule]) -> Stance:
    speaks = 1 - finding.judgement.unknown
    if Rule.DIFFERS in rules and any(is_denied(d) for d in finding.differences):
        label = Label.CONTRADICTED if is_alike(finding.features) else Label.PARTLY
        return Stance(finding, label, speaks, Rule.DIFFERS)
    if Rule.SILENT in rules and any(not is_denied(d) for d in finding.differences):
        return Stance(finding, Label.PARTLY, finding.judgement.supported, Rule.SILENT)
    return Stance(finding, Label.SUPPORTED, finding.judgement.supported, None)


def is_alike(features: Features) -> bool:
    """Tell whether a sentence is near enough to a claim to be about the same thing."""
    return features.sentence_cosine >= ALIKE_COSINE or features.bm25 >= ALIKE_WORDS


def is_copy(features: Features) -> bool:
    """Tell whether a sentence says nearly the words of a claim."""
    return features.sentence_cosine >= COPY_COSINE and features.bm25 >= COPY_WORDS


def can_matter(judgement: Judgement, features: Features, threshold: float) -> bool:
    """Tell whether the exact checks can change what a sentence says of a claim."""
    return judgement.supported >= threshold or judgement.contradicted >= CONTRADICTED_FROM or is_copy(features)


def has_other_subject(differences: Sequence[Difference]) -> bool:
    """Tell whether another name comes first in the source and more differs after it: it is about something else."""
    denied = [d for d in differences if is_denied(d)]
    return len(denied) > 1 and denied[0].kind is Kind.NAME and any(d.kind is not Kind.NAME for d in denied)


def most_telling(stances: Sequence[Stance]) -> list[Stance]:
    """Return stances nearly as sure as the first, three sentences at most, none that another holds or repeats."""
    chosen: list[Stance] = []
    for candidate in stances:
        if candidate.score < _NEARLY * stances[0].score:
            continue
        room = _MOST_SENTENCES - sum(s.finding.sentences for s in chosen)
        if candidate.finding.sentences <= room and not any(_repeats(candidate.finding, s.finding) for s in chosen):
            chosen.append(candidate)
    return chosen


def newest_first(stances: Sequence[Stance]) -> list[Stance]:
    """Return stances by their articles' dates, those without a date last."""
    return sorted(stances, key=lambda s: s.finding.hit.article.published or date.min, reverse=True)


def _against(supporting: Stance, stances: Sequence[Stance]) -> Stance | None:
    """Return what another article says otherwise in so many words."""
    article = supporting.finding.hit.article.id
    others = (s for s in stances if s.label is Label.CONTRADICTED and s.finding.hit.article.id != article)
    return next((s for s in others if any(is_denied(d) for d in s.finding.differences)), None)


def _repeats(one: Finding, other: Finding) -> bool:
    if _words(one) == _words(other):
        return True
    same = one.hit.article.id == other.hit.article.id
    return same and one.span.start < other.span.end and other.span.start < one.span.end


def _words(finding: Finding) -> str:
    return finding.hit.article.text[finding.span.start : finding.span.end].casefold()
