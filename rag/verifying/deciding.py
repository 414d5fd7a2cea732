"""Combines what single sentences say about a claim into one label, by a few named rules."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from index.records import Hit, Span
from rag.checks.records import FIGURES, NAMES, Difference, Kind
from rag.records import Judgement
from rag.verifying.departures import denies
from rag.verifying.verdicts import Label
from rag.verifying.weighing import ClaimSigns, Scale

# Further sentences are shown only if they have at least this share of the first one's score.
_NEARLY = 0.75
_MOST_SENTENCES = 3
# Subtracted for a second sentence, so that of two equal findings the shorter is quoted.
_LONGER = 0.05
# Not a matter of wording: a text with such a difference never supports a claim, however sure the judge is.
_EXACT = frozenset({Kind.NUMBER, Kind.DATE, Kind.UNIT, Kind.PLACE, Kind.NEGATION, Kind.EXCHANGE})
# How sure a contradiction must be, in one language and across, if no check shows it and it rests on the judge alone.
# The judge must also hold it likelier than that nothing is said.
_UNSHOWN, _UNSHOWN_ACROSS = 0.6, 0.85
# What log-odds of support over contradiction outweigh a denial that a check alone shows. See docs/decisions/0085.
_RATHER, _RATHER_ACROSS = 0.0, 1.0
# If words decide a claim this surely, either way, a check determines which way.
_DECIDED = 0.9
# How sure a contradiction across languages must be if a check shows only another name, whose context it cannot compare.
_NAMED_ACROSS = 0.75
# From here on, in one language and across, a name that the words lack and their article has is taken to be meant, as by
# "the organisation"; a figure never is, nor a country, which "the eleven states" may or may not mean.
_MEANT, _MEANT_ACROSS = 0.7, 0.8
_AS_LIKELY_AS_NOT = 0.5
# One sentence may seem to support what another plainly denies, about as surely. See docs/decisions/0040.
_ABOUT_AS_SURE = 0.1
# How well text around must match a claim to disagree with another article, and at all unless a verdict is so sure.
_ON_THE_SAME, _FOUND, _SURE_THOUGH_UNFOUND = 0.6, 0.5, 0.75


class Rule(StrEnum):
    """Rules that may change the label given by the weighed signs; each can be left out, to measure its effect."""

    OTHERWISE = "otherwise"
    FIGURE = "figure"
    UNFOUND = "unfound"
    SILENT = "silent"
    UNTOLD = "untold"
    BESIDE = "beside"
    DISAGREE = "disagree"
    UNSHOWN = "unshown"
    OTHERS = "others"


ALL_RULES = frozenset(Rule)


@dataclass(frozen=True, slots=True)
class Finding:
    """What one or two sentences of an article, at ``span``, say about a claim: ``signs`` and their scale.

    ``is_translated``: the article is in another language. ``has_other_figure``: it is one sentence in the claim's
    language that says the same with another date or number. ``is_named``: all names of the claim that the words lack
    are in the article. ``is_of_another``: the article lacks the name that the claim begins with. ``aligned``: how well
    the claim's words match the text around, -1 to 1; computed only if it says something of the claim.
    """

    hit: Hit
    span: Span
    sentences: int
    differences: tuple[Difference, ...]
    signs: ClaimSigns
    scale: Scale
    is_translated: bool = False
    has_other_figure: bool = False
    is_named: bool = False
    is_of_another: bool = False
    aligned: float = 1.0

    @property
    def weighed(self) -> Judgement:
        """The probabilities that it supports or contradicts the claim."""
        return self.scale.weigh(self.signs)

    @property
    def denied(self) -> frozenset[Kind]:
        """The kinds of difference by which a check shows that it contradicts the claim."""
        return frozenset(one.kind for one in self.differences if one.is_denied)


@dataclass(frozen=True, slots=True)
class Stance:
    """The label that one finding alone would give, how sure it is, and the rule that changed it, if any."""

    finding: Finding
    label: Label
    score: float
    rule: Rule | None


@dataclass(frozen=True, slots=True)
class Decision:
    """A claim's label, how sure it is, and the stances behind it, in the order to show them."""

    label: Label
    score: float
    stances: tuple[Stance, ...]


def decide(findings: Sequence[Finding], rules: frozenset[Rule] = ALL_RULES) -> Decision:
    """Return the label of a claim.

    Support outweighs a contradiction in the same article, unless that is explicit and about as sure; a contradiction
    outweighs partial support. If another article explicitly contradicts a supported claim, both are shown and the label
    is *partly*.
    """
    stances = [stance(finding, rules) for finding in findings]
    stances.sort(key=lambda s: _LONGER * (s.finding.sentences - 1) - s.score)
    for_it, against_it, partly = (
        [s for s in stances if s.label is label] for label in (Label.SUPPORTED, Label.CONTRADICTED, Label.PARTLY)
    )
    if for_it and not (Rule.BESIDE in rules and _is_denied_beside(for_it, stances)):
        other = _against(for_it[0], stances) if Rule.DISAGREE in rules else None
        if other is None:
            return Decision(Label.SUPPORTED, for_it[0].score, tuple(most_telling(for_it)))
        both = sorted((for_it[0], other), key=lambda s: s.finding.hit.article.published or date.min, reverse=True)
        return Decision(Label.PARTLY, for_it[0].score, tuple(both))
    if against_it:
        # Those that are explicit and at least as likely as not are shown, if there are any.
        plain = [s for s in against_it if s.finding.weighed.contradicted >= _AS_LIKELY_AS_NOT and s.finding.denied]
        return Decision(Label.CONTRADICTED, against_it[0].score, tuple(most_telling(plain or against_it)))
    if partly:
        return Decision(Label.PARTLY, partly[0].score, tuple(most_telling(partly)))
    return Decision(Label.NOT_FOUND, 1 - max((s.score for s in stances), default=0.0), ())


def stance(finding: Finding, rules: frozenset[Rule] = ALL_RULES) -> Stance:
    """Return what a finding says alone; for *not found* the score is how close it came to saying something.

    If a rule shows the words to be about something else or to leave out a figure, a surer judge means a lower score.
    """
    told = _stance(finding, rules)
    is_apart = finding.is_translated and finding.aligned < _FOUND
    if Rule.OTHERS in rules and is_apart and told.label is Label.CONTRADICTED:
        return Stance(finding, Label.NOT_FOUND, 1 - told.score, Rule.OTHERS)
    return told


def _stance(finding: Finding, rules: frozenset[Rule]) -> Stance:
    """Return the first of these stances that applies; where a rule is named, it changes what the weighed signs say."""
    weighed, scale = finding.weighed, finding.scale
    supports, contradicts = scale.supports(weighed), scale.contradicts(weighed)
    shown = _says_otherwise(finding, _EXACT) if supports else _is_shown(finding, weighed)
    # Judges mistake words that only lack a figure of the claim for a contradiction.
    lacks_figure = not finding.denied and any(one.kind in FIGURES for one in finding.differences)
    has_figure = (finding.has_other_figure or _is_figure_across(finding, weighed)) and not finding.signs.elsewhere
    is_open = supports and _leaves_open(finding, weighed.supported)
    # However sure, a verdict may be too unsure for how little of the claim the text around the words has.
    most = max(weighed.supported, weighed.contradicted)
    is_unfound = (supports or contradicts) and finding.aligned < _FOUND and most < _SURE_THOUGH_UNFOUND
    steps: tuple[tuple[Rule | None, bool, Label, float], ...] = (
        (Rule.UNFOUND, is_unfound, Label.NOT_FOUND, most),
        (Rule.UNTOLD, contradicts and lacks_figure, Label.NOT_FOUND, 1 - weighed.contradicted),
        (Rule.UNSHOWN, contradicts and most < _least(finding), Label.NOT_FOUND, most),
        (None, contradicts, Label.CONTRADICTED, most),
        (Rule.OTHERWISE, shown, Label.CONTRADICTED, 1 - weighed.unknown),
        (Rule.SILENT, is_open and finding.is_of_another, Label.NOT_FOUND, 1 - weighed.supported),
        (Rule.SILENT, is_open, Label.PARTLY, weighed.supported),
        (None, supports, Label.SUPPORTED, weighed.supported),
        (Rule.FIGURE, has_figure, Label.CONTRADICTED, scale.contradicted_from),
        (None, True, Label.NOT_FOUND, most),
    )
    return next(
        Stance(finding, label, score, rule)
        for rule, applies, label, score in steps
        if applies and (rule is None or rule in rules)
    )


def most_telling(stances: Sequence[Stance]) -> list[Stance]:
    """Return the stances nearly as sure as the first, at most three sentences, none inside or repeating another."""
    chosen: list[Stance] = []
    for candidate in stances:
        is_near = candidate.score >= _NEARLY * stances[0].score
        fits = candidate.finding.sentences <= _MOST_SENTENCES - sum(s.finding.sentences for s in chosen)
        if is_near and fits and not any(_repeats(candidate.finding, s.finding) for s in chosen):
            chosen.append(candidate)
    return chosen


def _least(finding: Finding) -> float:
    """Return the least probability that a contradiction needs, 0 to 1, or infinity if none is enough."""
    if not finding.denied:
        if finding.signs.contradicted < 0:
            return math.inf
        return _UNSHOWN_ACROSS if finding.is_translated else _UNSHOWN
    return _NAMED_ACROSS if finding.is_translated and finding.denied <= NAMES else 0.0


def _leaves_open(finding: Finding, supported: float) -> bool:
    """Tell whether words that support the claim leave a part of it unsupported."""
    is_meant = finding.is_named and supported >= (_MEANT_ACROSS if finding.is_translated else _MEANT)
    return any(d.is_denied or d.kind is not Kind.NAME or not is_meant for d in finding.differences)


def _is_figure_across(finding: Finding, weighed: Judgement) -> bool:
    """Tell whether words in another language have another figure, and rather contradict the claim than not."""
    return finding.is_translated and bool(finding.denied & FIGURES) and weighed.contradicted >= _AS_LIKELY_AS_NOT


def _is_shown(finding: Finding, weighed: Judgement) -> bool:
    """Tell whether a check shows which way words decide a claim, if the judge is only sure that they do."""
    if weighed.unknown > 1 - _DECIDED or finding.signs.elsewhere:
        return False
    # Translators reorder names, so across languages a changed order alone shows nothing.
    return _says_otherwise(finding, _EXACT - {Kind.EXCHANGE} if finding.is_translated else _EXACT)


def _says_otherwise(finding: Finding, kinds: frozenset[Kind]) -> bool:
    rather = finding.signs.supported - finding.signs.contradicted
    # "For inmates only" bears out "not open to the public".
    if finding.denied == {Kind.NEGATION} and rather > (_RATHER_ACROSS if finding.is_translated else _RATHER):
        return False
    return bool(finding.denied & kinds)


def _is_denied_beside(supporting: Sequence[Stance], stances: Sequence[Stance]) -> bool:
    """Tell whether the article that supports a claim also explicitly contradicts it, about as surely."""
    plain = [s for s in stances if s.label is Label.CONTRADICTED and denies(s.finding.differences)]
    article, least = supporting[0].finding.hit.article.id, supporting[0].score - _ABOUT_AS_SURE
    return any(other.finding.hit.article.id == article and other.score >= least for other in plain)


def _against(supporting: Stance, stances: Sequence[Stance]) -> Stance | None:
    """Return another article's explicit contradiction that is not about someone or something else, or None."""
    article = supporting.finding.hit.article.id
    others = (s for s in stances if s.label is Label.CONTRADICTED and s.finding.hit.article.id != article)
    # Likely as not, another figure in another language is one of something else.
    surely = (s for s in others if not (s.rule is Rule.FIGURE and s.finding.is_translated))
    about_it = (s for s in surely if not s.finding.is_of_another and s.finding.aligned >= _ON_THE_SAME)
    return next((s for s in about_it if s.finding.denied), None)


def _repeats(one: Finding, other: Finding) -> bool:
    words, others = (f.hit.article.cut(f.span).casefold() for f in (one, other))
    return words == others or (one.hit.article.id == other.hit.article.id and one.span.overlaps(other.span))
