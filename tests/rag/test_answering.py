from dataclasses import replace

import pytest

from benchmarks.texts_by_hand import places_of_sentences
from index.articles import make_article
from index.readers.markdown import read
from index.records import Article, Block, BlockKind, Hit, Passage, Scores, Span
from rag.answering import Assistant, Found, nearest_evidence, select_evidence
from rag.checks.names.acronyms import learn_acronyms
from rag.errors import QuestionProblem
from rag.ports import Question
from rag.records import Evidence, Outcome, Turn
from ui.compose import Service

ASKED = (
    "What are the objectives of the RCM?",
    "When was the Regional Conference on Migration created?",
    "¿Qué están estudiando el SICA y la OIM?",
    "What does Dayan Corrales-Morales do?",
    "What is the capital of France?",
)


@pytest.mark.parametrize("question", ASKED)
def test_every_quotation_is_cut_from_its_article(question: str, service: Service) -> None:
    answer = service.assistant.ask(question)
    library = service.shelf.current()
    for citation in [*answer.citations, *answer.nearest]:
        stored = library.article(citation.article.id)
        assert stored is not None
        assert stored.text[citation.span.start : citation.span.end] == citation.quote != ""
    assert [citation.number for citation in answer.citations] == list(range(1, len(answer.citations) + 1))
    assert [s.text for s in answer.sentences] == [citation.quote for citation in answer.citations]
    assert len(answer.sentences) <= 3
    assert (answer.generator, answer.index) == ("quotes", library.name)
    assert 0 <= answer.took_ms < 60_000


def test_a_sentence_that_ends_in_a_colon_brings_its_list(service: Service) -> None:
    answer = service.assistant.ask("What are the objectives of the RCM?")
    quote = next(c.quote for c in answer.citations if "objectives:" in c.quote)
    assert quote.count("•") == 3
    assert quote.endswith("laws, borders and security.")


def test_what_the_articles_do_not_say_is_declined_with_the_nearest(service: Service) -> None:
    answer = service.assistant.ask("What is the capital of France?")
    assert (answer.outcome, answer.sentences, answer.citations) == (Outcome.NOT_FOUND, (), ())
    assert [citation.number for citation in answer.nearest] == [1, 2, 3]
    assert answer.searched_for == answer.question


@pytest.mark.parametrize("asked", ["¿Quién dirige la CRM?", "quien dirige la crm"])
def test_a_short_name_is_searched_as_the_articles_have_it(service: Service, asked: str) -> None:
    answer = service.assistant.ask(asked)
    # The coordinator of its secretariat may come first.
    assert any("led by Guatemala" in citation.quote for citation in answer.citations)
    assert "la RCM" in answer.searched_for
    follow_up = service.assistant.ask("¿Y cuándo se creó?", [Turn("user", asked)])
    assert "created in 1996" in follow_up.citations[0].quote


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("what does RCM stand for", "Regional Conference on Migration (RCM)"),
        ("¿Qué significan las siglas CRM?", "Regional Conference on Migration (RCM)"),
        ("que quiere decir sica", "Central American Integration System (SICA)"),
    ],
)
def test_what_a_short_name_stands_for_is_told_where_it_is_written_out(
    service: Service, question: str, words: str
) -> None:
    [citation] = service.assistant.ask(question).citations
    assert words in citation.quote
    assert citation.score > 0.1


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Which countries belong to {}?", "Belize, Canada"),
        ("What are the objectives of {}?", "Promote the exchange of information"),
        ("When was {} created?", "created in 1996"),
        ("What networks does {} work with?", "three different liaison networks"),
        ("Who leads {}?", "led by Guatemala"),
    ],
)
@pytest.mark.parametrize(
    "name", ["the RCM", "the Regional Conference on Migration", "the regional conference on migration (RCM)"]
)
def test_a_thing_is_found_under_each_of_its_names(question: str, words: str, name: str, service: Service) -> None:
    asked = question.format(name)
    answer = service.assistant.ask(asked)
    assert (answer.question, answer.searched_for) == (asked, question.format("the RCM"))
    assert words in answer.citations[0].quote


@pytest.mark.parametrize(
    "question",
    [
        "What is the annual budget of {}?",
        "When did {} close?",
        "Does {} give visas?",
        "Who pays for {}?",
        "Which languages does {} use?",
    ],
)
@pytest.mark.parametrize("name", ["the RCM", "the Regional Conference on Migration"])
def test_what_is_not_told_of_a_thing_is_declined_under_each_of_its_names(
    question: str, name: str, service: Service
) -> None:
    assert service.assistant.ask(question.format(name)).outcome is Outcome.NOT_FOUND


def test_a_follow_up_reaches_the_retriever_with_its_subject(service: Service) -> None:
    history = [Turn("user", "Which countries are member states of the RCM?"), Turn("assistant", "…")]
    answer = service.assistant.ask("And its most important achievement?", history)
    assert answer.searched_for == "And its most important achievement? (countries member states RCM)"
    assert "teamwork" in answer.citations[0].quote
    networks = service.assistant.ask("Which networks does it work with?", history)
    assert "three different liaison networks" in networks.citations[0].quote


def test_a_follow_up_is_not_answered_with_what_was_just_told_unless_it_has_its_words(service: Service) -> None:
    asked = "When was the Regional Conference on Migration created?"
    told = service.assistant.ask(asked).sentences[0].text
    history = [Turn("user", asked), Turn("assistant", told)]
    for question, is_told_again in (
        ("and which networks?", False),
        ("and how many processes?", True),
        ("what year?", True),
    ):
        assert isinstance(service.assistant, Assistant)
        found = service.assistant.find(question, history)
        assert (told in [one.words for one in found.evidence]) is is_told_again, question


def test_a_new_question_is_not_pulled_back_to_the_old_subject(service: Service) -> None:
    history = [Turn("user", "Which countries are member states of the RCM?")]
    answer = service.assistant.ask("What does Dayan Corrales-Morales work on?", history)
    assert answer.searched_for == answer.question
    assert "Migrant Assistance Division" in answer.citations[0].quote


def test_the_interface_language_decides_where_the_question_cannot(service: Service) -> None:
    assert service.assistant.ask("RCM", language="es").language == "es"
    assert service.assistant.ask("RCM", language="en").language == "en"
    assert service.assistant.ask("¿Cuáles son los objetivos?", language="en").language == "es"


@pytest.mark.parametrize(("question", "code"), [("", "empty"), (" \u202e\x00!? ", "empty"), ("a" * 2001, "too_long")])
def test_a_question_that_cannot_be_asked_is_refused(question: str, code: str, service: Service) -> None:
    with pytest.raises(QuestionProblem) as caught:
        service.assistant.ask(question)
    assert caught.value.code == code
    with pytest.raises(QuestionProblem):
        service.assistant.search(question, limit=3)


def evidence(article_id: str, passage: int, text: str, start: int, score: float) -> Evidence:
    body = " " * start + text
    span = Span(start, start + len(text))
    article = Article(
        article_id, "T", None, "en", None, None, None, body, "", (Block(BlockKind.PARAGRAPH, start, len(body)),)
    )
    place = Passage(f"{article_id}/{passage}", article_id, (), start, len(body), (span,))
    return Evidence(Hit(place, article, 1, Scores(0.9, None, 0.1)), span, score)


def test_the_best_sentence_is_quoted_first_and_three_at_most() -> None:
    ranked = [
        evidence("b", 0, "Best.", 9, 0.9),
        evidence("a", 0, "Other.", 0, 0.8),
        evidence("b", 0, "Before.", 0, 0.7),
        evidence("b", 1, "X.", 1, 0.69),
    ]
    assert [(e.hit.article.id, e.span.start) for e in select_evidence(ranked, 0.5)] == [("b", 9), ("a", 0), ("b", 0)]


def test_what_is_far_less_likely_or_says_the_same_is_left_out() -> None:
    ranked = [evidence("a", 0, "Same.", 0, 0.9), evidence("b", 0, "same.", 0, 0.9), evidence("c", 0, "Weak.", 0, 0.5)]
    assert [e.hit.article.id for e in select_evidence(ranked, 0.2)] == ["a"]
    assert select_evidence(ranked, 0.95) == []
    assert select_evidence([], 0.1) == []


def test_the_nearest_are_one_a_passage_and_none_that_is_quoted() -> None:
    ranked = [evidence("a", 0, "A.", 0, 0.9), evidence("a", 0, "B.", 5, 0.8), evidence("a", 1, "C.", 9, 0.1)]
    assert [e.hit.passage.id for e in nearest_evidence(ranked, ranked[:1])] == ["a/1"]
    assert [e.span.start for e in nearest_evidence(ranked, [])] == [0, 9]


def test_a_rule_is_quoted_once_with_what_limits_it_and_its_notes(service: Service) -> None:
    (draft,) = read(b"# Permits\n\nThe permit costs $70*. It cannot be extended.\n\n* Refugees pay nothing.\n")
    article = make_article(draft, article_id="permits", language="en")
    spans = tuple(places_of_sentences(article))
    hit = Hit(Passage("permits/0", "permits", (), 0, len(article.text), spans), article, 1, Scores(0.9, None, 0.1))
    rule, limit, note = (Evidence(hit, span, score) for span, score in zip(spans, (0.9, 0.95, 0.3), strict=True))
    library, asked = service.shelf.current(), Question("What is it?", "en", "What is it?")
    assert isinstance(service.assistant, Assistant)
    answers = [
        service.assistant.quote(Found(asked.text, asked, library, learn_acronyms([]), (hit,), tuple(ranked)), 0.0)
        for ranked in ([rule, note], [limit, rule, note], [replace(note, score=0.9), rule], [limit, note])
    ]
    whole, below, alone = "The permit costs $70*. It cannot be extended.", "• Refugees pay nothing.", limit.words
    assert [[one.text for one in answer.sentences] for answer in answers] == [
        [whole, below],
        [whole, below],
        [below, whole],
        [alone],
    ]
    assert [one.number for one in answers[0].citations] == [1, 2]
