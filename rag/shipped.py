"""The files that ship with the program: fitted numbers in ``rag/weights``, tables of words in ``rag/lists``."""

import json
from importlib.resources import files
from typing import Any


def read_fitted(name: str) -> Any:
    """Return the numbers of ``name``.json, as ``python -m training`` wrote them."""
    return json.loads((files("rag") / "weights" / f"{name}.json").read_text(encoding="utf-8"))


def read_phrases(name: str) -> dict[tuple[str, tuple[str, ...]], str]:
    """Return what each phrase of ``name``.txt is, by language and words: a row is "WHAT language: phrase|phrase"."""
    rows = (row.split(": ") for row in read_rows(name))
    told = ((*of.rsplit(maxsplit=1), phrase) for of, phrases in rows for phrase in phrases.split("|"))
    return {(language, tuple(phrase.split())): what for what, language, phrase in told}


def read_words(name: str) -> frozenset[str]:
    """Return the words of ``name``.txt."""
    return frozenset(word for row in read_rows(name) for word in row.split())


def read_rows(name: str) -> list[str]:
    """Return the lines of ``name``.txt that say something; "#" begins a comment."""
    text = (files("rag") / "lists" / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
