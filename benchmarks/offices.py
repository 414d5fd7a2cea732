"""Claims about pages as offices publish them, as staff write them in a draft, put to the product's own verifier.

Run it with ``python -m benchmarks.offices``. Half of the pages are kept out: their claims are counted and never shown.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from benchmarks.office_pages import Half, OfficeClaim, halves, library_of
from benchmarks.shelves import OneLibrary
from benchmarks.tables import Cell, Table
from index.embedding import EmbeddingSettings, default_cache, load_embedder
from index.languages import LanguageDetector
from rag.model.trained import load_support
from rag.verifying.verdicts import Label
from rag.verifying.verifier import Verifier
from ui.compose import verifier_over

# A claim that is checked in several parts has the last of their labels in this order.
_SHOWN = (Label.SUPPORTED, Label.PARTLY, Label.NOT_FOUND, Label.CONTRADICTED)
_THREADS = 2


@dataclass(frozen=True, slots=True)
class Labelled:
    """A claim with the label that it was given."""

    claim: OfficeClaim
    label: Label


def verifier_of(half: Half, work: Path) -> Verifier:
    """Return the product's verifier over all pages of a half."""
    embedder, detector = load_embedder(EmbeddingSettings(threads=1)), LanguageDetector()
    source = OneLibrary(library_of(half, work, embedder, detector))
    return verifier_over(source, load_support(embedder, default_cache()), detector)


def labelled_of(half: Half, verifier: Verifier) -> list[Labelled]:
    """Return the label that the verifier gives to each claim of a half."""

    def labelled(claim: OfficeClaim) -> Labelled:
        report = verifier.verify(claim.text)
        return Labelled(claim, max((verdict.label for verdict in report.verdicts), key=_SHOWN.index))

    with ThreadPoolExecutor(_THREADS) as pool:
        return list(pool.map(labelled, half.claims))


def by_kind(name: str, labelled: Sequence[Labelled]) -> Table:
    """Count the labels by kind of claim, in the page's language and across."""
    kinds = dict.fromkeys((one.claim.label, one.claim.kind, one.claim.is_across) for one in labelled)
    rows: list[tuple[Cell, ...]] = []
    for label, kind, is_across in sorted(kinds, key=lambda key: (_SHOWN.index(key[0]), key[1], key[2])):
        some = [one for one in labelled if (one.claim.kind, one.claim.is_across) == (kind, is_across)]
        rows.append((label.value, kind, "across" if is_across else "same", len(some), *_counts(some)))
    columns = ("right", "kind", "language", "claims", *(label.value for label in _SHOWN))
    return Table(f"Claims about offices' pages, {name}", columns, tuple(rows))


def in_short(labelled: Iterable[tuple[str, Sequence[Labelled]]]) -> Table:
    """Count what matters most: false ones supported, true ones supported, true ones contradicted."""
    rows: list[tuple[Cell, ...]] = []
    for name, some in labelled:
        for language in ("en", "es", "across"):
            ones = [one for one in some if ("across" if one.claim.is_across else one.claim.language) == language]
            rows.append((name, language, *_in_short(ones)))
        rows.append((name, "all", *_in_short(some)))
    columns = ("half", "language", "false ones supported", "dropped conditions supported", "true ones supported",
               "true ones contradicted", "false ones contradicted")  # fmt: skip
    return Table("In short", columns, tuple(rows))


def _in_short(labelled: Sequence[Labelled]) -> tuple[str, ...]:
    def share(label: Label, of: Callable[[OfficeClaim], bool]) -> str:
        some = [one.label is label for one in labelled if of(one.claim)]
        return f"{sum(some)} of {len(some)}"

    return (
        share(Label.SUPPORTED, lambda claim: claim.label is not Label.SUPPORTED),
        share(Label.SUPPORTED, lambda claim: claim.kind == "dropped"),
        share(Label.SUPPORTED, lambda claim: claim.label is Label.SUPPORTED),
        share(Label.CONTRADICTED, lambda claim: claim.label is Label.SUPPORTED),
        share(Label.CONTRADICTED, lambda claim: claim.label is Label.CONTRADICTED),
    )


def _counts(labelled: Sequence[Labelled]) -> tuple[int, ...]:
    counts = Counter(one.label for one in labelled)
    return tuple(counts[label] for label in _SHOWN)


def main() -> None:
    """Print what becomes of the claims of either half, by kind, and with ``--show`` what the first is told wrong."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--work", type=Path, default=Path(".fuente/benchmarks"))
    parser.add_argument("--show", action="store_true")
    arguments = parser.parse_args()
    labelled = [(half.name, labelled_of(half, verifier_of(half, arguments.work))) for half in halves()]
    if arguments.show:
        for one in labelled[0][1]:
            if one.label is not one.claim.label:
                print(f"{one.claim.page}\t{one.claim.kind}\t{one.label.value}\t{one.claim.text}")
    tables = [*(by_kind(name, some) for name, some in labelled), in_short(labelled)]
    print("\n".join(table.markdown() for table in tables))


if __name__ == "__main__":
    main()
