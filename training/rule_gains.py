"""Measures what each rule of a verdict brings on the development claims, which the measured sets are too few to tell.

``python -m training.rule_gains --data ../shared/data --most 24`` prints, within a language and across, the cost of all
decisions (``training/fit_verdict.py``) and how many claims are called what, with all rules and without each.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from benchmarks.checking import Found, found_in
from benchmarks.tables import Table
from rag.verifying.deciding import ALL_RULES, Rule, decide
from rag.verifying.verdicts import Label
from rag.verifying.weighing import load_weighing
from training.fit_verdict import cost_of, development_sets, is_of_one_language

_COUNTED = (
    ("false caught", Label.CONTRADICTED, (Label.CONTRADICTED,)),
    ("false supported", Label.SUPPORTED, (Label.CONTRADICTED,)),
    ("true supported", Label.SUPPORTED, (Label.SUPPORTED,)),
    ("true contradicted", Label.CONTRADICTED, (Label.SUPPORTED,)),
)


def gains(name: str, found: Sequence[Found]) -> Table:
    """Return a table with one row for all rules, and one without each rule."""
    rows = [_row("nothing", found, ALL_RULES)]
    rows += [_row(f"rule {rule.value}", found, ALL_RULES - {rule}) for rule in Rule]
    columns = ("left out", "cost", *(column for column, *_ in _COUNTED), "untold supported")
    return Table(f"Development claims, {name}: {len(found)}", columns, tuple(rows))


def _row(left_out: str, found: Sequence[Found], rules: frozenset[Rule]) -> tuple[str | float | int, ...]:
    labels = [decide(one.findings, rules).label for one in found]
    told = Counter(
        (label, one.stated.labels if len(one.stated.labels) == 1 else ())
        for one, label in zip(found, labels, strict=True)
    )
    untold = sum(
        label is Label.SUPPORTED and not one.stated.is_true and one.stated.labels != (Label.CONTRADICTED,)
        for one, label in zip(found, labels, strict=True)
    )
    counts = (told[label, true] for _, label, true in _COUNTED)
    return left_out, round(cost_of(found, labels), 3), *counts, untold


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, default=Path(".fuente/benchmarks"))
    parser.add_argument("--most", type=int, default=24, help="the most claims of a kind")
    parser.add_argument("--processes", type=int, default=2)
    arguments = parser.parse_args()
    sets = development_sets(arguments.data, arguments.most)
    every = found_in(sets, arguments.work, load_weighing(), arguments.processes, lambda n: print(n, file=sys.stderr))
    for is_same, name in ((True, "within a language"), (False, "across")):
        some = [found for stated, found in zip(sets, every, strict=True) if is_of_one_language(stated) is is_same]
        print(gains(name, [one for found in some for one in found]).markdown())


if __name__ == "__main__":
    main()
