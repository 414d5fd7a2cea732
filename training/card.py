"""Writes ``training/MODEL_CARD.md``: what the layers are, what they were trained on, and every figure.

``python -m training.card --data ../shared/data`` measures first, which takes half an hour on two cores; ``--figures
FILE`` uses an earlier output of ``fuente evaluate --json`` instead.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from training.export import NAMES

_SETS = (
    ("SQuAD 2.0, half of dev, without XQuAD's paragraphs", "CC BY-SA 4.0", "relevance, made claims"),
    ("SQuAD-es 2.0 dev (machine translated), without XQuAD's questions", "CC BY 4.0", "relevance, made claims"),
    ("QED train, without CLAPnq's questions", "text CC BY-SA 3.0, annotations Apache 2.0", "relevance, made claims"),
    ("TyDi QA gold passages, English train", "Apache 2.0", "relevance, made claims"),
    ("FEVER dev as pairs, without FEVER-symmetric's claims", "CC BY-SA 3.0", "support; relevance, made questions"),
    ("SNLI, counterfactually revised, train", "CC BY-SA 4.0", "support"),
    ("Fool Me Twice dev, 60 %", "Apache 2.0, text CC BY-SA", "support; relevance, made questions"),
    ("SciFact train", "CC BY 4.0, abstracts ODC-By 1.0", "support"),
    ("Made-up help pages, written for it (`training/help_words.toml`)", "as the project", "support; relevance"),
    (
        "Pages, facts and details, written for it (`benchmarks/by_hand`), but for what is kept out",
        "as the project",
        "support; relevance",
    ),
    (
        "Questions in twos and claims about passages, written for it (`benchmarks/by_hand`), but for what is kept out",
        "as the project",
        "relevance; support",
    ),
)
_HEAD = Path(__file__).with_name("card_head.md")


def card(figures: dict[str, list[dict[str, Any]]], work: Path) -> str:
    """Return the text of the card."""
    parts = [
        _HEAD.read_text(encoding="utf-8") + "".join(f"| {name} | {licence} | {use} |\n" for name, licence, use in _SETS)
    ]
    parts.append(
        "\nXQuAD, CLAPnq and FEVER-symmetric were not trained on: XQuAD and half of FEVER-symmetric choose thresholds"
        " and measure, CLAPnq only measures.\n"
    )
    curves = {name: work / name / "curve.jsonl" for name in NAMES}
    parts += [_curve(name, file) for name, file in curves.items() if file.is_file()]
    parts += [f"The curve of {name} was not kept.\n" for name, file in curves.items() if not file.is_file()]
    parts.append(
        "## Figures\n\n`fuente evaluate --data ../shared/data --json`, on two cores without a graphics card.\n"
    )
    for tables in figures.values():
        parts += [_table(table) for table in tables]
    return "\n".join(parts)


def _curve(name: str, file: Path) -> str:
    points = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    told = [point for point in points if len(point) > 3] or points[(len(points) - 1) % 4 :: 4]
    keys = sorted({key for point in told for key in point} - {"step", "loss", "seconds"})
    lines = [f"## Curve of {name}", "", "| step | loss | " + " | ".join(keys) + " |", "|---|---|" + "---|" * len(keys)]
    for point in told:
        cells = [str(point["step"]), str(point["loss"]), *(str(point.get(key, "")) for key in keys)]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def _table(table: dict[str, Any]) -> str:
    rows = table["rows"]
    columns = list(rows[0]) if rows else []
    lines = [f"### {table['title']}", "", "| " + " | ".join(columns) + " |", "|" + "---|" * len(columns)]
    for row in rows:
        lines.append("| " + " | ".join("–" if row[c] is None else str(row[c]) for c in columns) + " |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure, unless figures are given, and write the card."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--figures", type=Path)
    parser.add_argument("--work", type=Path, default=Path(".fuente/training"))
    parser.add_argument("--out", type=Path, default=Path("training/MODEL_CARD.md"))
    arguments = parser.parse_args()
    if arguments.figures:
        text = arguments.figures.read_text(encoding="utf-8")
    else:
        command = [sys.executable, "-m", "ui", "evaluate", "answers", "declining", "support", "--json"]
        text = subprocess.run(
            [*command, "--data", str(arguments.data)], capture_output=True, text=True, check=True
        ).stdout
    arguments.out.write_text(card(json.loads(text), arguments.work), encoding="utf-8")


if __name__ == "__main__":
    main()
