"""Prints answers and passages for people, and JSON for programs."""

import json
import sys
import textwrap
from collections.abc import Mapping, Sequence

import typer

from index.building import BuildReport
from rag.records import Answer, Citation, Evidence, Language, Outcome, Told, told_of
from ui.care.wire import HelpJson, line_text
from ui.shown.disagreeing import disagreement_lines
from ui.shown.fragments import original_page
from ui.shown.origin_strings import OriginStrings
from ui.shown.quotations import passage_text, quotation_line, sentence_line
from ui.shown.written_words import note_on, note_on_rest
from ui.strings import Strings, date_words

_WIDTH = 80


def print_json(value: Mapping[str, object]) -> None:
    """Print one JSON object on standard output."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def print_answer(answer: Answer) -> None:
    """Print an answer with its sources, or that there is none."""
    words = Strings(answer.language)
    if answer.outcome is Outcome.ANSWERED:
        typer.echo(wrapped("\n".join(map(_said, told_of(answer)))) + "\n")
        for line in disagreement_lines(answer):
            typer.echo(wrapped(line) + "\n")
        for note in filter(None, (note_on(answer), note_on_rest(answer))):
            typer.echo(wrapped(note), err=True)
        shown = answer.citations
    elif answer.outcome is Outcome.NOTHING_ASKED:
        typer.echo(wrapped(words.nothing_asked))
        shown = ()
    else:
        typer.echo(words.not_found_title + "\n")
        shown = answer.nearest
        if shown:
            typer.echo(words.nearest_heading + "\n")
    for citation in shown:
        typer.echo(_source(citation, answer.language, quote=answer.outcome is not Outcome.ANSWERED))
    if answer.ask_next:
        typer.echo("\n".join([f"\n{words.ask_next}:", *(f"  {question}" for question in answer.ask_next)]))


def print_help(shown: HelpJson) -> None:
    """Print help lines on standard error, before any answer."""
    said = [shown["heading"], "", *(wrapped(paragraph) for paragraph in shown["paragraphs"])]
    typer.echo("\n".join([*said, *(f"  {line_text(line)}" for line in shown["lines"]), ""]), err=True)


def print_hits(found: Sequence[Evidence]) -> None:
    """Print the passages of a search, best first."""
    for evidence in found:
        hit = evidence.hit
        typer.echo(wrapped(f"{hit.rank}. {hit.article.title}  ({evidence.score:.2f})", further="   "))
        typer.echo(wrapped(passage_text(hit), indent="   ") + "\n")


def build_line(report: BuildReport) -> str:
    """Return one line about what a build did."""
    counts = holding(report.articles, report.passages, report.sentences)
    if report.aside:
        counts += f" (set aside: {counted(report.aside, 'more passage')}, see `fuente doctor`)"
    if not report.changed:
        return f"Nothing to do: generation {report.generation} holds {counts}."
    return f"Built generation {report.generation}: {counts}; {counted(report.embedded, 'text')} embedded."


def holding(articles: int, passages: int, sentences: int) -> str:
    """Return what an index holds."""
    return f"{counted(articles, 'article')}, {counted(passages, 'passage')}, {counted(sentences, 'sentence')}"


def counted(count: int, noun: str) -> str:
    """Return a number with its noun, which takes an s for more than one."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _said(told: Told) -> str:
    return sentence_line(told.sentence, told.citations) + "".join(f" [{c.number}]" for c in told.citations)


def _source(citation: Citation, language: Language, *, quote: bool) -> str:
    article = citation.article
    known = [
        article.title,
        article.author,
        article.published and date_words(article.published, language),
        citation.speaker and OriginStrings(language).said_by.format(name=citation.speaker),
    ]
    lines = [wrapped(f"[{citation.number}] " + " · ".join(part for part in known if part), further="    ")]
    if quote:
        lines.append(wrapped(quotation_line(citation), indent="    "))
    url = original_page(article, citation.span)
    if url:
        lines.append(f"    {url}")
    return "\n".join(lines)


def wrapped(text: str, indent: str = "", *, further: str = "") -> str:
    """Return lines of a text, wrapped for a terminal; what is wrapped has ``further`` behind the indent."""
    # A path or an address that is broken cannot be copied.
    fill = textwrap.TextWrapper(
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + further,
        break_long_words=False,
        break_on_hyphens=False,
    ).fill
    return "\n".join(map(fill, text.split("\n")))
