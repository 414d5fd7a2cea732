"""From what single sentences say to one label."""

from dataclasses import replace
from datetime import date

import pytest

from rag.checks.differences import differences
from rag.checks.names.acronyms import Acronyms
from rag.checks.records import Difference, Kind
from rag.records import Judgement
from rag.verifying.deciding import ALL_RULES, Finding, Rule, decide, stance
from rag.verifying.verdicts import Label
from rag.verifying.weighing import Scale
from tests.rag.findings import (
    AGAINST,
    BARELY,
    BARELY_AGAINST,
    CERTAIN,
    COPY,
    FAR,
    NUMBER,
    SCALE,
    SILENT,
    SILENT_THOUGH_ALIKE,
    SOMEWHAT_AGAINST,
    SURE,
    SURELY_AGAINST,
    UNSURE,
    difference,
    finding,
)

_SURE = 0.7
# Surely decided, but not which way, or hardly.
EITHER_WAY, RATHER_FOR = Judgement(0.49, 0.5, 0.01), Judgement(0.62, 0.37, 0.01)


@pytest.mark.parametrize(
    ("found", "label", "rule"),
    [
        (finding(SURE), Label.SUPPORTED, None),
        (finding(BARELY_AGAINST), Label.NOT_FOUND, Rule.UNSHOWN),
        (finding(SURELY_AGAINST), Label.CONTRADICTED, None),
        (finding(SILENT_THOUGH_ALIKE, features=COPY), Label.NOT_FOUND, Rule.UNSHOWN),
        (finding(SILENT_THOUGH_ALIKE, NUMBER, features=COPY), Label.CONTRADICTED, None),
        (finding(SURELY_AGAINST, difference(Kind.DATE, source=None)), Label.NOT_FOUND, Rule.UNTOLD),
        (finding(SURELY_AGAINST, difference(Kind.NAME, source=None)), Label.CONTRADICTED, None),
        (finding(UNSURE, features=FAR), Label.NOT_FOUND, None),
        (finding(SURE, NUMBER), Label.CONTRADICTED, None),
        (finding(CERTAIN, NUMBER), Label.CONTRADICTED, Rule.OTHERWISE),
        (finding(CERTAIN, difference(Kind.NEGATION, source=None)), Label.PARTLY, Rule.SILENT),
        (finding(UNSURE, NUMBER, features=COPY), Label.CONTRADICTED, None),
        (replace(finding(BARELY), aligned=0.3), Label.NOT_FOUND, Rule.UNFOUND),
        (replace(finding(BARELY), aligned=0.6), Label.SUPPORTED, None),
        (replace(finding(SOMEWHAT_AGAINST), aligned=0.3), Label.NOT_FOUND, Rule.UNFOUND),
        (replace(finding(SOMEWHAT_AGAINST), aligned=0.6), Label.CONTRADICTED, None),
        (replace(finding(SURELY_AGAINST), aligned=0.3), Label.CONTRADICTED, None),
        (replace(finding(CERTAIN), aligned=0.3), Label.SUPPORTED, None),
        (replace(finding(BARELY, SILENT), aligned=0.3), Label.NOT_FOUND, Rule.UNFOUND),
        (finding(BARELY, SILENT), Label.PARTLY, Rule.SILENT),
        (finding(SURE, SILENT), Label.PARTLY, Rule.SILENT),
        (replace(finding(SURE, SILENT), is_named=True), Label.SUPPORTED, None),
        (replace(finding(SURE, SILENT), is_of_another=True), Label.NOT_FOUND, Rule.SILENT),
        (replace(finding(SURE, difference(Kind.PLACE, source=None)), is_named=True), Label.PARTLY, Rule.SILENT),
        (finding(SURE, difference(Kind.QUANTIFIER)), Label.PARTLY, Rule.SILENT),
        (finding(CERTAIN, difference(Kind.DATE, source=None)), Label.PARTLY, Rule.SILENT),
        (finding(SURE, elsewhere=True, features=FAR), Label.NOT_FOUND, None),
        (finding(AGAINST, NUMBER, elsewhere=True, features=FAR), Label.NOT_FOUND, None),
    ],
)
def test_each_rule(found: Finding, label: Label, rule: Rule | None) -> None:
    told = stance(found)
    assert (told.label, told.rule) == (label, rule)
    assert 0 <= told.score <= 1
    if rule is not None:
        assert stance(found, ALL_RULES - {rule}).rule is not rule


def test_that_words_are_of_another_is_the_surer_the_surer_it_is_that_they_say_the_rest() -> None:
    sure, barely = (decide([replace(finding(one, SILENT), is_of_another=True)]) for one in (SURE, BARELY))
    assert (sure.label, sure.stances) == (Label.NOT_FOUND, ())
    assert sure.score > barely.score > 0.5


def test_a_text_that_says_otherwise_is_never_borne_out_by_its_numbers_dates_units_places_or_exchanges() -> None:
    for kind in (Kind.NUMBER, Kind.DATE, Kind.UNIT, Kind.PLACE, Kind.EXCHANGE):
        assert stance(finding(CERTAIN, difference(kind))).label is Label.CONTRADICTED


def test_a_contradiction_that_no_check_shows_must_be_sure_and_surer_in_a_translation() -> None:
    unshown = finding(BARELY_AGAINST)
    assert 0.5 < unshown.weighed.contradicted < 0.7
    assert stance(unshown).label is Label.NOT_FOUND
    surer = finding(SOMEWHAT_AGAINST)
    assert 0.7 < surer.weighed.contradicted < 0.8
    assert stance(surer).label is Label.CONTRADICTED
    assert stance(replace(surer, is_translated=True)).label is Label.NOT_FOUND
    assert stance(finding(BARELY_AGAINST, NUMBER)).label is Label.CONTRADICTED


def test_another_name_in_another_language_must_be_surer_than_another_number() -> None:
    for kind in (Kind.NAME, Kind.PLACE):
        named = finding(BARELY_AGAINST if kind is Kind.PLACE else UNSURE, difference(kind))
        assert 0.5 < named.weighed.contradicted < 0.75
        assert stance(named).label is Label.CONTRADICTED
        assert stance(replace(named, is_translated=True)).label is Label.NOT_FOUND
        assert stance(replace(finding(SURELY_AGAINST, difference(kind)), is_translated=True)).score > 0.75
    numbered = replace(finding(BARELY_AGAINST, NUMBER, difference(Kind.PLACE)), is_translated=True)
    assert stance(numbered).label is Label.CONTRADICTED


def test_what_surely_decides_a_claim_contradicts_it_where_a_check_shows_that_though_not_the_judge() -> None:
    torn = Scale(SCALE.decides, SCALE.denies, supported_from=0.99, contradicted_from=0.99)
    found = replace(finding(SURE, NUMBER), scale=torn)
    weighed = found.weighed
    assert not torn.supports(weighed)
    assert not torn.contradicts(weighed)
    assert (stance(found).label, stance(found).rule) == (Label.CONTRADICTED, Rule.OTHERWISE)
    assert stance(found).score == pytest.approx(1 - weighed.unknown)
    for other in (
        replace(finding(SURE), scale=torn),
        replace(finding(SURE, SILENT), scale=torn),
        replace(finding(SURE, NUMBER, elsewhere=True), scale=torn),
        replace(finding(UNSURE, NUMBER), scale=torn),
        replace(finding(SURE, difference(Kind.EXCHANGE)), scale=torn, is_translated=True),
    ):
        assert stance(other).label is Label.NOT_FOUND


def test_a_figure_that_is_lacking_contradicts_nothing_and_one_that_is_otherwise_does() -> None:
    for kind in (Kind.NUMBER, Kind.DATE, Kind.UNIT):
        assert stance(finding(SURELY_AGAINST, difference(kind, source=None))).label is Label.NOT_FOUND
        assert stance(finding(SURELY_AGAINST, difference(kind))).label is Label.CONTRADICTED
    assert decide([finding(SURELY_AGAINST, difference(Kind.DATE, source=None))]).score > _SURE
    both = finding(SURELY_AGAINST, difference(Kind.DATE, source=None), difference(Kind.NUMBER))
    assert stance(both).label is Label.CONTRADICTED


def test_the_same_with_another_figure_contradicts_unless_it_is_of_another_year_or_place() -> None:
    unsure = replace(finding(UNSURE, NUMBER, features=FAR), has_other_figure=True)
    assert stance(unsure).rule is Rule.FIGURE
    assert (stance(unsure).label, stance(unsure).score) == (Label.CONTRADICTED, unsure.scale.contradicted_from)
    assert stance(unsure, ALL_RULES - {Rule.FIGURE}).label is Label.NOT_FOUND
    elsewhere = replace(finding(UNSURE, NUMBER, elsewhere=True, features=FAR), has_other_figure=True)
    assert stance(elsewhere).label is Label.NOT_FOUND


def test_another_figure_in_another_language_contradicts_where_the_words_rather_do_than_not() -> None:
    found = replace(finding(BARELY_AGAINST, NUMBER, features=FAR), scale=replace(SCALE, contradicted_from=0.95))
    rather = replace(found, is_translated=True)
    assert 0.5 < rather.weighed.contradicted < 0.9
    assert (stance(rather).label, stance(rather).rule) == (Label.CONTRADICTED, Rule.FIGURE)
    for other in (found, replace(rather, differences=()), replace(rather, aligned=0.3)):
        assert stance(other).label is Label.NOT_FOUND
    # It is not enough to dispute what another article says.
    elsewhere = replace(rather, hit=replace(rather.hit, article=replace(rather.hit.article, id="elsewhere")))
    assert decide([finding(SURE), elsewhere]).label is Label.SUPPORTED


def test_a_name_of_the_article_is_meant_by_words_that_are_sure_and_surer_in_a_translation() -> None:
    nameless = replace(finding(Judgement(0.75, 0.1, 0.15), difference(Kind.NAME, source=None)), is_named=True)
    assert 0.7 < nameless.weighed.supported < 0.8
    assert stance(nameless).label is Label.SUPPORTED
    assert stance(replace(nameless, is_translated=True)).label is Label.PARTLY


@pytest.mark.parametrize(
    ("judged", "label", "in_translation"),
    [
        (EITHER_WAY, Label.CONTRADICTED, Label.CONTRADICTED),
        (RATHER_FOR, Label.NOT_FOUND, Label.CONTRADICTED),
        (CERTAIN, Label.NOT_FOUND, Label.NOT_FOUND),
    ],
)
def test_a_denial_alone_decides_unless_the_judge_rather_sees_support_and_more_so_in_a_translation(
    judged: Judgement, label: Label, in_translation: Label
) -> None:
    denial = difference(Kind.NEGATION, source=None)
    # So that the weighed signs decide nothing by themselves.
    never = replace(SCALE, supported_from=1.0, contradicted_from=1.0)
    alone, beside = (replace(finding(judged, *differing), scale=never) for differing in ([denial], [denial, NUMBER]))
    assert stance(alone).label is label
    assert stance(replace(alone, is_translated=True)).label is in_translation
    assert stance(beside).label is Label.CONTRADICTED


def test_what_a_denial_stands_against_is_never_borne_out_whole() -> None:
    denied = finding(CERTAIN, difference(Kind.NEGATION, source=None))
    assert stance(denied).label is stance(replace(denied, is_translated=True)).label is Label.PARTLY


def test_another_number_decides_in_a_translation_too_and_one_that_is_lacking_does_not() -> None:
    numbered = finding(BARELY, difference(Kind.NUMBER, source=None))
    other_number = replace(finding(CERTAIN, NUMBER), is_translated=True)
    assert (stance(other_number).label, stance(numbered).label) == (Label.CONTRADICTED, Label.PARTLY)


def test_without_rules_the_signs_decide() -> None:
    told = stance(finding(SURE, difference(Kind.UNIT)), frozenset())
    assert (told.label, told.rule) == (Label.SUPPORTED, None)


def test_support_outweighs_what_the_same_article_says_otherwise_less_surely() -> None:
    support, denial = finding(SURE, text="B."), finding(AGAINST, NUMBER)
    assert stance(support).score < stance(denial).score
    assert decide([denial, support]).label is Label.CONTRADICTED
    assert decide([denial, support], ALL_RULES - {Rule.BESIDE}).label is Label.SUPPORTED
    assert decide([finding(AGAINST), support]).label is Label.SUPPORTED
    assert decide([finding(BARELY_AGAINST, NUMBER, features=FAR), finding(CERTAIN, text="B.")]).label is Label.SUPPORTED
    assert decide([finding(BARELY, SILENT), finding(SURELY_AGAINST, text="B.")]).label is Label.CONTRADICTED


@pytest.mark.parametrize(("article", "label"), [("one", Label.SUPPORTED), ("other", Label.PARTLY)])
def test_what_is_said_of_another_denies_nothing_that_its_article_says_of_oneself(article: str, label: Label) -> None:
    (said,) = differences("Workers must wear a badge.", "Employers must wear a badge.", Acronyms())
    support, other = finding(SURE, article="one"), finding(CERTAIN, said, article=article, text="Another.")
    assert said.kind is Kind.EXCHANGE
    assert decide([other]).label is Label.CONTRADICTED
    assert decide([other, support]).label is label


def test_of_what_contradicts_the_words_that_say_otherwise_are_shown() -> None:
    vague = finding(SURELY_AGAINST, SILENT, text="It is a conference.")
    plain = finding(BARELY_AGAINST, NUMBER, text="It has eleven members.")
    decision = decide([vague, plain])
    assert (decision.label, [s.finding for s in decision.stances]) == (Label.CONTRADICTED, [plain])
    assert decision.score == stance(vague).score
    assert [s.finding for s in decide([vague, finding(SURE, NUMBER, elsewhere=True)]).stances] == [vague]


@pytest.mark.parametrize("order", [1, -1])
def test_articles_that_disagree_are_both_shown_newest_first(order: int) -> None:
    old = finding(SURE, article="old", published=date(2016, 1, 1))
    new = finding(AGAINST, NUMBER, article="new", published=date(2020, 1, 1), text="Another.")
    undated = finding(AGAINST, article="undated")
    decision = decide([old, new, undated][::order])
    assert decision.label is Label.PARTLY
    assert [s.finding.hit.article.id for s in decision.stances] == ["new", "old"]


def test_an_article_about_someone_or_something_else_than_a_claim_disagrees_with_nothing() -> None:
    support, other = finding(SURE), finding(AGAINST, NUMBER, article="other", text="Another.")
    for apart in (replace(other, is_of_another=True), replace(other, aligned=0.55)):
        decision = decide([support, apart])
        assert (decision.label, [s.finding for s in decision.stances]) == (Label.SUPPORTED, [support])
        assert decide([apart]).label is Label.CONTRADICTED
    assert decide([support, replace(other, aligned=0.65)]).label is Label.PARTLY


def test_nothing_found_is_the_surer_the_less_was_near() -> None:
    assert decide([]).score == 1
    near, far = finding(Judgement(0.5, 0.2, 0.3), features=FAR), finding(UNSURE, features=FAR)
    assert decide([near]).score < decide([far]).score
    assert decide([far]).stances == ()


def test_three_sentences_at_most_and_none_twice() -> None:
    same = finding(SURE, article="copy")
    long = finding(SURE, text="Two. Sentences.", sentences=2, article="long")
    others = [finding(SURE, text=f"Number {n}.", article=str(n)) for n in range(3)]
    decision = decide([long, finding(SURE), same, *others])
    assert [s.finding.hit.article.id for s in decision.stances] == ["a", "0", "1"]


@pytest.mark.parametrize("told", [difference(Kind.NEGATION, source=None), NUMBER, SILENT])
def test_an_article_in_another_language_with_few_of_the_claims_words_denies_nothing(told: Difference) -> None:
    denial = replace(finding(SURELY_AGAINST, told), is_translated=True)
    if told is not SILENT:
        assert stance(denial).label is Label.CONTRADICTED
    apart = stance(replace(denial, aligned=0.45))
    assert (apart.label, apart.rule) == (Label.NOT_FOUND, Rule.OTHERS)
    assert stance(replace(finding(SURE), is_translated=True, aligned=0.45)).label is Label.SUPPORTED


def test_what_a_rule_set_aside_is_not_shown_as_what_denies_a_claim() -> None:
    apart = replace(finding(SURELY_AGAINST, NUMBER, article="b", text="Another."), is_translated=True, aligned=0.3)
    decision = decide([apart, finding(SOMEWHAT_AGAINST, article="a")])
    assert decision.label is Label.CONTRADICTED
    assert [s.finding.hit.article.id for s in decision.stances] == ["a"]
