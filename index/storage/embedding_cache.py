"""A cache of vectors between builds, so that an unchanged text is never embedded twice."""

import hashlib
import sqlite3
import zlib
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

import numpy as np

from index.embedding import Embedder, Matrix, Vector
from index.errors import IndexProblem
from index.progress import Progress
from index.storage.disk import cannot_write, is_of_the_disk

# About a second of work, so that a progress bar soon knows the speed.
_BATCH = 128


class EmbeddingCache:
    """Vectors in a file, keyed by model and text; raises ``IndexProblem`` if damaged, never returns a bad vector."""

    def __init__(self, file: Path) -> None:
        self._file = file
        try:
            with ExitStack() as on_failure:
                self._database = sqlite3.connect(file)
                on_failure.callback(self._database.close)
                # Of 4,096 bytes each row would need a page of its own beside that of its key.
                self._database.execute("PRAGMA page_size = 16384")
                self._database.execute(
                    "CREATE TABLE IF NOT EXISTS vectors (model TEXT, text BLOB, vector BLOB, checksum INTEGER,"
                    " PRIMARY KEY (model, text))"
                    " STRICT, WITHOUT ROWID"
                )
                on_failure.pop_all()
        except sqlite3.Error as error:
            raise self._problem(error) from error

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def embed(self, texts: Sequence[str], embedder: Embedder, progress: Progress) -> tuple[Matrix, int]:
        """Return the vectors of ``texts`` ((n, d) float32) and how many of them had to be computed.

        Each batch is saved as soon as it is computed, so that a build that was killed continues from there.
        """
        keys = [hashlib.sha256(text.encode()).digest() for text in texts]
        try:
            known = self._known(keys, embedder)
            missing = list({key: text for key, text in zip(keys, texts, strict=True) if key not in known}.items())
            different = len(set(keys))
            progress(different - len(missing), different)
            for begin in range(0, len(missing), _BATCH):
                batch = missing[begin : begin + _BATCH]
                vectors = embedder.embed_documents([text for _, text in batch])
                fresh = {key: vector for (key, _), vector in zip(batch, vectors, strict=True)}
                self._keep(fresh, embedder)
                known.update(fresh)
                progress(different - len(missing) + begin + len(batch), different)
        except sqlite3.Error as error:
            raise self._problem(error) from error
        if not keys:
            return np.zeros((0, embedder.dimensions), dtype=np.float32), 0
        return np.stack([known[key] for key in keys]), len(missing)

    def _known(self, keys: Sequence[bytes], embedder: Embedder) -> dict[bytes, Vector]:
        known: dict[bytes, Vector] = {}
        self._database.execute("CREATE TEMP TABLE IF NOT EXISTS asked (text BLOB PRIMARY KEY) STRICT, WITHOUT ROWID")
        with self._database:
            self._database.execute("DELETE FROM asked")
            self._database.executemany("INSERT OR IGNORE INTO asked VALUES (?)", [(key,) for key in keys])
        sql = "SELECT text, vector, checksum FROM asked JOIN vectors USING (text) WHERE model = ?"
        for key, vector, checksum in self._database.execute(sql, (embedder.identity,)):
            if zlib.crc32(vector) == checksum:
                known[key] = np.frombuffer(vector, dtype=np.float32)
        return known

    def keep_only(self, texts: Sequence[str], model: str) -> int:
        """Delete every vector except those of ``texts`` from ``model``; return how many were deleted."""
        keys = [(hashlib.sha256(text.encode()).digest(),) for text in texts]
        try:
            with self._database:
                self._database.execute("CREATE TEMP TABLE used (text BLOB PRIMARY KEY) STRICT, WITHOUT ROWID")
                self._database.executemany("INSERT OR IGNORE INTO used VALUES (?)", keys)
                unused = "DELETE FROM vectors WHERE model <> ? OR text NOT IN (SELECT text FROM used)"
                dropped = self._database.execute(unused, (model,)).rowcount
            self._database.execute("VACUUM")
        except sqlite3.Error as error:
            raise self._problem(error) from error
        return int(dropped)

    def _keep(self, vectors: dict[bytes, Vector], embedder: Embedder) -> None:
        blobs = [(key, vector.tobytes()) for key, vector in vectors.items()]
        rows = [(embedder.identity, key, blob, zlib.crc32(blob)) for key, blob in blobs]
        with self._database:
            self._database.executemany("INSERT OR REPLACE INTO vectors VALUES (?,?,?,?)", rows)

    def _problem(self, error: sqlite3.Error) -> IndexProblem:
        if is_of_the_disk(error):
            return cannot_write(self._file.parent, error)
        return IndexProblem(
            f"{self._file} cannot be used ({error}): delete it, it is made again; or name another FUENTE_DATA_DIR"
        )
