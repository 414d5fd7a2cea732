"""Claims about one text, side by side in a step."""

from benchmarks.asked_by_hand import pages_by_hand
from benchmarks.claims import Label
from benchmarks.claims_by_hand import drafted_by_hand
from benchmarks.kept_out import kept_out
from training.drafted import Drafted


def _drafted() -> Drafted:
    pages = [page for language in ("en", "es") for page in pages_by_hand(language).asked.articles]
    return Drafted(tuple(map(tuple, drafted_by_hand(pages))), seed=1)


def test_a_step_has_the_claims_about_one_text_and_two_of_each_label() -> None:
    drafted = _drafted()
    for step in range(20):
        labels = [label for pair in drafted.of_step(step) for label in pair.labels]
        assert sorted(labels) == sorted([*Label, *Label])


def test_every_text_has_its_turn_before_one_has_it_again() -> None:
    drafted = _drafted()
    read = [pair for step in range(len(drafted.texts)) for pair in drafted.of_step(step)]
    assert len(read) == len(list(drafted.every()))
    assert set(read) == set(drafted.every())
    assert [pair.claim for pair in read] != [pair.claim for pair in drafted.every()]


def test_what_is_kept_out_is_claimed_of_too_so_that_it_can_be_measured() -> None:
    for language in ("en", "es"):
        pages = pages_by_hand(language).asked
        out = {page.id for page in kept_out(pages).articles}
        assert len(drafted_by_hand(kept_out(pages).articles)) == len(out) > 20
