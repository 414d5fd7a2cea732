"""Claims by hand about sections of offices' pages, with the places that decide them."""

import pytest

from benchmarks.kept_out import is_kept_out
from benchmarks.stated import StatedSet
from benchmarks.stated_by_hand import offices_in, stated_for_fitting, stated_for_measuring
from rag.verifying.verdicts import Label

_MOST = 250


@pytest.fixture(scope="module", params=["en", "es"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def offices(language: str) -> list[StatedSet]:
    return offices_in(language)


@pytest.fixture(scope="module")
def fitting(offices: list[StatedSet]) -> list[StatedSet]:
    return stated_for_fitting(offices)


@pytest.fixture(scope="module")
def measuring(offices: list[StatedSet]) -> list[StatedSet]:
    return stated_for_measuring(offices, _MOST)


def test_no_section_whose_claims_measure_is_one_whose_claims_fit(
    fitting: list[StatedSet], measuring: list[StatedSet]
) -> None:
    about = [{one.article_id for stated in sets for one in stated.claims} for sets in (fitting, measuring)]
    assert min(map(len, about)) > 40
    assert not about[0] & about[1]
    articles = {article.id: article for stated in fitting for article in stated.articles.articles}
    assert about[0] | about[1] <= set(articles)
    assert all(map(is_kept_out, articles.values()))


def test_claims_are_in_either_language_and_a_third_has_each_label(fitting: list[StatedSet]) -> None:
    assert {frozenset(one.language for one in stated.claims) for stated in fitting} == {
        frozenset({"en"}),
        frozenset({"es"}),
    }
    labels = [one.labels for stated in fitting for one in stated.claims]
    assert {labels.count(some) * 3 for some in set(labels)} == {len(labels)}
    assert {label for some in labels for label in some} == {Label.SUPPORTED, Label.CONTRADICTED, Label.NOT_FOUND}


def test_a_claim_is_put_to_about_as_many_sections_as_an_office_has_pages(fitting: list[StatedSet]) -> None:
    assert {len(stated.articles.articles) for stated in fitting[:-2]} == {12}


def test_the_places_that_decide_are_sentences_of_the_section(
    fitting: list[StatedSet], measuring: list[StatedSet]
) -> None:
    for stated in (*fitting, *measuring):
        articles = {article.id: article for article in stated.articles.articles}
        for one in stated.claims:
            assert one.spans
            assert all(articles[one.article_id].cut(span).strip() for span in one.spans)


def test_about_as_many_claims_are_measured_as_were_asked_for(language: str, measuring: list[StatedSet]) -> None:
    kinds = [one.kind for stated in measuring for one in stated.claims]
    for told in ("en", "es"):
        assert 0.7 * _MOST < kinds.count(f"sections in {language}, claims in {told}") <= _MOST


def test_each_label_of_what_fits_is_a_kind(fitting: list[StatedSet]) -> None:
    assert len({one.kind for stated in fitting for one in stated.claims}) == 3
