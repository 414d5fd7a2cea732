"""The FAISS side of an index: exact inner product over unit vectors; it knows rows, not passages."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import faiss
import numpy as np

from index.embedding import Matrix, Vector
from index.errors import IndexDamaged, ModelProblem


class Rows:
    """A subset of an index's rows, to restrict a search to them; ``places`` is (n,) int64."""

    def __init__(self, places: Sequence[int]) -> None:
        self.places = np.array(places, dtype=np.int64)
        self.selector = faiss.IDSelectorBatch(self.places)


class VectorIndex:
    """Exact search by inner product; row ``i`` is the ``i``-th vector it was built from."""

    def __init__(self, index: Any) -> None:
        self._index = index

    @classmethod
    def build(cls, vectors: Matrix) -> "VectorIndex":
        """Return an index over ``vectors`` ((n, d) float32, unit length); raise ``ModelProblem`` for anything else."""
        matrix = np.ascontiguousarray(vectors, dtype=np.float32)
        if matrix.ndim != 2 or not np.isfinite(matrix).all():
            raise ModelProblem("the embedding model returned numbers that cannot be searched: run `fuente doctor`")
        if not np.allclose(np.linalg.norm(matrix, axis=1), 1.0, atol=1e-3):
            raise ModelProblem("the embedding model returned vectors that are not of unit length: choose another model")
        index = faiss.IndexFlatIP(matrix.shape[1])
        index.add(matrix)
        return cls(index)

    @property
    def count(self) -> int:
        """How many vectors there are."""
        return int(self._index.ntotal)

    def search(self, query: Vector, *, limit: int, among: Rows | None = None) -> list[tuple[int, float]]:
        """Return up to ``limit`` rows with their cosine, best first; only rows of ``among``, if given."""
        if not self.count:
            return []
        # FAISS's type hints lack this argument.
        asked = None if among is None else faiss.SearchParameters(sel=among.selector)  # type: ignore[call-arg]
        scores, rows = self._index.search(query.reshape(1, -1), min(limit, self.count), params=asked)
        return [(int(row), float(score)) for row, score in zip(rows[0], scores[0], strict=True) if row >= 0]

    def vector(self, row: int) -> Vector:
        """Return the vector of a row, (d,) float32."""
        return np.asarray(self._index.reconstruct(row), dtype=np.float32)

    def save(self, file: Path) -> None:
        """Write the index; done here because FAISS does not report a full disk."""
        file.write_bytes(faiss.serialize_index(self._index).tobytes())

    @classmethod
    def load(cls, file: Path) -> "VectorIndex":
        """Read an index whose checksum the caller has verified; raise ``IndexDamaged`` if it is not a flat index."""
        index = faiss.deserialize_index(np.frombuffer(file.read_bytes(), dtype=np.uint8))
        if not isinstance(index, faiss.IndexFlat) or index.metric_type != faiss.METRIC_INNER_PRODUCT:
            raise IndexDamaged(f"{file} is not the kind of index that is written here: run `fuente build`")
        return cls(index)


def use_one_thread() -> None:
    """Make FAISS search on one thread: two were slower at every size measured, 10,000 to 500,000 vectors."""
    faiss.omp_set_num_threads(1)
