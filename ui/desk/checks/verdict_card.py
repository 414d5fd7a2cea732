"""The card of one verdict: label, evidence, differences, and the change by staff."""

from index.articles import CELL_SEPARATOR
from rag.checks.records import Difference, Excerpt
from rag.claimed.claims import plain_words
from rag.records import Citation, Language
from rag.verifying.verdicts import Label, Verdict
from ui.desk.checks.labels import ORDER, kind_of, labelled
from ui.desk.checks.records import Check, Cited, Override, Proposed, Reviewed
from ui.desk.checks.staleness import Fate, Freshness
from ui.desk.frame import Frame, form
from ui.desk.words import time_words
from ui.reader.places import article_path
from ui.shown.cards import beside, byline, foreign, reader_path, speaker_line
from ui.shown.markup import text
from ui.shown.quotations import BETWEEN_CELLS, place_html, quotation_html, quoted
from ui.strings import Strings
from ui.verify.strings import VerifyStrings

_BESIDE = 60


def verdict_card(
    claim: Reviewed,
    check: Check,
    fresh: Freshness,
    frame: Frame,
    *,
    shown: Label | None = None,
    proposed: Proposed | None = None,
) -> str:
    """Return a verdict as an item of a list of all or of those ``shown``; a ``proposed`` change stands in its form."""
    verdict, number = claim.verdict, claim.number
    words, spoken = frame.words, check.report.language
    said = text(quoted(plain_words(verdict.claim.text)))
    return (
        f'<li class="verdict {kind_of(claim.label)}" id="v{number}" tabindex="-1">'
        f"<h3>{text(words.claim.format(number=number))}</h3>"
        f'<p class="said"{foreign(spoken, frame.language)}>{said}</p>{_label(claim, frame)}'
        f"{_differences(claim, spoken, frame)}{_evidence(claim, fresh, frame)}"
        f"{'' if check.problem else _change(claim, check.id, frame, shown, proposed)}"
        f'<p><a class="back" href="#c{number}"><span aria-hidden="true">←</span> {text(words.to_text)}</a></p></li>'
    )


def _label(claim: Reviewed, frame: Frame) -> str:
    labels = VerifyStrings(frame.language)
    decided, certainty = labelled(claim.label, frame.language), labels.sure(claim.verdict.score)
    sure = "" if claim.verdict.label is Label.NOTHING_TO_CHECK else f'<span class="score">{text(certainty)}</span>'
    if claim.override is None:
        return f'<p class="decided">{decided} {sure}</p>'
    found = frame.words.found.format(label=labels.label(claim.verdict.label))
    # All notes, since two people may have written theirs without seeing the other's.
    notes = "".join(_note(override, frame) for override in claim.overrides)
    return f'<p class="decided">{decided}</p>{notes}<p class="found">{text(found)} {sure}</p>'


def _differences(claim: Reviewed, spoken: Language, frame: Frame) -> str:
    """Return the differences one above the other, the differing words marked; ``spoken`` is the text's language."""
    verdict = claim.verdict
    if verdict.is_contradicted_as_a_whole:
        return f'<p class="whole">{text(VerifyStrings(frame.language).as_a_whole)}</p>'
    if not verdict.differences:
        return ""
    rows = "".join(_difference(difference, verdict, spoken, frame) for difference in verdict.differences)
    return (
        f'<h4 id="d{claim.number}">{text(frame.words.differences_head)}</h4>'
        f'<ul class="differences" aria-labelledby="d{claim.number}">{rows}</ul>'
    )


def _difference(difference: Difference, verdict: Verdict, spoken: str, frame: Frame) -> str:
    words, kind, source = frame.words, VerifyStrings(frame.language).kind(difference.kind), difference.source
    said = f'<span class="silent">{text(words.says_nothing)}</span>'
    if source:
        said = _cut(source, _language_of(source, verdict), frame)
        if any(cited.cells and cited.quote == source.text for cited in verdict.evidence):
            said = said.replace(CELL_SEPARATOR, BETWEEN_CELLS)
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
    of = foreign(spoken, frame.language)
    return f"<span{of}>{text(before)}<mark>{text(excerpt.words)}</mark>{text(after)}</span>"


def _note(override: Override, frame: Frame) -> str:
    said = frame.words.changed_by.format(name=override.made_by, time=time_words(override.made_at, frame.language))
    if override.label:
        said += f": {VerifyStrings(frame.language).label(override.label)}"
    return f'<div class="override"><p class="by">{text(said)}</p><p class="words">{text(override.note)}</p></div>'


def _evidence(claim: Reviewed, fresh: Freshness, frame: Frame) -> str:
    verdict, words = claim.verdict, frame.words
    if verdict.label is Label.NOTHING_TO_CHECK:
        return ""
    if not verdict.evidence:
        return f'<p class="none">{text(words.no_evidence)}</p>'
    quotations = "".join(_quotation(citation, fresh, frame) for citation in verdict.evidence)
    return f'<h4>{text(words.evidence_head)}</h4><ol class="evidence">{quotations}</ol>'


def _quotation(citation: Citation, fresh: Freshness, frame: Frame) -> str:
    article, language = citation.article, frame.language
    by = byline(article, language)
    undated = "" if article.published else f" · {text(frame.words.undated)}" if by else text(frame.words.undated)
    return (
        f"<li>{place_html(citation.heading, citation, language)}"
        f"<blockquote{foreign(article.language, language)}>{quotation_html(citation, 'of')}</blockquote>"
        f'<p class="source"><cite{foreign(article.language, language)}>{text(article.title)}</cite>'
        f'<span class="by">{by}{undated}</span></p>{speaker_line(citation, language, "speaker")}'
        f"{_way(citation, fresh, frame)}</li>"
    )


def _way(citation: Citation, fresh: Freshness, frame: Frame) -> str:
    """Return the link to the reader; without a marked place if the article has changed."""
    words, article = frame.words, citation.article
    fate = fresh.fate(Cited(article.id, article.sha256))
    which = f'<span class="hidden">: {text(article.title)} ({citation.number})</span>'
    if fate is Fate.SAME:
        address = reader_path(citation, frame.language)
        return f'<p><a class="open" href="{text(address)}">{text(Strings(frame.language).open_words)}{which}</a></p>'
    if fate is Fate.GONE:
        return f'<p class="note">{text(words.article_gone)}</p>'
    address = article_path(article.id, frame.language)
    return (
        f'<p class="note">{text(words.article_changed)}</p>'
        f'<p><a class="open" href="{text(address)}">{text(words.open_article)}{which}</a></p>'
    )


def _change(claim: Reviewed, check_id: str, frame: Frame, shown: Label | None, proposed: Proposed | None) -> str:
    words, number, span = frame.words, claim.number, claim.verdict.claim
    which = f'<span class="hidden"> ({text(words.claim.format(number=number))})</span>'
    place = (
        f'<input type="hidden" name="start" value="{span.start}"><input type="hidden" name="end" value="{span.end}">'
        f'<input type="hidden" name="seen" value="{claim.fingerprint}">'
        f'<input type="hidden" name="show" value="{shown.value if shown else ""}">'
    )
    chosen, note = (proposed.label or claim.label, proposed.note) if proposed else (claim.label, "")
    options = "".join(_option(label, chosen, frame) for label in ORDER)
    fields = (
        f'{place}<label for="label-{number}">{text(words.change_label)}</label>'
        f'<select id="label-{number}" name="label">{options}</select>'
        f'<label for="note-{number}">{text(words.change_note)}</label>'
        f'<textarea id="note-{number}" name="note" rows="3" maxlength="2000" required>\n{text(note)}</textarea>'
        f"<button>{text(words.change_save)}{which}</button>"
    )
    action = f"/staff/checks/{check_id}/override"
    undo = ""
    if claim.override:
        undo = form(action, f'{place}<button class="plain">{text(words.change_undo)}{which}</button>', frame)
    summary = f"<summary>{text(words.change)}{which}</summary>"
    opened = " open" if proposed else ""
    return f"<details{opened}>{summary}{form(action, fields, frame, name='change')}{undo}</details>"


def _option(label: Label, chosen: Label, frame: Frame) -> str:
    selected = " selected" if label is chosen else ""
    return f'<option value="{label.value}"{selected}>{text(VerifyStrings(frame.language).label(label))}</option>'
