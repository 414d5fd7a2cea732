"""The table of differences between a claim and its source."""

from rag.checks.records import Difference, Excerpt
from rag.records import Language
from rag.verifying.verdicts import Verdict
from ui.desk.frame import Frame
from ui.shown.cards import beside
from ui.shown.markup import attribute, text
from ui.verify.strings import VerifyStrings

_BESIDE = 60


def differences_table(verdict: Verdict, number: int, spoken: Language, frame: Frame) -> str:
    """Return the differences of claim ``number`` side by side, with the differing words marked; "" if none.

    ``spoken`` is the language of the checked text.
    """
    if not verdict.differences:
        return ""
    words = frame.words
    columns = (words.difference_kind, words.in_text, words.in_article)
    head = "".join(f'<th scope="col">{text(column)}</th>' for column in columns)
    rows = "".join(_row(difference, verdict, spoken, frame) for difference in verdict.differences)
    return (
        f'<h4 id="d{number}">{text(words.differences_head)}</h4>'
        f'<table class="differences" aria-labelledby="d{number}"><thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _row(difference: Difference, verdict: Verdict, spoken: str, frame: Frame) -> str:
    words, kind, source = frame.words, VerifyStrings(frame.language).kind(difference.kind), difference.source
    said = f'<span class="silent">{text(words.says_nothing)}</span>'
    if source:
        said = _cut(source, _language_of(source, verdict), frame)
    # On a phone the columns are stacked, each with its name.
    return (
        f'<tr><th scope="row">{text(kind)}</th>'
        f'<td data-column="{text(words.in_text)}">{_cut(difference.claim, spoken, frame)}</td>'
        f'<td data-column="{text(words.in_article)}">{said}</td></tr>'
    )


def _language_of(source: Excerpt, verdict: Verdict) -> str | None:
    """Return the language of the article that an excerpt is from."""
    return next((cited.article.language for cited in verdict.evidence if source.text in cited.article.text), None)


def _cut(excerpt: Excerpt, spoken: str | None, frame: Frame) -> str:
    """Return an excerpt's words, marked, with a few whole words around them."""
    before, after = beside(excerpt.text[: excerpt.span.start], excerpt.text[excerpt.span.end :], _BESIDE)
    foreign = attribute("lang", spoken if spoken != frame.language else None)
    # Only around the words: the column's name, which is in the cell on phones, is in another language.
    return f"<span{foreign}>{text(before)}<mark>{text(excerpt.words)}</mark>{text(after)}</span>"
