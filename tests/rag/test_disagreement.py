"""Disagreement, over the real index and judge, in both languages."""

from collections.abc import Callable

import pytest

from benchmarks.shelves import build
from index.embedding import Embedder
from index.storage.generations import DataFolder
from rag.checks.records import Kind
from rag.ports import ClaimJudge
from rag.records import Answer, Told
from tests.corpus_for_tests import articles_of
from tests.rag.writing.written_for_tests import ScriptedModel, citing, written_by
from ui.compose import Service, open_service
from ui.settings.settings import read_settings
from ui.shown.disagreeing import disagreement_lines, disagreement_note
from ui.terminal import print_answer
from ui.wire import answer_json

ARTICLES = {
    "shelter-2019": ("The Coast Shelter", "en", "2019-03-01", "The Coast Shelter has forty beds for families."),
    "shelter-2023": ("News of the Coast Shelter", "en", "2023-05-02", "The Coast Shelter has sixty beds for families."),
    "other-shelter": ("The Hill Shelter", "en", "2024-01-01", "The Hill Shelter has nine beds for families."),
    "office-2018": ("The Norte office", "en", "2018-01-01", "The Norte office was opened in 2011 by the ministry."),
    "office-2020": (
        "Ten years of the Norte office",
        "en",
        None,
        "The Norte office was opened in 2012 by the ministry.",
    ),
    "help-2019": ("Help in 2019", "en", "2020-01-01", "In 2019 the Red Line answered 500 calls from migrants."),
    "help-2021": ("Help in 2021", "en", "2022-01-01", "In 2021 the Red Line answered 650 calls from migrants."),
    "escuela-2017": ("La Escuela Abierta", "es", "2017-02-01", "La Escuela Abierta atiende a ochenta niños cada año."),
    "escuela-2022": ("La Escuela Abierta hoy", "es", "2022-02-01", "La Escuela Abierta atiende a cien niños cada año."),
    "lider-2019": ("La Red Sur", "es", "2019-01-01", "La Red Sur de apoyo está presidida este año por Guatemala."),
    "lider-2021": ("La Red Sur", "es", "2021-01-01", "La Red Sur de apoyo está presidida este año por Honduras."),
    "radio-2019": ("Radio", "en", "2019-01-01", "Calls to the Radio Project are recorded."),
    "radio-2022": ("Radio", "en", "2022-01-01", "Calls to the Radio Project are not recorded."),
    "pasaporte-guatemala": (
        "El pasaporte en Guatemala",
        "es",
        None,
        "El pasaporte cuesta 50 dólares y dura cinco años.",
    ),
    "puerta-tecun": ("Puerta Abierta, Tecún", "es", "2024-01-01", "La Puerta Abierta. Teléfono: 555 0142."),
    "puerta-mexicali": ("Puerta Abierta, Mexicali", "es", "2024-02-01", "La Puerta Abierta. Teléfono: 555 0188."),
    "legal-2023": (
        "Free legal aid",
        "en",
        "2023-06-15",
        "The office in Coral Bay is open on Tuesdays only, from 10 a.m. to 3 p.m.",
    ),
    "tax-2024": (
        "Tax Office extends its hours in Coral Bay",
        "en",
        "2024-02-20",
        "The Tax Office in Coral Bay is open from 7 a.m. to 6 p.m. from Monday to Saturday.",
    ),
    "t-visa": ("The T visa for victims", "en", None, "Victims under 18 do not have to help the police."),
    "u-visa": ("The U visa for victims", "en", None, "The U visa is for victims who help the police."),
    "cursos": (
        "Cursos",
        "es",
        None,
        "| Curso | Horas | Inicio | Lugar |\n|---|---|---|---|\n| Panadería | 120 | 9 de marzo | Santa Rosa |"
        "\n| Soldadura | 200 | 16 de marzo | La Unión |",
    ),
    "tatuajes": (
        "Eliminación de tatuajes",
        "es",
        None,
        "La clínica móvil borra tatuajes de cara y manos. La próxima visita a Santa Rosa es el 21 de marzo.",
    ),
    "pasaporte-honduras": ("El pasaporte en Honduras", "es", None, "El pasaporte cuesta 35 dólares y dura cinco años."),
}
CHILDREN = "¿A cuántos niños atiende la Escuela Abierta?"
Ask = Callable[[str], Answer]


@pytest.fixture(scope="module")
def shelters(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Service:
    folder, data = tmp_path_factory.mktemp("corpus"), tmp_path_factory.mktemp("data")
    for name, (title, language, published, text) in ARTICLES.items():
        dated = f"published: {published}\n" if published else ""
        content = f"---\ntitle: {title}\nlanguage: {language}\n{dated}---\n\n{text}\n"
        (folder / f"{name}.md").write_text(content, encoding="utf-8")
    build(articles_of(folder), DataFolder(data), embedder)
    return open_service(read_settings({"data_dir": data}, {}), embedder)


@pytest.fixture(scope="module")
def ask(shelters: Service) -> Ask:
    return shelters.assistant.ask


@pytest.mark.parametrize(
    ("question", "newer", "older", "kind", "words"),
    [
        ("How many beds has the Coast Shelter?", "shelter-2023", "shelter-2019", Kind.NUMBER, ("sixty", "forty")),
        ("When was the Norte office opened?", "office-2018", "office-2020", Kind.DATE, ("2011", "2012")),
        (
            "¿A cuántos niños atiende la Escuela Abierta?",
            "escuela-2022",
            "escuela-2017",
            Kind.NUMBER,
            ("cien niños", "ochenta niños"),
        ),
        ("¿Quién preside la Red Sur?", "lider-2021", "lider-2019", Kind.PLACE, ("Honduras", "Guatemala")),
        ("Does the Radio Project record calls?", "radio-2022", "radio-2019", Kind.NEGATION, None),
    ],
)
def test_both_sides_are_shown_with_their_dates_the_newer_first(
    ask: Ask, question: str, newer: str, older: str, kind: Kind, words: tuple[str, str] | None
) -> None:
    answer = ask(question)
    found = {citation.number: citation for citation in answer.citations}
    (one,) = answer.disagreements
    assert tuple(found[number].article.id for number in one.citations) == (newer, older)
    assert one.citations[0] < one.citations[1]
    assert one.kind is kind
    if words is not None:
        assert one.words == words
    (line,) = disagreement_lines(answer)
    for number in one.citations:
        published = found[number].article.published
        assert str(published.year if published else "undated") in line
    assert line.split(" [")[0] in disagreement_note(answer).replace("&#x27;", "'")
    assert answer_json(answer)["disagreements"][0]["citations"] == list(one.citations)


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("How many beds does the Hill Shelter have?", "other-shelter"),
        ("How many calls did the Red Line answer in 2019?", "help-2019"),
        ("¿Cuánto cuesta el pasaporte en Honduras?", "pasaporte-honduras"),
        ("¿Cuál es el teléfono de la Puerta Abierta de Tecún?", "puerta-tecun"),
        ("when is legal aid open in Coral Bay", "legal-2023"),
        ("who is the U visa for", "u-visa"),
        ("cuando van a Santa Rosa por los tatuajes", "tatuajes"),
    ],
)
def test_articles_on_other_things_or_years_do_not_disagree(ask: Ask, question: str, article: str) -> None:
    answer = ask(question)
    assert answer.disagreements == ()
    assert [citation.article.id for citation in answer.citations[:1]] == [article]


def test_the_terminal_says_it_too(ask: Ask, capsys: pytest.CaptureFixture[str]) -> None:
    print_answer(ask(CHILDREN))
    said = " ".join(capsys.readouterr().out.split())
    assert "no coinciden: “cien niños” [1], publicado el 1 de febrero de 2022; “ochenta niños” [2]" in said


@pytest.mark.parametrize("lies", [0, 3])
def test_an_answer_that_a_model_wrote_says_so_of_its_own_citations(
    shelters: Service, judge: ClaimJudge, lies: int
) -> None:
    reply = "There are sixty beds for families at the Coast Shelter [#]. " + "".join(
        f"It was founded by {name} in 1990 [#]. " for name in ("Ana Ruiz", "Eva Mora", "Luis Paz")[:lies]
    )
    told: list[Told] = []
    assistant = written_by(ScriptedModel(citing(reply, "sixty")), shelters, judge)
    answer = assistant.ask("How many beds has the Coast Shelter?", told=told.append)
    assert [one.sentence.text for one in told] == ["There are sixty beds for families at the Coast Shelter."]
    assert (answer.instead is not None) == bool(lies)
    (one,) = answer.disagreements
    found = {citation.number: citation.article.id for citation in answer.citations}
    assert [found[number] for number in one.citations] == ["shelter-2023", "shelter-2019"]
    (line,) = disagreement_lines(answer)
    assert "2 May 2023" in line
    assert "1 March 2019" in line
