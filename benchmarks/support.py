"""Measures support: claims against evidence, from public sets, written by hand, and with falsehoods made by rule."""

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.asked_by_hand import written_about
from benchmarks.bench import Bench
from benchmarks.claims import Label, Pair, fever_symmetric, fm2, scifact
from benchmarks.claims_by_hand import claims_by_hand, drafted_by_hand, reasoned_in_halves
from benchmarks.datasets import QuestionSet, xquad
from benchmarks.details_by_hand import Detail, made_up_details
from benchmarks.facts_by_hand import Fact, made_up_facts
from benchmarks.falsehoods import falsehoods, names_of
from benchmarks.gated import evidence_of, sureness
from benchmarks.kept_out import SECTION, kept_out
from benchmarks.rewrites import rewrites
from benchmarks.tables import Cell, Table, share
from index.records import Span
from index.sentences import sentence_texts
from rag.checks.names.acronyms import Acronyms, learn_acronyms
from rag.claimed.claims import plain_words
from rag.gate.gate import Gate

_PER_KIND = 60
_SHORTEST = 6
_EVEN = 0.5
_SEED = 17


@dataclass(frozen=True, slots=True)
class Sureness:
    """How surely evidence supports a claim, 0 to 1.

    ``alone`` is the support layers' probability, ``checked`` the highest limit at which the gate with its exact checks
    lets the claim through, and ``limit`` the gate's own limit.
    """

    alone: float
    checked: float
    limit: float

    @property
    def is_shown(self) -> bool:
        """Tell whether the gate lets the claim through."""
        return self.checked >= self.limit


def public_sets(bench: Bench) -> Table:
    """Measure supported against unsupported: balanced accuracy, and how many unsupported claims pass.

    The other half of FEVER-symmetric chose the threshold, so this half measures.
    """
    gate = bench.gate
    rows = []
    for name, pairs in (
        ("FEVER-symmetric dev, half", fever_symmetric(bench.data)[1::2]),
        ("Fool Me Twice, kept out", fm2(bench.data, "test")),
        ("SciFact validation", scifact(bench.data, "validation")),
        *pairs_by_hand(bench.data),
    ):
        some = pairs[:: max(1, len(pairs) // bench.most)]
        found = [_sureness(bench, gate, pair, Acronyms()) for pair in some]
        supported = [pair.is_supported for pair in some]
        even, *_ = _figures([one.alone >= _EVEN for one in found], supported)
        limited = _figures([one.alone >= bench.support.threshold for one in found], supported)
        shown = _figures([one.is_shown for one in found], supported)
        rows.append((name, len(some), even, *limited, *shown[1:]))
    columns = (
        "set",
        "pairs",
        "balanced accuracy at one half",
        "balanced accuracy at the threshold",
        "supported found",
        "unsupported passed as supported",
        "supported found by the gate",
        "unsupported passed by the gate",
    )
    return Table("Support on public sets and by hand", columns, tuple(rows))


def pairs_by_hand(data: Path) -> Iterator[tuple[str, list[Pair]]]:
    """Yield the hand-written pairs that are kept out of training, by name."""
    kept = [article for loaded in written_about(data) for article in kept_out(loaded).articles]
    pages = [article for article in kept if article.id.startswith("page")]
    yield "Claims by hand, pages kept out", claims_by_hand(pages)
    yield "Drafted by hand, pages kept out", _shuffled(drafted_by_hand(pages))
    sections = [article for article in kept if article.id.startswith(SECTION)]
    yield "Drafted by hand, sections kept out", _shuffled(drafted_by_hand(sections))
    _, reasoned = reasoned_in_halves(kept)
    yield "Reasoned by hand, passages kept out, half", _shuffled(reasoned)
    yield "Facts by hand, kept out", _kept_out(fact for fact in made_up_facts() if not fact.agreed)
    yield "Plain claims by hand, kept out", _kept_out(fact for fact in made_up_facts() if fact.agreed)
    yield "One detail more by hand, kept out", _kept_out(made_up_details())


def _shuffled(about: Iterable[Sequence[Pair]]) -> list[Pair]:
    pairs = [pair for some in about for pair in some]
    # In the order written, every sixth, third or ninth pair could be of one kind and so have one label.
    random.Random(_SEED).shuffle(pairs)
    return pairs


def _kept_out(written: Iterable[Fact | Detail]) -> list[Pair]:
    return _shuffled(one.pairs() for one in written if one.is_kept_out)


def made_claims(bench: Bench) -> list[Table]:
    """Measure by kind the false claims caught and the true ones rejected, on passages kept out of training."""
    gate = bench.gate
    rows: dict[bool, list[tuple[Cell, ...]]] = {True: [], False: []}
    for loaded in (xquad(bench.data, "en"), xquad(bench.data, "es")):
        acronyms = learn_acronyms(article.text for article in loaded.articles)
        every: dict[bool, list[Sureness]] = {True: [], False: []}
        for kind, pairs in claims_by_kind(loaded, min(_PER_KIND, bench.most)).items():
            found = [_sureness(bench, gate, pair, acronyms) for pair in pairs]
            is_true = pairs[0].is_supported
            every[is_true] += found
            rows[is_true].append((loaded.name[-2:], kind, *_not_passed(bench, found)))
        for is_true, found in every.items():
            rows[is_true].append((loaded.name[-2:], "all", *_not_passed(bench, found)))
    columns = (
        "language",
        "kind",
        "claims",
        "layers alone, at one half",
        "at the threshold",
        "with the exact checks, at one half",
        "at the gate's limit",
    )
    return [
        Table("Falsehoods made from XQuAD's passages: caught", columns, tuple(rows[False])),
        Table("True rewrites made from XQuAD's passages: rejected", columns, tuple(rows[True])),
    ]


def _sureness(bench: Bench, gate: Gate, pair: Pair, acronyms: Acronyms) -> Sureness:
    told_in, _ = bench.detector.detect(pair.evidence)
    hit, claim = evidence_of(pair, told_in), plain_words(pair.claim)
    proofs = gate.weigh(claim, [(hit, Span(0, len(pair.evidence)))], acronyms)
    alone = bench.support.judge(pair.claim, [pair.evidence])[0].supported
    return Sureness(alone, sureness(gate, claim, proofs, acronyms), gate.limit(claim, proofs))


def _not_passed(bench: Bench, found: Sequence[Sureness]) -> tuple[Cell, ...]:
    told = (
        [one.alone < _EVEN for one in found],
        [one.alone < bench.support.threshold for one in found],
        [one.checked < _EVEN for one in found],
        [not one.is_shown for one in found],
    )
    return len(found), *(share(some) for some in told)


def claims_by_kind(loaded: QuestionSet, most: int) -> dict[str, list[Pair]]:
    """Return claims about the sentences of a set, up to ``most`` of each kind, falsehoods first."""
    rng = random.Random(_SEED)
    names = names_of(loaded.articles)
    false: dict[str, list[Pair]] = defaultdict(list)
    true: dict[str, list[Pair]] = defaultdict(list)
    for article in loaded.articles:
        for sentence in sentence_texts(article.text):
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
