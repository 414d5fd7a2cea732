"""Sixty-nine questions to four made-up help pages, asked as visitors do.

Pages and questions were written before any layer was trained on such pages, by the hand that had written the made-up
ones, and are here to tell how a stranger with other articles fares. They are not to be tuned to.
"""

from pathlib import Path

import pytest

from benchmarks.shelves import build
from index.embedding import Embedder
from index.storage.generations import DataFolder
from rag.records import Answer
from tests.corpus_for_tests import articles_of
from ui.compose import Service, open_service
from ui.settings.settings import read_settings

PAGES = Path(__file__).parent / "help_pages"
ANSWERED = (
    ("how many trips can I make with the emergency document", "single trip"),
    ("how much does the emergency passport cost for an adult", "40 dollars"),
    ("do victims pay for the document", "exempt"),
    ("how long do I have to wait for the emergency document", "two hours"),
    ("is the consulate open on holidays", "closed"),
    ("I was robbed and have no papers, can I still get it", "two citizens"),
    ("do I need a police report", "police report"),
    ("can I fly through Miami with it", "United States"),
    ("can the emergency document be extended", "cannot be extended"),
    ("can my son travel with only my permission", "both parents"),
    ("what happens to the document when I get home", "taken from you"),
    ("who can give permission if the father is missing", "family judge"),
    ("when do harvest workers get paid", "every Friday"),
    ("can my boss take money for gloves", "deducted"),
    ("how much can the employer take for housing", "tenth"),
    ("do I have to work on Sundays", "Sunday"),
    ("how long is the break", "thirty minutes"),
    ("am I obliged to work overtime", "voluntary"),
    ("who pays the hospital if I get hurt at work", "expense of the employer"),
    ("can I complain without giving my name", "anonymous"),
    ("where do I complain about my employer", "Rural Labour Office"),
    ("will I lose my visa if I complain", "keep their visa"),
    ("can they fire me for complaining", "Dismissing"),
    ("puedo cambiar de opinión antes del viaje", "arrepentirse"),
    ("cuánto dinero dan al llegar", "300"),
    ("cuánto equipaje puedo llevar", "23 kilos"),
    ("pagan mis deudas", "deudas"),
    ("me llevan los muebles", "muebles"),
    ("qué pasa si no tengo pasaporte para el retorno", "consulado"),
    ("cuánto tarda la solicitud de retorno", "dos semanas"),
    ("puedo pedir el retorno otra vez el próximo año", "cinco años"),
    ("puedo pedir una visa después de regresar", "visa"),
    ("cuántas horas debe trabajar una empleada del hogar", "ocho horas"),
    ("cuál es el salario mínimo", "310.000"),
    ("me pueden despedir si estoy embarazada", "despedir"),
    ("cuánto dura la licencia por maternidad", "cuatro meses"),
    ("mi patrón puede quedarse con mi celular", "celular"),
    ("puedo reclamar sin permiso de trabajo", "reclamar"),
    ("cuánto cuesta afiliarse al sindicato", "1.500"),
    ("qué día son las asambleas", "domingos"),
    ("me descuentan la comida del salario", "descuentan"),
    ("how much money do I get when I return home", "300"),
    ("can I be fired because I am pregnant", "embarazada"),
    ("what is the minimum wage for domestic workers", "310.000"),
    ("cuánto cuesta el documento de emergencia", "40 dollars"),
    ("cuándo les pagan a los trabajadores de la cosecha", "every Friday"),
    ("puede un niño viajar solo con su madre", "both parents"),
)
NOT_ANSWERED = (
    "how much is an ordinary passport",
    "what is the phone number of the consulate",
    "can I bring my cat on the plane",
    "how many seasonal workers come each year",
    "what is the hourly wage in the harvest",
    "can I bring my wife to the harvest",
    "is there a doctor on the farm",
    "do I need a visa for the harvest",
    "who is Elena Prado",
    "how do I become a citizen",
    "can I vote from abroad",
    "cuántas personas han regresado con el programa",
    "dan comida en el avión",
    "a qué países viaja el programa",
    "cuántas vacaciones tienen las trabajadoras del hogar",
    "quién dirige el sindicato",
    "hay guardería en el sindicato",
    "cuánto cuesta el pasaporte en el consulado",
    "puedo casarme sin papeles",
    "qué vacunas necesito para viajar",
    "dónde queda el consulado",
    "me ayudan a conseguir novio",
)


@pytest.fixture(scope="module")
def helped(embedder: Embedder, tmp_path_factory: pytest.TempPathFactory) -> Service:
    """The product over the help pages."""
    folder = tmp_path_factory.mktemp("help")
    build(articles_of(PAGES), DataFolder(folder), embedder)
    return open_service(read_settings({"data_dir": folder}, {}), embedder)


def is_right(answer: Answer, words: str) -> bool:
    return any(words in citation.quote for citation in answer.citations)


def test_most_that_the_pages_answer_are_answered_with_the_words_that_say_so(helped: Service) -> None:
    answers = [(helped.assistant.ask(question), words) for question, words in ANSWERED]
    right = [answer for answer, words in answers if is_right(answer, words)]
    wrong = [answer for answer, words in answers if answer.citations and not is_right(answer, words)]
    # What is reached (docs/evaluation.md), and of the right ones one less, that rounding may decide.
    assert len(right) >= 31
    assert len(wrong) <= 7


def test_most_that_the_pages_do_not_answer_are_declined(helped: Service) -> None:
    quoted = [question for question in NOT_ANSWERED if helped.assistant.ask(question).citations]
    # What is reached (docs/evaluation.md), and one that rounding may decide.
    assert len(quoted) <= 4
