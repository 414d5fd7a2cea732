"""Measures how well danger is recognised, over each set of test messages: ``python -m benchmarks.danger``.

With ``--corpus FOLDER`` it also prints what is quoted from its articles in reply to the danger messages on which signs
and weights were developed.
"""

import tempfile
from pathlib import Path
from typing import Annotated

import typer

from benchmarks.shelves import build
from index.corpus import read_corpus
from index.embedding import EmbeddingSettings, load_embedder
from index.storage.generations import DataFolder
from rag.danger.messages import speaks_of_danger
from tests.rag.danger.danger_phrases import Phrases, apart, blind, daily, known, more, spent, unseen, visits
from ui.compose import Service, open_service
from ui.settings.settings import read_settings

_SETS = {
    "known": known(),
    "more": more(),
    "spent": spent(),
    "daily": daily(),
    "visits": visits(),
    "unseen": unseen(),
    "blind": blind(),
    "apart": apart(),
}
# The sets behind the table in docs/decisions/0043.
_ASKED_OF_ARTICLES = ("known", "more", "spent")


def main(
    corpus: Annotated[list[Path] | None, typer.Option(help="articles to ask, of each folder alone")] = None,
    alpha: Annotated[float, typer.Option(help="the share of answers that may be wrong")] = 0.2,
) -> None:
    """Print for each set and language how many messages of each kind bring help lines first."""
    for name, phrases in _SETS.items():
        for language, kinds in phrases.items():
            typer.echo(f"{name:8}{language}  " + "  ".join(_told(kinds)))
    for folder in corpus or ():
        with tempfile.TemporaryDirectory() as data:
            _print_quoted(folder, _service(folder, Path(data), alpha))


def _told(kinds: Phrases) -> list[str]:
    said = []
    for kind in Phrases.__slots__:
        messages = getattr(kinds, kind)
        said.append(f"{kind} {sum(map(speaks_of_danger, messages))} of {len(messages)}")
    return said


def _service(folder: Path, data: Path, alpha: float) -> Service:
    embedder = load_embedder(EmbeddingSettings(threads=1))
    build(read_corpus([folder]), DataFolder(data), embedder)
    return open_service(read_settings({"data_dir": data, "answers": {"alpha": alpha}}, {}), embedder)


def _print_quoted(folder: Path, service: Service) -> None:
    every = [phrases for name in _ASKED_OF_ARTICLES for phrases in _SETS[name].values()]
    messages = [message for kinds in every for kind in Phrases.__slots__ for message in getattr(kinds, kind)]
    told = [message for message in messages if speaks_of_danger(message)]
    answers = [service.assistant.ask(message) for message in told]
    quoted = [answer for answer in answers if answer.citations]
    typer.echo(f"{folder}: of {len(told)} messages of danger {len(quoted)} are quoted something")
    for answer in sorted(quoted, key=lambda answer: -answer.citations[0].score):
        best = answer.citations[0]
        typer.echo(f"  {best.score:.2f}  {answer.question} | {best.quote}")


if __name__ == "__main__":
    typer.run(main)
