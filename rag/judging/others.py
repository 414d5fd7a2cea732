"""The ways in which a sentence can be about another thing than the one that a question names."""

from collections.abc import Callable

from index.records import Hit, Span
from rag.asked.asked_year import is_of_another_year
from rag.asked.bodies import asked_bodies
from rag.asked.coded import asked_codes
from rag.asked.designated import designated
from rag.asked.kept_papers import is_of_lost_papers
from rag.asked.office_of import asked_office
from rag.asked.other_papers import wanted_papers
from rag.asked.surcharges import is_of_a_surcharge
from rag.judging.naming import asked_kinds
from rag.judging.under_headings import asked_below
from rag.ports import Library, Question
from rag.rows import in_words

IsOther = Callable[[Hit, Span], bool]


def others_than_asked(question: Question, library: Library) -> tuple[IsOther, ...]:
    """Return what tells of a sentence that it is about another kind, code, year, office, paper and so on than asked."""
    kinds, codes, marked = asked_kinds(question, library), asked_codes(question), designated(question, library)
    office = asked_office(question.text)
    ways: list[IsOther] = [
        lambda hit, span: kinds.is_other(hit, span, library),
        codes.is_of_another,
        asked_bodies(question).is_of_another,
        wanted_papers(question).is_of_others,
        asked_below(question).is_of_another,
        lambda hit, span: marked.is_of_another(hit, span, library),
        lambda hit, span: is_of_another_year(question.text, in_words(hit.article, span)),
        lambda hit, span: is_of_lost_papers(question, hit, span),
        lambda hit, span: is_of_a_surcharge(question, hit, span, library),
    ]
    if office is not None:
        ways.append(
            lambda hit, span: office.is_of_another(in_words(hit.article, span), "\n".join((*hit.titles, hit.text)))
        )
    return tuple(ways)
