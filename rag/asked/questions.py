"""Cleans a visitor's question, or refuses it with a reason."""

from typing import Literal

from index.canonical import canonical_line
from index.languages import LanguageDetector
from rag.errors import QuestionProblem
from rag.records import Language

LONGEST_QUESTION = 2000
# Below this the detector is guessing, as for "RCM?"; the visitor's chosen language is then more reliable.
_SURE = 0.9


def clean_question(text: str) -> str:
    """Return the question on one line, without invisible characters.

    Raises ``QuestionProblem`` if it has no letter or digit, or is longer than 2,000 characters.
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
    """Return the language to answer in: the detected one, or ``fallback`` if the detector is not sure."""
    language, probability = detector.detect(question)
    detected: Literal["en", "es"] = "es" if language == "es" else "en"
    return fallback if fallback is not None and probability < _SURE else detected
