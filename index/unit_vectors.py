"""Types of vectors from embedding models: float32 of unit length, so that inner products are cosines."""

from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from index.errors import ModelProblem

Vector: TypeAlias = npt.NDArray[np.float32]
Matrix: TypeAlias = npt.NDArray[np.float32]


def unit_rows(rows: npt.NDArray[np.float32], name: str) -> Matrix:
    """Scale each row to length 1; raises ModelProblem, naming the model, for a row that is zero or not finite."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    if not (np.isfinite(lengths).all() and lengths.all()):
        raise ModelProblem(
            f"the embedding model {name} gave a vector without direction: set embedding.precision = float32"
        )
    unit: Matrix = (rows / lengths).astype(np.float32)
    return unit
