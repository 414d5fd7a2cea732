"""What the command prints: answers and passages for people, JSON for programs, bars for long work."""

import json
import sys
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from index.building import BuildReport
from rag.records import Answer, Citation, Evidence, Outcome
from ui.fragments import original_page
from ui.strings import strings
from ui.wire import answer_text

_WIDTH = 88


@contextmanager
def progress_bar(label: str) -> Iterator[Callable[[int, int], None]]:
    """Yield a function that draws ``done`` of ``total`` on standard error; nothing is drawn where no one looks."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(label, total=None)

        def advance(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)

        yield advance


def print_json(value: Mapping[str, object]) -> None:
    """Print one JSON object on standard output."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def print_answer(answer: Answer) -> None:
    """Print an answer with its sources, or that the articles do not say."""
    words = strings(answer.language)
    if answer.outcome is Outcome.ANSWERED:
        typer.echo(_wrapped(answer_text(answer)) + "\n")
        shown = answer.citations
    else:
        typer.echo(words.not_found_title + "\n")
        shown = answer.nearest
        if shown:
            typer.echo(words.nearest_heading + "\n")
    for citation in shown:
        typer.echo(_source(citation, quote=answer.outcome is not Outcome.ANSWERED))


def print_hits(found: Sequence[Evidence]) -> None:
    """Print the passages of a search, best first."""
    for evidence in found:
        hit = evidence.hit
        typer.echo(f"{hit.rank}. {hit.article.title}  ({evidence.score:.2f})")
        typer.echo(_wrapped(hit.article.text[hit.passage.start : hit.passage.end], indent="   ") + "\n")


def build_line(report: BuildReport) -> str:
    """Return what a build did, on one line."""
    counts = f"{report.articles} articles, {report.passages} passages, {report.sentences} sentences"
    if not report.changed:
        return f"Nothing to do: generation {report.generation} holds these {counts}."
    return f"Built generation {report.generation}: {counts}; {report.embedded} texts embedded."


def _source(citation: Citation, *, quote: bool) -> str:
    article = citation.article
    known = [
        part for part in (article.title, article.author, article.published and article.published.isoformat()) if part
    ]
    lines = [f"[{citation.number}] " + " · ".join(known)]
    if quote:
        lines.append(_wrapped(f"“{citation.quote}”", indent="    "))
    url = original_page(article, citation.span)
    if url:
        lines.append(f"    {url}")
    return "\n".join(lines)


def _wrapped(text: str, indent: str = "") -> str:
    return "\n".join(
        textwrap.fill(line, _WIDTH, initial_indent=indent, subsequent_indent=indent) for line in text.split("\n")
    )
