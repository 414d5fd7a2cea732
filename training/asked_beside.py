"""What differs in one thing, side by side in a step: a question and two texts, or a text and two questions.

What tells an answer from what only resembles one is best learnt when both are in one step.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from index.e5_tokens import Tokens
from training.reading import Example

# Every question shares its role and its marks with any other, which alone is about as much.
_ALIKE = 0.2


@dataclass(frozen=True, slots=True)
class AskedBeside:
    """A question that is not answered, ``open``, beside one that is, ``told``: of one question or of one text."""

    open: Example
    told: Example


def asked_beside(examples: Sequence[Example]) -> list[AskedBeside]:
    """Return the questions that are both answered and not, by another text, each once."""
    answered = {example.question: example for example in reversed(examples) if example.answers}
    unanswered = {example.question: example for example in reversed(examples) if not example.answers}
    return [AskedBeside(unanswered[question], told) for question, told in answered.items() if question in unanswered]


def asked_of_one_text(examples: Sequence[Example], texts: Sequence[Tokens]) -> list[AskedBeside]:
    """Return the questions that a text leaves open, each beside the likest that it answers, if one is like it.

    Both are asked of the same text, so that only what each asks tells them apart.
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
    """Return what share of the tokens of two questions is in both, 0 to 1."""
    left, right = set(texts[one.question].ids), set(texts[other.question].ids)
    return len(left & right) / len(left | right)
