"""A visitor's question: made clean, or refused with a reason."""

from typing import Literal

from index.canonical import canonical_line
from index.languages import LanguageDetector
from rag.errors import QuestionProblem
from rag.records import Language

LONGEST_QUESTION = 2000
# Below this the detector is guessing, as it must for "RCM?"; the surface the question came from knows better.
_SURE = 0.9


def clean_question(text: str) -> str:
    """Return the question on one line without characters that cannot be seen.

    Raises ``QuestionProblem`` when nothing to search for is left or it is longer than 2,000 characters.
    """
    if len(text) > LONGEST_QUESTION:
        raise QuestionProblem(
            "too_long",
            f"the question has {len(text):,} characters and at most {LONGEST_QUESTION:,} can be read: shorten it",
        )
    question = canonical_line(text)
    if not any(ch.isalnum() for ch in question):
        raise QuestionProblem("empty", "the question is empty: write what you want to know")
    return question


def question_language(question: str, detector: LanguageDetector, fallback: Language | None) -> Language:
    """Return the language to answer in; an unsure guess gives way to ``fallback``."""
    language, probability = detector.detect(question)
    detected: Literal["en", "es"] = "es" if language == "es" else "en"
    return fallback if fallback is not None and probability < _SURE else detected
