"""Reading folders of article files."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from index.article_ids import free_id, named
from index.articles import make_article
from index.drafts import Draft
from index.errors import CorpusProblem
from index.folders import folder_at, why_closed
from index.kinds import endings, kind_of
from index.languages import LanguageDetector, language_of
from index.local_source import is_about_files
from index.records import Article
from index.refusals import Reading
from index.sandbox import Sandbox
from index.sources import SourceProblem


@dataclass(frozen=True, slots=True)
class _Source:
    file: Path
    name: str


def read_corpus(folders: Sequence[Path]) -> list[Article]:
    """Return what ``articles_in`` does and raise what it does; files are read in a process that can be lost."""
    with Sandbox() as sandbox:
        return articles_in(folders, sandbox.read)


def articles_in(folders: Sequence[Path], read: Callable[[str, bytes], Reading]) -> list[Article]:
    """Return the articles of every readable file under ``folders``, sorted by id.

    ``read`` returns what is in a file, given its name and bytes. Hidden files, Word's lock files, a README and unknown
    kinds of file are skipped. Raises ``CorpusProblem``, naming the file, when a folder is missing, a file cannot be
    read, two articles give themselves the same id, or there is no article.
    """
    detector = LanguageDetector()
    found: dict[str, Article] = {}
    files: dict[str, str] = {}
    for source in (source for folder in folders for source in _sources(folder)):
        for called, draft in named(_drafts(source, read), source.name):
            try:
                article_id = free_id(called, draft, files.get)
                found[article_id] = make_article(draft, article_id=article_id, language=language_of(draft, detector))
            except CorpusProblem as problem:
                raise CorpusProblem(f"{source.file} {problem}") from problem
            files[article_id] = str(source.file)
    if not found:
        where = ", ".join(str(folder) for folder in folders)
        raise CorpusProblem(f"{where}: no article there; put {endings()} files in it, or name another with --corpus")
    return [found[article_id] for article_id in sorted(found)]


def _sources(folder: Path) -> list[_Source]:
    if folder.is_file():
        if kind_of(folder.name) is None:
            raise CorpusProblem(f"{folder}: this kind of file cannot be read; use {endings()}")
        return [_Source(folder, folder.stem)]
    try:
        found = folder_at(folder)
    except SourceProblem as problem:
        raise CorpusProblem(str(problem)) from problem
    for closed in found.problems():
        raise CorpusProblem(f"{closed.what} {closed.why}")
    return [
        _Source(path, str(path.relative_to(folder).with_suffix("")))
        for path in found.files
        if kind_of(path.name) is not None and not is_about_files(path)
    ]


def _drafts(source: _Source, read: Callable[[str, bytes], Reading]) -> tuple[Draft, ...]:
    try:
        reading = read(source.file.name, source.file.read_bytes())
    except OSError as error:
        raise CorpusProblem(f"{source.file} {why_closed(error)}") from error
    for refusal in reading.refusals:
        raise CorpusProblem(f"{source.file} {refusal.message}")
    return reading.drafts
