"""A library whose pages stand there in both languages, over the real index and judge."""

from collections import Counter

import pytest

from benchmarks.shelves import build
from index.embedding import Embedder
from index.shelf import Shelf
from index.storage.generations import DataFolder
from rag.answering import Assistant
from rag.checks.records import Kind
from rag.judging.judge import READ, UNREAD
from rag.ports import Question
from rag.records import Evidence, Language
from rag.twin_sentences import in_language, own_if_any
from rag.verifying.verdicts import Label
from tests.corpus_for_tests import articles_of
from tests.detector_for_tests import DETECTOR
from ui.compose import Service, open_service
from ui.judging import judge_for, support_for
from ui.settings.settings import read_settings

_PAGES = {
    "card": ("Library card", "The card costs 4 dollars. It is valid for two years. Children under ten pay nothing."),
    "carne": (
        "Carné de la biblioteca",
        "El carné cuesta 4 dólares. Es válido por dos años. Los menores de diez años no pagan nada.",
    ),
    "fee": ("Fees", "A copy costs 10 cents. A lost card costs 6 dollars."),
    "tarifas": ("Tarifas", "Una copia cuesta 15 centavos. Un carné perdido cuesta 6 dólares."),
    "bus": ("Night bus", "The night bus leaves from the harbour at eleven. It does not run on Sundays."),
}


@pytest.fixture(scope="module")
def bilingual(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Service:
    folder, data = tmp_path_factory.mktemp("pages"), tmp_path_factory.mktemp("data")
    for name, (title, text) in _PAGES.items():
        (folder / f"{name}.md").write_text(f"---\ntitle: {title}\n---\n\n{text}\n", encoding="utf-8")
    build(articles_of(folder), DataFolder(data), embedder)
    return open_service(read_settings({"data_dir": data, "answers": {"alpha": 0.2}}, {}), embedder)


@pytest.mark.parametrize(
    ("question", "page", "words"),
    [
        ("How much does the library card cost?", "card", "The card costs 4 dollars."),
        ("¿Cuánto cuesta el carné de la biblioteca?", "carne", "El carné cuesta 4 dólares."),
        ("How long is the library card valid?", "card", "It is valid for two years."),
        ("¿Por cuánto tiempo es válido el carné?", "carne", "Es válido por dos años."),
        ("Who does not pay for the card?", "card", "Children under ten pay nothing."),
        ("¿Quiénes no pagan el carné?", "carne", "Los menores de diez años no pagan nada."),
    ],
)
def test_what_stands_there_in_both_languages_is_quoted_in_the_visitors(
    question: str, page: str, words: str, bilingual: Service
) -> None:
    answer = bilingual.assistant.ask(question)
    assert {citation.article.id for citation in answer.citations} == {page}
    assert answer.citations[0].quote == words


def test_what_is_near_is_no_translation_of_what_is_quoted_or_near(bilingual: Service) -> None:
    for question in ("How much does the library card cost?", "¿Quién fundó la biblioteca?"):
        answer = bilingual.assistant.ask(question)
        pages = [citation.article.id for citation in (*answer.citations, *answer.nearest)]
        assert len(answer.nearest) > 0
        assert not {"card", "carne"} <= set(pages)
        assert len(set(pages)) == len(pages)


def test_what_stands_there_in_one_language_is_quoted_to_everyone(bilingual: Service) -> None:
    for question in ("Where does the night bus leave from?", "¿De dónde sale el autobús nocturno?"):
        assert bilingual.assistant.ask(question).citations[0].quote.startswith("The night bus leaves from the harbour")


def test_where_the_two_languages_disagree_neither_stands_for_the_other(bilingual: Service) -> None:
    library, assistant = bilingual.shelf.current(), bilingual.assistant
    assert isinstance(assistant, Assistant)
    for question, one, other in (
        ("How much does a copy cost?", "A copy costs 10 cents.", "Una copia cuesta 15 centavos."),
        ("How much does a lost card cost?", "A lost card costs 6 dollars.", "Un carné perdido cuesta 6 dólares."),
    ):
        evidence = {words_of(found): found for found in assistant.find(question).evidence}
        (said,) = in_language([evidence[one]], list(evidence.values()), "es", library)
        assert words_of(said) == (other if "lost" in question else one)


@pytest.mark.parametrize(
    ("claim", "label", "quote"),
    [
        ("The library card costs 4 dollars.", Label.SUPPORTED, "The card costs 4 dollars."),
        ("The library card costs 5 dollars.", Label.CONTRADICTED, "The card costs 4 dollars."),
        ("El carné de la biblioteca cuesta 4 dólares.", Label.SUPPORTED, "El carné cuesta 4 dólares."),
        ("El carné de la biblioteca cuesta 5 dólares.", Label.CONTRADICTED, "El carné cuesta 4 dólares."),
        ("Children under ten pay for the card.", Label.CONTRADICTED, "Children under ten pay nothing."),
    ],
)
def test_a_claim_is_decided_by_words_in_its_own_language(
    claim: str, label: Label, quote: str, bilingual: Service
) -> None:
    report = bilingual.checking.verify(claim)
    (verdict,) = report.verdicts
    assert (verdict.label, verdict.evidence[0].quote) == (label, quote)
    assert {citation.article.language for citation in verdict.evidence} == {report.language}
    if "5" in claim:
        (difference,) = verdict.differences
        assert (difference.kind, difference.source and difference.source.text) == (Kind.NUMBER, quote)


def test_a_claim_in_one_language_is_still_decided_by_a_page_in_the_other(bilingual: Service) -> None:
    claim = "El autobús nocturno sale del puerto a las once."
    (verdict,) = bilingual.checking.verify(claim).verdicts
    assert verdict.label is Label.SUPPORTED
    assert verdict.evidence[0].quote == "The night bus leaves from the harbour at eleven."


def words_of(evidence: Evidence) -> str:
    return evidence.hit.article.text[evidence.span.start : evidence.span.end]


_TOPICS = {
    "passport": "pasaporte",
    "visa": "visado",
    "work permit": "permiso de trabajo",
    "travel card": "carné de viaje",
}
_ENGLISH = (
    "The {} costs {} dollars.",
    "It is ready in {} days.",
    "Bring two photographs and a form.",
    "Whoever is under age comes with a parent.",
    "The {} is valid for {} years.",
    "It is handed out at window {}.",
    "A lost {} is reported to the police.",
)
_SPANISH = (
    "El {} se paga en la caja {}.",
    "Se recoge en la ventanilla {}.",
    "Hay que traer dos fotografías y un formulario.",
    "Los menores de edad vienen con su madre o su padre.",
    "El {} se renueva cada {} años.",
    "La cita se pide con {} días de antelación.",
    "El robo de un {} se denuncia a la policía.",
)


def test_of_each_language_what_is_likeliest_at_a_glance_is_read(
    tmp_path_factory: pytest.TempPathFactory, embedder: Embedder
) -> None:
    folder, data = tmp_path_factory.mktemp("pages"), tmp_path_factory.mktemp("data")
    for number, topic in enumerate(_TOPICS, start=3):
        for code, name, lines in (("en", topic, _ENGLISH), ("es", _TOPICS[topic], _SPANISH)):
            text = " ".join(
                line.format(name, number) if line.count("{}") == 2 else line.format(number) for line in lines
            )
            (folder / f"{code}-{number}.md").write_text(f"---\ntitle: {name}\n---\n\n{text}\n", encoding="utf-8")
    build(articles_of(folder), DataFolder(data), embedder)
    library = Shelf(DataFolder(data), embedder, DETECTOR).current()
    judge = judge_for(embedder, support_for(embedder), 0.1)
    asked: tuple[tuple[str, Language], ...] = (("How much is the visa?", "en"), ("¿Cuánto cuesta el visado?", "es"))
    for text, language in asked:
        judged = judge.judge(Question(text, language, text), library.search(text, limit=8), library)
        read = Counter(one.hit.article.language for one in judged if one.reading is not UNREAD)
        assert min(read["en"], read["es"]) >= READ / 3
        likeliest = {code: next(one for one in judged if one.hit.article.language == code) for code in ("en", "es")}
        assert all(one.reading is not UNREAD for one in likeliest.values())


def test_what_the_visitors_language_answers_as_surely_is_not_quoted_in_the_other(bilingual: Service) -> None:
    pages = {hit.article.id: hit for hit in bilingual.shelf.current().search("bus o carné", limit=8)}
    one, other = (Evidence(pages[id], pages[id].passage.sentences[0], 0.5) for id in ("bus", "carne"))
    assert own_if_any([one, other], "es") == [other]
    assert own_if_any([one, other], "en") == [one]
    assert own_if_any([one], "es") == [one]
