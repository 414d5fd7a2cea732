"""Reading folders of article files."""

import importlib
import pkgutil
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from index import readers
from index.articles import make_article
from index.canonical import canonical_line
from index.drafts import Draft, Reader
from index.errors import CorpusProblem
from index.languages import LanguageDetector
from index.records import Article

_LARGEST_FILE = 20_000_000
_NOT_ARTICLES = {"readme", "license", "changelog"}


@dataclass(frozen=True, slots=True)
class _Source:
    file: Path
    name: str


def read_corpus(folders: Sequence[Path]) -> list[Article]:
    """Return the articles of every readable file under ``folders``, sorted by id.

    Hidden files, a README and endings that no reader knows are passed over. Raises ``CorpusProblem``, naming the
    file, when a folder is missing, a file cannot be read, two articles have the same id, or there is no article.
    """
    known = _readers()
    detector = LanguageDetector()
    found: dict[str, tuple[Article, Path]] = {}
    for source in (source for folder in folders for source in _sources(folder, known)):
        for article in _read_file(source, known[source.file.suffix.lower()], detector):
            if article.id in found:
                raise CorpusProblem(
                    f"{source.file} and {found[article.id][1]} both have the id '{article.id}': "
                    "give one of them an 'id: ...' line in its front matter"
                )
            found[article.id] = (article, source.file)
    if not found:
        where = ", ".join(str(folder) for folder in folders)
        raise CorpusProblem(
            f"{where}: no article there; put {_endings(known)} files in it, or name another with --corpus"
        )
    return [found[article_id][0] for article_id in sorted(found)]


def _readers() -> dict[str, Reader]:
    modules = [importlib.import_module(f"{readers.__name__}.{m.name}") for m in pkgutil.iter_modules(readers.__path__)]
    return {suffix: cast(Reader, module) for module in modules for suffix in module.SUFFIXES}


def _endings(known: dict[str, Reader]) -> str:
    return ", ".join(sorted(known))


def _sources(folder: Path, known: dict[str, Reader]) -> list[_Source]:
    if folder.is_file():
        if folder.suffix.lower() not in known:
            raise CorpusProblem(f"{folder}: this kind of file cannot be read; use {_endings(known)}")
        return [_Source(folder, folder.stem)]
    if not folder.is_dir():
        raise CorpusProblem(f"{folder}: no such folder; name the folder of your articles with --corpus")
    files = sorted(path for path in folder.rglob("*") if path.suffix.lower() in known and path.is_file())
    inside = [(path, path.relative_to(folder)) for path in files]
    return [
        _Source(path, str(relative.with_suffix("")))
        for path, relative in inside
        if not any(part.startswith(".") for part in relative.parts) and path.stem.lower() not in _NOT_ARTICLES
    ]


def _read_file(source: _Source, reader: Reader, detector: LanguageDetector) -> list[Article]:
    try:
        if source.file.stat().st_size > _LARGEST_FILE:
            raise CorpusProblem(f"is larger than {_LARGEST_FILE // 1_000_000} MB: split it")
        drafts = reader.read(source.file.read_bytes())
        if not drafts:
            raise CorpusProblem("has no text: write something in it, or take it out of the folder")
        return [_article(draft, source.name, alone=len(drafts) == 1, detector=detector) for draft in drafts]
    except CorpusProblem as problem:
        raise CorpusProblem(f"{source.file} {problem}") from problem
    except OSError as error:
        raise CorpusProblem(f"{source.file} cannot be read: {error.strerror or error}") from error


def _article(draft: Draft, name: str, *, alone: bool, detector: LanguageDetector) -> Article:
    metadata = draft.metadata
    own = metadata.id or (name if alone else f"{name}-{canonical_line(metadata.title or '')}")
    language = metadata.language or detector.detect(" ".join(block.text for block in draft.blocks)[:4000])[0]
    return make_article(draft, article_id=slug(own), language=language)


def slug(text: str) -> str:
    """Return ``text`` as lower-case ASCII words joined by hyphens, at most 80 characters, never empty."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].strip("-") or "article"
