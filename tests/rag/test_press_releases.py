"""Two press releases, as staff would try them: whole texts, checked at once."""

import pytest

from rag.verifying.verdicts import Label, Verdict
from tests.rag.press_releases import ENGLISH, SPANISH
from ui.compose import Service

# What is reached (docs/evaluation.md), and of the wrong ones one more that rounding may decide.
WRONG = {"en": 4, "es": 4}


@pytest.fixture(scope="module", params=[("en", ENGLISH), ("es", SPANISH)], ids=["en", "es"])
def checked(request: pytest.FixtureRequest, service: Service) -> tuple[str, list[tuple[Label, Verdict]]]:
    language, claims = request.param
    text = " ".join(claim for claim, _ in claims)
    verdicts = service.checking.verify(text).verdicts
    assert [text[v.claim.start : v.claim.end].strip() for v in verdicts] == [claim for claim, _ in claims]
    return language, [(label, verdict) for (_, label), verdict in zip(claims, verdicts, strict=True)]


def test_few_labels_of_a_press_release_are_wrong(checked: tuple[str, list[tuple[Label, Verdict]]]) -> None:
    language, told = checked
    wrong = [
        (label.value, verdict.label.value, verdict.claim.text) for label, verdict in told if verdict.label is not label
    ]
    assert len(wrong) <= WRONG[language], wrong


def test_nothing_true_is_contradicted_in_a_press_release(checked: tuple[str, list[tuple[Label, Verdict]]]) -> None:
    _, told = checked
    assert not [v.claim.text for label, v in told if label is Label.SUPPORTED and v.label is Label.CONTRADICTED]


def test_nothing_false_or_untold_is_supported_in_a_press_release(
    checked: tuple[str, list[tuple[Label, Verdict]]],
) -> None:
    _, told = checked
    assert not [v.claim.text for label, v in told if label is not Label.SUPPORTED and v.label is Label.SUPPORTED]
