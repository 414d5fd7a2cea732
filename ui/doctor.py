"""``fuente doctor``: what is installed, which model, which index, and what is wrong."""

import os
import platform
from dataclasses import dataclass
from importlib.metadata import version

from index.corpus import read_corpus
from index.embedding import default_cache
from index.errors import IndexProblem
from index.precision import explain_precision
from ui.compose import embedder_for, open_service
from ui.settings import CONFIG_FILE, Settings

_PACKAGES = ("fuente", "sentence-transformers", "torch", "faiss-cpu", "bm25s", "gradio", "numpy")


@dataclass(frozen=True, slots=True)
class Report:
    """What was found; a problem says what to do about it."""

    lines: tuple[str, ...]
    problems: tuple[str, ...]


def examine(settings: Settings) -> Report:
    """Look at everything an answer needs, going on past what is broken."""
    lines = [
        *_installed(),
        f"settings        {CONFIG_FILE if CONFIG_FILE.exists() else 'defaults and FUENTE_* variables'}",
    ]
    problems = []
    for look in (_corpus, _model_and_index):
        try:
            lines.extend(look(settings))
        except IndexProblem as problem:
            problems.append(str(problem))
    lines.append("everything is in order" if not problems else f"problems        {len(problems)}")
    return Report(tuple(lines), tuple(problems))


def _installed() -> list[str]:
    packages = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
    return [
        f"python          {platform.python_version()} on {platform.machine()}, {os.cpu_count()} cores",
        f"packages        {packages}",
    ]


def _corpus(settings: Settings) -> list[str]:
    articles = read_corpus(settings.corpus)
    languages = ", ".join(sorted({article.language for article in articles}))
    folders = ", ".join(str(folder) for folder in settings.corpus)
    return [f"corpus          {folders}: {len(articles)} articles ({languages})"]


def _model_and_index(settings: Settings) -> list[str]:
    embedder = embedder_for(settings, lambda _done, _total: None)
    lines = [
        f"model           {embedder.name}, {embedder.dimensions} dimensions, {embedder.identity[-12:]}",
        f"precision       {explain_precision(settings.embedding.precision)}",
        f"model cache     {default_cache()}",
        f"data folder     {settings.data_folder}",
    ]
    opened = open_service(settings, embedder).shelf.opened()
    manifest = opened.library.manifest
    lines.append(
        f"index           generation {opened.library.name} of {manifest.created}: {manifest.articles} articles, "
        f"{manifest.passages} passages, {manifest.sentences} sentences, every checksum right"
    )
    if opened.problem:
        raise IndexProblem(f"{opened.problem} (generation {opened.library.name} is served instead)")
    return lines
