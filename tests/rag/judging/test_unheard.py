"""Yes-or-no questions, over the real index and judges, and of whom no article has heard."""

import pytest

from index.records import Article, Hit, Passage, Scores, Span
from rag.checks.names.acronyms import learn_acronyms
from rag.judging.unheard import is_of_unheard_organisation
from rag.ports import Question
from rag.records import Language, Outcome
from rag.verifying.departures import begins_with_unknown_acronym
from rag.verifying.verdicts import Label
from tests.rag.yes_or_no_questions import TOLD, UNTOLD
from ui.compose import Service

TEXT = "It opened in 1931. It burned down. It has a tower."
SENTENCES = (Span(0, 18), Span(19, 34), Span(35, 50))
ARTICLE = Article("a", "The mill", None, "en", None, None, None, TEXT, "0", ())
HIT = Hit(Passage("a/0", "a", (), 0, len(TEXT), SENTENCES), ARTICLE, 1, Scores(0.8, None, 0.1))


@pytest.mark.parametrize(("language", "missed", "beside"), [("en", 2, 0), ("es", 2, 0)])
def test_what_the_articles_tell_is_answered_with_the_words_that_say_so(
    service: Service, language: Language, missed: int, beside: int
) -> None:
    answers = [(service.assistant.ask(question), words) for question, words in TOLD[language]]
    answered = [(answer, words) for answer, words in answers if answer.outcome is Outcome.ANSWERED]
    assert sum(words not in answer.citations[0].quote for answer, words in answered) <= beside
    # What is reached (docs/evaluation.md), and one more that rounding may decide.
    assert len(answers) - len(answered) <= missed


@pytest.mark.parametrize(
    ("text", "language", "is_unheard"),
    [
        ("Has WWF a tower?", "en", True),
        ("Has the mill a tower?", "en", False),
        ("Why has WWF a tower?", "en", False),
        # The article is in another language.
        ("¿WWF tiene una torre?", "es", False),
    ],
)
def test_an_organisation_that_no_article_names_is_unheard_of(text: str, language: Language, is_unheard: bool) -> None:
    assert is_of_unheard_organisation(Question(text, language, text), [HIT]) is is_unheard
    assert not is_of_unheard_organisation(Question(text, language, f"{text} (mill)"), [HIT])


@pytest.mark.parametrize(
    ("statement", "text", "is_unknown"),
    [
        ("WWF has a tower.", TEXT, True),
        ("WWF has a tower.", TEXT.replace("It has", "The WWF has"), False),
        ("Peruvians have a tower.", TEXT, False),
        ("The tower of WWF burned down.", TEXT, False),
        ("It has a tower.", TEXT, False),
    ],
)
def test_only_an_acronym_that_a_statement_begins_with_can_be_unknown(
    statement: str, text: str, is_unknown: bool
) -> None:
    assert begins_with_unknown_acronym(statement, text, learn_acronyms([text])) is is_unknown


def test_a_number_of_other_things_answers_nothing(service: Service) -> None:
    answer = service.assistant.ask("Does the RCM have fifteen member states?")
    assert "eleven member states" in answer.citations[0].quote
    claim = "The coordination is carried out by fifteen member states."
    (verdict,) = service.checking.verify(claim).verdicts
    assert verdict.label is Label.CONTRADICTED


@pytest.mark.parametrize(("language", "quoted"), [("en", 2), ("es", 1)])
def test_what_they_do_not_tell_is_mostly_declined(service: Service, language: Language, quoted: int) -> None:
    answers = [service.assistant.ask(question) for question in UNTOLD[language]]
    assert sum(answer.outcome is Outcome.ANSWERED for answer in answers) <= quoted


@pytest.mark.parametrize("question", ["Is UNICEF a member of the RCM?", "Has ASEAN eleven member states?"])
def test_of_whom_the_articles_have_never_heard_nothing_is_quoted(service: Service, question: str) -> None:
    assert service.assistant.ask(question).outcome is Outcome.NOT_FOUND
