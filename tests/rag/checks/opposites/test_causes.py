import pytest

from rag.checks.opposites.exchanges import cause_differences
from rag.checks.readings import read_pair

_BROKEN = "Como la ambulancia está averiada, los traslados se hacen en un vehículo de la policía."
_REMINDER = "Because many people missed their appointments, the office now sends a reminder."


@pytest.mark.parametrize(
    ("claim", "source", "ours", "theirs"),
    [
        ("Many people missed their appointments because the office sends a reminder.", _REMINDER,
         "the office sends a reminder.", "many people missed their appointments"),
        ("Since sport takes place every day, the new gym was finished.",
         "Sport takes place every day because the new gym was finished.", "sport takes place every day",
         "the new gym was finished."),
        ("The flood led to the closure of the road.", "The flood was caused by the closure of the road.", "The flood",
         "the closure of the road."),
        ("La ambulancia está averiada porque los traslados se hacen en un vehículo.", _BROKEN,
         "los traslados se hacen en un vehículo.", "la ambulancia está averiada"),
        ("Los traslados se hacen en un vehículo, y por eso la ambulancia está averiada.", _BROKEN,
         "Los traslados se hacen en un vehículo, y", "la ambulancia está averiada"),
    ],
)  # fmt: skip
def test_a_cause_is_not_the_effect_of_its_effect(claim: str, source: str, ours: str, theirs: str) -> None:
    (found,) = cause_differences(*read_pair(claim, source))
    assert found.source is not None
    assert (found.claim.words, found.source.words) == (ours, theirs)


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The office sends a reminder since people missed their appointments.", _REMINDER),
        ("Many people missed their appointments, so the office sends a reminder.", _REMINDER),
        ("Los traslados se hacen en un vehículo porque la ambulancia está averiada.", _BROKEN),
        ("The office sends a reminder.", _REMINDER),
        ("The office has sent reminders since 2024.", "Since 2024, the office has sent reminders."),
        ("Rents rose because wages rose.", "Wages rose because prices rose, and rents rose because wages did."),
    ],
)
def test_the_same_cause_in_another_order_is_no_difference(claim: str, source: str) -> None:
    assert [*cause_differences(*read_pair(claim, source))] == []
