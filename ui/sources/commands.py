"""``fuente add``, ``list``, ``show``, ``remove``, ``sync`` and ``prune``: the sources of the articles."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Annotated

import typer
from rich.console import Console

from index.catalogue.sync_records import Steps, SyncReport
from index.storage.generations import Patience
from ui.compose import Sources, embedder_for, open_register, open_sources
from ui.errors import SurfaceProblem
from ui.options import CorpusOption, DataOption, JsonOption, settings_of
from ui.settings.settings import Settings
from ui.sources.progress import bars
from ui.sources.report import (
    article_json,
    article_lines,
    list_json,
    list_lines,
    pruned_line,
    removed_json,
    removed_lines,
    sync_json,
    sync_lines,
)
from ui.terminal import print_json

WaitOption = Annotated[bool, typer.Option("--wait", help="Wait while another process writes, and then go on.")]

sources = typer.Typer()


@contextmanager
def keeping(settings: Settings, patience: Patience) -> Iterator[tuple[Sources, Steps]]:
    """Open what keeps the index true to its sources, with bars that follow its work."""
    with bars() as drawn:
        load = cache(lambda: embedder_for(settings, drawn.step("Unpacking the embedding model, once")))
        with open_sources(settings, load, patience) as opened:
            try:
                yield opened, Steps(drawn.step("Reading"), drawn.step("Cutting"), drawn.step("Embedding"))
            except KeyboardInterrupt:
                typer.echo("fuente: stopped; what was done is kept, and the same command goes on from there", err=True)
                raise


@sources.command("add")
def add_command(
    addresses: Annotated[list[str], typer.Argument(metavar="SOURCE", help="Folders, files or web addresses.")],
    as_json: JsonOption = False,
    wait: WaitOption = False,
    corpus: CorpusOption = None,
    data_dir: DataOption = None,
) -> None:
    """Remember where articles come from, and read them."""
    settings = settings_of(corpus, data_dir)
    with keeping(settings, _patience("add", wait)) as (opened, steps):
        report = opened.keeper.add([opened.named(address) for address in addresses], settings.corpus, steps)
    _tell_sync(report, as_json=as_json)


@sources.command("sync")
def sync_command(
    as_json: JsonOption = False, wait: WaitOption = False, corpus: CorpusOption = None, data_dir: DataOption = None
) -> None:
    """Read all sources again and change what changed; fit for a timetable."""
    settings = settings_of(corpus, data_dir)
    with keeping(settings, _patience("sync", wait)) as (opened, steps):
        report = opened.keeper.sync(settings.corpus, steps)
    _tell_sync(report, as_json=as_json)


@sources.command("remove")
def remove_command(
    targets: Annotated[list[str], typer.Argument(metavar="SOURCE|ARTICLE", help="As `fuente list` names them.")],
    as_json: JsonOption = False,
    wait: WaitOption = False,
    corpus: CorpusOption = None,
    data_dir: DataOption = None,
) -> None:
    """Take articles, or all of a source, out of answers; a running server follows within seconds."""
    settings = settings_of(corpus, data_dir)
    with keeping(settings, _patience("remove", wait)) as (opened, steps):
        removed = opened.keeper.remove(targets, steps)
    _tell(removed_json(removed) if as_json else removed_lines(removed, targets))


@sources.command("list")
def list_command(
    articles: Annotated[bool, typer.Option("--articles", help="Every article, not just the sources.")] = False,
    as_json: JsonOption = False,
    corpus: CorpusOption = None,
    data_dir: DataOption = None,
) -> None:
    """Show the sources, how many articles each gives, and what of them could not be read."""
    with open_register(settings_of(corpus, data_dir)) as register:
        if as_json:
            print_json(list_json(register))
        else:
            typer.echo("\n".join(list_lines(register, articles=articles)))


@sources.command("show")
def show_command(
    article_id: Annotated[str, typer.Argument(metavar="ARTICLE", help="An article's id.")],
    as_json: JsonOption = False,
    corpus: CorpusOption = None,
    data_dir: DataOption = None,
) -> None:
    """Show where an article comes from, when it was read, and its versions."""
    # A terminal hands over any bytes; no id has such as are no text.
    article_id = article_id.encode("utf-8", "replace").decode("utf-8")
    with open_register(settings_of(corpus, data_dir)) as register:
        entry = register.entry(article_id)
        if entry is None:
            raise SurfaceProblem(f"there is no article '{article_id}': `fuente list --articles` has their names")
        if as_json:
            print_json(article_json(entry, register.versions(article_id)))
        else:
            typer.echo("\n".join(article_lines(entry, register.versions(article_id))))


@sources.command("prune")
def prune_command(
    keep_days: Annotated[int, typer.Option(help="Keep versions read in the last so many days.", min=0, max=36500)] = 0,
    as_json: JsonOption = False,
    wait: WaitOption = False,
    corpus: CorpusOption = None,
    data_dir: DataOption = None,
) -> None:
    """Forget old versions, withdrawn articles, and vectors out of use; citations of old versions stop opening."""
    settings = settings_of(corpus, data_dir)
    with keeping(settings, _patience("prune", wait)) as (opened, _):
        # With nothing to keep, what this very second made is dropped too.
        pruned = opened.keeper.prune(datetime.now(UTC) + timedelta(seconds=1) - timedelta(days=keep_days))
    _tell(asdict(pruned) if as_json else [pruned_line(pruned)])


def _patience(command: str, wait: bool) -> Patience:
    return Patience(f"fuente {command}", wait, lambda line: typer.echo(f"fuente: {line}", err=True))


def _tell_sync(report: SyncReport, *, as_json: bool) -> None:
    _tell(sync_json(report) if as_json else sync_lines(report))
    if report.failed:
        sys.exit(1)


def _tell(said: dict[str, object] | list[str]) -> None:
    """Print JSON on standard output, or lines on standard error."""
    if isinstance(said, dict):
        print_json(said)
        return
    console = Console(stderr=True)
    for line in said:
        # A person reads whole words to a line; a file or a pipe gets each line as it is.
        console.print(line, markup=False, highlight=False, emoji=False, soft_wrap=not console.is_terminal)
