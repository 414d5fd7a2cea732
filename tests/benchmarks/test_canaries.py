from benchmarks.canaries import found_after
from tests.apart import apart


def test_nothing_that_a_visitor_writes_is_kept() -> None:
    """Each way of asking once; ``python -m benchmarks.canaries`` asks 500 questions."""
    assert apart(found_after, 15) == []
