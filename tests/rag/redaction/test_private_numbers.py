"""Numbers of a person are told from prices, dates and years, however they are typed."""

import time

import pytest

from rag.redaction.private_numbers import without_numbers
from rag.redaction.redaction import Vocabulary, redacted

NO_ARTICLES = Vocabulary(frozenset())


@pytest.mark.parametrize(
    ("message", "kept"),
    [
        ("call 5555–1234 today", "call [number] today"),
        ("5555 – 1234", "[number]"),
        ("55‑55‑12‑34", "[number]"),
        ("55·55·12·34", "[number]"),
        ("55_55_12_34", "[number]"),
        ("5 5 5 5, 1 2 3 4", "[number]"),
        ("mi cel: 12,34,56,78", "mi cel: [number]"),
        ("llame al 2012-2030 urgente", "llame al [number] urgente"),
        ("whatsapp 2012–2030", "whatsapp [number]"),
        ("call me at 1990 2010", "call me at [number]"),
        ("mi número es 1999 2011", "mi número es [number]"),
        ("2030-2012", "[number]"),
        ("i live at 221b baker street", "i live at [address]"),
        ("12-b elm street", "[address]"),
    ],
)
def test_telephones_and_streets_however_typed_are_taken_out(message: str, kept: str) -> None:
    assert redacted(message, NO_ARTICLES) == kept


@pytest.mark.parametrize(
    "message",
    [
        "does it cost 1,200 dollars or $25,000",
        "cuesta 1.500,50 o 12,345 quetzales",
        "costs 1,200-1,300 pesos",
        "cuesta 1500–2000 quetzales",
        "it costs $100–200",
        "from 1,000,000 to 2,000,000 people",
        "on May 12,2020 and May 3,2021",
        "en 2010, 2011 y 2012",
        "in 1996,1998,2000",
        "el número de migrantes 2010-2012",
        "las llamadas en 2010–2012",
        "2019–20",
        "artículos 12, 13, 14 y 15",
        "is it a 2h drive",
    ],
)
def test_prices_dates_and_years_stay(message: str) -> None:
    assert redacted(message, NO_ARTICLES) == message


@pytest.mark.parametrize(
    ("message", "kept"),
    [
        ("nací el 12 de marzo de 1995, ¿puedo?", "nací el [number], ¿puedo?"),
        ("naci el doce de marzo del 95", "naci el [number]"),
        ("mi hija nació en marzo de 2019", "mi hija nació en [number]"),
        ("fecha de nacimiento: 3 mayo 2001", "fecha de nacimiento: [number]"),
        ("cumplo años el 5 de setiembre", "cumplo años el [number]"),
        ("I was born on March 12, 1995 in Guatemala", "I was born on [number] in Guatemala"),
        ("my birthday is the 3rd of May 2001", "my birthday is the [number]"),
        ("born on 5/3/90", "born on [number]"),
        ("nací el 3.5.90, ¿puedo?", "nací el [number], ¿puedo?"),
        ("fecha de nacimiento: 3/5/90", "fecha de nacimiento: [number]"),
        ("my birthday is 5/3", "my birthday is [number]"),
    ],
)
def test_dates_of_birth_are_taken_out_in_words_too(message: str, kept: str) -> None:
    assert redacted(message, Vocabulary(frozenset({"guatemala"}))) == kept


@pytest.mark.parametrize(
    "message",
    [
        "children born after March 1, 2020",
        "¿qué pasa el 12 de marzo de 2027?",
        "la CRM nació en 1996",
        "nací en Honduras",
        "may she be born in mexico",
    ],
)
def test_other_dates_and_years_stay(message: str) -> None:
    assert redacted(message, Vocabulary(frozenset({"crm", "honduras"}))) == message


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "1 ",
        "1,",
        "1-",
        "1 1 1, ",
        "9,999",
        "2010 ",
        "call me ",
        "uno ",
        "nací el ",
        "nací a mayo 1 ",
        "1" + " " * 99,
    ],
)
def test_numbers_are_looked_for_in_time_that_grows_with_the_text(unit: str) -> None:
    began = time.process_time()
    without_numbers(unit * (20_000 // len(unit)), "#")
    assert time.process_time() - began < 1
