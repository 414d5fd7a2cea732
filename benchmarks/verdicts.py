"""Verdicts: the whole checker, and without each of its parts, on public claims and on claims made by rule."""

import math
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from benchmarks.bench import Bench
from benchmarks.checking import Found, found_in
from benchmarks.claims import fever_symmetric, fm2, scifact, scifact_abstracts
from benchmarks.datasets import xquad
from benchmarks.stated import FALSE_KINDS, Stated, StatedSet, from_abstracts, from_pairs, made_from
from benchmarks.tables import Table, share
from rag.checks.records import Kind
from rag.deciding import ALL_RULES, Finding, Rule, decide
from rag.verdicts import Label
from rag.weighing import load_weighing

_SEED = 41
_DECISIVE = 0.5
_ALIKE_WORDS = 0.15
# There are sixteen kinds in four settings: of each, a tenth of what a public set gets.
_SHARE = 10
_PROCESSES = 2

_T = TypeVar("_T")
Teller = Callable[[Found], Label]


def public_claims(bench: Bench) -> tuple[Table, list[Found]]:
    """Measure labels on public claims against three baselines; a strict label also quotes a sentence that decides."""
    rows, everything = [], []
    abstracts = scifact_abstracts(bench.data, "validation")
    sets = [from_abstracts("SciFact validation", _spread(abstracts, bench.most))]
    sets += [
        from_pairs(name, _spread(pairs, bench.most))
        for name, pairs in (
            ("SciFact validation, gold", scifact(bench.data, "validation")),
            ("Fool Me Twice, kept out", fm2(bench.data, "test")),
            ("FEVER-symmetric dev", fever_symmetric(bench.data)),
        )
    ]
    for stated, found in zip(sets, _found(sets, bench), strict=True):
        name = stated.name
        everything += found
        tellers: list[tuple[str, Teller]] = [
            ("this", told),
            ("cosine at its best threshold", _cosine_teller(found)),
            ("the model alone", model_alone),
            ("the rules alone", rules_alone),
        ]
        rows += [(name, len(found), system, *_figures(found, teller)) for system, teller in tellers]
    columns = ("set", "claims", "system", "label accuracy", "balanced accuracy", "unsupported called supported")
    return Table("Labels of public claims", columns, tuple(rows)), everything


def made_claims(bench: Bench) -> tuple[list[Table], list[Found]]:
    """Measure contradictions caught and false alarms by kind, in both languages and across them."""
    english, spanish = xquad(bench.data, "en"), xquad(bench.data, "es")
    caught: dict[str, dict[str, float | None]] = defaultdict(dict)
    true: dict[str, dict[str, float | None]] = defaultdict(dict)
    everything = []
    sets = [
        StatedSet(name, articles, made_from(claims, max(2, bench.most // _SHARE), _SEED))
        for name, claims, articles in (
            ("en", english, english),
            ("es", spanish, spanish),
            ("es to en", spanish, english),
            ("en to es", english, spanish),
        )
    ]
    for stated, found in zip(sets, _found(sets, bench), strict=True):
        name = stated.name
        everything += found
        for kind in FALSE_KINDS:
            labels = [told(one) for one in found if one.stated.kind == kind]
            caught[kind][name] = share([label is Label.CONTRADICTED for label in labels])
            caught[f"{kind}: called supported"][name] = share([label is Label.SUPPORTED for label in labels])
        for kind in sorted({one.stated.kind for one in found if one.stated.is_true}):
            labels = [told(one) for one in found if one.stated.kind == kind]
            true[f"{kind}: called contradicted"][name] = share([label is Label.CONTRADICTED for label in labels])
            true[f"{kind}: supported"][name] = share([label is Label.SUPPORTED for label in labels])
        labels = [told(one) for one in found if one.stated.is_true]
        true["all true: called contradicted"][name] = share([label is Label.CONTRADICTED for label in labels])
        true["all true: supported"][name] = share([label is Label.SUPPORTED for label in labels])
    columns = ("kind", "en", "es", "es to en", "en to es")
    tables = [
        Table(title, columns, tuple((kind, *(figures.get(column) for column in columns[1:])) for kind, figures in of))
        for title, of in (("False claims called contradicted", caught.items()), ("True claims", true.items()))
    ]
    return tables, everything


def without_each(public: Sequence[Found], made: Sequence[Found]) -> Table:
    """Measure what each exact check and each rule brings: the figures without it."""
    rows = [("nothing", *_gain(public, made, told))]
    rows += [(f"check: {kind.value}", *_gain(public, made, without_check(kind))) for kind in Kind]
    rows.append(("check: elsewhere", *_gain(public, made, without_elsewhere)))
    rows += [(f"rule: {rule.value}", *_gain(public, made, without_rule(rule))) for rule in Rule]
    columns = ("left out", "public labels right", "made: false caught", "made: false called supported",
               "made: true called contradicted", "made: true supported")  # fmt: skip
    return Table("Without each check and rule", columns, tuple(rows))


def told(one: Found) -> Label:
    """Return the label that the product gives."""
    return decide(one.findings).label


def without_check(kind: Kind) -> Teller:
    """Return the product without one exact check."""

    def teller(one: Found) -> Label:
        return decide([_without(finding, kind) for finding in one.findings]).label

    return teller


def without_rule(rule: Rule) -> Teller:
    """Return the product without one rule of deciding."""
    return lambda one: decide(one.findings, ALL_RULES - {rule}).label


def without_elsewhere(one: Found) -> Label:
    """Return the label when it does not matter that a sentence is about another year or place."""
    return decide([replace(f, signs=replace(f.signs, elsewhere=0.0)) for f in one.findings]).label


def model_alone(one: Found) -> Label:
    """Return the label by the judge's own probabilities, each sentence for itself."""
    best, label = _DECISIVE, Label.NOT_FOUND
    for finding in one.findings:
        supported, contradicted = math.e**finding.signs.supported, math.e**finding.signs.contradicted
        total = supported + contradicted + 1
        for share_of, named in ((supported / total, Label.SUPPORTED), (contradicted / total, Label.CONTRADICTED)):
            if share_of > best:
                best, label = share_of, named
    return label


def rules_alone(one: Found) -> Label:
    """Return the label by likeness and the exact checks."""
    likest = max(one.findings, key=lambda finding: finding.signs.lead, default=None)
    if likest is None or likest.signs.words < _ALIKE_WORDS:
        return Label.NOT_FOUND
    return Label.CONTRADICTED if any(d.source for d in likest.differences) else Label.SUPPORTED


def _cosine_teller(found: Sequence[Found]) -> Teller:
    """Return the threshold of similarity that is best on these very claims."""

    def teller(threshold: float) -> Teller:
        return lambda one: Label.SUPPORTED if _cosine(one) >= threshold else Label.CONTRADICTED

    return max(
        (teller(threshold) for threshold in sorted({_cosine(one) for one in found})),
        key=lambda one: _accuracy(found, one),
    )


def _cosine(one: Found) -> float:
    return max((finding.signs.cosine for finding in one.findings), default=-10.0)


def _accuracy(found: Sequence[Found], teller: Teller) -> float:
    return sum(teller(one) in one.stated.labels for one in found) / len(found)


def _figures(found: Sequence[Found], teller: Teller) -> tuple[float, float, float | None]:
    recalls = []
    for label in {one.stated.labels for one in found}:
        some = [one for one in found if one.stated.labels == label]
        recalls.append(sum(teller(one) in one.stated.labels for one in some) / len(some))
    wrong = share([teller(one) is Label.SUPPORTED for one in found if not one.stated.is_true])
    return round(_accuracy(found, teller), 3), round(sum(recalls) / len(recalls), 3), wrong


def _gain(public: Sequence[Found], made: Sequence[Found], teller: Teller) -> tuple[float | None, ...]:
    false = [teller(one) for one in made if not one.stated.is_true]
    true = [teller(one) for one in made if one.stated.is_true]
    return (
        round(_accuracy(public, teller), 3) if public else None,
        share([label is Label.CONTRADICTED for label in false]),
        share([label is Label.SUPPORTED for label in false]),
        share([label is Label.CONTRADICTED for label in true]),
        share([label is Label.SUPPORTED for label in true]),
    )


def _without(finding: Finding, kind: Kind) -> Finding:
    left = tuple(difference for difference in finding.differences if difference.kind is not kind)
    silent = float(any(d.source is None and d.kind is not Kind.NEGATION for d in left))
    # An exchange is no sign that is weighed: it works by a rule alone.
    gone = {} if kind is Kind.EXCHANGE else {kind.value: 0.0}
    return replace(finding, differences=left, signs=replace(finding.signs, **gone, silent=silent))


def tables(bench: Bench) -> list[Table]:
    """Return every table of the suite."""
    labels, public = public_claims(bench)
    made_tables, made = made_claims(bench)
    return [labels, strict(public), *made_tables, without_each(public, made)]


def _spread(some: Sequence[_T], most: int) -> Sequence[_T]:
    return some[:: max(1, len(some) // most)][:most]


def _found(sets: Sequence[StatedSet], bench: Bench) -> list[list[Found]]:
    return found_in(sets, bench.work, load_weighing(), _PROCESSES, lambda name: print(name, file=sys.stderr))


def strict(found: Sequence[Found]) -> Table:
    """Count a label as right only where a quoted sentence is among those that decide."""
    rows = []
    for name in dict.fromkeys(one.stated.kind for one in found):
        some = [one for one in found if one.stated.kind == name]
        rows.append((name, len(some), share([_is_strict(one) for one in some])))
    return Table("Right label and right sentences", ("set", "claims", "right"), tuple(rows))


def _is_strict(one: Found) -> bool:
    decision = decide(one.findings)
    if decision.label not in one.stated.labels:
        return False
    return decision.label is Label.NOT_FOUND or any(_is_gold(s.finding, one.stated) for s in decision.stances)


def _is_gold(finding: Finding, stated: Stated) -> bool:
    is_same = finding.hit.article.id == stated.article_id
    return is_same and any(finding.span.start < span.end and span.start < finding.span.end for span in stated.spans)
