"""Fit ``rag/weights/verdict.json``: how much each sign counts for a verdict, and the limits for giving a label.

It is fitted on claims about articles that nothing was trained on (``development_sets``), made of them by rule and of
questions about them; on pairs of public sets from the parts that are not used for measuring; all these in both
languages; and on claims by hand about half of the kept-out sections of offices' pages, put to a dozen of these.

Weights: a logistic regression of whether a sentence decides a claim, and another of which way it does
(``training/verdict_weights.py``). Limits: those at which the decisions cost least, where calling a claim supported that
is not true costs 2.5, calling one contradicted that is not false 1.5, and any other wrong label 1; the middle of the
limits that cost nearly as little is chosen.

Run it with ``python -m training.fit_verdict --data ../shared/data``.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, replace
from itertools import product
from pathlib import Path

from benchmarks.checking import Found, found_in
from benchmarks.claims import Pair, fever_pairs, fm2, scifact, snli_cad
from benchmarks.datasets import qed, seeming, spread, squad2_half, squad_es, tydiqa
from benchmarks.kept_out import kept_out
from benchmarks.stated import (
    ABSENT,
    StatedSet,
    from_pairs,
    made_elsewhere,
    made_far,
    made_from,
    made_untold,
    made_without,
)
from benchmarks.stated_by_hand import offices_in, stated_for_fitting
from index.sentences import split_sentences
from rag.judging.regression import Regression
from rag.verifying.deciding import ALL_RULES, Rule, decide
from rag.verifying.verdicts import Label
from rag.verifying.weighing import Scale, Weighing
from training.asked import asked_claims
from training.options import write_fitted
from training.parallel import made_across
from training.translate import OTHER, translated
from training.verdict_weights import fit_weights, rows_of

_BLANK = Scale(Regression(0.0), Regression(0.0), 1.0, 1.0)
_SEED = 29
_GRID = tuple(round(0.5 + 0.05 * place, 2) for place in range(9))
# Claims on which the articles are silent are a single kind, so they count as much as two kinds.
_SHARES = {ABSENT: 2.0}
# What these rules require or find applies on top of the limits.
_FITTED_WITH = ALL_RULES - {Rule.UNSHOWN, Rule.FIGURE, Rule.UNFOUND, Rule.BESIDE}
_NEARLY_LEAST = 1.02
_COSTS = {"wrongly supported": 2.5, "wrongly contradicted": 1.5, "missed": 1.0}


def development_sets(data: Path, most: int) -> list[StatedSet]:
    """Return the claims: ``most`` of each kind made by rule, and six times as many of each public set.

    For each language there are also a third of ``most`` of each kind about articles that are left out, and about other
    subjects, which nothing decides; and four times ``most`` about figures taken out of the articles, from questions
    with an answer, and from questions with what only seems an answer. Each set has twice ``most`` about other years and
    places. Claims made by rule are also checked against the article in the other language, twice as many of each kind;
    all other claims are translated.
    """
    english, spanish = kept_out(squad2_half(data)), kept_out(squad_es(data))
    alike = [StatedSet(loaded.name, loaded, made_from(loaded, most, _SEED)) for loaded in (english, spanish)]
    across = [made_across(english, spanish, 2 * most, _SEED), made_across(spanish, english, 2 * most, _SEED)]
    made: list[StatedSet] = []
    for loaded, seems in ((english, seeming(data, squad2_half(data))), (spanish, seeming(data, squad_es(data)))):
        made.append(asked_claims(loaded, seems, 4 * most, _SEED))
    for loaded in (english, spanish):
        made += [made_without(loaded, most // 3, _SEED), made_far(loaded, most // 3, _SEED)]
        made.append(made_untold(loaded, 4 * most, _SEED))
    for loaded in (english, spanish, kept_out(tydiqa(data)), kept_out(qed(data, "train"))):
        made.append(StatedSet(f"{loaded.name} elsewhere", loaded, made_elsewhere(loaded, 2 * most, _SEED)))
    public = [
        from_pairs(name, _spread(pairs, 6 * most))
        for name, pairs in (
            ("snli", snli_cad(data, "dev")),
            ("fever", fever_pairs(data)),
            ("fm2", fm2(data, "train")),
            ("scifact", scifact(data, "train")),
        )
    ]
    drafted = [stated for language in ("en", "es") for stated in stated_for_fitting(offices_in(language))]
    return [*alike, *across, *made, *public, *(_translated(stated) for stated in (*made, *public)), *drafted]


def cost_of(found: Sequence[Found], labels: Sequence[Label]) -> float:
    """Return the total cost of labels given to claims; each kind of claim weighs the same, but for ``_SHARES``."""
    sizes = Counter(one.stated.kind for one in found)
    shares = (_SHARES.get(one.stated.kind, 1.0) / sizes[one.stated.kind] for one in found)
    return sum(_cost(one, label) * share for one, label, share in zip(found, labels, shares, strict=True))


def fit_limits(found: Sequence[Found], decides: Regression, denies: Regression) -> Scale:
    """Return the scale with the limits that cost least over the claims.

    Each kind of claim counts alike (``cost_of``). The cost of a pair of limits is averaged with that of its neighbours,
    so that a handful of claims cannot decide.
    """

    def cost(scale: Scale) -> float:
        scaled = ([replace(finding, scale=scale) for finding in one.findings] for one in found)
        return cost_of(found, [decide(findings, _FITTED_WITH).label for findings in scaled])

    places = list(product(range(len(_GRID)), range(len(_GRID))))
    costs = {(s, c): cost(Scale(decides, denies, _GRID[s], _GRID[c])) for s, c in places}

    def around(place: tuple[int, int]) -> float:
        near = [costs[p] for p in places if abs(p[0] - place[0]) <= 1 and abs(p[1] - place[1]) <= 1]
        return sum(near) / len(near)

    # If many limits cost nearly the least, the middle ones generalise best.
    least = min(map(around, places))
    good = [place for place in places if around(place) <= _NEARLY_LEAST * least]
    supported, contradicted = (sorted(side)[len(good) // 2] for side in zip(*good, strict=True))
    return Scale(decides, denies, _GRID[supported], _GRID[contradicted])


def _cost(one: Found, label: Label) -> float:
    if label is Label.SUPPORTED and not one.stated.is_true:
        return _COSTS["wrongly supported"]
    if label is Label.CONTRADICTED and Label.CONTRADICTED not in one.stated.labels:
        return _COSTS["wrongly contradicted"]
    is_missed = label not in one.stated.labels and not (label is Label.PARTLY and Label.NOT_FOUND in one.stated.labels)
    return _COSTS["missed"] if is_missed else 0.0


def _spread(pairs: Sequence[Pair], count: int) -> list[Pair]:
    """Return up to ``count`` pairs with evidence of a single sentence, so that it is known which one decides."""
    single = [pair for pair in pairs if len(split_sentences(pair.evidence)) == 1]
    return list(spread(single, count))


def _translated(stated: StatedSet) -> StatedSet:
    """Return a set with its claims translated into the other language."""
    source = stated.claims[0].language
    target, texts = OTHER[source], translated([one.text for one in stated.claims], source)
    claims = (replace(one, text=text, language=target) for one, text in zip(stated.claims, texts, strict=True))
    return replace(stated, name=f"{stated.name} in {target}", claims=tuple(claims))


def main() -> None:
    """Fit, print and write."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, default=Path(".fuente/benchmarks"))
    parser.add_argument("--most", type=int, default=12, help="the most claims of a kind")
    arguments = parser.parse_args()
    sets = development_sets(arguments.data, arguments.most)
    every = found_in(sets, arguments.work, Weighing(_BLANK, _BLANK))
    gathered: dict[bool, list[Found]] = {True: [], False: []}
    for stated, found in zip(sets, every, strict=True):
        gathered[stated.claims[0].language == stated.articles.articles[0].language] += found
    scales = [fit_limits(some, *fit_weights(rows_of(some))) for some in gathered.values()]
    fitted = {
        "made_by": f"python -m training.fit_verdict --data ../shared/data --most {arguments.most}",
        "same_language": asdict(scales[0]),
        "other_language": asdict(scales[1]),
    }
    write_fitted("verdict", fitted)


if __name__ == "__main__":
    main()
