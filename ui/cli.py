"""The ``fuente`` command: only the answer goes to standard output, everything else to standard error."""

import importlib
import os
import sys
from importlib.metadata import entry_points
from pathlib import Path
from typing import Annotated, Any

import typer

from index.building import BuildReport
from index.embedding import Embedder
from index.errors import IndexProblem
from rag.errors import RagProblem
from ui.compose import Service, build_index, embedder_for, has_index, open_service, open_verifier
from ui.desk.command import staff
from ui.doctor import examine
from ui.errors import SurfaceProblem
from ui.settings import Settings, read_settings
from ui.terminal import build_line, print_answer, print_hits, print_json, progress_bar
from ui.verify_command import (
    ClaimReviewOption,
    CsvOption,
    FailOnOption,
    FilesArgument,
    MarkdownOption,
    chosen_form,
    run_verify,
)
from ui.wire import answer_json, hits_json

app = typer.Typer(
    name="fuente",
    help="Ask your own articles, and see the exact words that answer.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

app.add_typer(staff, name="staff")

CorpusOption = Annotated[
    list[Path] | None, typer.Option("--corpus", help="A folder of articles (or one file); may be given again.")
]
DataOption = Annotated[Path | None, typer.Option("--data-dir", help="The folder of the index.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]
QuestionArgument = Annotated[str, typer.Argument(help="The question; - reads it from standard input.")]


@app.command("build")
def build_command(corpus: CorpusOption = None, data_dir: DataOption = None) -> None:
    """Build or update the index of your articles."""
    settings = _settings(corpus, data_dir)
    report = _build(settings, _embedder(settings))
    typer.echo(build_line(report), err=True)


@app.command("serve")
def serve_command(
    host: Annotated[str | None, typer.Option(help="The address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(help="The port to listen on.", min=1, max=65535)] = None,
    corpus: CorpusOption = None,
    data_dir: DataOption = None,
) -> None:
    """Serve the chat; builds the index first if there is none."""
    settings = _for_serving(_settings(corpus, data_dir, host=host, port=port))
    # Gradio takes seconds to import and no other command needs it.
    importlib.import_module("ui.serve").serve(settings, lambda: _service(settings, build_first=True))


@app.command("ask")
def ask_command(
    question: QuestionArgument, as_json: JsonOption = False, corpus: CorpusOption = None, data_dir: DataOption = None
) -> None:
    """Ask a question and get an answer made of quotations."""
    text = _read_question(question)
    answer = _service(_settings(corpus, data_dir), build_first=False).assistant.ask(text)
    if as_json:
        print_json(answer_json(answer))
    else:
        print_answer(answer)


@app.command("search")
def search_command(
    question: QuestionArgument,
    limit: Annotated[int, typer.Option(help="How many passages.", min=1, max=100)] = 5,
    as_json: JsonOption = False,
    corpus: CorpusOption = None,
    data_dir: DataOption = None,
) -> None:
    """Find the passages nearest to a question."""
    text = _read_question(question)
    found = _service(_settings(corpus, data_dir), build_first=False).assistant.search(text, limit=limit)
    if as_json:
        print_json(hits_json(found))
    else:
        print_hits(found)


@app.command("verify")
def verify_command(
    files: FilesArgument,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    as_markdown: MarkdownOption = False,
    as_claimreview: ClaimReviewOption = False,
    fail_on: FailOnOption = None,
    corpus: CorpusOption = None,
    data_dir: DataOption = None,
) -> None:
    """Check texts against your articles, claim by claim."""
    form = chosen_form(as_json=as_json, as_csv=as_csv, as_markdown=as_markdown, as_claimreview=as_claimreview)
    settings = _settings(corpus, data_dir)
    run_verify(files, form, fail_on or [], lambda: open_verifier(settings, _embedder(settings)))


@app.command("evaluate")
def evaluate_command(
    suite: Annotated[
        list[str] | None, typer.Argument(help="retrieval, answers, declining, support, speed; or all.")
    ] = None,
    data: Annotated[Path | None, typer.Option(help="The folder of public question sets.")] = None,
    as_json: JsonOption = False,
    questions: Annotated[int, typer.Option(help="The most questions of a set.", min=10)] = 300,
    pictures: Annotated[Path | None, typer.Option(help="A folder to draw the figures in.")] = None,
    work: Annotated[Path, typer.Option(help="Where the indexes of the sets are kept.")] = Path(".fuente/benchmarks"),
) -> None:
    """Measure how well answers are found, declined and checked."""
    try:
        (suites,) = entry_points(group="fuente.evaluate")
        evaluate = suites.load()
    except (ValueError, ModuleNotFoundError) as problem:
        raise SurfaceProblem(
            f"the suites cannot be run ({problem}): pip install -e '.[dev]' in a checkout of the project"
        ) from problem
    evaluate(suite or [], data=data, as_json=as_json, most=questions, drawn_in=pictures, work=work)


@app.command("doctor")
def doctor_command(corpus: CorpusOption = None, data_dir: DataOption = None) -> None:
    """Say what is installed, which model, which index, and what is wrong."""
    report = examine(_settings(corpus, data_dir))
    for line in report.lines:
        typer.echo(line)
    for problem in report.problems:
        typer.echo(f"fuente: {problem}", err=True)
    raise typer.Exit(1 if report.problems else 0)


def main() -> None:
    """Run the command; a problem the user can mend is one line on standard error and exit code 1."""
    try:
        app()
    except (IndexProblem, RagProblem, SurfaceProblem) as problem:
        typer.echo(f"fuente: {problem}", err=True)
        sys.exit(1)
    except BrokenPipeError:
        # The reader of a pipe has gone; Python would complain again when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


def _settings(
    corpus: list[Path] | None, data_dir: Path | None, *, host: str | None = None, port: int | None = None
) -> Settings:
    options: dict[str, Any] = {}
    if corpus:
        options["corpus"] = tuple(corpus)
    if data_dir is not None:
        options["data_dir"] = data_dir
    settings = read_settings(options, os.environ)
    chosen = {name: value for name, value in (("host", host), ("port", port)) if value is not None}
    return settings.model_copy(update={"server": settings.server.model_copy(update=chosen)})


def _for_serving(settings: Settings) -> Settings:
    """One thread a question: two gain a tenth when idle and lose tenfold when questions compete for the cores."""
    section = settings.embedding
    return settings.model_copy(update={"embedding": section.model_copy(update={"threads": section.threads or 1})})


def _read_question(question: str) -> str:
    if question != "-":
        return question
    try:
        return sys.stdin.buffer.read(100_000).decode("utf-8")
    except UnicodeDecodeError as error:
        raise SurfaceProblem("the question on standard input is not UTF-8 text") from error


def _service(settings: Settings, *, build_first: bool) -> Service:
    embedder = _embedder(settings)
    if build_first and not has_index(settings.data_folder):
        typer.echo(build_line(_build(settings, embedder)), err=True)
    return open_service(settings, embedder)


def _embedder(settings: Settings) -> Embedder:
    with progress_bar("Unpacking the embedding model, once") as progress:
        return embedder_for(settings, progress)


def _build(settings: Settings, embedder: Embedder) -> BuildReport:
    with progress_bar("Embedding") as progress:
        return build_index(settings, embedder, progress)
