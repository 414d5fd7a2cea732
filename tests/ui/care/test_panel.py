"""Help lines as HTML and JSON: the operator's numbers and no other, in the visitor's language first."""

import re

import pytest

from rag.records import Language
from tests.ui.care.lines import LISTED, NONE_LISTED
from tests.ui.page import one, parsed
from ui.both import LANGUAGES
from ui.care.care import NEUTRAL_PAGE, Care
from ui.care.panel import care_bar, danger_panel, glance, trouble_panel
from ui.care.wire import help_for, help_json
from ui.care.words import CareWords
from ui.shown.render import render_care

IN_DANGER = {"en": "they took my passport and I cannot leave the house", "es": "me tienen encerrada, no me dejan salir"}


def test_every_line_is_shown_with_what_the_operator_wrote_those_of_the_language_first() -> None:
    tree = parsed(danger_panel(LISTED, "es"))
    names = [node.text() for node in tree.css(".f-line-name")]
    assert names == ["Línea de ejemplo", "Page only", "Night line"]
    assert [node.attributes["href"] for node in tree.css(".f-phone")] == ["tel:+000000000", "tel:000111"]
    assert one(tree, ".f-line:first-child .f-phone").text() == "+00 (0) 000-0000"
    assert "español, English" in one(tree, ".f-line:first-child .f-line-known").text()
    assert "1 de octubre de 2026" in one(tree, ".f-line:first-child .f-line-known").text()
    assert one(tree, ".f-line:first-child .f-web").attributes["href"] == "https://lines.example/help?a=1"


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_line_it_says_so_and_invents_no_number(language: Language) -> None:
    words = CareWords(language)
    for html in (danger_panel(NONE_LISTED, language), trouble_panel(NONE_LISTED, language)):
        tree = parsed(html)
        said = tree.text()
        assert words.none_listed in said
        assert words.none_do in said
        assert not re.search(r"\d", said)
        assert not tree.css("a[href^='tel:']")
        assert one(tree, "[data-action=leave]").attributes["href"] == NEUTRAL_PAGE
    assert not re.search(r"\d", parsed(glance(NONE_LISTED, language)).text())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chat_message_keeps_all_of_the_panel(language: Language) -> None:
    for panel in (danger_panel(LISTED, language), trouble_panel(NONE_LISTED, language)):
        assert parsed(render_care(panel, "7")).html == parsed(f'<div data-key="help-7">{panel}</div>').html


def test_what_an_operator_writes_is_shown_as_text() -> None:
    line = LISTED.lines[0]
    hostile = Care((type(line)("<b>", '"><script>', "000", None, ("en",), "x", line.checked),))
    tree = parsed(danger_panel(hostile, "en"))
    assert not tree.css("script, b")
    assert one(tree, ".f-line-name").text() == '"><script>'


def test_the_glance_holds_three_telephones_at_most_each_with_its_country() -> None:
    many = Care(LISTED.lines * 4)
    shown = parsed(glance(many, "en"))
    assert len(shown.css(".f-phone")) == 3
    assert one(shown, "p").text().count("000 111 Night line (Nowhere)") == 2


def test_the_bar_works_without_a_script() -> None:
    tree = parsed(care_bar(LISTED, "es"))
    assert one(tree, "nav > details > summary").text() == "Ayuda"
    assert one(tree, "nav > a").attributes["href"] == NEUTRAL_PAGE
    assert one(tree, "nav").attributes["lang"] == "es"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_gets_help_in_its_own_language(language: Language) -> None:
    shown = help_for(LISTED, IN_DANGER[language])
    assert shown is not None
    assert shown["language"] == language
    assert shown["reason"] == "danger"
    assert len(shown["lines"]) == 3
    assert shown["lines"][-1]["languages"] != [language]
    assert help_for(LISTED, "What is trafficking?") is None
    assert help_for(LISTED, "") is None


def test_json_says_what_the_panel_says() -> None:
    for care in (LISTED, NONE_LISTED):
        shown, said = help_json(care, "en", "danger"), parsed(danger_panel(care, "en")).text()
        assert shown["heading"] in said
        assert all(paragraph in said for paragraph in shown["paragraphs"])
        assert all(line["name"] in said for line in shown["lines"])
        assert shown["leave"] == NEUTRAL_PAGE


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_makes_up_a_number(language: Language) -> None:
    assert not any(re.search(r"\d", said) for said in CareWords(language).by_name().values())
