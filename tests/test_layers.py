"""Imports go one way: ui to rag to index."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BELOW = {"index": {"index"}, "rag": {"rag", "index"}, "ui": {"ui", "rag", "index"}}
FIRST_PARTY = {"index", "rag", "ui", "training", "benchmarks", "tests"}
SURFACE_LIBRARIES = {"gradio", "fastapi", "uvicorn", "starlette", "typer", "pydantic_settings"}
FILES = [path for package in BELOW for path in sorted((ROOT / package).rglob("*.py"))]


def imported(tree: ast.AST) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name.split(".")[0], node.col_offset) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide the direction"
            yield (node.module or "").split(".")[0], node.col_offset


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_go_down_and_stand_at_the_top(path: Path) -> None:
    package = path.relative_to(ROOT).parts[0]
    for name, column in imported(ast.parse(path.read_text(encoding="utf-8"))):
        if name in FIRST_PARTY:
            assert name in BELOW[package], f"{package} must not import {name}"
            assert column == 0, f"{name} is imported inside a function"
        if package != "ui":
            assert name not in SURFACE_LIBRARIES, f"{package} must not import {name}"


def test_every_package_is_looked_at() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in FILES} == set(BELOW)
    assert len(FILES) > 25


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_stay_one_noun_long(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300
