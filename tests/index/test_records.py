"""Ranges of characters."""

import pytest

from index.records import Span


@pytest.mark.parametrize(
    ("other", "is_shared"),
    [
        (Span(0, 5), False),
        (Span(0, 6), True),
        (Span(6, 8), True),
        (Span(9, 12), True),
        (Span(10, 12), False),
        (Span(0, 20), True),
    ],
)
def test_two_ranges_overlap_where_they_share_a_character(other: Span, is_shared: bool) -> None:
    span = Span(5, 10)
    assert span.overlaps(other) is is_shared
    assert other.overlaps(span) is is_shared
