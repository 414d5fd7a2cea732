"""The thirty claims about the two articles, by the whole product; the weights know nothing of them."""

from rag.verifying.verdicts import Label, Verdict
from tests.rag.own_claims import ENGLISH, SPANISH
from ui.compose import Service


def verdict(service: Service, text: str) -> Verdict:
    (found,) = service.checking.verify(text).verdicts
    return found


def test_the_thirty_claims(service: Service) -> None:
    wrong: dict[str, list[str]] = {"en": [], "es": []}
    passed = []
    for language, claims in (("en", ENGLISH), ("es", SPANISH)):
        for text, label, words in claims:
            found = verdict(service, text)
            if found.label is not label:
                wrong[language].append(f"{text} is {label}, found {found.label}")
            if found.label is Label.SUPPORTED and not (
                label is Label.SUPPORTED and any(words in citation.quote for citation in found.evidence)
            ):
                passed.append(text)
    # What is reached (docs/evaluation.md), in English and one more: a claim there stands at its limit, 0.653 for 0.65,
    # and rounding decides about it.
    assert len(wrong["en"]) <= 2, wrong["en"]
    assert len(wrong["es"]) <= 4, wrong["es"]
    assert not passed
