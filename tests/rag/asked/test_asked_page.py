"""A library with a page for each of several places, peoples and years, and questions that name others."""

import pytest

from benchmarks.shelves import build
from index.embedding import Embedder
from index.library import Library
from index.storage.generations import DataFolder
from index.words import Words
from rag.answering import Assistant
from rag.asked.page import AskedPages
from rag.ports import Question
from rag.records import Language, Outcome, Turn
from tests.corpus_for_tests import articles_of
from ui.compose import Service, open_service
from ui.settings.settings import read_settings

_PAGES = {
    "Consulado de Honduras en Houston": "Teléfono: (713) 555-0141.\n\n## Horario\n\nDe lunes a viernes de 8:00 a.m. a "
    "1:00 p.m.\n\n## Pasaportes\n\nEl pasaporte cuesta 65 dólares por diez años.",
    "Consulado de Honduras en Phoenix": "El consulado de Phoenix sirve a Arizona y a Nuevo México. Teléfono: (602) "
    "555-0177.\n\n## Matrimonios\n\nLos matrimonios se celebran los jueves con cita. Cuestan 50 dólares.",
    "Sede Miami": "La oficina de Miami queda en 3550 Biscayne Boulevard. El teléfono de emergencia es (305) 555-0122.",
    "Citas | Red de Consulados": "Las citas se piden en línea. Las tarifas se pagan el mismo día, con cita previa.",
    "Houston | Red de Consulados": "La delegada de Houston es Ana Paz.",
    "Phoenix | Red de Consulados": "La delegada de Phoenix es Eva Luz.",
    "Tarifas | Red de Consulados": "En todas las oficinas la fe de vida es gratis. El salvoconducto "
    "para viajar cuesta 20 dólares.",
    "CONTACT US": "Write to us and we answer in three days.",
    "Cómo pedir un poder": "El poder notarial cuesta 30 dólares y lo firman dos testigos.",
    "TPS para hondureños": "El TPS de Honduras se renovó hasta el 5 de julio de 2025.",
    "TPS para nicaragüenses": "El TPS de Nicaragua exige haber llegado antes del 30 de diciembre de 1998.",
    "Becas 2023": "Se dieron 60 becas de 1,000 dólares cada una.",
    "Becas 2024": "Se dieron 80 becas de 1,200 dólares cada una.",
    "Casa del Río, Reynosa": "Casa del Río is a shelter for families near the bridge. The phone is 899 555 0110. A "
    "nurse comes on Mondays and Thursdays.",
    "El Comedor de Nogales": "In Nogales we serve breakfast at 8:30 and lunch at 1. A lawyer visits on Wednesdays.",
    "Work permits for Salvadorans": "Salvadorans with TPS can renew their permit until March. The fee is 470 dollars.",
    "Consular card for Guatemalans": "Guatemalans can get the card in two hours. It costs 30 dollars.",
    "Support groups for women": "The group meets on Tuesday evenings at seven.",
    "Support groups for men": "The group meets on Sunday mornings at ten.",
    "Casa Guatemala City": "Address: Avenida Hincapié 18-40. Psychologists are here whenever a flight lands.",
    "Clinics": "Vaccines are free for everyone. The clinic for pregnant women sees patients on Fridays.",
    "Refugio: preguntas frecuentes": "## ¿Cuánto cuesta?\n\nEl trámite de refugio es gratuito.\n\n## Oficina de Tijuana"
    "\n\nAvenida Negrete 1650. Atiende de 9:00 a 15:00.\n\n## Oficina de Palenque\n\nCalle Hidalgo 12. Solo atiende "
    "los lunes.",
}


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Service:
    folder, data = tmp_path_factory.mktemp("offices"), tmp_path_factory.mktemp("data")
    for number, (title, text) in enumerate(_PAGES.items()):
        (folder / f"{number:02}.md").write_text(f"# {title}\n\n{text}\n", encoding="utf-8")
    build(articles_of(folder), DataFolder(data), embedder)
    return open_service(read_settings({"data_dir": data, "answers": {"alpha": 0.15}}, {}), embedder)


@pytest.fixture(scope="module")
def library(offices: Service) -> Library:
    return offices.shelf.current()


def is_elsewhere(question: str, language: Language, title: str, words: str, library: Library) -> bool:
    """Tell whether the passage with some words, on a page, is from another page than a question names."""
    page = AskedPages(Words()).of(Question(question, language, question), library)
    hits = library.search(f"{title} {words}", limit=50)
    return page.is_elsewhere(next(hit for hit in hits if hit.article.title == title and words in hit.text))


_HOUSTON, _PHOENIX = "Consulado de Honduras en Houston", "Consulado de Honduras en Phoenix"
_NOGALES, _REYNOSA = "El Comedor de Nogales", "Casa del Río, Reynosa"
_REFUGE = "Refugio: preguntas frecuentes"


@pytest.mark.parametrize(
    ("question", "language", "title", "words"),
    [
        ("pasaporte en chicago", "es", _HOUSTON, "65 dólares"),
        ("telefono consulado los angeles", "es", _PHOENIX, "(602)"),
        ("¿Cuál es el teléfono del consulado en Raleigh?", "es", _PHOENIX, "(602)"),
        ("¿Qué horario tiene la oficina de Nuevo Laredo?", "es", _HOUSTON, "8:00"),
        ("What are the opening hours in El Paso?", "en", _REYNOSA, "899"),
        ("a que hora abren en mcallen", "es", _HOUSTON, "8:00"),
        ("telefono de la oficina de esquipulas", "es", "Sede Miami", "(305)"),
        ("consulado de madrid", "es", "Sede Miami", "(305)"),
        ("me puedo casar en houston", "es", _PHOENIX, "matrimonios"),
        ("telefono emergencia phoenix", "es", "Sede Miami", "(305)"),
        ("oficina de refugio en monterrey", "es", _REFUGE, "Negrete"),
        ("phone of the shelter in matamoros", "en", _REYNOSA, "899"),
        ("cuantas noches puedo dormir en mexicali", "es", _REYNOSA, "899"),
        ("are there psychologists in reynosa", "en", "Casa Guatemala City", "Psychologists"),
        ("when does the lawyer visit in reynosa", "en", _NOGALES, "lawyer"),
        ("tps para salvadoreños hasta cuando", "es", "TPS para hondureños", "2025"),
        ("i am from nicaragua how much is the permit", "en", "Work permits for Salvadorans", "470"),
        ("soy venezolana cuanto cuesta el permiso", "es", "Work permits for Salvadorans", "470"),
        ("consular card for hondurans", "en", "Consular card for Guatemalans", "30 dollars"),
        ("cuantas becas dieron en 2022", "es", "Becas 2023", "60"),
        ("cuantas becas dieron en 2024", "es", "Becas 2023", "60"),
    ],
)
def test_a_page_of_another_place_people_or_year_is_told_from_the_asked_one(
    question: str, language: Language, title: str, words: str, library: Library
) -> None:
    assert is_elsewhere(question, language, title, words, library)


@pytest.mark.parametrize(
    ("question", "language", "title", "words"),
    [
        ("pasaporte en houston", "es", _HOUSTON, "65 dólares"),
        ("soy de guatemala, telefono del consulado en houston", "es", _HOUSTON, "(713)"),
        ("quiero ir de chicago al consulado de phoenix", "es", _PHOENIX, "matrimonios"),
        ("consulado para arizona", "es", _PHOENIX, "Arizona"),
        ("cuanto cuesta el salvoconducto en chicago", "es", "Tarifas | Red de Consulados", "20 dólares"),
        ("horario del consulado de hoston", "es", _HOUSTON, "8:00"),
        ("cuanto cuesta el pasaporte", "es", _HOUSTON, "65 dólares"),
        ("puedo sacar el pasaporte en la mañana", "es", _HOUSTON, "65 dólares"),
        ("puedo pagar el pasaporte en efectivo", "es", _HOUSTON, "65 dólares"),
        ("abren los sabados o los domingos", "es", _HOUSTON, "8:00"),
        ("¿Puedo renovarlo en línea sin testigos de parentesco?", "es", _HOUSTON, "65 dólares"),
        ("soy hondureña hasta cuando es el tps", "es", "TPS para hondureños", "2025"),
        ("im from el salvador how much is the permit", "en", "Work permits for Salvadorans", "470"),
        ("do you speak spanish on the phone", "en", _REYNOSA, "899"),
        ("i am from venezuela when does the nurse come", "en", _REYNOSA, "nurse"),
        ("cuanto cuesta el refugio en guadalajara", "es", _REFUGE, "gratuito"),
        ("cuantas becas dieron", "es", "Becas 2023", "60"),
        ("cuanto cuesta el salvoconducto en guatemala", "es", "Tarifas | Red de Consulados", "20 dólares"),
        ("cuanto cuesta un poder en chicago", "es", "Cómo pedir un poder", "30 dólares"),
        ("can i write to the office in france", "en", "CONTACT US", "three days"),
        ("when does the group meet", "en", "Support groups for women", "Tuesday"),
        ("i was deported to guatemala are there psychologists", "en", "Casa Guatemala City", "Psychologists"),
    ],
)
def test_a_page_stays_that_is_asked_for_or_is_about_no_place_of_its_own(
    question: str, language: Language, title: str, words: str, library: Library
) -> None:
    assert not is_elsewhere(question, language, title, words, library)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(
            "cuanto cuesta el pasaporte en chicago",
            marks=pytest.mark.xfail(reason="an English page's price of a consular card is a little surer"),
        ),
        "cuanto cuesta casarse en atlanta",
        "telefono emergencia en chicago",
        "consular card for cubans how much",
        "What is the phone number of the shelter in Matamoros?",
        "soy venezolano cuanto cuesta el permiso de trabajo",
        "cuantas becas dieron en 2022",
    ],
)
def test_what_only_another_place_s_page_tells_is_declined_with_the_nearest(question: str, offices: Service) -> None:
    answer = offices.assistant.ask(question)
    assert (answer.outcome, len(answer.nearest)) == (Outcome.NOT_FOUND, 3)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("telefono del consulado en phoenix", "(602)"),
        ("me puedo casar en phoenix", "jueves"),
        ("cuantas becas dieron en 2024", "80 becas"),
        ("when does the mens group meet", "Sunday"),
        ("cuanto cuesta el salvoconducto", "20 dólares"),
        ("i am from venezuela are vaccines free", "Vaccines are free"),
    ],
)
def test_the_page_that_is_asked_for_answers_first(question: str, words: str, offices: Service) -> None:
    answer = offices.assistant.ask(question)
    assert words in answer.citations[0].quote


def test_a_follow_up_stays_with_the_place_that_was_named_last(offices: Service) -> None:
    history = [Turn("user", "horario del consulado de houston"), Turn("assistant", "De lunes a viernes.")]
    assert "(713)" in offices.assistant.ask("y el telefono", history).citations[0].quote
    assert offices.assistant.ask("y en chicago?", history).outcome is Outcome.NOT_FOUND


@pytest.mark.parametrize(
    ("answers", "question", "title"),
    [
        (("El pasaporte cuesta 65 dólares por diez años.", ""), "cuánto se tarda", "Consulado de Honduras en Houston"),
        (("El pasaporte cuesta 65 dólares por diez años.",), "hay abogado en nogales", None),
        (("Ten years cost sixty-five dollars.",), "how long does it take", None),
    ],
)
def test_a_conversation_is_about_the_page_that_was_quoted_last_until_another_is_named(
    answers: tuple[str, ...], question: str, title: str | None, offices: Service
) -> None:
    assert isinstance(offices.assistant, Assistant)
    history = [turn for told in answers for turn in (Turn("user", "cuánto cuesta"), Turn("assistant", told))]
    page = offices.assistant.find(question, history).asked.page
    assert (page.title if page else None) == title
