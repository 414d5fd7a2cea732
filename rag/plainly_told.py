"""What answers a question by where it stands or by what it lists or writes out, however sure the judge is of it."""

from collections.abc import Sequence

from index.words import Words
from rag.asked.membership import lists_of_members
from rag.asked.short_names import written_out
from rag.checks.names.acronyms import Acronyms
from rag.own_questions import answers_below
from rag.ports import Question
from rag.records import Evidence


def plainly_told(
    question: Question, evidence: Sequence[Evidence], acronyms: Acronyms, words: Words
) -> Sequence[Evidence]:
    """Return the sentences below the question itself, or that write a short name out or list members; else none."""
    return (
        answers_below(question.text, evidence)
        or written_out(question.text, evidence, words)
        or lists_of_members(question.text, question.language, evidence, acronyms)
    )
