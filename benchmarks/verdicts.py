"""Measures verdicts, by the whole verifier and without each of its parts, on public claims and on ones made by rule."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.bench import Bench
from benchmarks.checking import Found, found_in
from benchmarks.claims import fever_symmetric, fm2, scifact, scifact_abstracts
from benchmarks.datasets import spread, xquad
from benchmarks.misnamed import MISNAMED, NOT_BORNE_OUT, made_misnamed
from benchmarks.other_events import ANOTHER_PLACE, ANOTHER_YEAR
from benchmarks.stated import (
    DISPUTED,
    FALSE_KINDS,
    UNTOLD,
    Stated,
    StatedSet,
    from_abstracts,
    from_pairs,
    made_disputed,
    made_elsewhere,
    made_from,
    made_untold,
)
from benchmarks.stated_by_hand import offices_in, stated_for_measuring
from benchmarks.tables import Cell, Table, share
from benchmarks.tellers import (
    Teller,
    accuracy,
    cosine_teller,
    model_alone,
    rules_alone,
    told,
    without_check,
    without_elsewhere,
    without_rule,
)
from rag.checks.records import Kind
from rag.verifying.deciding import Finding, Rule, decide
from rag.verifying.verdicts import Label
from rag.verifying.weighing import load_weighing

_SEED = 41
# Made claims have many kinds in four settings, so each kind gets a tenth of what a public set gets.
_SHARE = 10
_SETTINGS = ("en", "es", "es to en", "en to es")
_ELSEWHERE = (ANOTHER_YEAR, ANOTHER_PLACE)

# For each table: its title, the labels that its claims may have, and the worst label to give them.
_COUNTED = (
    ("False claims called contradicted", (Label.CONTRADICTED,), Label.SUPPORTED),
    ("True claims called supported", (Label.SUPPORTED,), Label.CONTRADICTED),
    ("Claims of another year or place not found", (Label.NOT_FOUND,), Label.CONTRADICTED),
    ("Claims of a figure left out not found or partly", (Label.NOT_FOUND, Label.PARTLY), Label.CONTRADICTED),
    ("Claims of someone else not called supported", NOT_BORNE_OUT, Label.SUPPORTED),
    ("Disagreements shown as partly", (Label.PARTLY,), Label.SUPPORTED),
)


def public_sets(data: Path, most: int) -> list[StatedSet]:
    """Return the public claims, up to ``most`` of each set."""
    abstracts = scifact_abstracts(data, "validation")
    return [
        from_abstracts("SciFact validation", spread(abstracts, most)),
        *(
            from_pairs(name, spread(pairs, most))
            for name, pairs in (
                ("SciFact validation, gold", scifact(data, "validation")),
                ("Fool Me Twice, kept out", fm2(data, "test")),
                ("FEVER-symmetric dev", fever_symmetric(data)),
            )
        ),
    ]


def made_sets(data: Path, most: int) -> list[StatedSet]:
    """Return claims made by rule in four settings, ``most`` of each kind of false and true ones.

    To these are added claims about another year or place, about someone else (in English only) and, within a language,
    claims on which two articles disagree and claims about figures that the articles leave out. Across languages the
    claims from one language are checked against the parallel articles of the other.
    """
    english, spanish = xquad(data, "en"), xquad(data, "es")
    settings = ((english, english), (spanish, spanish), (spanish, english), (english, spanish))
    made = [
        StatedSet(
            name,
            there,
            (
                *made_from(stated, most, _SEED),
                *made_elsewhere(stated, 3 * most, _SEED),
                *made_misnamed(stated, 3 * most, _SEED),
            ),
        )
        for name, (stated, there) in zip(_SETTINGS, settings, strict=True)
    ]
    for name, loaded in (("en", english), ("es", spanish)):
        made.append(replace(made_disputed(loaded, 3 * most, _SEED), name=name))
        made.append(replace(made_untold(loaded, 3 * most, _SEED), name=name))
    return made


def written_claims(found: Sequence[Sequence[Found]]) -> Table:
    """Measure the labels of claims that people wrote, public ones and by hand, against three baselines."""
    rows: list[tuple[Cell, ...]] = []
    for some in found:
        tellers: list[tuple[str, Teller]] = [
            ("this", told),
            ("cosine at its best threshold", cosine_teller(some)),
            ("the model alone", model_alone),
            ("the rules alone", rules_alone),
        ]
        rows += [(some[0].stated.kind, len(some), system, *_figures(some, teller)) for system, teller in tellers]
    columns = ("set", "claims", "system", "label accuracy", "balanced accuracy", "unsupported called supported")
    return Table("Labels of claims that people wrote", columns, tuple(rows))


def strict(found: Sequence[Sequence[Found]]) -> Table:
    """Count a label as right only if a quoted sentence is among those that decide."""
    rows = [(some[0].stated.kind, len(some), share([_is_strict(one) for one in some])) for some in found]
    return Table("Right label and right sentences", ("set", "claims", "right"), tuple(rows))


def made_claims(names: Sequence[str], found: Sequence[Sequence[Found]]) -> list[Table]:
    """Measure by kind how many claims are labelled right and how many worst, in each setting."""
    figures: dict[str, dict[str, dict[str, Cell]]] = defaultdict(lambda: defaultdict(dict))
    for name, some in zip(names, found, strict=True):
        true = [one for one in some if one.stated.is_true]
        kinds = {kind: [one for one in some if one.stated.kind == kind] for kind in {o.stated.kind for o in some}}
        for title, labels, others in _COUNTED:
            for kind, ones in sorted(kinds.items()):
                if ones[0].stated.labels == labels:
                    figures[title][kind][name] = _share(ones, *labels)
                    figures[title][f"{kind}: {others.value}"][name] = _share(ones, others)
            if Label.SUPPORTED in labels and true:
                figures[title]["all true"][name] = _share(true, *labels)
                figures[title][f"all true: {others.value}"][name] = _share(true, others)
    columns = ("kind", *_SETTINGS)
    return [
        Table(title, columns, tuple((kind, *(row.get(name) for name in _SETTINGS)) for kind, row in rows.items()))
        for title, rows in figures.items()
    ]


def without_each(public: Sequence[Found], made: Sequence[Found]) -> Table:
    """Measure what each exact check and each rule contributes: the figures without it."""
    tellers: list[tuple[str, Teller]] = [("nothing", told)]
    tellers += [(f"check: {kind.value}", without_check(kind)) for kind in Kind]
    tellers.append(("check: elsewhere", without_elsewhere))
    tellers += [(f"rule: {rule.value}", without_rule(rule)) for rule in Rule]
    false = [one for one in made if one.stated.kind in FALSE_KINDS]
    true = [one for one in made if one.stated.is_true]
    elsewhere = [one for one in made if one.stated.kind in _ELSEWHERE]
    disputed = [one for one in made if one.stated.kind == DISPUTED]
    untold = [one for one in made if one.stated.kind == UNTOLD]
    misnamed = [one for one in made if one.stated.kind == MISNAMED]
    rows = [
        (
            name,
            round(accuracy(public, teller), 3),
            _share(false, Label.CONTRADICTED, teller=teller),
            _share(false, Label.SUPPORTED, teller=teller),
            _share(true, Label.CONTRADICTED, teller=teller),
            _share(true, Label.SUPPORTED, teller=teller),
            _share(elsewhere, Label.NOT_FOUND, teller=teller),
            _share(untold, Label.NOT_FOUND, Label.PARTLY, teller=teller),
            _share(misnamed, Label.SUPPORTED, teller=teller),
            _share(disputed, Label.PARTLY, teller=teller),
        )
        for name, teller in tellers
    ]
    columns = ("left out", "public labels right", "false caught", "false called supported", "true called contradicted",
               "true supported", "another year or place not found", "figure left out not found or partly",
               "someone else supported", "disagreement shown")  # fmt: skip
    return Table("Without each check and rule", columns, tuple(rows))


def tables(bench: Bench) -> list[Table]:
    """Return every table of the suite."""
    public, made = public_sets(bench.data, bench.most), made_sets(bench.data, max(2, bench.most // _SHARE))
    drafted = [stated for language in ("en", "es") for stated in stated_for_measuring(offices_in(language), bench.most)]
    found = found_in([*public, *drafted, *made], bench.work, load_weighing())
    written = len(public) + len(drafted)
    told_public, told_written, told_made = found[: len(public)], _by_kind(found[:written]), found[written:]
    return [
        written_claims(told_written),
        strict(told_written),
        *made_claims([stated.name for stated in made], told_made),
        without_each([one for some in told_public for one in some], [one for some in told_made for one in some]),
    ]


def _by_kind(found: Sequence[Sequence[Found]]) -> list[list[Found]]:
    by_kind: defaultdict[str, list[Found]] = defaultdict(list)
    for one in (one for some in found for one in some):
        by_kind[one.stated.kind].append(one)
    return list(by_kind.values())


def _share(found: Sequence[Found], *labels: Label, teller: Teller = told) -> float | None:
    return share([teller(one) in labels for one in found])


def _figures(found: Sequence[Found], teller: Teller) -> tuple[float, float, float | None]:
    recalls = []
    for label in {one.stated.labels for one in found}:
        some = [one for one in found if one.stated.labels == label]
        recalls.append(sum(teller(one) in one.stated.labels for one in some) / len(some))
    wrong = share([teller(one) is Label.SUPPORTED for one in found if not one.stated.is_true])
    return round(accuracy(found, teller), 3), round(sum(recalls) / len(recalls), 3), wrong


def _is_strict(one: Found) -> bool:
    decision = decide(one.findings)
    if decision.label not in one.stated.labels:
        return False
    return decision.label is Label.NOT_FOUND or any(_is_gold(s.finding, one.stated) for s in decision.stances)


def _is_gold(finding: Finding, stated: Stated) -> bool:
    is_same = finding.hit.article.id == stated.article_id
    return is_same and any(finding.span.overlaps(span) for span in stated.spans)
