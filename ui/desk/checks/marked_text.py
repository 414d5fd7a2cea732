"""The checked text with each claim marked and linked to its verdict."""

from collections.abc import Sequence
from dataclasses import dataclass

from rag.records import Language
from rag.verifying.verdicts import Label
from ui.desk.checks.labels import kind_of, sign_of
from ui.desk.checks.records import Reviewed
from ui.shown.markup import text
from ui.verify.strings import VerifyStrings


@dataclass(frozen=True, slots=True)
class Numbered:
    """A reviewed verdict and the number of its claim, from 1."""

    number: int
    reviewed: Reviewed


def marked_text(whole: str, claims: Sequence[Numbered], shown: Label | None, language: Language) -> str:
    """Return every character of a text as HTML; claims of the label ``shown``, or all, lead to their verdicts."""
    html, at = [], 0
    for claim in claims:
        start, end = claim.reviewed.verdict.claim.start, claim.reviewed.verdict.claim.end
        if start < at:
            continue
        html.append(text(whole[at:start]))
        html.append(_mark(whole[start:end], claim, shown, language))
        at = end
    html.append(text(whole[at:]))
    return "".join(html)


def _mark(words: str, claim: Numbered, shown: Label | None, language: Language) -> str:
    label = claim.reviewed.label
    said = VerifyStrings(language).label(label)
    inside = (
        f'<span class="sign" aria-hidden="true">{sign_of(label)}</span>'
        f'<span class="hidden" lang="{language}">{text(said)}: </span>{text(words)}'
    )
    if shown not in {None, label}:
        return f'<span class="claim" id="c{claim.number}">{inside}</span>'
    return f'<a class="claim {kind_of(label)}" id="c{claim.number}" href="#v{claim.number}">{inside}</a>'
