"""The ``fuente`` command: only the answer goes to standard output, everything else to standard error."""

import errno
import importlib
import io
import os
import sys
from importlib.metadata import entry_points, version
from pathlib import Path
from typing import Annotated

import typer
from typer.exceptions import TyperException

from index.errors import IndexProblem
from index.storage.disk import check_temporary
from index.storage.generations import Patience
from rag.errors import RagProblem
from ui.care.wire import help_for
from ui.compose import Service, care_for, has_index, open_service, unpacked
from ui.desk.command import staff
from ui.doctor import examine
from ui.errors import SurfaceProblem
from ui.options import (
    CorpusOption,
    DataOption,
    HostOption,
    JsonOption,
    PortOption,
    QuestionArgument,
    given_address,
    read_question,
    settings_of,
)
from ui.server.starting import collecting_put_off, without_mcp, without_stubs
from ui.settings.settings import Settings
from ui.sources.commands import keeping, sources
from ui.sources.report import sync_lines
from ui.terminal import print_answer, print_help, print_hits, print_json
from ui.verify.command import verifying
from ui.widget.command import site
from ui.wire import answer_json, hits_json

# The reader of a pipe has gone, or the disk is full.
_UNWRITABLE = frozenset({errno.EPIPE, errno.ENOSPC, errno.EDQUOT, errno.EFBIG})

app = typer.Typer(
    name="fuente",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

app.add_typer(staff, name="staff")
app.add_typer(site, name="site")


def _say_version(is_asked: bool) -> None:
    if is_asked:
        typer.echo(version("fuente"))
        raise typer.Exit


@app.callback()
def fuente(
    _version: Annotated[
        bool, typer.Option("--version", help="Say which version this is.", callback=_say_version, is_eager=True)
    ] = False,
) -> None:
    """Ask your own articles, and see the exact words that answer."""


@app.command("build")
def build_command(corpus: CorpusOption = None, data_dir: DataOption = None) -> None:
    """Build or update the index of your articles."""
    _build(settings_of(corpus, data_dir))


@app.command("serve")
def serve_command(
    host: HostOption = None,
    port: PortOption = None,
    demo_port: Annotated[
        int | None,
        typer.Option(help="Also serve a demo partner's page with the widget on this port.", min=1, max=65535),
    ] = None,
    corpus: CorpusOption = None,
    data_dir: DataOption = None,
) -> None:
    """Serve the chat; builds the index first if there is none."""
    settings = settings_of(corpus, data_dir).on_one_thread()
    settings = settings.model_copy(update={"server": settings.server.model_copy(update=given_address(host, port))})
    check_temporary()  # Gradio needs it when it is imported
    with collecting_put_off():
        with without_stubs(), without_mcp():
            # Gradio takes seconds to import and no other command needs it.
            serving = importlib.import_module("ui.server.serve")
        serving.serve(settings, lambda: _service(settings, build_first=True), demo_port)


@app.command("ask")
def ask_command(
    question: QuestionArgument, as_json: JsonOption = False, corpus: CorpusOption = None, data_dir: DataOption = None
) -> None:
    """Ask a question and get an answer made of quotations."""
    text = read_question(question)
    settings = settings_of(corpus, data_dir)
    help_lines = help_for(care_for(settings), text)
    if help_lines is not None:
        # Before the model is loaded, which takes seconds.
        print_help(help_lines)
    answer = _service(settings, build_first=False).answering.ask(text)
    if as_json:
        print_json(answer_json(answer, help_lines))
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
    text = read_question(question)
    found = _service(settings_of(corpus, data_dir), build_first=False).answering.search(text, limit=limit)
    if as_json:
        print_json(hits_json(found))
    else:
        print_hits(found)


app.registered_commands += verifying.registered_commands


@app.command("evaluate")
def evaluate_command(
    suite: Annotated[
        list[str] | None,
        typer.Argument(metavar="SUITE", help="retrieval, answers, declining, support, verdicts, speed; none runs all."),
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


@app.command("mcp")
def mcp_command(
    http: Annotated[bool, typer.Option("--http", help="Serve over HTTP instead of standard input.")] = False,
    host: HostOption = None,
    port: PortOption = None,
    corpus: CorpusOption = None,
    data_dir: DataOption = None,
) -> None:
    """Offer ask, search, verify and read_article to programs that speak MCP."""
    settings = settings_of(corpus, data_dir).on_one_thread()
    section = settings.mcp.model_copy(update=given_address(host, port)) if http else None
    try:
        serving = importlib.import_module("ui.mcp_server.serving")
    except ModuleNotFoundError as problem:
        raise SurfaceProblem(f"{problem.name} is not installed: pip install 'fuente[mcp]'") from problem
    serving.run(lambda: _service(settings, build_first=False), section, care_for(settings))


@app.command("doctor")
def doctor_command(corpus: CorpusOption = None, data_dir: DataOption = None) -> None:
    """Say what is installed, which model, which index, and what is wrong."""
    report = examine(settings_of(corpus, data_dir))
    typer.echo("\n".join(report.lines))
    for problem in (*report.warnings, *report.problems):
        typer.echo(f"fuente: {problem}", err=True)
    raise typer.Exit(1 if report.problems else 0)


app.registered_commands += sources.registered_commands


def main() -> None:
    """Run the command; problems the user can mend are a line each on standard error and exit code 1, wrong usage 2."""
    try:
        sys.exit(_ended())
    except TyperException as wrong:
        # Where a subcommand was left out the help was shown already, and there is no message.
        # Before what a type of ours refuses, pydantic puts words of its own.
        if message := wrong.format_message().replace("Value error, ", "").strip():
            typer.echo(f"fuente: {message.rstrip('.')}: add -h to see how it is called", err=True)
        sys.exit(wrong.exit_code)
    except typer.Abort:
        sys.exit(1)
    except (IndexProblem, RagProblem, SurfaceProblem) as problem:
        typer.echo("\n".join(f"fuente: {line}" for line in str(problem).splitlines()), err=True)
        sys.exit(1)
    except OSError as problem:
        if problem.errno not in _UNWRITABLE:
            raise
        # Python would complain again when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if problem.errno != errno.EPIPE:
            typer.echo(f"fuente: the output cannot be written ({problem.strerror}): free its disk", err=True)
        sys.exit(1)


def _ended() -> int:
    """Run the command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # What a terminal of another encoding cannot show is a mark, and no end of the answer.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    ended = app(standalone_mode=False)
    if sys.stdout is not None:
        # At exit it would be too late to say that it cannot be written.
        sys.stdout.flush()
    return ended if isinstance(ended, int) else 0


def _service(settings: Settings, *, build_first: bool) -> Service:
    if build_first and not has_index(settings.data_folder):
        _build(settings)
    return open_service(settings, unpacked(settings))


def _build(settings: Settings) -> None:
    with keeping(settings, Patience("fuente build")) as (opened, steps):
        report = opened.keeper.build(settings.corpus, steps)
    typer.echo("\n".join(sync_lines(report)), err=True)
