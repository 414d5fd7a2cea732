"""Figures as a table that prints as Markdown and goes into JSON."""

from collections.abc import Sequence
from dataclasses import dataclass

Cell = str | float | int | None


@dataclass(frozen=True, slots=True)
class Table:
    """A title, the names of the columns, and rows as long as these; None is a figure that there is not."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def markdown(self) -> str:
        """Return the table as Markdown, fractions with three digits."""
        lines = [f"### {self.title}", "", _line(self.columns), _line(["---"] * len(self.columns))]
        return "\n".join([*lines, *(_line([_shown(cell) for cell in row]) for row in self.rows)]) + "\n"

    def json(self) -> dict[str, object]:
        """Return the table as an object whose rows are objects."""
        rows = [dict(zip(self.columns, row, strict=True)) for row in self.rows]
        return {"title": self.title, "rows": rows}


def share(flags: Sequence[bool]) -> float | None:
    """Return how many of the flags are up, 0 to 1."""
    return round(sum(flags) / len(flags), 4) if flags else None


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _shown(cell: Cell) -> str:
    if cell is None:
        return "–"
    return f"{cell:.3f}" if isinstance(cell, float) else str(cell)
