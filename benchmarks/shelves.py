"""Builds a library over a question set with the product's own code, and keeps it between runs."""

import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.datasets import QuestionSet
from index.aside.passages import cut_article
from index.building import BuildReport, prepare, publish
from index.chunking import ChunkSettings
from index.embedding import Embedder
from index.languages import LanguageDetector
from index.library import Library
from index.records import Article, Hit, Scores
from index.shelf import open_newest
from index.storage.generations import DataFolder, Patience
from index.vectors import use_one_thread

# Longer than any paragraph of the sets, so that each is one passage and figures compare with other systems'.
ONE_PASSAGE = ChunkSettings(max_tokens=480)
AS_SERVED = ChunkSettings()
_BUILDING = Patience("fuente build")
# Processes that measure side by side open the same libraries.
_MEASURING = Patience("fuente evaluate", waits=True, tell=lambda _said: None)


class OneLibrary:
    """A source that always returns the same library."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def current(self) -> Library:
        """Return the library."""
        return self._library


def build(
    articles: Sequence[Article],
    data: DataFolder,
    embedder: Embedder,
    chunks: ChunkSettings = AS_SERVED,
    patience: Patience = _BUILDING,
) -> BuildReport:
    """Make the articles the live generation of a folder, as the product does with a register."""
    with data.writing(patience):
        return publish(prepare(articles, data, lambda: embedder, chunks), data)


def shelf_of(
    questions: QuestionSet,
    work: Path,
    embedder: Embedder,
    detector: LanguageDetector,
    chunks: ChunkSettings = ONE_PASSAGE,
) -> Library:
    """Return the library of a set's articles; it is kept in ``work``, so that a second run embeds nothing."""
    use_one_thread()
    data = DataFolder(work / f"{questions.name.replace(' ', '-')}-{embedder.name.rsplit('/', maxsplit=1)[-1]}")
    report = build(questions.articles, data, embedder, chunks, _MEASURING)
    print(f"{questions.name}: {report.passages} passages, {report.embedded} texts embedded", file=sys.stderr)
    return open_newest(data, embedder, detector).library


def hits_of(articles: Sequence[Article], library: Library) -> list[Hit]:
    """Return every passage of articles, cut as served, as found first."""
    return [
        Hit(passage, article, 1, Scores(1.0, None, 1.0))
        for article in articles
        for passage in cut_article(article, AS_SERVED, library.count_pieces).served
    ]
