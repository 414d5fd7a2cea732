"""``fuente doctor``: what is installed, which model, which index, and what is wrong."""

import os
import platform
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from importlib.metadata import version

from index.aside.passages import SetAside, rules_of
from index.canonical import canonical_line
from index.catalogue.entries import State
from index.corpus import read_corpus
from index.embedding import default_cache
from index.errors import IndexProblem
from index.precision import explain_precision
from index.records import Article
from index.storage.disk import is_there
from index.storage.embedding_cache import EmbeddingCache
from index.storage.generations import DataFolder
from rag.errors import RagProblem
from rag.judging.weights import load_weights
from ui.compose import care_for, chunks_of, embedder_for, open_register, open_service
from ui.desk.door.accounts import accounts_in
from ui.errors import DeskProblem, SurfaceProblem
from ui.generating import writer_for
from ui.settings.helplines import HELP_FILE, old_lines
from ui.settings.model_settings import GeneratorSection, warning_of_leaving
from ui.settings.settings import CONFIG_FILE, Settings
from ui.terminal import counted, holding, wrapped
from ui.widget.door import open_door
from ui.widget.sites import SITES_FILE, read_sites

_SHOWN = 160
_BESIDE = " " * 16
_PACKAGES = ("fuente", "sentence-transformers", "torch", "faiss-cpu", "bm25s", "gradio", "numpy")


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What was found. Warnings and problems say what to do; with a problem, answers cannot be right."""

    lines: tuple[str, ...]
    warnings: tuple[str, ...]
    problems: tuple[str, ...]


def examine(settings: Settings) -> Diagnosis:
    """Check everything that an answer needs, and continue after each problem."""
    lines = [
        *_installed(),
        f"settings        {CONFIG_FILE if CONFIG_FILE.exists() else 'defaults and FUENTE_* variables'}",
    ]
    problems: list[str] = []
    warnings: list[str] = []
    looks = (partial(_articles, warnings), partial(_help_lines, warnings), partial(_sites, warnings))
    for look in (*looks, partial(_generator, warnings), partial(_desk, warnings), partial(_model_and_index, warnings)):
        try:
            lines.extend(look(settings))
        except (IndexProblem, RagProblem, SurfaceProblem) as problem:
            problems += str(problem).splitlines()
    # Several checks may report the same file; each problem is listed once.
    problems = list(dict.fromkeys(problems))
    lines.append("everything is in order" if not problems else f"problems        {len(problems)}")
    shown = tuple(wrapped(line, further=_BESIDE) for line in lines)
    return Diagnosis(shown, tuple(warnings), tuple(problems))


def _installed() -> list[str]:
    packages = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
    return [
        f"python          {platform.python_version()} on {platform.machine()}, {os.cpu_count()} cores",
        f"packages        {packages}",
    ]


def _articles(warnings: list[str], settings: Settings) -> Iterator[str]:
    """Yield what is in the corpus, and then what is known of the sources, which may be damaged."""
    articles = read_corpus(settings.corpus)
    languages = ", ".join(sorted({article.language for article in articles}))
    folders = ", ".join(str(folder) for folder in settings.corpus)
    yield f"corpus          {folders}: {counted(len(articles), 'article')} ({languages})"
    yield _sources(warnings, settings, articles)


def _sources(warnings: list[str], settings: Settings, articles: Sequence[Article]) -> str:
    data = DataFolder(settings.data_folder)
    if is_there(data.embeddings) and os.access(data.embeddings, os.W_OK):
        EmbeddingCache(data.embeddings).close()
    if not is_there(data.register):
        return "sources         none yet"
    with open_register(settings) as register:
        sources, entries = register.sources(), register.entries()
    known = {entry.sha256 for entry in entries}
    removed = {entry.id for entry in entries if entry.state is State.WITHDRAWN}
    unread = [one.id for one in articles if one.sha256 not in known and one.id not in removed]
    if unread:
        warnings.append(f"{counted(len(unread), 'article')} of the corpus not as in the index: run `fuente build`")
    return f"sources         {len(sources)}: {counted(len(entries), 'article')} known, {len(removed)} removed by hand"


def _help_lines(warnings: list[str], settings: Settings) -> list[str]:
    lines = care_for(settings).lines
    old = old_lines(lines, date.today())
    warnings.extend(old if lines else [f"{HELP_FILE} lists no help line: who is in danger is told so, see its example"])
    current = f"{len(lines)} ({len(old)} to check again)" if old else str(len(lines))
    return [f"help lines      {current}; leave goes to {settings.care.leave}"]


def _sites(warnings: list[str], settings: Settings) -> list[str]:
    # As when the server starts: it does not start if this raises.
    open_door(settings, (), warnings.append)
    sites = read_sites(SITES_FILE)
    return [f"sites           {len(sites)} in {SITES_FILE} ({sum(site.paused for site in sites)} paused)"]


def _generator(warnings: list[str], settings: Settings) -> list[str]:
    section = settings.generator
    if section.sends_to:
        warnings.append(warning_of_leaving(section).removeprefix("fuente: "))
    if section.kind != "off":
        writer_for(section)
    where = {"off": "off: answers are quotations", "server": f"{section.model} at {section.base_url}"}
    return [f"generator       {where.get(section.kind, section.file)}"]


def _desk(warnings: list[str], settings: Settings) -> list[str]:
    folder = settings.data_folder
    if os.path.isdir(folder) and not os.access(folder, os.W_OK):
        warnings.append(f"{folder} cannot be written by this user: without it nothing is built, checked or kept")
    try:
        said = counted(len(accounts_in(folder).all()), "account")
    except DeskProblem as problem:
        # Questions are answered without it.
        warnings.append(str(problem))
        said = "cannot be used"
    return [f"staff desk      {said}"]


def _model_and_index(warnings: list[str], settings: Settings) -> list[str]:
    embedder = embedder_for(settings)
    lines = [
        f"model           {embedder.name}, {embedder.dimensions} dimensions, {embedder.identity[-12:]}",
        f"precision       {explain_precision(settings.embedding.precision)}",
        f"model cache     {default_cache()}",
        f"data folder     {settings.data_folder}",
    ]
    # Without the language model, which was checked separately.
    quoting = settings.model_copy(update={"generator": GeneratorSection()})
    opened = open_service(quoting, embedder).shelf.opened()
    manifest, chunks = opened.library.manifest, chunks_of(settings)
    if (manifest.max_tokens, manifest.aside_rules) != (chunks.max_tokens, rules_of(chunks)):
        warnings.append("the index was built before [chunks] or [aside] were as they are: run `fuente build`")
    lines.append(
        f"index           generation {opened.library.name} of {manifest.created}: "
        f"{holding(manifest.articles, manifest.passages, manifest.sentences)}, every checksum right"
    )
    lines.append(_declining(settings.answers.alpha))
    lines.extend(_aside_lines(opened.library.set_aside()))
    if not manifest.articles:
        raise IndexProblem("the index holds no article: see `fuente list --articles`, then `fuente build`")
    if opened.problem:
        raise IndexProblem(f"{opened.problem} (generation {opened.library.name} is served instead)")
    return lines


def _declining(alpha: float) -> str:
    risk = load_weights().risk(alpha)
    return (
        f"answers         shown from a certainty of {risk.threshold:.2f}: on questions like those measured, "
        f"{risk.coverage:.0%} are answered and at most {alpha:.0%} of that is wrong (answers.alpha)"
    )


def _aside_lines(aside: Sequence[SetAside]) -> list[str]:
    lines = [f"set aside       {counted(len(aside), 'passage')} written for a machine", *map(_aside_line, aside)]
    if aside:
        lines.append(f'{_BESIDE}release a harmless one by its mark: keep = ["MARK"] in [aside], then `fuente build`')
    return lines


def _aside_line(one: SetAside) -> str:
    said = canonical_line(one.article.cut(one.passage))
    shown = said if len(said) <= _SHOWN else f"{said[:_SHOWN]}…"
    place = f"{one.article.id}, characters {one.passage.start} to {one.passage.end}"
    return f"{_BESIDE}{one.mark}: {place} ({one.reason}): {shown}"
