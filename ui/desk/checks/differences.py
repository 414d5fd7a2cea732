"""The differences between a claim and its source."""

from rag.checks.records import Difference, Excerpt
from rag.records import Language
from rag.verifying.verdicts import Verdict
from ui.desk.frame import Frame
from ui.shown.cards import beside
from ui.shown.markup import attribute, text
from ui.verify.strings import VerifyStrings

_BESIDE = 60


def differences_list(verdict: Verdict, number: int, spoken: Language, frame: Frame) -> str:
    """Return the differences of claim ``number`` one above the other, with the differing words marked; "" if none.

    ``spoken`` is the language of the checked text.
    """
    if not verdict.differences:
        return ""
    rows = "".join(_row(difference, verdict, spoken, frame) for difference in verdict.differences)
    return (
        f'<h4 id="d{number}">{text(frame.words.differences_head)}</h4>'
        f'<ul class="differences" aria-labelledby="d{number}">{rows}</ul>'
    )


def _row(difference: Difference, verdict: Verdict, spoken: str, frame: Frame) -> str:
    words, kind, source = frame.words, VerifyStrings(frame.language).kind(difference.kind), difference.source
    said = f'<span class="silent">{text(words.says_nothing)}</span>'
    if source:
        said = _cut(source, _language_of(source, verdict), frame)
    return (
        f"<li><strong>{text(kind)}</strong>"
        f'<p><span class="by">{text(words.in_text)}</span> {_cut(difference.claim, spoken, frame)}</p>'
        f'<p><span class="by">{text(words.in_article)}</span> {said}</p></li>'
    )


def _language_of(source: Excerpt, verdict: Verdict) -> str | None:
    """Return the language of the article that an excerpt is from."""
    return next((cited.article.language for cited in verdict.evidence if source.text in cited.article.text), None)


def _cut(excerpt: Excerpt, spoken: str | None, frame: Frame) -> str:
    """Return an excerpt's words, marked, with a few whole words around them."""
    before, after = beside(excerpt.text[: excerpt.span.start], excerpt.text[excerpt.span.end :], _BESIDE)
    foreign = attribute("lang", spoken if spoken != frame.language else None)
    return f"<span{foreign}>{text(before)}<mark>{text(excerpt.words)}</mark>{text(after)}</span>"
