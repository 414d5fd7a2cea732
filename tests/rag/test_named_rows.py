"""Who asks what something costs, or how long it takes, is quoted the rows of a table that are about it."""

import pytest

from benchmarks.shelves import hits_of
from index.articles import make_article
from index.library import Library
from index.readers.markdown import read
from index.words import Words
from rag.checks.names.acronyms import Acronyms
from rag.named_rows import named_rows
from rag.plainly_told import plainly_told
from rag.ports import Question
from rag.records import Evidence, Language

_FEES = """# Fees

| Procedure | Fee | Under 18 | Ready after |
|---|---|---|---|
| Passport, 5 years | 900 lempiras | 450 lempiras | 10 working days |
| Passport, 10 years | 1,250 lempiras | not issued | 10 working days |
| Passport photo | 40 lempiras | 40 lempiras | 5 minutes |
| Identity card, replacement | 200 lempiras | not issued | 15 days |
| Marriage certificate | ask at the counter | not issued | 2 days |
"""
_TARIFAS = """# Tarifas

| Trámite | Tarifa | Entrega |
|---|---|---|
| Pasaporte de 5 años | 900 lempiras | 10 días hábiles |
| Pasaporte de 10 años | 1,250 lempiras | 10 días hábiles |
| Carné de menor de edad | 20 lempiras | 1 hora |
| Entrada para menores de 12 años | 5 lempiras | 1 hora |
| Copia de pasaporte | 10 lempiras | 1 hora |
| Reposición del DNI | 200 lempiras | 15 días |
| DNI por primera vez | gratis | 30 días |
| Visa A | 1 lempira | 1 día |
| Visa B | 2 lempiras | 1 día |
| Visa C | 3 lempiras | 1 día |
| Visa D | 4 lempiras | 1 día |
"""
_OFICINAS = """# Oficinas

| Ciudad | Dirección | Horario | Teléfono |
|---|---|---|---|
| San Pedro Sula | 3 calle, 9 avenida | de 8:00 a. m. a 4:00 p. m. | 2550-0101 |
| Santa Rosa de Copán | Barrio El Carmen | de 9:00 a. m. a 1:00 p. m. | por abrir |
"""
_PAGES: dict[str, tuple[Language, str]] = {"fees": ("en", _FEES), "tarifas": ("es", _TARIFAS), "of": ("es", _OFICINAS)}


def _told(question: str, language: Language, pages: dict[str, tuple[Language, str]], library: Library) -> list[str]:
    articles = [
        make_article(draft, article_id=name, language=written)
        for name, (written, page) in pages.items()
        for draft in read(page.encode())
    ]
    hits = hits_of(articles, library)
    evidence = [Evidence(hit, span, 0.1) for hit in hits for span in hit.passage.sentences]
    found = named_rows(Question(question, language, question), evidence, Words())
    return [one.words.split(" | ")[0] for one in found]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how much is a passport", ["Passport, 5 years", "Passport, 10 years"]),
        ("how much does the 10 year passport cost", ["Passport, 10 years"]),
        ("how much is a passport for those under 18", ["Passport, 5 years", "Passport, 10 years"]),
        ("how much is a passport for my son who is 9", ["Passport, 5 years", "Passport, 10 years"]),
        ("how much is a passport for my son who is 20", []),
        ("how long does an identity card take", ["Identity card, replacement"]),
        # It takes ten days; how long it is valid is not told.
        ("how long is a passport valid", []),
        ("how much is a marriage certificate", []),
        ("how much is a passport for my dog", []),
        ("how much is a visa", []),
        ("who needs a passport", []),
        ("how much is it", []),
    ],
)
def test_english_rows(question: str, told: list[str], library: Library) -> None:
    assert _told(question, "en", _PAGES, library) == told


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("¿Cuánto cuesta el pasaporte?", ["Pasaporte de 5 años", "Pasaporte de 10 años"]),
        ("cuanto vale sacar el pasaporte", ["Pasaporte de 5 años", "Pasaporte de 10 años"]),
        ("y el de 10 (cuanto cuesta el pasaporte)", ["Pasaporte de 10 años"]),
        ("cuanto cuesta la copia del pasaporte", ["Copia de pasaporte"]),
        ("precio del dni", ["Reposición del DNI", "DNI por primera vez"]),
        ("cuanto cuesta el carné de mi hija de 8 años", ["Carné de menor de edad"]),
        ("cuanto cuesta el carné de una bebé", ["Carné de menor de edad"]),
        ("cuanto cuesta la entrada para mi hija de 15 años", []),
        ("cuanto tarda el dni", ["Reposición del DNI", "DNI por primera vez"]),
        ("cuanto tiempo vale el pasaporte", []),
        ("cuanto cuesta el pasaporte en chicago", []),
        ("telefono de san pedro sula", ["San Pedro Sula"]),
        ("telefono de santa rosa", []),
        ("a que hora abren en santa rosa", ["Santa Rosa de Copán"]),
        # Four are too many to be shown as an answer.
        ("cuanto cuesta la visa", []),
    ],
)
def test_spanish_rows(question: str, told: list[str], library: Library) -> None:
    assert _told(question, "es", _PAGES, library) == told


def test_of_two_pages_none_is_chosen(library: Library) -> None:
    pages = {"one": _PAGES["fees"], "two": _PAGES["fees"]}
    assert _told("how much is an identity card", "en", pages, library) == []


def test_all_have_the_score_of_the_surest(library: Library) -> None:
    (draft,) = read(_TARIFAS.encode())
    (hit,) = hits_of([make_article(draft, article_id="page", language="es")], library)
    evidence = [Evidence(hit, span, at / 100) for at, span in enumerate(hit.passage.sentences)]
    asked = "cuanto cuesta el pasaporte"
    first, second = plainly_told(Question(asked, "es", asked), evidence, Acronyms(), Words())
    assert first.score == second.score > evidence[0].score
