"""Example questions that are made from the articles."""

import time

from index.articles import make_article
from index.drafts import Draft, DraftBlock, Metadata
from index.records import Article, BlockKind
from rag.records import Language
from ui.chat.examples import example_questions
from ui.compose import Service


def article(text: str, *, title: str = "A", language: Language = "en") -> Article:
    draft = Draft(Metadata(title=title), (DraftBlock(BlockKind.PARAGRAPH, text),))
    return make_article(draft, article_id="a", language=language)


def test_a_short_name_that_the_articles_explain_is_asked_for(service: Service) -> None:
    found = example_questions(service.assistant, [article("The Regional Conference on Migration (RCM) met.")], {})
    assert found == {"en": ("What is the RCM?",), "es": ("¿Qué significa RCM?",)}


def test_a_title_that_begins_as_a_question_does_is_asked(service: Service) -> None:
    titles: list[tuple[Language, str]] = [
        ("en", "How to identify a victim of trafficking"),
        ("en", "How the office works"),
        ("es", "Cómo se gobierna la CRM"),
        ("es", "Como se pide: la guía"),
    ]
    articles = [article("Text.", title=title, language=language) for language, title in titles]
    assert example_questions(service.assistant, articles, {}) == {
        "en": ("How do I identify a victim of trafficking?",),
        "es": ("¿Cómo se gobierna la CRM?",),
    }


def test_capitals_without_an_end_are_looked_through_at_once(service: Service) -> None:
    began = time.process_time()
    codes = " ".join(chr(65 + at // 26) + chr(65 + at % 26) for at in range(500))
    assert example_questions(service.assistant, [article(codes)], {}) == {"en": (), "es": ()}
    assert time.process_time() - began < 1
