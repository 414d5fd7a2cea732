"""One generation of the index, opened: its search, articles and sentence vectors."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np

from index.aside.passages import SetAside
from index.embedding import Embedder, Matrix, Vector
from index.errors import IndexDamaged, IndexMismatch
from index.fusion import in_turn, reciprocal_rank_fusion
from index.keywords import KeywordIndex
from index.languages import LanguageDetector
from index.records import Article, Hit, Passage, Scores
from index.storage.manifest import FORMAT, Manifest, read_manifest, verify_files
from index.storage.store import Store
from index.vectors import Rows, VectorIndex
from index.words import Words

VECTORS = "vectors.faiss"
SENTENCES = "sentences.npy"
KEYWORDS = "keywords"

_CANDIDATES = 50
# Words that a question shares with articles in another language are mostly names: a hint, not half of the evidence.
# With weight 1, recall of Spanish questions in English text falls below that of embeddings alone (docs/decisions/0003).
_OTHER_LANGUAGE = 0.1
_QUERIES_IN_MEMORY = 4  # one question is read for the search and again for the sentences of each passage


class Library:
    """One generation, verified and open; safe to share between threads. Made by ``open_library``."""

    def __init__(self, folder: Path, manifest: Manifest, embedder: Embedder, detector: LanguageDetector) -> None:
        self.name = folder.name
        self.manifest = manifest
        self._store = Store(folder)
        self._vectors = VectorIndex.load(folder / VECTORS)
        self._keywords = KeywordIndex.load(folder / KEYWORDS, manifest.passages)
        self._sentences = np.load(folder / SENTENCES, mmap_mode="r", allow_pickle=False)
        self._words = Words()
        self._languages = _parted(self._store.rows_by_language())
        self._count_pieces = embedder.count_tokens
        self._embed_query = lru_cache(maxsize=_QUERIES_IN_MEMORY)(embedder.embed_query)
        self._detect = lru_cache(maxsize=_QUERIES_IN_MEMORY)(detector.detect)
        if self._vectors.count != manifest.passages or len(self._sentences) != manifest.sentences:
            raise IndexDamaged(f"{folder} holds fewer vectors than passages: run `fuente build`")

    def search(self, query: str, *, limit: int) -> list[Hit]:
        """Return up to ``limit`` passages, best first, by fusing the ranks of vector search and BM25.

        Each language of the articles is ranked by itself, and one passage of each is taken in turn, beginning with the
        query's language: scores cannot be compared between languages, since articles in another one share hardly a word
        with the query (docs/decisions/0070).
        """
        own = self._detect(query)[0]
        languages = sorted(self._languages, key=lambda language: language != own)
        rankings = [self._ranked(query, language, own, max(limit, _CANDIDATES)) for language in languages]
        found = in_turn(rankings)[:limit]
        return [self._hit(row, rank, scores) for rank, (row, scores) in enumerate(found, start=1)]

    def _ranked(self, query: str, language: str, own: str, depth: int) -> list[tuple[int, Scores]]:
        """Return the best rows of one language, from the ``depth`` best by vectors and the ``depth`` best by BM25."""
        among = self._languages[language]
        dense = self._vectors.search(self.embed_query(query), limit=depth, among=among)
        keyword = self._keywords.search(self.query_terms(query, language), limit=depth, among=among)
        fused = reciprocal_rank_fusion(
            [[row for row, _ in ranking] for ranking in (dense, keyword)],
            weights=[1.0, 1.0 if language == own else _OTHER_LANGUAGE],
        )
        cosines, bm25 = dict(dense), dict(keyword)
        return [
            (row, Scores(cosines.get(row) or self._cosine(query, row), bm25.get(row), score)) for row, score in fused
        ]

    def set_aside(self) -> list[SetAside]:
        """Return the passages that are not served because they address a machine."""
        return self._store.set_aside()

    def embed_query(self, query: str) -> Vector:
        """Return the vector of a question, (d,) float32 of unit length."""
        return self._embed_query(query)

    def query_terms(self, query: str, language: str) -> list[str]:
        """Return the distinct terms of ``query``, stemmed as in articles in ``language``."""
        own = self._detect(query)[0]
        kept = [word for word in query.split() if not self._words.is_stop_word(word.strip("¿?¡!.,;:"), own)]
        return list(dict.fromkeys(self._words.terms(" ".join(kept), language)))

    def terms(self, text: str, language: str) -> list[str]:
        """Return the terms of a piece of an article."""
        return self._words.terms(text, language)

    def idf(self, term: str) -> float:
        """Return how rare a term is in this corpus (its BM25 idf), above 0."""
        return self._keywords.idf(term)

    def count_pieces(self, text: str) -> int:
        """Return how many pieces the model has for a text; a common word is one as it is usually written."""
        return self._count_pieces(text)

    def sentence_vectors(self, passage: Passage) -> Matrix:
        """Return the vectors of a passage's sentences, (n, d) float32 of unit length."""
        first = self._store.first_sentence(passage.id)
        return np.asarray(self._sentences[first : first + len(passage.sentences)], dtype=np.float32)

    def article(self, article_id: str) -> Article | None:
        """Return an article, or None when there is none of that id."""
        return self._store.article(article_id)

    def articles(self, first: int = 0, most: int | None = None) -> list[Article]:
        """Return all articles, or up to ``most`` from the place ``first`` on, by id."""
        return self._store.articles(first, most)

    def close(self) -> None:
        """Close the files; the library cannot be used afterwards."""
        self._store.close()

    def _cosine(self, query: str, row: int) -> float:
        return float(self._vectors.vector(row) @ self.embed_query(query))

    def _hit(self, row: int, rank: int, scores: Scores) -> Hit:
        passage = self._store.passage(row)
        return Hit(passage, self._store.article_around(passage), rank, scores)


def _parted(rows: Mapping[str, Sequence[int]]) -> dict[str, Rows | None]:
    """Return the rows of each language, to restrict a search to; None if all articles are in one language."""
    held = {language: places for language, places in rows.items() if places}
    return {language: Rows(places) if len(held) > 1 else None for language, places in held.items()}


def open_library(folder: Path, embedder: Embedder, detector: LanguageDetector) -> Library:
    """Verify every file of a generation and open it.

    Raises ``IndexDamaged`` if a file has changed, ``IndexMismatch`` if it was built by another model or format.
    """
    manifest = read_manifest(folder)
    if manifest.format != FORMAT:
        raise IndexMismatch(
            f"the index has format {manifest.format} and this program reads {FORMAT}: run `fuente build`"
        )
    if manifest.model_identity != embedder.identity:
        raise IndexMismatch(
            f"the index was made with the model {manifest.model} ({manifest.model_identity[-12:]}) and the settings "
            f"name {embedder.name} ({embedder.identity[-12:]}): run `fuente build`, or set FUENTE_EMBEDDING__MODEL back"
        )
    verify_files(folder, manifest)
    try:
        return Library(folder, manifest, embedder, detector)
    except OSError as error:  # deleted since it was verified, or the disk fails
        raise IndexDamaged(f"{folder} cannot be read ({error}): look at its disk, or run `fuente build`") from error
