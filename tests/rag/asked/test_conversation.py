import time
from pathlib import Path

import pytest

from index.words import Words
from rag.asked.conversation import is_follow_up
from rag.asked.page_names import PageNames, learn_page_names
from rag.asked.subject import follow_up_subject, names_in
from rag.records import Language, Turn
from tests.corpus_for_tests import articles_of

WORDS = Words()
NOTHING = learn_page_names([], len, WORDS)


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("What are its objectives?", "en"),
        ("what about the networks?", "en"),
        ("Why?", "en"),
        ("¿Y quién la dirige?", "es"),
        ("¿Por qué?", "es"),
        ("Are there any other competitions mentioned?", "en"),
        ("Who works there this year?", "en"),
        ("Can they extend it this year?", "en"),
        ("¿Cuánto cuesta esa visa este mes?", "es"),
        ("¿Cuándo les pagan a la semana?", "es"),
        ("¿Puedo pedirlo otra vez?", "es"),
        ("a qué hora abren", "es"),
        ("aceptan hombres solos", "es"),
        ("mi esposa puede venir", "es"),
        ("me pueden negar la entrada", "es"),
        ("que llevo", "es"),
        ("cuánto cuesta reponerlo", "es"),
        ("perdón, quise decir la oficina de Tapachula", "es"),
    ],
)
def test_follow_ups_are_told(question: str, language: Language) -> None:
    assert is_follow_up(question, language, WORDS)


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("What is SICA?", "en"),
        ("¿Qué es el SICA?", "es"),
        ("¿Cuáles son los objetivos de la CRM?", "es"),
        ("what rights are there for pregnant domestic workers", "en"),
        ("Is there a fine for dismissing somebody who complains?", "en"),
        ("Can I see the contract that I signed with the employer?", "en"),
        ("Who treats workers that are hurt at work?", "en"),
        ("is it true that overtime is voluntary", "en"),
        ("qué oficinas abren este mes en Guatemala", "es"),
        ("le pueden quitar el pasaporte a una trabajadora del hogar", "es"),
        ("¿Cómo les pagan a los trabajadores de la cosecha?", "es"),
        ("puedo pedir el retorno otra vez el próximo año", "es"),
        ("When will the RCM hold its next meeting?", "en"),
        ("¿Dónde tiene la CRM su sede?", "es"),
        ("Can I appeal the decision of an asylum officer?", "en"),
        ("what is a T visa", "en"),
        ("Hablan español en el consulado de Guatemala", "es"),
        ("cuanto cuesta el visado u", "es"),
    ],
)
def test_questions_that_stand_alone_are_told(question: str, language: Language) -> None:
    assert not is_follow_up(question, language, WORDS)


def said(*texts: str) -> list[Turn]:
    return [turn for text in texts for turn in (Turn("user", text), Turn("assistant", "It says … its own words."))]


def test_the_subject_is_that_of_the_last_question_that_stood_alone() -> None:
    history = said("Who wrote the interview?", "What is the Regional Conference on Migration?", "When was it created?")
    assert follow_up_subject("and who leads it?", "en", history, WORDS, NOTHING) == "Regional Conference Migration"


@pytest.mark.parametrize(
    ("asked", "language", "question", "subject"),
    [
        (("How much is a passport in Guatemala?", "and in Belize?"), "en", "where do I apply for it?", "Belize"),
        (("¿Cuánto cuesta el pasaporte en El Salvador?", "¿y en Costa Rica?"), "es", "¿dónde se pide?", "Costa Rica"),
        (("How much is a passport in Guatemala?",), "en", "and in Belize?", ""),
        (("How much is a passport in Guatemala?",), "en", "and in Spanish?", "Guatemala"),
    ],
)
def test_who_asks_on_about_another_place_is_there_from_then_on(
    asked: tuple[str, ...], language: Language, question: str, subject: str
) -> None:
    history = [turn for text in asked for turn in (Turn("user", text), Turn("assistant", ""))]
    found = follow_up_subject(question, language, history, WORDS, NOTHING).split()
    assert [word for word in found if word in {"Guatemala", "Belize", "Salvador", "Costa", "Rica"}] == subject.split()


@pytest.mark.parametrize(
    ("asked", "question", "subject"),
    [
        (("what is a T visa?",), "how long does it take?", "T visa"),
        (("can I send the visa by sea?",), "how long does it take?", "send visa sea"),
        (("cuánto cuesta el pasaporte", "y para menores"), "y en línea", "cuánto cuesta el pasaporte"),
        (("cuánto cuesta el pasaporte",), "y dónde se saca", "pasaporte"),
        (("cuánto cuesta el pasaporte",), "y para mi hija que tiene 3 años", "cuánto cuesta el pasaporte"),
        (("cuánto cuesta el pasaporte",), "y los papeles que necesito", "pasaporte"),
        (("how much is the visa",), "and for my son who is 8?", "how much is the visa"),
        (("cuáles son las tarifas de los once cursos",), "y dónde se pagan", "once cursos"),
        (("salario mínimo en agricultura", "y en la maquila"), "y en comercio", "salario mínimo en agricultura"),
        (("cuándo empieza el curso de panadería",), "y el de soldadura", "cuándo empieza el curso de panadería"),
        (("cuánto cuesta el curso en línea",), "y en julio", "cuánto cuesta el curso en línea"),
        (("qué es la fianza de migración", "¿y mi esposo?"), "él la tiene que pagar", "fianza migración esposo"),
        (("how much is the residence visa", "and the work visa?"), "how long is it valid", "work visa"),
        (
            ("how much is the visa card in Miami", "and in Houston?"),
            "and for children?",
            "how much is the visa card in Houston",
        ),
        (
            ("cuánto cuesta el carné en Tijuana", "y en Tapachula"),
            "y para niños",
            "cuánto cuesta el carné en Tapachula",
        ),
        # What is only told is no question: what was asked since belongs to the next one too.
        (("me acaban de deportar", "tengo donde dormir"), "cuántos días", "acaban deportar dormir"),
        (("cómo visito a un detenido en Texas", "puedo llevar comida"), "y a qué hora abren", "visito detenido Texas"),
    ],
)
def test_the_subject_is_what_is_still_talked_about(asked: tuple[str, ...], question: str, subject: str) -> None:
    language: Language = "en" if "visa" in subject else "es"
    history = [turn for text in asked for turn in (Turn("user", text), Turn("assistant", ""))]
    assert follow_up_subject(question, language, history, WORDS, NOTHING) == subject


@pytest.mark.parametrize(
    ("answer", "question", "subject"),
    [
        ("It opens Monday to Friday in the RCM's house.", "who runs it?", "clinic RCM"),
        ("It opens Monday to Friday in the RCM's house.", "how much", "clinic"),
        ("For Honduras it ends in September.", "and El Salvador?", "is the clinic open"),
    ],
)
def test_days_and_other_places_in_an_answer_are_no_part_of_the_subject(
    answer: str, question: str, subject: str
) -> None:
    history = [Turn("user", "is the clinic open"), Turn("assistant", answer)]
    found = follow_up_subject(question, "en", history, WORDS, NOTHING)
    assert found.replace("RCM's", "RCM") == subject


@pytest.fixture
def office(tmp_path: Path) -> PageNames:
    pages = {
        "Work permit": "The work permit costs $120.",
        "Our offices": "Fingerprints are taken in Port Amelia and San Bruno.",
        "Oficinas": "## San Bruno\n\nDe 8 a 4.\n\n## Tres cruces\n\nDe 9 a 3.\n\n## Photo\n\nOne.",
        "Albergue Casa Luz": "Los mayores de 14 años van a Casa Norte, y sus madres a Casa Luz.",
    }
    for title, text in pages.items():
        (tmp_path / f"{title}.md").write_text(f"# {title}\n\n{text}\n", encoding="utf-8")
    return learn_page_names(articles_of(tmp_path), len, WORDS)


@pytest.mark.parametrize(
    ("asked", "language", "question", "subject"),
    [
        (("what time does san bruno open",), "en", "and port amelia", "what time does open"),
        (("what time does san bruno open",), "en", "and in esquipulas?", "what time does open"),
        # A heading names an office, though no sentence has its name.
        (("a qué hora abren en san bruno",), "es", "y en tres cruces", "a qué hora abren"),
        (("a qué hora abren en tres cruces", "y en san bruno"), "es", "dónde queda", "san bruno"),
        (("a qué hora abren en tres cruces", "y en san bruno"), "es", "y en tres cruces", "a qué hora abren"),
        (("how much is the fee in tres cruces",), "en", "and in port amelia", "how much is the fee"),
        # It is named by a heading too, but is no place.
        (("how much is the photo",), "en", "and in tres cruces", "how much is the photo"),
        (("what time does san bruno open",), "en", "and in spanish?", "what time does san bruno open"),
        (("how much is the student permit",), "en", "and the work permit?", "how much is"),
        (("student permit documents",), "en", "what about a work permit, what documents", ""),
        (("student permit cost", "and a work permit"), "en", "how long does it take", "work permit"),
        (("cuanto cuesta casa norte", "hasta cuando me quedo"), "es", "no, en casa luz", "hasta cuando me quedo"),
    ],
)
def test_what_a_follow_up_names_takes_the_place_of_a_page_or_a_name(
    office: PageNames, asked: tuple[str, ...], language: Language, question: str, subject: str
) -> None:
    history = [turn for text in asked for turn in (Turn("user", text), Turn("assistant", ""))]
    assert follow_up_subject(question, language, history, WORDS, office) == subject


@pytest.mark.parametrize(
    ("asked", "language", "question", "subject"),
    [
        (("how much is a work permit",), "en", "what if it expired", "work permit"),
        (
            ("how much is a work permit", "and for my wife?", "how much is that"),
            "en",
            "is she free",
            "work permit wife",
        ),
        (("how much is the visa", "how long does it take"), "en", "and for children", "how long does it take visa"),
        (("q necesito pa el permiso",), "en", "how long does it take", "permiso"),
        (("what is the visa for", *["how long does it take"] * 7), "en", "how much is it", "visa"),
        (("how much is the visa",), "en", "no, I meant the passport", "how much is"),
        (("how much is the visa",), "en", "sorry I meant the passport, where do I get it", ""),
        (("how much is the visa",), "en", "no, I meant for children", "how much is the visa"),
        (("cuánto cuesta la visa",), "es", "me refería al pasaporte", "cuánto cuesta la"),
    ],
)
def test_what_was_asked_last_is_asked_again_unless_something_else_is(
    asked: tuple[str, ...], language: Language, question: str, subject: str
) -> None:
    history = [turn for text in asked for turn in (Turn("user", text), Turn("assistant", ""))]
    assert follow_up_subject(question, language, history, WORDS, NOTHING) == subject


@pytest.mark.parametrize(
    ("asked", "answered", "language", "question", "subject"),
    [
        ("do you sell phones", "", "en", "and what does the permit cost", ""),
        ("tienen wifi", "", "es", "y los mayores cuanto cuestan", ""),
        # What was answered, what articles have a word of, what is only asked for somebody else or names nothing.
        ("do you sell phones", "Yes.", "en", "and what does the permit cost", "sell phones"),
        ("where are fingerprints taken", "", "en", "and what does the permit cost", "fingerprints taken"),
        ("do you sell phones", "", "en", "and for my wife", "do you sell phones"),
        ("do you sell phones", "", "en", "and how much", "sell phones"),
        ("mi carro chocó", "", "es", "quién paga", "carro chocó"),
        ("do you sell phones", "", "en", "and what do they cost on Sunday", "sell phones"),
    ],
)
def test_what_is_in_no_article_is_left_by_who_asks_something_else(
    office: PageNames, asked: str, answered: str, language: Language, question: str, subject: str
) -> None:
    history = [Turn("user", asked), Turn("assistant", answered)]
    assert follow_up_subject(question, language, history, WORDS, office) == subject


def test_what_is_polite_or_short_about_a_question_is_no_part_of_its_subject() -> None:
    history = said("hola q documentos piden en el albergue", "ok gracias y los sabados", "a q hora cierra")
    assert follow_up_subject("y que mas", "es", history, WORDS, NOTHING) == "a que hora cierra albergue"


def test_a_new_question_and_a_first_question_have_no_subject() -> None:
    assert (
        follow_up_subject("What is SICA and what does SICA study?", "en", said("Who leads the RCM?"), WORDS, NOTHING)
        == ""
    )
    assert follow_up_subject("and who leads it?", "en", (), WORDS, NOTHING) == ""


def test_the_first_word_of_an_item_is_no_name() -> None:
    answer = "The RCM wants to:\n• Promote exchange with SICA.\n• Encourage Guatemala. ¿Quién más?"
    assert names_in(" ".join(answer.split()), WORDS) == ["RCM", "SICA", "Guatemala"]


def test_a_hostile_history_is_read_in_bounds() -> None:
    history = [Turn("user", "x" * 1_000_000)] * 10_000
    assert len(follow_up_subject("and it?", "en", history, WORDS, NOTHING)) <= 2000


@pytest.mark.parametrize(
    "unit", ["that ", "a that ", "a", "le ", "le a ", "les a b ", "is there ", "there ", "otra vez "]
)
def test_a_hostile_question_takes_no_time(unit: str) -> None:
    began = time.process_time()
    is_follow_up(unit * (20_000 // len(unit)), "es", WORDS)
    assert time.process_time() - began < 1
