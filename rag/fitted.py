"""The fitted numbers that ship with the program, in ``rag/weights``."""

import json
from importlib.resources import files
from typing import Any


def read_fitted(name: str) -> Any:
    """Return the numbers of ``name``.json, as ``python -m training`` wrote them."""
    return json.loads((files("rag") / "weights" / f"{name}.json").read_text(encoding="utf-8"))
