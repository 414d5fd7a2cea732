"""Conditions that a claim leaves out: told by words within a language, and across by how well it matches them."""

from statistics import fmean

from index.records import Span
from rag.checks.polarity.conditions import conditions_of, dropped_condition, led_clauses
from rag.checks.readings import Reading, Stretch, read_pair
from rag.checks.records import Excerpt
from rag.ports import ClaimJudge
from rag.records import Language

# Of the conditions that a translation has, 1 in 100 is taken to be left out, and 2 in 3 of those that it lacks:
# ``python -m training.conditions_across --data ../shared/data``.
_MATCHED = 0.46


def condition_left_out(claim: str, words: str, judge: ClaimJudge) -> Excerpt | None:
    """Return a condition under which alone an article's words say what a claim says without it, or None."""
    here, there = read_pair(claim, words)
    if here.language == there.language:
        return dropped_condition(here, there)
    return next(iter(conditions_unheard(here, there, judge, _MATCHED)), None)


def conditions_unheard(claim: Reading, source: Reading, judge: ClaimJudge, matched: float) -> list[Excerpt]:
    """Return the conditions of the clause nearest to a claim in another language that match it less well, -1 to 1."""
    parts = led_clauses(source)
    if not any(conditions_of(claim, source, part) for part in parts):
        return []
    nearest = parts[0]
    if len(parts) > 1:
        clauses = [source.excerpt_of(part).words for part in parts]
        language: Language = "es" if claim.language == "es" else "en"
        near = [judge.align(claim.text, language, clause, without=()) for clause in clauses]
        nearest = parts[near.index(max(near))]
    return [
        source.excerpt_of(condition)
        for condition in conditions_of(claim, source, nearest)
        if _heard(source, condition, claim, judge) < matched
    ]


def _heard(source: Reading, condition: Stretch, claim: Reading, judge: ClaimJudge) -> float:
    """Return how well the words of a condition match a claim, -1 to 1; 1 if it has no telling word."""
    tokens = source.tokens[condition.first : condition.last + 1]
    words = [Span(token.start, token.end) for token in tokens if token.is_content]
    return fmean(judge.heard(source.text, words, claim.text) or [1.0])
