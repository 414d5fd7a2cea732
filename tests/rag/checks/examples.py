"""What the tests of the rules share: the differences between two texts, as kinds and words."""

from rag.checks.differences import differences
from rag.checks.names.acronyms import Acronyms
from rag.checks.records import Kind


def found(claim: str, source: str, acronyms: Acronyms | None = None) -> list[tuple[str, str, str | None]]:
    return [
        (difference.kind.value, difference.claim.words, difference.source.words if difference.source else None)
        for difference in differences(claim, source, acronyms or Acronyms())
    ]


def kinds(claim: str, source: str, acronyms: Acronyms | None = None) -> set[Kind]:
    return {difference.kind for difference in differences(claim, source, acronyms or Acronyms())}
