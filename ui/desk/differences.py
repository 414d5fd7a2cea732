"""The words of a text beside those of an article that say otherwise."""

from collections.abc import Sequence

from rag.checks.records import Difference, Excerpt
from ui.desk.frame import Frame
from ui.markup import text
from ui.verify_strings import verify_strings

_BESIDE = 60


def differences_table(differences: Sequence[Difference], number: int, frame: Frame) -> str:
    """Return the differences of claim ``number`` side by side, only the words that differ marked; "" for none."""
    if not differences:
        return ""
    words = frame.words
    columns = (words.difference_kind, words.in_text, words.in_article)
    head = "".join(f'<th scope="col">{text(column)}</th>' for column in columns)
    rows = "".join(_row(difference, frame) for difference in differences)
    return (
        f'<h4 id="d{number}">{text(words.differences_head)}</h4>'
        f'<table class="differences" aria-labelledby="d{number}"><thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def _row(difference: Difference, frame: Frame) -> str:
    words, kind = frame.words, verify_strings(frame.language).kind(difference.kind)
    silent = f'<span class="silent">{text(words.says_nothing)}</span>'
    source = _cut(difference.source) if difference.source else silent
    # On a phone the columns stand one above the other, each under its name.
    return (
        f'<tr><th scope="row">{text(kind)}</th><td data-column="{text(words.in_text)}">{_cut(difference.claim)}</td>'
        f'<td data-column="{text(words.in_article)}">{source}</td></tr>'
    )


def _cut(excerpt: Excerpt) -> str:
    """Return the words with a few around them, as far as whole words fit."""
    before, after = excerpt.text[: excerpt.span.start], excerpt.text[excerpt.span.end :]
    if len(before) > _BESIDE:
        before = "… " + before[-_BESIDE:].partition(" ")[2]
    if len(after) > _BESIDE:
        after = after[:_BESIDE].rpartition(" ")[0] + " …"
    return f"{text(before)}<mark>{text(excerpt.words)}</mark>{text(after)}"
