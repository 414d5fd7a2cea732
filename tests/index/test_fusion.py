import pytest

from index.fusion import in_turn, reciprocal_rank_fusion


def test_ranks_are_one_based_and_absence_adds_nothing() -> None:
    fused = dict(reciprocal_rank_fusion([[7, 8], [8]]))
    assert fused == {8: pytest.approx(1 / 62 + 1 / 61), 7: pytest.approx(1 / 61)}


def test_ties_keep_the_first_ranking_first() -> None:
    assert [row for row, _ in reciprocal_rank_fusion([[1, 2], [3, 4]])] == [1, 3, 2, 4]


def test_nothing_fuses_to_nothing() -> None:
    assert reciprocal_rank_fusion([[], []]) == []


def test_in_turn_takes_the_first_of_each_then_the_second() -> None:
    assert in_turn([["a", "b", "c"], [], ["x"]]) == ["a", "x", "b", "c"]
    assert in_turn([[], []]) == in_turn([]) == []
