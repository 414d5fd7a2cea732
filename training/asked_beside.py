"""Questions beside a text that leaves them open and beside the same text with a sentence more that answers.

What tells the two apart is best learnt when both are in one step, and by its words alone no question can.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from training.reading import Example


@dataclass(frozen=True, slots=True)
class AskedBeside:
    """One question twice: ``open`` where it is not answered, ``told`` where it is."""

    open: Example
    told: Example


def asked_beside(examples: Sequence[Example]) -> list[AskedBeside]:
    """Return the questions that are both answered and not, by another text, each once."""
    answered = {example.question: example for example in reversed(examples) if example.answers}
    unanswered = {example.question: example for example in reversed(examples) if not example.answers}
    return [AskedBeside(unanswered[question], told) for question, told in answered.items() if question in unanswered]
