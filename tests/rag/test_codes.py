"""Codes of forms, visas and laws, however they are written."""

import pytest

from rag.codes import codes_in, numbered_in, numbers_in, sure_codes_in


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("File the I-130 or the DS-160.", {"i130", "ds160"}),
        ("my i130 and n400", {"i130", "n400"}),
        ("Form DS 160, modelo EX 17", {"ds160", "ex17"}),
        ("An H-2A worker, an H-1B worker", {"h2a", "h1b"}),
        ("The I\u2011765 and the I\u2013589", {"i765", "i589"}),
        ("the F-1/F-2 visas", {"f1", "f2"}),
        ("el G-28", {"g28"}),
        ("nothing of the kind", set()),
        ("5 km5, Q100, USD500, L200, pre-2019, a sub-21 team, 10m2", set()),
        ("covid-19, 24-7, 3B, 1-800-555", set()),
        ("is level B1 or A2 enough", set()),
        ("a B-2 visa", {"b2"}),
        ("in 2019, de 500 pesos, i 18", set()),
    ],
)
def test_codes_are_found_and_nothing_else(text: str, codes: set[str]) -> None:
    assert codes_in(text) == codes


def test_what_may_be_short_for_a_word_is_no_sure_code() -> None:
    assert codes_in("see u b4 then") == {"b4"}
    assert sure_codes_in("see u b4 then") == frozenset()
    assert sure_codes_in("the F1 visa, an f-1") == {"f1"}


@pytest.mark.parametrize(
    ("text", "numbered"),
    [
        ("Article 12 of Law No. 9095", {("article", "12"), ("law", "9095")}),
        ("el artículo 14 de la Ley N.º 25.871", {("article", "14"), ("law", "25871")}),
        ("arts. 3 y 5", {("article", "3")}),
        ("Convention 189, the 1951 Convention", {("convention", "189")}),
        ("el formulario 790 y el modelo 046", {("form", "790"), ("form", "046")}),
        ("the law of 1998", set()),
        ("form 3B", set()),
    ],
)
def test_laws_and_forms_are_told_by_their_numbers(text: str, numbered: set[tuple[str, str]]) -> None:
    assert numbered_in(text) == numbered


def test_numbers_have_no_separators() -> None:
    assert numbers_in("Ley 9.095 of 12.") == {"9095", "12"}
