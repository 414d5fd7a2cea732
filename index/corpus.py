"""Reading folders of article files."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from index.articles import make_article
from index.canonical import canonical_line
from index.drafts import Draft
from index.errors import CorpusProblem
from index.folders import folder_at, why_closed
from index.kinds import endings, kind_of
from index.languages import LanguageDetector
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
    """Return the articles of every readable file under ``folders``, sorted by id.

    Hidden files, Word's locks, a README and endings that no reader knows are passed over. Raises ``CorpusProblem``,
    naming the file, when a folder is missing, a file cannot be read, two articles have the same id, or there is no
    article.
    """
    detector = LanguageDetector()
    found: dict[str, tuple[Article, Path]] = {}
    with Sandbox() as sandbox:
        for source in (source for folder in folders for source in _sources(folder)):
            for article in _articles(source, _reading(source, sandbox), detector):
                if article.id in found:
                    raise CorpusProblem(
                        f"{source.file} and {found[article.id][1]} both have the id '{article.id}': "
                        "give one of them an 'id: ...' line in its front matter"
                    )
                found[article.id] = (article, source.file)
    if not found:
        where = ", ".join(str(folder) for folder in folders)
        raise CorpusProblem(f"{where}: no article there; put {endings()} files in it, or name another with --corpus")
    return [found[article_id][0] for article_id in sorted(found)]


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


def _reading(source: _Source, sandbox: Sandbox) -> Reading:
    try:
        return sandbox.read(source.file.name, source.file.read_bytes())
    except OSError as error:
        raise CorpusProblem(f"{source.file} {why_closed(error)}") from error


def _articles(source: _Source, reading: Reading, detector: LanguageDetector) -> list[Article]:
    for refusal in reading.refusals:
        raise CorpusProblem(f"{source.file} {refusal.message}")
    try:
        alone = len(reading.drafts) == 1
        return [_article(draft, source.name, alone=alone, detector=detector) for draft in reading.drafts]
    except CorpusProblem as problem:
        raise CorpusProblem(f"{source.file} {problem}") from problem


def _article(draft: Draft, name: str, *, alone: bool, detector: LanguageDetector) -> Article:
    metadata = draft.metadata
    own = metadata.id or (name if alone else f"{name}-{canonical_line(metadata.title or '')}")
    language = metadata.language or detector.detect(" ".join(block.text for block in draft.blocks)[:4000])[0]
    return make_article(draft, article_id=slug(own), language=language)


def slug(text: str) -> str:
    """Return ``text`` as lower-case ASCII words joined by hyphens, at most 80 characters, never empty."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].strip("-") or "article"
