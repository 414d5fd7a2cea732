"""Claims whose words give their labels away, and others whose words do not."""

from benchmarks.claims import NOT_SUPPORTED, Label, Pair

_SUPPORTED = (Label.SUPPORTED,)

GIVEN_AWAY = (
    *(Pair(f"Town {n} never had a mill.", "It had one.", NOT_SUPPORTED) for n in range(40)),
    *(Pair(f"Town {n} has a bridge.", "It has one.", _SUPPORTED) for n in range(40)),
)
EVEN = tuple(
    Pair(f"River {n} is long.", evidence, labels)
    for n in range(20)
    for evidence, labels in (("It is.", _SUPPORTED), ("It is not.", NOT_SUPPORTED))
)
