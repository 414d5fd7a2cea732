"""Claims written by hand, and the sentences by which they are judged."""

import json
from collections import Counter
from pathlib import Path

from benchmarks.asked_by_hand import ByHand
from benchmarks.claims import Label
from benchmarks.claims_by_hand import claims_by_hand, drafted_by_hand
from benchmarks.kept_out import kept_out

FILE = Path(__file__).parents[2] / "benchmarks" / "by_hand" / "claims.jsonl"


def test_a_third_of_the_claims_about_pages_has_each_label_in_both_languages(pages: list[ByHand]) -> None:
    pairs = [pair for some in pages for pair in claims_by_hand(some.asked.articles)]
    counted = Counter((pair.labels[0], pair.language) for pair in pairs)
    assert len(pairs) == 2340
    assert {label for label, _ in counted} == set(Label)
    assert min(counted.values()) > 300


def test_a_claim_is_judged_by_the_sentences_that_were_named_and_no_others(pages: list[ByHand]) -> None:
    (page,) = (one for one in pages[1].asked.articles if one.id == "page-101")
    row = next(json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines() if '"page-101"' in line)
    pairs = claims_by_hand([page])
    assert [pair.claim for pair in pairs] == [claim["c"] for claim in row["claims"]]
    assert pairs[0].evidence in page.text
    two = next(pair for pair, claim in zip(pairs, row["claims"], strict=True) if claim["e"] == [8, 9])
    assert all(part in page.text for part in two.evidence.split(". ", maxsplit=1))


def test_of_what_is_not_there_nothing_is_claimed(pages: list[ByHand]) -> None:
    assert claims_by_hand([]) == []
    kept = [article for some in pages for article in kept_out(some.asked).articles]
    assert 300 < len(claims_by_hand(kept)) < 600


def test_as_drafts_claim_it_every_label_is_as_frequent_and_every_text_has_two_of_each() -> None:
    rows = [json.loads(line) for line in (FILE.parent / "drafted.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len({row["id"] for row in rows}) == len(rows) > 3000
    counted = Counter((claim["v"], claim["l"]) for row in rows for claim in row["claims"])
    assert len(counted) == 6
    assert max(counted.values()) < 1.2 * min(counted.values())
    whole = [row for row in rows if Counter(claim["v"] for claim in row["claims"]) == Counter("SSCCNN")]
    assert len(whole) > 0.98 * len(rows)


def test_what_was_drafted_about_pages_is_judged_by_their_sentences(pages: list[ByHand]) -> None:
    spanish = kept_out(pages[1].asked).articles
    drafted = drafted_by_hand(spanish)
    assert len(drafted) > 20
    assert all(
        any(pair.evidence.split("\n")[0][:20] in page.text for page in spanish) for one in drafted for pair in one
    )
    assert drafted_by_hand([]) == []


def test_of_claims_that_take_a_step_of_thought_those_of_every_label_are_in_every_place() -> None:
    rows = [json.loads(line) for line in (FILE.parent / "reasoned.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len({row["id"] for row in rows}) == len(rows) > 5000
    assert all(2 <= sum(claim["v"] == label for claim in row["claims"]) <= 3 for row in rows for label in "SC")
    counted = Counter((claim["v"], place) for row in rows for place, claim in enumerate(row["claims"]))
    for label in "SCN":
        of_label = [counted[label, place] for place in range(6)]
        assert max(of_label) < 1.15 * min(of_label)
