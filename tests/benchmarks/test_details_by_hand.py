"""Details written by hand: a text that is silent, one that tells and one that denies."""

import json
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from benchmarks.claims import Label
from benchmarks.datasets import article_of
from benchmarks.details_by_hand import Detail, details_of, made_up_details

FILES = Path(__file__).parents[2] / "benchmarks" / "by_hand"


@pytest.fixture(scope="module")
def details() -> list[Detail]:
    return made_up_details()


def test_a_claim_is_open_to_the_silent_text_and_decided_by_the_two_others() -> None:
    detail = Detail("one", "u", "silent", "telling", "denying", "es", "en")
    told = {pair.evidence: pair.labels for pair in detail.pairs()}
    assert told == {
        "silent": (Label.UNKNOWN,),
        "telling": (Label.SUPPORTED,),
        "denying": (Label.CONTRADICTED,),
    }
    assert {pair.language for pair in detail.pairs()} == {"en"}


def test_what_tells_more_than_a_text_is_open_to_it() -> None:
    detail = Detail("one", "u", "silent", "telling", "denying", "es", "en")
    told = {(pair.evidence, pair.claim): pair.labels for pair in detail.copies()}
    assert told["silent", "telling"] == told["silent", "denying"] == (Label.UNKNOWN,)
    assert told["denying", "telling"] == told["telling", "denying"] == (Label.CONTRADICTED,)
    assert told["telling", "telling"] == told["denying", "denying"] == (Label.SUPPORTED,)
    assert {pair.language for pair in detail.copies()} == {"es"}


def test_the_three_texts_share_most_of_their_words(details: list[Detail]) -> None:
    assert len(details) > 600
    shared = []
    for detail in details:
        texts = [set(text.lower().split()) for text in (detail.silent, detail.telling, detail.denying)]
        assert len({detail.silent, detail.telling, detail.denying}) == 3, detail
        shared.append(len(set.intersection(*texts)) / len(set.union(*texts)))
    assert np.mean(shared) > 0.7
    counted = Counter((detail.told_in, detail.language) for detail in details)
    assert min(counted.values()) > len(details) / 12
    assert len(counted) == 4


def test_a_detail_about_a_passage_is_told_by_changes_of_its_words() -> None:
    rows = map(json.loads, (FILES / "facts_of_passages.jsonl").read_text(encoding="utf-8").splitlines())
    row = next(row for row in rows if "more" in row)
    words = max(end for _, end, _ in [*row["more"]["v"], *row["more"]["d"]])
    sentences = [f"Sentence {number} stands{' here' * words}." for number in range(max(row["e"]) + 1)]
    (detail,) = details_of([article_of(row["id"], "Title", " ".join(sentences), "en")])
    assert detail.silent == " ".join(sentences[number] for number in row["e"])
    for text, changes in ((detail.telling, row["more"]["v"]), (detail.denying, row["more"]["d"])):
        assert all(instead in text for _, _, instead in changes)
    assert details_of([]) == []
