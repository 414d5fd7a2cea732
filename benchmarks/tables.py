"""Figures as a table that can be printed as Markdown or written as JSON."""

from collections.abc import Sequence
from dataclasses import dataclass

Cell = str | float | int | None


@dataclass(frozen=True, slots=True)
class Table:
    """A title, column names, and rows of one cell for each column; None is a missing figure."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def markdown(self) -> str:
        """Return the table as Markdown, with three decimals for fractions."""
        lines = [f"### {self.title}", "", _line(self.columns), _line(["---"] * len(self.columns))]
        return "\n".join([*lines, *(_line([_shown(cell) for cell in row]) for row in self.rows)]) + "\n"

    def json(self) -> dict[str, object]:
        """Return the table as an object, with an object for each row."""
        rows = [dict(zip(self.columns, row, strict=True)) for row in self.rows]
        return {"title": self.title, "rows": rows}


def share(flags: Sequence[bool]) -> float | None:
    """Return the share of true flags, 0 to 1 with four decimals, or None if there are no flags."""
    return round(sum(flags) / len(flags), 4) if flags else None


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _shown(cell: Cell) -> str:
    if cell is None:
        return "–"
    return f"{cell:.3f}" if isinstance(cell, float) else str(cell)
