"""A question and its answer as one statement, in English or Spanish, sometimes a clumsy one.

What a question takes for granted is only said aloud in a statement, and only a statement can be supported.
"""

import re

from rag.english_statements import english
from rag.spanish_statements import spanish

_LONGEST_ANSWER = 100
_SENTENCE_END = re.compile(r"(?<=[a-záéíóúñ\d]{2}[.!?]) (?=[¿A-Z])")


def statement(question: str, answer: str, language: str) -> str | None:
    """Return question and answer as one statement, sometimes a clumsy one, or None where the form is not known.

    Of several sentences only the last one asks: what a visitor says before it is no part of the articles.
    """
    asked = _SENTENCE_END.split(" ".join(question.split()))[-1].strip(" ?¿.")
    if not 0 < len(answer) <= _LONGEST_ANSWER:
        return None
    text = spanish(asked, answer) if language == "es" else english(asked, answer)
    return text and text[0].upper() + text[1:] + "."
