"""What answers a question by where it stands or by what it lists or writes out, however sure the judge is of it."""

from collections.abc import Sequence
from dataclasses import replace

from index.words import Words
from rag.asked.membership import lists_of_members
from rag.asked.short_names import written_out
from rag.checks.names.acronyms import Acronyms
from rag.named_lists import named_lists
from rag.named_rows import named_rows
from rag.named_sections import below_named_headings
from rag.numbered_sections import asked_by_number
from rag.own_questions import answers_below
from rag.ports import Question
from rag.records import Evidence


def plainly_told(
    question: Question, evidence: Sequence[Evidence], acronyms: Acronyms, words: Words
) -> Sequence[Evidence]:
    """Return what plainly answers, else none.

    These are the sentences below the question itself, those of the article of a law that it names, those that write a
    short name out, what has the hours, number or price it asks for in a row or below a heading that it names, the list
    of what is needed for what it names, and lists of members.
    """
    return (
        answers_below(question.text, evidence)
        or written_out(question.text, evidence, words)
        or asked_by_number(question, evidence, words)
        or _as_sure(named_rows(question, evidence, words))
        or _as_sure(below_named_headings(question, evidence, words))
        or _as_sure(named_lists(question, evidence, words))
        or lists_of_members(question.text, question.language, evidence, acronyms)
    )


def _as_sure(found: Sequence[Evidence]) -> Sequence[Evidence]:
    """Return sentences with the score of the surest, since the question names all of them alike."""
    return [replace(one, score=max(other.score for other in found)) for one in found]
