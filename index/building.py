"""Building a generation from articles."""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from index.aside.passages import Cut, SetAside, cut_article, rules_of
from index.chunking import ChunkSettings, passage_context, sentence_context
from index.embedding import Embedder, Matrix
from index.errors import IndexDamaged
from index.keywords import KeywordIndex
from index.library import KEYWORDS, SENTENCES, VECTORS
from index.progress import Progress, no_progress
from index.records import Article, Passage
from index.storage.embedding_cache import EmbeddingCache
from index.storage.generations import DataFolder
from index.storage.manifest import FORMAT, Manifest, checksums, read_manifest, verify_files, write_manifest
from index.storage.store import Store, write_store
from index.vectors import VectorIndex
from index.words import Words


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did; ``changed`` is False when there was nothing to do.

    ``embedded`` counts the texts whose vectors had to be computed, ``aside`` the passages that are not served because
    they address a machine.
    """

    generation: str
    articles: int
    passages: int
    sentences: int
    embedded: int
    changed: bool
    aside: int


@dataclass(frozen=True, slots=True)
class _Before:
    """The live generation, after its files have been verified."""

    name: str
    manifest: Manifest


@dataclass(frozen=True, slots=True)
class _Contents:
    articles: Sequence[Article]
    aside: list[SetAside]
    passages: list[Passage]
    passage_texts: list[str]
    sentence_texts: list[str]


@dataclass(frozen=True, slots=True)
class Prepared:
    """All that a generation will hold, with its vectors."""

    contents: _Contents
    vectors: Matrix
    embedded: int
    embedder: Embedder
    settings: ChunkSettings
    corpus_sha256: str


def prepare(
    articles: Sequence[Article],
    data: DataFolder,
    load: Callable[[], Embedder],
    settings: ChunkSettings,
    cutting: Progress = no_progress,
    embedding: Progress = no_progress,
) -> Prepared | BuildReport:
    """Cut and embed ``articles`` for a generation that holds just these, or report that the live one does.

    That may take hours, and others may write generations meanwhile. ``load`` returns the model, ``cutting`` gets the
    number of articles that are cut into passages, ``embedding`` that of distinct texts that have a vector, each with
    the total.
    """
    embedder = load()
    corpus_sha256 = _corpus_sha256(articles)
    before = _sound(data, embedder, settings)
    if before is not None and before.manifest.corpus_sha256 == corpus_sha256:
        return _report(before.name, before.manifest, embedded=0, changed=False)
    contents = _contents(articles, settings, embedder, _cut_before(data, before), cutting)
    vectors, embedded = _embed(contents, data, embedder, embedding)
    return Prepared(contents, vectors, embedded, embedder, settings, corpus_sha256)


def publish(made: Prepared | BuildReport, data: DataFolder) -> BuildReport:
    """Write what was prepared and make it live, if it is not; the caller must hold the folder's lock of writers.

    Raises ``IndexProblem`` when the folder cannot be written; the live generation then stays as it was.
    """
    if isinstance(made, BuildReport):
        return made
    with data.new_generation() as folder:
        _write(folder, made.contents, made.vectors)
        manifest = _manifest(folder, made)
        write_manifest(folder, manifest)
    return _report(data.current() or "", manifest, embedded=made.embedded, changed=True)


def _report(name: str, made: Manifest, *, embedded: int, changed: bool) -> BuildReport:
    return BuildReport(name, made.articles, made.passages, made.sentences, embedded, changed, made.aside)


def require_sound(data: DataFolder) -> None:
    """Raise ``IndexDamaged`` if the live generation's files have changed, or if generations exist and none is live."""
    name = data.current()
    if name is not None:
        verify_files(data.folder(name), read_manifest(data.folder(name)))
    elif data.names():
        raise IndexDamaged(f"{data.path} does not say which of its generations is live: run `fuente build`")


def drop_unused_vectors(data: DataFolder) -> int:
    """Delete cached vectors that the live generation does not need; return how many were deleted."""
    name = data.current()
    if name is None:
        return 0
    manifest = read_manifest(data.folder(name))
    with closing(Store(data.folder(name))) as store:
        texts = [
            text
            for article, cut in store.everything()
            for text in (*_passage_texts(article, cut.served), *_sentence_texts(article, cut.served))
        ]
    with closing(EmbeddingCache(data.embeddings)) as cache:
        return cache.keep_only(texts, manifest.model_identity)


def _corpus_sha256(articles: Sequence[Article]) -> str:
    digest = hashlib.sha256()
    for article in articles:
        digest.update(json.dumps(asdict(article), sort_keys=True, default=str, ensure_ascii=False).encode())
    return digest.hexdigest()


def _sound(data: DataFolder, embedder: Embedder, settings: ChunkSettings) -> _Before | None:
    """Return the live generation if its files are intact and it was built with the same format, model and settings."""
    name = data.current()
    if name is None:
        return None
    try:
        manifest = read_manifest(data.folder(name))
        verify_files(data.folder(name), manifest)
    except IndexDamaged:
        return None
    # Unchanged articles keep their passages, so these must have been judged by the rules that are in force now.
    made_by = (manifest.format, manifest.model_identity, manifest.max_tokens, manifest.aside_rules)
    wanted = (FORMAT, embedder.identity, settings.max_tokens, rules_of(settings))
    return _Before(name, manifest) if made_by == wanted else None


def _cut_before(data: DataFolder, before: _Before | None) -> dict[str, tuple[Article, Cut]]:
    """Return the live generation's articles by id, with their passages: unchanged ones need not be cut again."""
    if before is None:
        return {}
    with closing(Store(data.folder(before.name))) as store:
        return {article.id: (article, cut) for article, cut in store.everything()}


def _contents(
    articles: Sequence[Article],
    settings: ChunkSettings,
    embedder: Embedder,
    before: Mapping[str, tuple[Article, Cut]],
    progress: Progress,
) -> _Contents:
    aside: list[SetAside] = []
    passages: list[Passage] = []
    passage_texts: list[str] = []
    sentence_texts: list[str] = []
    for done, article in enumerate(articles, start=1):
        same, cut = before.get(article.id, (None, Cut((), ())))
        if same != article:
            cut = cut_article(article, settings, embedder.count_tokens)
        aside.extend(cut.aside)
        passages.extend(cut.served)
        passage_texts.extend(_passage_texts(article, cut.served))
        sentence_texts.extend(_sentence_texts(article, cut.served))
        progress(done, len(articles))
    return _Contents(articles, aside, passages, passage_texts, sentence_texts)


def _passage_texts(article: Article, passages: Sequence[Passage]) -> list[str]:
    return [passage_context(article, passage) for passage in passages]


def _sentence_texts(article: Article, passages: Sequence[Passage]) -> list[str]:
    return [sentence_context(article, passage, span) for passage in passages for span in passage.sentences]


def _embed(contents: _Contents, data: DataFolder, embedder: Embedder, progress: Progress) -> tuple[Matrix, int]:
    with closing(EmbeddingCache(data.embeddings)) as cache:
        return cache.embed([*contents.passage_texts, *contents.sentence_texts], embedder, progress)


def _write(folder: Path, contents: _Contents, vectors: Matrix) -> None:
    languages = {article.id: article.language for article in contents.articles}
    words = Words()
    terms = [
        words.terms(text, languages[passage.article_id])
        for passage, text in zip(contents.passages, contents.passage_texts, strict=True)
    ]
    count = len(contents.passages)
    write_store(folder, contents.articles, contents.passages, contents.aside)
    VectorIndex.build(vectors[:count]).save(folder / VECTORS)
    np.save(folder / SENTENCES, vectors[count:].astype(np.float16), allow_pickle=False)
    (folder / KEYWORDS).mkdir()
    KeywordIndex.build(terms).save(folder / KEYWORDS)


def _manifest(folder: Path, made: Prepared) -> Manifest:
    contents, embedder = made.contents, made.embedder
    return Manifest(
        format=FORMAT,
        model=embedder.name,
        model_identity=embedder.identity,
        dimensions=embedder.dimensions,
        precision=embedder.precision,
        max_tokens=made.settings.max_tokens,
        corpus_sha256=made.corpus_sha256,
        articles=len(contents.articles),
        passages=len(contents.passages),
        sentences=len(contents.sentence_texts),
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        files=checksums(folder),
        aside=len(contents.aside),
        aside_rules=rules_of(made.settings),
    )
