"""How sure an answer below a heading that asks is: the more alike heading and question are, the surer."""

import math
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from index.embedding import Vector
from index.records import Hit
from rag.judging.regression import Regression, log_odds
from rag.own_questions import question_above
from rag.ports import Library, Question, SentenceScorer
from rag.records import Evidence
from rag.whole_answers import is_whole_answer

# Log-odds are between -8 and 8.
_LEAST = 1.0 / (1.0 + math.exp(8.0))
# Two questions that have nothing in common are about as alike as this.
_UNLIKE = 0.8
# Stands for no chance at all where a logarithm is taken.
_NONE = 3e-4
Embed = Callable[[str], Vector]
_Below = Mapping[str, Sequence[Evidence]]


@dataclass(frozen=True, slots=True)
class HeadingSigns:
    """What tells how sure the answer below a heading that asks is; the inputs of the fitted model.

    ``odds`` are the judge's log-odds of its surest sentence, and ``together`` the logarithm of the sum of all its
    probabilities. ``likeness`` is the cosine of the heading and the question, both embedded as questions; ``ahead`` is
    how far that of the likest other heading found is below, at most down to that of questions with nothing in common.
    """

    odds: float
    together: float
    likeness: float
    ahead: float


class Headed:
    """A ``SentenceScorer`` that scores the answers below headings that ask anew; safe to share between threads.

    The surest sentence of an answer gets the probability of the whole, and its other sentences the share of it that the
    judge gave them. All else keeps its score, and so does whatever the judge gives no chance at all. ``embed`` embeds
    headings, which are texts of articles; it may remember them.
    """

    def __init__(self, judge: SentenceScorer, weights: Regression, embed: Embed) -> None:
        self._judge = judge
        self._weights = weights
        self._embed = embed

    @property
    def threshold(self) -> float:
        """The judge's."""
        return self._judge.threshold

    @property
    def threshold_in_danger(self) -> float:
        """The judge's."""
        return self._judge.threshold_in_danger

    def score(self, question: Question, hits: Sequence[Hit], library: Library) -> list[Evidence]:
        """Return every sentence of ``hits`` with the probability that it answers, best first."""
        found = self._judge.score(question, hits, library)
        signs = heading_signs(library.embed_query(question.searched_for), found, self._embed)
        surest = {passage: _surest(some) for passage, some in _by_passage(found).items()}
        scored = [self._scored(one, surest[one.hit.passage.id], signs.get(one.hit.passage.id)) for one in found]
        return sorted(scored, key=lambda one: -one.score)

    def _scored(self, one: Evidence, surest: float, signs: HeadingSigns | None) -> Evidence:
        if signs is None or not surest:
            return one
        return replace(one, score=self._weights.probability(signs) * one.score / surest)


def heading_signs(question: Vector, found: Sequence[Evidence], embed: Embed) -> dict[str, HeadingSigns]:
    """Return the signs of each answer that is found whole below a heading that asks, by the passage that it is."""
    passages = _by_passage(found)
    headings = {passage: question_above(some[0].hit) for passage, some in passages.items()}
    likeness = {heading: float(question @ embed(heading)) for heading in dict.fromkeys(filter(None, headings.values()))}
    return {
        passage: _signs(some, headings[passage], likeness)
        for passage, some in passages.items()
        if is_whole_answer(some[0].hit)
    }


def _signs(here: Sequence[Evidence], heading: str, likeness: Mapping[str, float]) -> HeadingSigns:
    others = [alike for other, alike in likeness.items() if other != heading]
    return HeadingSigns(
        odds=log_odds(_surest(here), _LEAST),
        together=math.log(sum(one.score for one in here) + _NONE),
        likeness=likeness[heading],
        ahead=likeness[heading] - max([_UNLIKE, *others]),
    )


def _by_passage(found: Sequence[Evidence]) -> _Below:
    passages: defaultdict[str, list[Evidence]] = defaultdict(list)
    for one in found:
        passages[one.hit.passage.id].append(one)
    return passages


def _surest(some: Sequence[Evidence]) -> float:
    return max(one.score for one in some)
