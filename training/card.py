"""Writes ``training/MODEL_CARD.md``: what the layers are, what they were trained on, and every figure.

``python -m training.card --data ../shared/data`` measures first, half an hour on two cores; ``--figures FILE`` takes
what ``fuente evaluate --json`` printed before.
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
_HEAD = """# Model card: Fuente's evidence layers

Two sets of six transformer layers over the lower six of
[multilingual-e5-small](https://huggingface.co/intfloat/multilingual-e5-small) (MIT), which stay as they are and which
the index has in memory anyway. `support.safetensors` reads a claim with one to three sentences and says supported,
contradicted or unknown. `relevance.safetensors` reads a question with some sentences of a passage and says where an
answer starts and ends, or that there is none. 10.7 million weights each, in bfloat16; English, Spanish, and across the
two.

**For** choosing and checking quotations from an organisation's own articles. **Not for** deciding what is true in the
world, other languages, or texts that need arithmetic or several passages at once. A *supported* can be wrong: see the
rates below.

Licence of the weights: CC BY-SA 4.0, after the sets they were trained on. What ships was trained at a level
learning rate and is a mean of weights. Relevance: 2,000 steps of 16 questions from the embedder's own layers, the
mean of the six from 1,500 on; then 4,500 steps more with dropout, the mean of the 25 snapshots from 1,900 to 2,500
and from 2,800 on; halfway between the two; from there 3,000 steps with headings that ask, questions for yes or no
and help pages (`docs/decisions/0042`), the mean of the twelve from 1,900 on, halfway again; from there two runs of
2,700 and 2,350 steps with two questions of one text side by side (0058), the first on public sets alone, the mean of
the last 22 snapshots of each, those of the first counting twice; from there two runs of 1,350 and 1,400 steps with
questions in twins (0063), the mean of the 31 snapshots from 650 on, every 50 steps; from there two runs of 850 and
800 steps with questions that want some sentences too (0064), halfway to the mean of the 19 snapshots from 400 on; from
there two runs of 850 and 800 steps with questions that mislead too (0065), the mean of the 19 snapshots from 400 on.
Support: 2,100 steps of 24 pairs, the mean of the seven from 1,500 on; from there 2,000 steps with dropout and with
claims that give their own label away counting less (`docs/decisions/0025`), the mean of the six from 1,500 on; from
there 1,800 steps with one fact exchanged on either side (0026), the mean of the nine from 1,000 on, and halfway
between the last two; from there 2,600 steps with evidence that is silent about a claim (0027; claims beside other
sentences of a passage from step 600 on), the mean of the ten from 1,700 on, halfway again; from there 2,500 steps
with claims of one item of a list (0032; from step 1,100 on five times as often), the mean of the nine from 1,700
on; from there 2,600 steps with help pages and with evidence by translators in the other language (0042), the mean
of the eleven from 1,600 on; from there 800 steps on 20,000 pairs, of which 6,000 are of help pages and now hold
claims of another thing of the same kind, the mean of the four from 500 on, halfway between these two; from there two
runs of 2,200 and 2,150 steps, of which each has one pair of FEVER, SNLI, Fool Me Twice and SciFact (0053), others
that were written by hand (0048 to 0050), and in the last 550 two true sentences in other words with a falsehood of each
(0055), the mean of the 15 snapshots from 1,850 on, every 50 steps, three quarters of the way there; from there two runs
of 1,900 and 1,600 steps, with four pairs each of FEVER and SNLI in a step of one and two in a step of the other, drawn
by how little a claim alone tells (0060), the mean of the 46 snapshots from 650 on, every 50 steps; from there two runs
of 1,100 steps with two pairs each of those two sets (0062), the mean of the 30 snapshots from 400 on; from there two
runs of 1,350 and 1,200 steps with drafted claims (0064, 0065), six tenths of the way to the mean of the 19 snapshots
from 800 or 900 on; from there two runs of 850 steps with claims that take a step of thought and, from step 250 on,
with what is read back (0066), seven tenths of the way from 0062 to the mean of the 16 snapshots from 500 on; from
there 1,000 steps with three pairs of FEVER and SNLI each and two of Fool Me Twice and SciFact each (0067), seven tenths
of the way to the mean of the 13 snapshots from 400 on.
The commands are `python -m training.relevance --onward`, `python -m training.support --onward` and `python -m
training.export --work ONE TWO`, with `--share support 0.75` for three quarters of the way; the curves of the first runs
were not kept. `python -m training --data ../shared/data` trains such layers in one run of 4,500 steps each, with what
was written by hand, and fits all that depends on them: seeds are
fixed, a stopped run goes on where it was, and its curve is kept beside it.
Many claims are questions with their answers, made statements by rule (`rag/statements.py`), and many questions that
cannot be answered are answerable ones changed by rule.
`danger.json` is no layer: it weighs words, is fitted by `training.fit_danger` on messages of its own and, as prose, on
sentences of the two SQuAD sets, and has the same licence.
Some questions and claims were translated by rule with Apertium (GPL; only its output is used), and questions of the two
halves of SQuAD were paired across the languages by their embeddings.

## Trained on

| set | licence | for |
|---|---|---|
"""


def card(figures: dict[str, list[dict[str, Any]]], work: Path) -> str:
    """Return the card."""
    parts = [_HEAD + "".join(f"| {name} | {licence} | {use} |\n" for name, licence, use in _SETS)]
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
    """Measure, unless figures are given, and write."""
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
