"""Options that several commands share, and functions that apply them."""

import os
import sys
from typing import Annotated

import typer

from ui.errors import SurfaceProblem
from ui.settings.settings import Settings, read_settings

CorpusOption = Annotated[
    list[str] | None,
    typer.Option("--corpus", metavar="PATH", help="A folder of articles (or one file); may be given again."),
]
DataOption = Annotated[str | None, typer.Option("--data-dir", metavar="PATH", help="The folder of the index.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]
HostOption = Annotated[str | None, typer.Option(help="The address to listen on.")]
PortOption = Annotated[int | None, typer.Option(help="The port to listen on.", min=1, max=65535)]
QuestionArgument = Annotated[
    str, typer.Argument(metavar="QUESTION", help="The question; - reads it from standard input.")
]


def settings_of(corpus: list[str] | None, data_dir: str | None) -> Settings:
    """Read the settings, with the folders given as options; raise ``SettingsProblem`` if they are invalid."""
    options: dict[str, object] = {"corpus": tuple(corpus)} if corpus else {}
    return read_settings(options | ({} if data_dir is None else {"data_dir": data_dir}), os.environ)


def given_address(host: str | None, port: int | None) -> dict[str, object]:
    """Return the host and port that were given, under their names in the settings."""
    return {name: value for name, value in (("host", host), ("port", port)) if value is not None}


def read_question(question: str) -> str:
    """Return the question, read from standard input for "-"; raise ``SurfaceProblem`` if that is not UTF-8."""
    if question != "-":
        return question
    try:
        return piped(100_000).decode("utf-8")
    except UnicodeDecodeError as error:
        raise SurfaceProblem("the question on standard input is not UTF-8 text") from error


def piped(most: int) -> bytes:
    """Return at most so many bytes of standard input, none if it is closed."""
    return sys.stdin.buffer.read(most) if sys.stdin is not None else b""
