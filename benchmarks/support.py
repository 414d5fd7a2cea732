"""Support: claims against evidence, from public sets and with falsehoods made by rule."""

import random
from collections import defaultdict
from collections.abc import Sequence

from benchmarks.bench import Bench
from benchmarks.claims import Label, Pair, fever_symmetric, fm2, scifact
from benchmarks.datasets import QuestionSet, xquad
from benchmarks.falsehoods import falsehoods, names_in
from benchmarks.rewrites import rewrites
from benchmarks.tables import Table, share
from index.sentences import split_sentences

_PER_KIND = 60
_SHORTEST = 6
_EVEN = 0.5


def public_sets(bench: Bench) -> Table:
    """Measure supported against not, balanced over the two, and how many *supported* are wrong.

    The other half of FEVER-symmetric chose the threshold, so the figures at the threshold are of this half.
    """
    rows = []
    for name, pairs in (
        ("FEVER-symmetric dev, half", fever_symmetric(bench.data)[1::2]),
        ("Fool Me Twice, kept out", fm2(bench.data, "test")),
        ("SciFact validation", scifact(bench.data, "validation")),
    ):
        some = pairs[:: max(1, len(pairs) // bench.most)]
        found = [bench.support.judge(pair.claim, [pair.evidence])[0].supported for pair in some]
        supported = [pair.labels == (Label.SUPPORTED,) for pair in some]
        even, *_ = _figures([one >= _EVEN for one in found], supported)
        rows.append((name, len(some), even, *_figures([one >= bench.support.threshold for one in found], supported)))
    columns = (
        "set",
        "pairs",
        "balanced accuracy at one half",
        "balanced accuracy at the threshold",
        "supported found",
        "unsupported passed as supported",
    )
    return Table("Support on public sets", columns, tuple(rows))


def made_claims(bench: Bench) -> Table:
    """Measure false claims caught and true ones rejected, by kind, on passages that nothing was trained on."""
    rows = []
    for loaded in (xquad(bench.data, "en"), xquad(bench.data, "es")):
        made = claims_by_kind(loaded, min(_PER_KIND, bench.most))
        for kind, pairs in made.items():
            found = [bench.support.judge(pair.claim, [pair.evidence])[0].supported for pair in pairs]
            even, strict = (share([one < least for one in found]) for least in (_EVEN, bench.support.threshold))
            is_true = pairs[0].labels == (Label.SUPPORTED,)
            told = (None, None, even, strict) if is_true else (even, strict, None, None)
            rows.append((loaded.name[-2:], kind, len(pairs), *told))
    caught, rejected = "false ones caught", "true ones rejected"
    limits = ("at one half", "at the threshold")
    columns = ("language", "kind", "claims", *(f"{what} {where}" for what in (caught, rejected) for where in limits))
    return Table("Falsehoods and true rewrites made from XQuAD's passages, the model alone", columns, tuple(rows))


def claims_by_kind(loaded: QuestionSet, most: int) -> dict[str, list[Pair]]:
    """Return claims about the sentences of a set, ``most`` of each kind, falsehoods first."""
    rng = random.Random(17)
    names = sorted({name for article in loaded.articles for name in names_in(article.text)})
    false: dict[str, list[Pair]] = defaultdict(list)
    true: dict[str, list[Pair]] = defaultdict(list)
    for article in loaded.articles:
        for start, end in split_sentences(article.text):
            sentence = article.text[start:end]
            if len(sentence.split()) < _SHORTEST:
                continue
            for claim in falsehoods(sentence, article.language, rng.sample(names, 200), rng):
                labels = (Label.CONTRADICTED, Label.UNKNOWN)
                false[claim.kind].append(Pair(claim.text, sentence, labels, article.language))
            for claim in rewrites(sentence, article.language, rng):
                true[claim.kind].append(Pair(claim.text, sentence, (Label.SUPPORTED,), article.language))
    made = {kind: rng.sample(pairs, min(most, len(pairs))) for kind, pairs in sorted(false.items())}
    return made | {f"true: {kind}": rng.sample(pairs, min(most, len(pairs))) for kind, pairs in true.items()}


def _figures(told: Sequence[bool], supported: Sequence[bool]) -> tuple[float | None, float | None, float | None]:
    found = share([t for t, s in zip(told, supported, strict=True) if s])
    passed = share([t for t, s in zip(told, supported, strict=True) if not s])
    balanced = (found + 1 - passed) / 2 if found is not None and passed is not None else None
    return balanced and round(balanced, 4), found, passed
