"""Facts written by hand: three texts and three claims, and what each text says of each claim."""

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from sklearn.metrics import roc_auc_score

from benchmarks.claims import Label
from benchmarks.datasets import article_of
from benchmarks.facts_by_hand import Fact, facts_of, made_up_facts
from benchmarks.given_away import chances

FILES = Path(__file__).parents[2] / "benchmarks" / "by_hand"


@pytest.fixture(scope="module")
def facts() -> list[Fact]:
    return made_up_facts()


def test_the_first_two_claims_change_sides_with_the_text_and_the_third_has_its_own() -> None:
    fact = Fact("one", ("first", "second", "third"), ("a", "b", "n"), "en", "en")
    told = {(pair.evidence, pair.claim): pair.labels for pair in fact.pairs()}
    assert told["first", "a"] == told["second", "b"] == told["third", "n"] == (Label.SUPPORTED,)
    assert told["first", "b"] == told["second", "a"] == (Label.CONTRADICTED,)
    assert sum(labels == (Label.UNKNOWN,) for labels in told.values()) == 4
    assert len(told) == 9


def test_a_text_bears_itself_out_and_denies_the_one_that_differs() -> None:
    fact = Fact("one", ("first", "second", "third"), ("a", "b", "n"), "es", "en")
    told = {(pair.evidence, pair.claim): pair.labels for pair in fact.copies()}
    assert told["first", "first"] == told["second", "second"] == told["third", "third"] == (Label.SUPPORTED,)
    assert told["first", "second"] == told["second", "first"] == (Label.CONTRADICTED,)
    assert {pair.language for pair in fact.copies()} == {"es"}


def test_with_neighbours_the_first_two_texts_tell_the_same() -> None:
    fact = Fact("one", ("first.", "second.", "third."), ("a", "b", "n"), "en", "en")
    assert fact.among_neighbours() == []
    told = replace(fact, around=("Before.", "")).among_neighbours()
    assert [pair.labels for pair in told] == [pair.labels for pair in fact.decided()]
    assert {pair.evidence for pair in told} == {"Before. first.", "Before. second."}


def test_plain_claims_have_one_that_both_texts_bear_out_and_one_that_both_deny() -> None:
    fact = Fact("one", ("first", "second", "third"), ("a", "b", "n"), "en", "en", ("p", "q"))
    told = {(pair.evidence, pair.claim): pair.labels for pair in fact.pairs()}
    assert told["first", "a"] == told["first", "p"] == told["second", "p"] == (Label.SUPPORTED,)
    assert told["first", "q"] == told["second", "q"] == (Label.CONTRADICTED,)
    assert len(told) == 9 + 4


def test_plain_claims_stand_beside_the_fact_whose_texts_they_share(facts: list[Fact]) -> None:
    plain = [fact for fact in facts if fact.agreed]
    assert len(plain) > 400
    texts = {fact.texts for fact in facts if not fact.agreed}
    for fact in plain:
        assert fact.texts in texts
        assert len({*fact.claims, *fact.agreed}) == 5, fact
    across = sum(fact.language != fact.told_in for fact in plain)
    assert 0.4 < across / len(plain) < 0.7


def test_a_plain_claim_has_more_of_its_text_s_words_than_one_in_other_words(facts: list[Fact]) -> None:
    def kept(fact: Fact) -> float:
        claim, text = (set(words.lower().split()) for words in (fact.claims[0], fact.texts[0]))
        return len(claim & text) / len(claim)

    alike = [fact for fact in facts if fact.language == fact.told_in]
    assert np.mean([kept(f) for f in alike if f.agreed]) > np.mean([kept(f) for f in alike if not f.agreed]) + 0.1


def test_every_fact_has_three_texts_and_three_claims_in_two_languages(facts: list[Fact]) -> None:
    assert len(facts) > 2000
    for fact in facts:
        assert len(set(fact.texts)) == len(set(fact.claims)) == 3, fact
        assert not any(claim.endswith("?") for claim in fact.claims), fact
    counted = Counter(fact.language for fact in facts)
    assert min(counted["en"], counted["es"]) > len(facts) / 4


def test_a_turned_text_keeps_most_of_the_words(facts: list[Fact]) -> None:
    kept = []
    for fact in facts:
        told, turned = (set(text.split()) for text in fact.texts[:2])
        kept.append(len(told & turned) / len(told | turned))
    assert np.mean(kept) > 0.7


def test_the_words_of_a_claim_do_not_tell_whether_it_is_borne_out(facts: list[Fact]) -> None:
    pairs = [pair for fact in facts if not fact.agreed for pair in fact.decided()]
    supported = np.array([pair.labels == (Label.SUPPORTED,) for pair in pairs])
    told = chances([pair.claim for pair in pairs], supported, [pair.claim for pair in pairs])
    assert abs(roc_auc_score(supported, told) - 0.5) < 0.03


def test_one_in_ten_is_kept_out(facts: list[Fact]) -> None:
    assert 0.07 < sum(fact.is_kept_out for fact in facts) / len(facts) < 0.13


def test_a_fact_about_a_passage_is_told_by_its_sentences_and_by_changes_of_their_words() -> None:
    row = json.loads((FILES / "facts_of_passages.jsonl").read_text(encoding="utf-8").split("\n", maxsplit=1)[0])
    last = max(row["e"])
    words = max(end for _, end, _ in [*row["t"], *row["w"]])
    sentences = [f"Sentence {number} stands{' here' * words}." for number in range(last + 1)]
    article = article_of(row["id"], "Title", " ".join(sentences), "en")
    (fact,) = facts_of([article])
    assert fact.texts[0] == " ".join(sentences[number] for number in row["e"])
    for text, changes in zip(fact.texts[1:], (row["t"], row["w"]), strict=True):
        assert all(instead in text for _, _, instead in changes)
    before, after = fact.around
    assert after == ""
    assert before == (sentences[min(row["e"]) - 1] if min(row["e"]) else "")
    assert facts_of([]) == []
