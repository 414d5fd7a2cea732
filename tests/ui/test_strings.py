import re
from datetime import date

import pytest

from rag.records import Language
from ui.both import LANGUAGES, Texts
from ui.care.words import CareWords
from ui.desk.words import DeskWords
from ui.language import preferred_language
from ui.shown.origin_strings import OriginStrings
from ui.shown.written_words import WritingStrings, WrittenWords
from ui.strings import Strings, date_words
from ui.verify.strings import VerifyStrings
from ui.widget.words import DemoWords, FrameWords, LauncherWords, PartnerWords

KINDS = (
    Strings, WritingStrings, WrittenWords, OriginStrings, VerifyStrings, CareWords, DeskWords, LauncherWords,
    FrameWords, PartnerWords, DemoWords,
)  # fmt: skip
SAID = [(kind, name) for kind in KINDS for name in kind("en").by_name()]


@pytest.mark.parametrize(("kind", "name"), SAID)
def test_each_text_is_said_in_both_languages(kind: type[Texts], name: str) -> None:
    english, spanish = (str(kind(language).by_name()[name]) for language in ("en", "es"))
    assert english
    assert spanish
    assert english != spanish
    assert english == english.strip()
    assert spanish == spanish.strip()
    assert re.findall(r"{\w+}", english) == re.findall(r"{\w+}", spanish)
    assert not {"tu", "tus", "te", "puedes", "tú", "tienes", "haz", "llama"} & set(spanish.lower().split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_months_are_twelve(language: Language) -> None:
    assert len(set(Strings(language).months)) == 12


def test_dates_are_written_as_people_write_them() -> None:
    assert date_words(date(2019, 8, 5), "en") == "5 August 2019"
    assert date_words(date(2019, 8, 5), "es") == "5 de agosto de 2019"


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
