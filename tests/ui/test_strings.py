from dataclasses import fields
from datetime import date

import pytest

from rag.records import Language
from ui.language import preferred_language
from ui.strings import LANGUAGES, Strings, date_words, strings

# A space between day, month and year is the same in every language that needs one.
NAMES = [field.name for field in fields(Strings)]
FORMATTED = {"notice_many", "reading_many", "said_many", "marks_many"}


@pytest.mark.parametrize("name", NAMES)
def test_each_string_is_said_in_both_languages(name: str) -> None:
    english, spanish = getattr(strings("en"), name), getattr(strings("es"), name)
    assert english
    assert spanish
    assert english != spanish


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_only_counted_strings_take_a_count(name: str, language: Language) -> None:
    value = getattr(strings(language), name)
    if isinstance(value, str) and name != "date_form":
        assert ("{count}" in value) == (name in FORMATTED)
        assert value == value.strip()


@pytest.mark.parametrize("language", LANGUAGES)
def test_months_are_twelve(language: Language) -> None:
    assert len(set(strings(language).months)) == 12


def test_dates_are_written_as_people_write_them() -> None:
    assert date_words(date(2019, 8, 5), "en") == "5 August 2019"
    assert date_words(date(2019, 8, 5), "es") == "5 de agosto de 2019"


def test_spanish_does_not_say_tu() -> None:
    words = " ".join(str(getattr(strings("es"), name)) for name in NAMES).lower().split()
    assert not {"tu", "tus", "te", "puedes", "tú", "tienes", "haz", "escribe"} & set(words)


@pytest.mark.parametrize(
    ("header", "language"),
    [
        (None, "en"),
        ("", "en"),
        ("es-419,es;q=0.9,en;q=0.8", "es"),
        ("fr,es;q=0.5,en;q=0.7", "en"),
        ("fr,es;q=0.7,en;q=0.5", "es"),
        ("pt-BR,pt", "en"),
        ("ES", "es"),
        ("es;q=0", "en"),
        ("es;q=many,en;q=0.1", "en"),
        (",;;q=,es" * 1000, "es"),
    ],
)
def test_language_of_the_browser(header: str | None, language: Language) -> None:
    assert preferred_language(header) == language
