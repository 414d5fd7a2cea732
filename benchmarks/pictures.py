"""Diagrams of certainty against truth, and of risk against coverage."""

from collections.abc import Sequence
from pathlib import Path

import matplotlib as mpl
import numpy as np
from matplotlib.figure import Figure

from benchmarks.declining import Outcome

_BINS = 10
# No two sets share both colour and line style.
_COLORS = 7
_STYLES = ("-", "--", ":")
_INK = "#1f2933"
_LINE = "#0b6e6e"


def reliability(found: Sequence[Outcome], file: Path) -> None:
    """Draw the share that was right against the certainty, in ten bins of equal size."""
    ordered = sorted(found, key=lambda one: one.certainty)
    parts = [part for part in np.array_split(np.arange(len(ordered)), _BINS) if len(part)]
    told = [float(np.mean([ordered[i].certainty for i in part])) for part in parts]
    true = [float(np.mean([ordered[i].right for i in part])) for part in parts]
    figure = Figure(figsize=(4.6, 4.2), layout="constrained")
    axes = figure.add_subplot()
    axes.plot([0, 1], [0, 1], color="#9aa5b1", linewidth=1, linestyle="--")
    axes.plot(told, true, color=_LINE, marker="o")
    axes.set(xlabel="certainty", ylabel="first sentence right", xlim=(0, 1), ylim=(0, 1), title="Reliability")
    _save(figure, file)


def risk_coverage(gathered: dict[str, list[Outcome]], file: Path) -> None:
    """Draw for each set the share wrong of the answered against the share of all questions answered."""
    figure = Figure(figsize=(8.6, 4.2), layout="constrained")
    axes = figure.add_subplot()
    for number, (name, found) in enumerate(gathered.items()):
        style, color = divmod(number, _COLORS)
        ordered = sorted(found, key=lambda one: -one.certainty)
        wrong = np.cumsum([not one.right for one in ordered]) / np.arange(1, len(ordered) + 1)
        answered = np.arange(1, len(ordered) + 1) / len(ordered)
        stroke = _STYLES[style % len(_STYLES)]
        axes.plot(answered, wrong, label=name, linewidth=1.2, color=f"C{color}", linestyle=stroke)
    axes.set(xlabel="share of questions answered", ylabel="wrong among them", xlim=(0, 1), ylim=(0, 1), title="Risk")
    # Inside the axes the legend would always cover some curve.
    figure.legend(loc="outside right upper", fontsize=7, frameon=False)
    _save(figure, file)


def _save(figure: Figure, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    # The same figures must make the same file, so that a changed file in the repository means changed figures.
    with mpl.rc_context({"svg.hashsalt": "fuente", "text.color": _INK}):
        figure.savefig(file, metadata={"Date": None} if file.suffix == ".svg" else None, dpi=120)
