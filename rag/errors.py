"""What can go wrong between a question and an answer."""

from typing import Literal

from rag.generators.ports import Fault


class RagProblem(Exception):
    """A problem with a question or with answering it."""


class QuestionProblem(RagProblem):
    """The question cannot be asked; ``code`` says why, so that every surface can say it in its own language."""

    def __init__(self, code: Literal["empty", "too_long"], message: str) -> None:
        super().__init__(message)
        self.code: Literal["empty", "too_long"] = code


class TextProblem(RagProblem):
    """The text cannot be checked; ``code`` says why, so that every surface can say it in its own language."""

    def __init__(self, code: Literal["empty", "too_long", "claim_too_long"], message: str) -> None:
        super().__init__(message)
        self.code: Literal["empty", "too_long", "claim_too_long"] = code


class GeneratorUnusable(RagProblem):
    """The configured language model cannot be used at all."""


class GeneratorProblem(RagProblem):
    """The language model failed on one question; ``fault`` says how."""

    def __init__(self, fault: Fault, message: str) -> None:
        super().__init__(message)
        self.fault = fault


class WeightsDamaged(RagProblem):
    """A file of trained layers is damaged."""
