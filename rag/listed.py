"""The tables of words that ship with the program, in ``rag/lists``."""

from importlib.resources import files


def read_rows(name: str) -> list[str]:
    """Return the lines of ``name``.txt that say something; "#" begins a comment."""
    text = (files("rag") / "lists" / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
