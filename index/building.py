"""Building a generation from articles."""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from index.chunking import ChunkSettings, passage_context, sentence_context, split_article
from index.embedding import Embedder, Matrix
from index.embedding_cache import EmbeddingCache
from index.errors import IndexDamaged
from index.generations import DataFolder
from index.keywords import KeywordIndex
from index.library import KEYWORDS, SENTENCES, VECTORS
from index.manifest import FORMAT, Manifest, checksums, read_manifest, verify_files, write_manifest
from index.records import Article, Passage
from index.store import write_store
from index.vectors import VectorIndex
from index.words import Words

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did; ``embedded`` counts the texts computed, ``changed`` is False when there was nothing to do."""

    generation: str
    articles: int
    passages: int
    sentences: int
    embedded: int
    changed: bool


@dataclass(frozen=True, slots=True)
class _Contents:
    articles: Sequence[Article]
    passages: list[Passage]
    passage_texts: list[str]
    sentence_texts: list[str]


def build(
    articles: Sequence[Article], data: DataFolder, embedder: Embedder, settings: ChunkSettings, progress: Progress
) -> BuildReport:
    """Make a generation of ``articles`` the live one, unless the live one already is.

    ``progress`` is told how many texts of how many have their vector. Raises ``IndexBusy`` when another build runs and
    ``IndexProblem`` when the folder cannot be written; the live generation then stays as it was.
    """
    corpus_sha256 = _corpus_sha256(articles)
    with data.writing():
        current = _unchanged(data, embedder, settings, corpus_sha256)
        if current is not None:
            name, found = current
            return BuildReport(name, found.articles, found.passages, found.sentences, embedded=0, changed=False)
        contents = _contents(articles, settings, embedder)
        vectors, embedded = _embed(contents, data, embedder, progress)
        with data.new_generation() as folder:
            _write(folder, contents, vectors)
            manifest = _manifest(folder, contents, embedder, settings, corpus_sha256)
            write_manifest(folder, manifest)
        name = data.current() or ""
    return BuildReport(name, manifest.articles, manifest.passages, manifest.sentences, embedded=embedded, changed=True)


def _corpus_sha256(articles: Sequence[Article]) -> str:
    digest = hashlib.sha256()
    for article in articles:
        digest.update(json.dumps(asdict(article), sort_keys=True, default=str, ensure_ascii=False).encode())
    return digest.hexdigest()


def _unchanged(
    data: DataFolder, embedder: Embedder, settings: ChunkSettings, corpus_sha256: str
) -> tuple[str, Manifest] | None:
    name = data.current()
    if name is None:
        return None
    try:
        manifest = read_manifest(data.folder(name))
        verify_files(data.folder(name), manifest)
    except IndexDamaged:
        return None
    made_by = (manifest.format, manifest.model_identity, manifest.max_tokens, manifest.corpus_sha256)
    return (name, manifest) if made_by == (FORMAT, embedder.identity, settings.max_tokens, corpus_sha256) else None


def _contents(articles: Sequence[Article], settings: ChunkSettings, embedder: Embedder) -> _Contents:
    passages: list[Passage] = []
    passage_texts: list[str] = []
    sentence_texts: list[str] = []
    for article in articles:
        for passage in split_article(article, settings, embedder.count_tokens):
            passages.append(passage)
            passage_texts.append(passage_context(article, passage))
            sentence_texts.extend(sentence_context(article, passage, span) for span in passage.sentences)
    return _Contents(articles, passages, passage_texts, sentence_texts)


def _embed(contents: _Contents, data: DataFolder, embedder: Embedder, progress: Progress) -> tuple[Matrix, int]:
    cache = EmbeddingCache(data.embeddings)
    try:
        return cache.embed([*contents.passage_texts, *contents.sentence_texts], embedder, progress)
    finally:
        cache.close()


def _write(folder: Path, contents: _Contents, vectors: Matrix) -> None:
    languages = {article.id: article.language for article in contents.articles}
    words = Words()
    terms = [
        words.terms(text, languages[passage.article_id])
        for passage, text in zip(contents.passages, contents.passage_texts, strict=True)
    ]
    count = len(contents.passages)
    write_store(folder, contents.articles, contents.passages)
    VectorIndex.build(vectors[:count]).save(folder / VECTORS)
    np.save(folder / SENTENCES, vectors[count:].astype(np.float16), allow_pickle=False)
    (folder / KEYWORDS).mkdir()
    KeywordIndex.build(terms).save(folder / KEYWORDS)


def _manifest(
    folder: Path, contents: _Contents, embedder: Embedder, settings: ChunkSettings, corpus_sha256: str
) -> Manifest:
    return Manifest(
        format=FORMAT,
        model=embedder.name,
        model_identity=embedder.identity,
        dimensions=embedder.dimensions,
        precision=embedder.precision,
        max_tokens=settings.max_tokens,
        corpus_sha256=corpus_sha256,
        articles=len(contents.articles),
        passages=len(contents.passages),
        sentences=len(contents.sentence_texts),
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        files=checksums(folder),
    )
