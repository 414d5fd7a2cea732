"""Reading folders of article files."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from index.article_ids import free_id, named
from index.articles import make_article
from index.catalogue.corpus_intake import ReadSource, corpus_source, require_all
from index.catalogue.local_source import FileReader, LocalSource
from index.catalogue.sources import Fresh
from index.errors import CorpusProblem
from index.files.sandbox import Sandbox
from index.languages import LanguageDetector, language_of
from index.records import Article


def read_corpus(folders: Sequence[Path]) -> list[Article]:
    """Return what ``articles_in`` does and raise what it does; files are read in a process that can be lost."""
    with Sandbox() as sandbox:
        return articles_in(folders, sandbox, LanguageDetector())


def articles_in(folders: Sequence[Path], reader: FileReader, detector: LanguageDetector) -> list[Article]:
    """Return the articles of every readable file under ``folders``, sorted by id.

    Hidden files, Word's lock files, a README and unknown kinds of file are skipped. Raises ``CorpusProblem``,
    naming the files, when a folder is missing, files cannot be read, two articles give themselves the same id, or there
    is no article.
    """
    read = [_read(folder, LocalSource(reader)) for folder in folders]
    require_all(folders, read)
    found: dict[str, Article] = {}
    files: dict[str, str] = {}
    for file, fresh in ((place, one) for each in read for place, one in each.found if isinstance(one, Fresh)):
        for called, draft in named(fresh.drafts, fresh.name):
            try:
                article_id = free_id(called, draft, files.get)
                found[article_id] = make_article(draft, article_id=article_id, language=language_of(draft, detector))
            except CorpusProblem as problem:
                raise CorpusProblem(f"{file} {problem}") from problem
            files[article_id] = file
    return [found[article_id] for article_id in sorted(found)]


def _read(folder: Path, local: LocalSource) -> ReadSource:
    source = replace(corpus_source(folder), address=str(folder))
    places = local.places(source, {})
    return ReadSource(
        source, tuple((place, local.read(source, place, None)) for place in places.named), (), places.closed
    )
