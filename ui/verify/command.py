"""Runs ``fuente verify``: reads files, prints verdicts, and exits with a code for publishing pipelines."""

import sys
from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from index.canonical import canonical_line
from index.files.sandbox import Sandbox
from rag.records import Citation
from rag.verifying.verdicts import Label, Verdict
from rag.verifying.verifier import Verifier
from ui.compose import open_verifier, unpacked
from ui.desk.home.documents import DRAFT, KINDS
from ui.options import CorpusOption, DataOption, JsonOption, settings_of
from ui.shown.fragments import original_page
from ui.shown.quotations import quotation_line
from ui.sources.progress import progress_bar
from ui.terminal import print_json, wrapped
from ui.verify.export import as_claim_review, as_csv, as_markdown, difference_lines, source_words
from ui.verify.files import PastedText, claims_in, read_texts
from ui.verify.strings import VerifyStrings
from ui.verify.wire import CheckedText, checked_json

FAILED = 3


class Form(StrEnum):
    """How verdicts are printed."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"
    CLAIM_REVIEW = "claimreview"


class FailOn(StrEnum):
    """Labels that can fail a run."""

    CONTRADICTED = "contradicted"
    PARTLY = "partly"
    NOT_FOUND = "not_found"


verifying = typer.Typer()


@verifying.command("verify")
def verify_command(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE", help=f"Texts to check ({', '.join(KINDS)}); - reads standard input.")
    ],
    as_json: JsonOption = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print CSV.")] = False,
    as_markdown: Annotated[bool, typer.Option("--markdown", help="Print Markdown.")] = False,
    as_claimreview: Annotated[
        bool, typer.Option("--claimreview", help="Print schema.org ClaimReview (JSON-LD).")
    ] = False,
    fail_on: Annotated[
        list[FailOn] | None,
        typer.Option("--fail-on", help=f"Exit with {FAILED} if a claim has this label; may be given again."),
    ] = None,
    corpus: CorpusOption = None,
    data_dir: DataOption = None,
) -> None:
    """Check texts against your articles, claim by claim."""
    form = chosen_form(as_json=as_json, as_csv=as_csv, as_markdown=as_markdown, as_claimreview=as_claimreview)
    settings = settings_of(corpus, data_dir).on_one_thread()
    run_verify(files, form, fail_on or [], lambda: open_verifier(settings, unpacked(settings)))


def run_verify(
    files: Sequence[str], form: Form, fail_on: Sequence[FailOn], open_verifier: Callable[[], Verifier]
) -> None:
    """Check files and print the verdicts; opens the verifier after all files have been read."""
    with Sandbox(DRAFT) as sandbox:
        texts = read_texts(files, sandbox)
    checked = check_texts(texts, open_verifier())
    print_checked(checked, form)
    if has_failed(checked, fail_on):
        raise typer.Exit(FAILED)


def chosen_form(*, as_json: bool, as_csv: bool, as_markdown: bool, as_claimreview: bool) -> Form:
    """Return the form that the options ask for; raises ``typer.BadParameter`` for two."""
    asked = {Form.JSON: as_json, Form.CSV: as_csv, Form.MARKDOWN: as_markdown, Form.CLAIM_REVIEW: as_claimreview}
    chosen = [form for form, is_asked in asked.items() if is_asked]
    if len(chosen) > 1:
        raise typer.BadParameter(" and ".join(f"--{form}" for form in chosen) + " cannot be given together")
    return chosen[0] if chosen else Form.TEXT


def check_texts(texts: Sequence[PastedText], verifier: Verifier) -> list[CheckedText]:
    """Check each text, with one progress bar for the claims of all."""
    counts = [claims_in(text) for text in texts]
    checked = []
    with progress_bar("Checking") as progress:
        for i, text in enumerate(texts):
            before = sum(counts[:i])

            def advance(done: int, _total: int, before: int = before) -> None:
                progress(before + done, sum(counts))

            checked.append(CheckedText(text.name, verifier.verify(text.text, progress=advance)))
    return checked


def print_checked(checked: Sequence[CheckedText], form: Form) -> None:
    """Print verdicts on standard output."""
    if form is Form.JSON:
        print_json(checked_json(checked))
    elif form is Form.CSV:
        sys.stdout.write(as_csv(checked))
    elif form is Form.MARKDOWN:
        sys.stdout.write(as_markdown(checked))
    elif form is Form.CLAIM_REVIEW:
        sys.stdout.write(as_claim_review(checked, date.today()))
    else:
        typer.echo("\n\n".join(as_text(text) for text in checked))


def has_failed(checked: Sequence[CheckedText], fail_on: Sequence[FailOn]) -> bool:
    """Return whether any claim has one of the labels that fail a run."""
    wrong = {Label(label.value) for label in fail_on}
    return any(verdict.label in wrong for text in checked for verdict in text.report.verdicts)


def as_text(text: CheckedText) -> str:
    """Format a checked text for the terminal, in the text's language."""
    words = VerifyStrings(text.report.language)
    parts = [f"{words.title}: {canonical_line(text.name)}"]
    parts += [_verdict_text(verdict, text) for verdict in text.report.verdicts]
    labels = text.report.labels
    parts.append("\n".join(f"{words.label(label)}: {labels.count(label)}" for label in Label if label in labels))
    return "\n\n".join(parts)


def _verdict_text(verdict: Verdict, text: CheckedText) -> str:
    words = VerifyStrings(text.report.language)
    label = words.label(verdict.label)
    if verdict.label is not Label.NOTHING_TO_CHECK:
        label += f" ({words.sure(verdict.score)})"
    lines = [wrapped(verdict.claim.compared), f"  {label}"]
    lines += [wrapped(f"- {line}", "    ") for line in difference_lines(verdict, words)]
    for citation in verdict.evidence:
        lines += _source_lines(citation, text)
    return "\n".join(lines)


def _source_lines(citation: Citation, text: CheckedText) -> list[str]:
    url = original_page(citation.article, citation.span)
    lines = [
        wrapped(f"[{citation.number}] {quotation_line(citation)}", "    "),
        f"    {source_words(citation, text.report.language)}",
    ]
    return [*lines, f"    {url}"] if url else lines
