"""Claims by hand about sections of offices' pages, with the places that decide them."""

import pytest

from benchmarks.kept_out import is_kept_out
from benchmarks.stated_by_hand import stated_for_fitting, stated_for_measuring
from rag.verifying.verdicts import Label


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_section_whose_claims_measure_is_one_whose_claims_fit(language: str) -> None:
    fitting, measuring = stated_for_fitting(language), stated_for_measuring(language)
    about = [{one.article_id for stated in sets for one in stated.claims} for sets in (fitting, measuring)]
    assert min(map(len, about)) > 40
    assert not about[0] & about[1]
    articles = {article.id: article for article in fitting[0].articles.articles}
    assert about[0] | about[1] == set(articles)
    assert all(map(is_kept_out, articles.values()))


@pytest.mark.parametrize("language", ["en", "es"])
def test_claims_are_in_either_language_and_a_third_has_each_label(language: str) -> None:
    sets = stated_for_fitting(language)
    assert [{one.language for one in stated.claims} for stated in sets] == [{"en"}, {"es"}]
    labels = [one.labels for stated in sets for one in stated.claims]
    assert {labels.count(some) * 3 for some in set(labels)} == {len(labels)}
    assert {label for some in labels for label in some} == {Label.SUPPORTED, Label.CONTRADICTED, Label.NOT_FOUND}


def test_the_places_that_decide_are_sentences_of_the_section() -> None:
    for stated in (*stated_for_fitting("es"), *stated_for_measuring("es")):
        articles = {article.id: article for article in stated.articles.articles}
        for one in stated.claims:
            assert one.spans
            assert all(articles[one.article_id].cut(span).strip() for span in one.spans)


def test_a_measured_set_is_one_kind_and_a_fitted_one_has_a_kind_for_each_label() -> None:
    assert {len({one.kind for one in stated.claims}) for stated in stated_for_measuring("en")} == {1}
    assert {len({one.kind for one in stated.claims}) for stated in stated_for_fitting("en")} == {3}
