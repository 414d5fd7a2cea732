"""Writes checked texts as Markdown, CSV (safe against spreadsheet formulas) or schema.org ClaimReview."""

import csv
import io
import json
import re
from collections.abc import Mapping, Sequence
from datetime import date

from index.canonical import canonical_line
from rag.checks.records import Difference, Kind
from rag.claimed.claims import plain_words
from rag.records import Citation, Language
from rag.verifying.verdicts import Label, Verdict
from ui.shown.fragments import original_page
from ui.shown.markup import unlisted
from ui.shown.quotations import quoted, row_line
from ui.strings import date_words
from ui.verify.strings import VerifyStrings
from ui.verify.wire import CheckedText

COLUMNS = (
    "file", "start", "end", "label", "score", "claim", "differences", "evidence", "title", "author", "published", "url",
    "speaker", "heading",
)  # fmt: skip
_SIGN = re.compile(r"[\\`*_{}\[\]()#|~!&<>]")
_UNSAFE = re.compile(r"[<>\s]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_markdown(checked: Sequence[CheckedText]) -> str:
    """Return texts with their verdicts in each text's language; Markdown in the texts is escaped."""
    return "\n\n".join(_markdown_text(text) for text in checked) + "\n"


def as_csv(checked: Sequence[CheckedText]) -> str:
    """Return one row per claim; cells for evidence, titles and so on have one line per citation."""
    return csv_of(COLUMNS, [row for text in checked for row in csv_rows(text)])


def csv_rows(text: CheckedText) -> list[dict[str, str]]:
    """Return a row per claim of a text, by column."""
    words = VerifyStrings(text.report.language)
    return [dict(zip(COLUMNS, _row(text.name, verdict, words), strict=True)) for verdict in text.report.verdicts]


def csv_of(columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> str:
    """Return rows as CSV, with an apostrophe before what a spreadsheet would read as a formula."""
    stream = io.StringIO()
    writer = csv.DictWriter(stream, columns)
    writer.writeheader()
    for row in rows:
        writer.writerow({name: f"'{value}" if value.startswith(_FORMULA) else value for name, value in row.items()})
    return stream.getvalue()


def as_claim_review(checked: Sequence[CheckedText], reviewed: date) -> str:
    """Return JSON-LD with one ClaimReview per checked claim, rated in words; safe to embed in HTML."""
    reviews = [
        _review(verdict, text, reviewed)
        for text in checked
        for verdict in text.report.verdicts
        if verdict.label is not Label.NOTHING_TO_CHECK
    ]
    graph = {"@context": "https://schema.org", "@graph": reviews}
    return json.dumps(graph, ensure_ascii=False, indent=2).replace("<", "\\u003c") + "\n"


def markdown_title(name: str, language: Language) -> str:
    """Return the heading of a checked text in Markdown."""
    return f"# {VerifyStrings(language).title}: {_escaped(name)}"


def markdown_claim(verdict: Verdict, language: Language) -> str:
    """Return a claim in Markdown with its label, certainty, differences and sources."""
    words = VerifyStrings(language)
    certainty = "" if verdict.label is Label.NOTHING_TO_CHECK else f" ({words.sure(verdict.score)})"
    decided = f"**{words.label(verdict.label)}**{certainty}"
    return markdown_parts(verdict, decided, difference_lines(verdict, words), language)


def markdown_parts(verdict: Verdict, decided: str, differences: Sequence[str], language: Language) -> str:
    """Return a claim in Markdown: its words, ``decided`` unescaped, a list of differences, and the sources."""
    parts = [f"## {_escaped(verdict.claim.compared)}", decided]
    if differences:
        parts.append("\n".join(f"- {_escaped(line)}" for line in differences))
    return "\n\n".join([*parts, *(_markdown_source(citation, language) for citation in verdict.evidence)])


def difference_lines(verdict: Verdict, words: VerifyStrings) -> list[str]:
    """Return a verdict's differences, one per line; a contradiction without any gets a line that says so."""
    if verdict.is_contradicted_as_a_whole:
        return [words.as_a_whole]
    return [difference_words(difference, words) for difference in verdict.differences]


def difference_words(difference: Difference, words: VerifyStrings) -> str:
    """Return a difference in words."""
    claim = plain_words(difference.claim.words)
    if difference.source is not None:
        form = words.limited if difference.kind is Kind.CONDITION else words.differs
        said = form.format(claim=claim, source=plain_words(difference.source.words))
    else:
        said = (words.denied if difference.kind is Kind.NEGATION else words.silent).format(claim=claim)
    return f"{words.kind(difference.kind)}: {said}"


def source_words(citation: Citation, language: Language) -> str:
    """Return an article's title, author and date, as far as known."""
    article = citation.article
    known = (article.title, article.author, date_words(article.published, language))
    return " · ".join(part for part in known if part)


def _markdown_text(text: CheckedText) -> str:
    language = text.report.language
    claims = (markdown_claim(verdict, language) for verdict in text.report.verdicts)
    return "\n\n".join([markdown_title(text.name, language), *claims])


def _markdown_source(citation: Citation, language: Language) -> str:
    named = _escaped(source_words(citation, language))
    url = original_page(citation.article, citation.span)
    linked = f"[{named}](<{_UNSAFE.sub('', url)}>)" if url else named
    lines = (row_line(citation.cells) or quoted(citation.quote)).splitlines()
    quote = "\n> ".join(_escaped(line) for line in lines if line.strip())
    above = f"> **{_escaped(canonical_line(citation.heading))}**\n>\n" if citation.heading else ""
    return f"{above}> {quote}\n>\n> {linked}"


def signs_escaped(text: str) -> str:
    """Escape every character with a meaning in Markdown."""
    return _SIGN.sub(r"\\\g<0>", text)


def _escaped(text: str) -> str:
    return unlisted(signs_escaped(text))


def _row(name: str, verdict: Verdict, words: VerifyStrings) -> list[str]:
    cited = verdict.evidence
    dates = [c.article.published.isoformat() if c.article.published else "" for c in cited]
    return [
        name,
        str(verdict.claim.start),
        str(verdict.claim.end),
        verdict.label.value,
        f"{verdict.score:.4f}",
        verdict.claim.text,
        "\n".join(difference_lines(verdict, words)),
        "\n".join(row_line(c.cells) or plain_words(c.quote) for c in cited),
        "\n".join(c.article.title for c in cited),
        "\n".join(c.article.author or "" for c in cited),
        "\n".join(dates),
        "\n".join(original_page(c.article, c.span) or "" for c in cited),
        "\n".join(c.speaker or "" for c in cited),
        "\n".join(canonical_line(c.heading or "") for c in cited),
    ]


def _review(verdict: Verdict, text: CheckedText, reviewed: date) -> dict[str, object]:
    language = text.report.language
    return {
        "@type": "ClaimReview",
        "claimReviewed": verdict.claim.compared,
        "datePublished": reviewed.isoformat(),
        "inLanguage": language,
        "itemReviewed": {"@type": "Claim", "text": verdict.claim.compared},
        "reviewRating": {"@type": "Rating", "alternateName": VerifyStrings(language).label(verdict.label)},
        "citation": [_quotation(citation) for citation in verdict.evidence],
    }


def _quotation(citation: Citation) -> dict[str, object]:
    article = citation.article
    known: dict[str, object] = {"@type": "Article", "name": article.title, "inLanguage": article.language}
    if article.author:
        known["author"] = {"@type": "Person", "name": article.author}
    if article.published:
        known["datePublished"] = article.published.isoformat()
    url = original_page(article, citation.span)
    if url:
        known["url"] = url
    return {"@type": "Quotation", "text": citation.quote, "isPartOf": known}
