"""Makes one statement of a question and its answer, in English or Spanish; sometimes a clumsy one.

Only a statement can be checked for support, and it spells out what the question takes for granted.
"""

import re

from rag.judging.english_statements import english
from rag.judging.spanish_statements import spanish

_LONGEST_ANSWER = 100
_SENTENCE_END = re.compile(r"(?<=[a-záéíóúñ\d]{2}[.!?]) (?=[¿A-Z])")


def statement(question: str, answer: str, language: str) -> str | None:
    """Return question and answer as one statement, or None if the question's form is not known.

    Only the last sentence of the question is used: what a visitor says before it is not in the articles.
    """
    asked = _SENTENCE_END.split(" ".join(question.split()))[-1].strip(" ?¿.")
    if not 0 < len(answer) <= _LONGEST_ANSWER:
        return None
    text = spanish(asked, answer) if language == "es" else english(asked, answer)
    return text and text[0].upper() + text[1:] + "."
