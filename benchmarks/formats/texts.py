"""Made-up articles of a migration office, in English and Spanish, with every kind of block."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from index.drafts import DraftBlock
from index.records import BlockKind

Language = Literal["en", "es"]

Filled = Callable[[str], str]

_SENTENCES = {
    "en": (
        "The office helped {n} people to return to {place} in {year}.",
        "“We listen first,” said {name}, who has worked there since {year}; “everything else follows.”",
        "Of the {n} cases, {m} % concerned girls and boys under the age of eighteen.",
        "Governments signed an agreement on consular protection at the meeting in {place}.",
        "Its budget – about US$ {n},000 – comes from member states and from the European Union.",
        "Anyone who knows of a case can report it, free of charge and without giving a name.",
        "The workshop's findings, which were published in {year}, cover first-hand accounts from {place}.",
        "No one may be returned to a country where their life or freedom would be in danger.",
        "According to {name}, “counter-trafficking work needs time, trust and well-trained officials”.",
        "Offices in {place} open at 8:30 a.m. and close at 4 p.m., Monday to Friday.",
        "The difference between smuggling and trafficking is often difficult to explain: consent is one part of it.",
        "Two of the five staff—including {name}—speak Q'eqchi' and K'iche'.",
    ),
    "es": (
        "La oficina ayudó a {n} personas a regresar a {place} en {year}.",
        "«Primero escuchamos», dijo {name}, quien trabaja allí desde {year}; «lo demás viene después».",
        "De los {n} casos, el {m} % afectaba a niñas, niños y adolescentes.",
        "Los Gobiernos firmaron un acuerdo de protección consular en la reunión de {place}.",
        "Su presupuesto —unos {n} 000 dólares— procede de los Estados miembros y de la Unión Europea.",
        "Quien conozca un caso puede denunciarlo, gratis y sin dar su nombre.",
        "¿Qué concluyó el taller de {place}? Que la prevención empieza en la niñez, según el informe de {year}.",
        "Nadie puede ser devuelto a un país donde su vida o su libertad corran peligro.",
        "Según {name}, «la lucha contra la trata exige tiempo, confianza y funcionarios bien formados».",
        "Las oficinas de {place} abren a las 8:30 a. m. y cierran a las 4 p. m., de lunes a viernes.",
        "La diferencia entre tráfico ilícito y trata es difícil de explicar: el consentimiento es una parte.",
        "Dos de las cinco personas, entre ellas {name}, hablan q’eqchi’ y k’iche’; también el garífuna.",
    ),
}
_TITLES = {
    "en": ("Assistance in {place}", "Return from {place}, {year}", "What {name} saw in {place}"),
    "es": ("Atención en {place}", "El retorno desde {place} en {year}", "Lo que vio {name} en {place}"),
}
_HEADINGS = {
    "en": ("How to report", "Figures of the year", "Who takes part", "Next steps", "The law"),
    "es": ("Cómo denunciar", "Cifras del año", "Quiénes participan", "Próximos pasos", "La ley"),
}
_LEADS = {"en": "The office offers the following:", "es": "La oficina ofrece lo siguiente:"}
_ITEMS = {
    "en": ("food and a safe place to sleep", "advice from a lawyer", "a doctor's visit", "help with documents"),
    "es": ("alimentación y un lugar seguro", "asesoría de una abogada", "atención médica", "ayuda con los trámites"),
}
_COLUMNS = {"en": ("Country", "Cases", "Year"), "es": ("País", "Casos", "Año")}
_PLACES = ("Tapachula", "Ciudad de Guatemala", "Peñas Blancas", "Darién", "San José", "Belice", "Tecún Umán")
_NAMES = ("María Núñez", "José Ibáñez", "Ana Güell", "Luis Peña", "Sofía Quirós", "Íñigo Cañas")


@dataclass(frozen=True, slots=True)
class Work:
    """An article to be written to files: its title, and the blocks that a reader should find."""

    title: str
    language: Language
    author: str
    blocks: tuple[DraftBlock, ...]


def work(number: int, language: Language) -> Work:
    """Return an article; the same number and language always give the same one."""
    chance = random.Random(f"{language}{number}")
    places, names = chance.sample(_PLACES, len(_PLACES)), chance.sample(_NAMES, len(_NAMES))

    def filled(text: str) -> str:
        return text.format(
            n=chance.randint(12, 980), m=chance.randint(2, 98), place=chance.choice(places),
            name=chance.choice(names), year=chance.randint(1996, 2026),
        )  # fmt: skip

    def paragraph() -> str:
        return " ".join(filled(text) for text in chance.sample(_SENTENCES[language], chance.randint(2, 5)))

    blocks = [DraftBlock(BlockKind.PARAGRAPH, paragraph()) for _ in range(2)]
    for heading in chance.sample(_HEADINGS[language], chance.randint(2, 4)):
        blocks.append(DraftBlock(BlockKind.HEADING, heading, 2))
        blocks.extend(DraftBlock(BlockKind.PARAGRAPH, paragraph()) for _ in range(chance.randint(1, 3)))
        blocks.extend(chance.choice((_list, _table, _quotation, _nothing))(chance, language, filled))
    title = filled(chance.choice(_TITLES[language]))
    return Work(title, language, names[0], tuple(blocks))


def _list(chance: random.Random, language: Language, _filled: Filled) -> list[DraftBlock]:
    items = chance.sample(_ITEMS[language], 3)
    lead = DraftBlock(BlockKind.PARAGRAPH, _LEADS[language])
    return [lead, *(DraftBlock(BlockKind.ITEM, item) for item in items)]


def _table(chance: random.Random, language: Language, _filled: Filled) -> list[DraftBlock]:
    head = [DraftBlock(BlockKind.CELL, name, 1, 1, column) for column, name in enumerate(_COLUMNS[language], start=1)]
    rows = [(place, str(chance.randint(10, 999)), str(chance.randint(1996, 2026))) for place in _PLACES[:3]]
    cells = [
        DraftBlock(BlockKind.CELL, text, 0, row, column)
        for row, texts in enumerate(rows, start=2)
        for column, text in enumerate(texts, start=1)
    ]
    return [*head, *cells]


def _quotation(chance: random.Random, language: Language, filled: Filled) -> list[DraftBlock]:
    return [DraftBlock(BlockKind.QUOTATION, filled(chance.choice(_SENTENCES[language][7:9])))]


def _nothing(_chance: random.Random, _language: Language, _filled: Filled) -> list[DraftBlock]:
    return []
