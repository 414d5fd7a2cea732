"""Whether a yes-or-no question is about an organisation that no article names."""

from collections.abc import Sequence

from index.records import Hit
from rag.asked.yes_or_no import asked_statement
from rag.learned import declared_in
from rag.ports import Question
from rag.verifying.departures import begins_with_unknown_acronym


def is_of_unheard_organisation(question: Question, hits: Sequence[Hit]) -> bool:
    """Tell whether no article has the acronym that a yes-or-no question begins with.

    All articles must be in the question's language. Of a follow-up this cannot be told, since it leaves something out.
    """
    statement = None if question.leans else asked_statement(question.text, question.language)
    articles = {hit.article.id: hit.article for hit in hits}.values()
    if statement is None or not articles:
        return False
    return all(
        article.language == question.language
        and begins_with_unknown_acronym(statement, f"{article.title}\n\n{article.text}", declared_in(article.text))
        for article in articles
    )
