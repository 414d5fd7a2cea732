"""Pairs that differ in one thing and share a training step: a question with two texts, or a text with two questions.

The difference between an answer and words that only resemble one is learnt best if both are in the same step.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from index.e5.tokens import Tokens
from training.reading import Example

# The role prefix and the punctuation, which all questions share, alone give about this likeness.
_ALIKE = 0.2


@dataclass(frozen=True, slots=True)
class AskedBeside:
    """An unanswered example (``open``) and an answered one (``told``), of the same question or of the same text."""

    open: Example
    told: Example


def asked_beside(examples: Sequence[Example]) -> list[AskedBeside]:
    """Return each question that one text answers and another does not, once."""
    answered = {example.question: example for example in reversed(examples) if example.answers}
    unanswered = {example.question: example for example in reversed(examples) if not example.answers}
    return [AskedBeside(unanswered[question], told) for question, told in answered.items() if question in unanswered]


def asked_of_one_text(examples: Sequence[Example], texts: Sequence[Tokens]) -> list[AskedBeside]:
    """Return each question that a text leaves open with the most similar one that it answers, if any is similar enough.

    Both are asked of the same text, so that only the questions differ.
    """
    answered: defaultdict[int, list[Example]] = defaultdict(list)
    for example in examples:
        if any(sentence.overlaps(answer) for sentence in example.passage.sentences for answer in example.answers):
            answered[example.passage.row].append(example)
    pairs = []
    for example in examples:
        tolds = answered[example.passage.row] if not example.answers else []
        likeness = {told: _likeness(example, told, texts) for told in tolds}
        best = max(tolds, key=likeness.__getitem__, default=None)
        if best is not None and likeness[best] >= _ALIKE:
            pairs.append(AskedBeside(example, best))
    return pairs


def _likeness(one: Example, other: Example, texts: Sequence[Tokens]) -> float:
    """Return the Jaccard similarity of the token sets of two questions, 0 to 1."""
    left, right = set(texts[one.question].ids), set(texts[other.question].ids)
    return len(left & right) / len(left | right)
