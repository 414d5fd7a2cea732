"""Fit ``rag/weights/gate.json``: how sure support must be before a written sentence is shown.

True and false claims are made by rule from articles that nothing was trained on, and go through the gate's own checks,
each against the sentence it was made from and that sentence's neighbours. The limit is the least at which at most 5 in
100 of these false claims pass, and at most 3 in 100 of the unsupported claims of each source written by people: the
half of FEVER-symmetric that also chooses the threshold of support, claims drafted by hand about public passages that
nothing was trained on, and half of the claims about these that take a step of reasoning. The sources by people are
needed because the checks already catch most false claims made by rule, while only the judge can catch what a model
invents.

The weight of words that the source lacks is the ratio of two weights in a logistic regression of whether a claim of
FEVER-symmetric is supported, on the log-odds of *supported* and on the share of such words. Claims made by rule cannot
be used for it: true or false, nearly all their words are the source's. Claims in another language than their source
(translated, if they are made by rule) have a limit of their own.

Run it with ``python -m training.fit_gate --data ../shared/data``; it needs apertium for the translations.
"""

import math
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from benchmarks.asked_by_hand import written_about
from benchmarks.claims import Pair, fever_symmetric
from benchmarks.claims_by_hand import drafted_by_hand, reasoned_in_halves
from benchmarks.datasets import QuestionSet, squad2_half, squad_es
from benchmarks.falsehoods import falsehoods, names_of
from benchmarks.gated import LEAST, evidence_of, sureness, whole
from benchmarks.kept_out import OF_PAGES, kept_out
from benchmarks.rewrites import rewrites
from index.embedding import EmbeddingSettings, default_cache, load_embedder
from index.languages import LanguageDetector
from index.records import Hit, Span
from index.words import Words
from rag.checks.names.acronyms import Acronyms, learn_acronyms
from rag.claimed.claims import plain_words
from rag.gate.gate import Gate, Proof, spans_around
from rag.gate.limits import Limits, untold_share
from rag.model.trained import load_support
from training.options import data_folder, write_fitted
from training.translate import OTHER, translated

_PASSED = 0.05
_PASSED_OF_PEOPLE = 0.03
_STEP = 1e-4
_HARDLY_HELD = 10.0
_SHORTEST, _LONGEST = 6, 45
_SENTENCES = 250
_FALSE_A_SENTENCE = 3
_TRUE_A_SENTENCE = 2


@dataclass(frozen=True, slots=True)
class Trial:
    """A claim made from sentence number ``place`` of a hit; ``language`` is the claim's."""

    kind: str
    text: str
    is_true: bool
    hit: Hit
    place: int
    language: str


def trials(loaded: QuestionSet, count: int, rng: random.Random) -> Iterator[Trial]:
    """Yield true and false claims about ``count`` sentences of the articles."""
    names = names_of(loaded.articles)
    places = [(hit, i) for hit in map(whole, loaded.articles) for i in range(len(hit.passage.sentences))]
    rng.shuffle(places)
    usable = [(hit, i) for hit, i in places if _SHORTEST <= len(_sentence(hit, i).split()) <= _LONGEST]
    for hit, i in usable[:count]:
        sentence, language = _sentence(hit, i), hit.article.language
        true = rewrites(sentence, language, rng)
        false = falsehoods(sentence, language, names, rng)
        for claim in rng.sample(true, min(_TRUE_A_SENTENCE, len(true))):
            yield Trial(claim.kind, claim.text, True, hit, i, language)
        for claim in rng.sample(false, min(_FALSE_A_SENTENCE, len(false))):
            yield Trial(claim.kind, claim.text, False, hit, i, language)


def turned(made: Sequence[Trial]) -> list[Trial]:
    """Return the claims translated into the other language."""
    found = []
    for source, target in OTHER.items():
        own = [trial for trial in made if trial.language == source]
        texts = translated([trial.text for trial in own], source)
        found += [
            Trial(trial.kind, text, trial.is_true, trial.hit, trial.place, target)
            for trial, text in zip(own, texts, strict=True)
        ]
    return found


def passing(gate: Gate, trial: Trial, acronyms: Acronyms) -> float:
    """Return the highest limit at which a claim is still shown, or 0 if the checks never let it through."""
    claim = plain_words(trial.text)
    proofs = gate.weigh(claim, [(trial.hit, span) for span in spans_around(trial.hit, trial.place)], acronyms)
    return sureness(gate, claim, proofs, acronyms)


def unsupported(gate: Gate, told: Iterable[tuple[Pair, str]]) -> list[float]:
    """Return for each unsupported claim the highest limit that still shows it, or 0 if the checks never do.

    Each pair comes with the language of its evidence.
    """
    scores = []
    for pair, told_in in told:
        if not pair.is_supported:
            claim, proof = _told_by(gate, pair, told_in)
            scores.append(sureness(gate, claim, [proof], Acronyms(())))
    return scores


def by_hand_about_passages(data: Path) -> tuple[list[Pair], list[Pair]]:
    """Return drafted claims, and half of those that take reasoning, about public passages kept out of training.

    The made-up pages and the other half are used for measuring.
    """
    kept = [article for loaded in written_about(data) for article in kept_out(loaded).articles]
    passages = [article for article in kept if not article.id.startswith(OF_PAGES)]
    about, _ = reasoned_in_halves(passages)
    drafted, reasoned = ([pair for pairs in some for pair in pairs] for some in (drafted_by_hand(passages), about))
    return drafted, reasoned


def beside_texts(pairs: Sequence[Pair], detector: LanguageDetector, *, same: bool) -> Iterator[tuple[Pair, str]]:
    """Yield the pairs whose evidence is in the claim's language (or those where it is not), with that language."""
    for pair in pairs:
        told_in = detector.detect(pair.evidence)[0]
        if (told_in == pair.language) is same:
            yield pair, told_in


def weight_of_untold(pairs: Sequence[Pair], gate: Gate, words: Words) -> float:
    """Return how far the log-odds of *supported* must fall for a claim none of whose words are in its evidence.

    ``gate`` must give such words no weight. Only pairs to which its exact checks do not object are used.
    """
    signs, supported = [], []
    for pair in pairs:
        claim, proof = _told_by(gate, pair, pair.language)
        if proof.score < 1.0 and gate.objection(claim, [proof], Acronyms(())) is None:
            ours, theirs = (words.terms(text, pair.language) for text in (claim, pair.evidence))
            signs.append((math.log(proof.score / (1 - proof.score)), untold_share(ours, theirs)))
            supported.append(pair.is_supported)
    of_odds, of_untold = LogisticRegression(C=_HARDLY_HELD).fit(np.array(signs), np.array(supported)).coef_[0]
    return float(-of_untold / of_odds)


def limit_for(made: Sequence[float], people: Sequence[Sequence[float]]) -> float:
    """Return how sure a sentence must be, given the scores of unsupported claims.

    It is the least limit that shows few enough of the claims made by rule and few enough of each source by people.
    """
    return max(LEAST, _least(made, _PASSED), *(_least(some, _PASSED_OF_PEOPLE) for some in people))


def _told_by(gate: Gate, pair: Pair, told_in: str) -> tuple[str, Proof]:
    claim, hit = plain_words(pair.claim), evidence_of(pair, told_in)
    (proof,) = gate.weigh(claim, [(hit, Span(0, len(pair.evidence)))], Acronyms(()))
    return claim, proof


def _least(false: Sequence[float], passed: float) -> float:
    return sorted(false, reverse=True)[int(passed * len(false))] + _STEP if false else LEAST


def _sentence(hit: Hit, i: int) -> str:
    span = hit.passage.sentences[i]
    return hit.article.cut(span)


def _print(name: str, judged: Sequence[tuple[float, Trial]], limit: float) -> None:
    for truth, word in ((True, "true"), (False, "false")):
        own = [(score, trial.kind) for score, trial in judged if trial.is_true is truth]
        for kind in sorted({kind for _, kind in own}):
            some = [score for score, one in own if one == kind]
            print(f"{name}: {word}, {kind}: {sum(s >= limit for s in some)} of {len(some)} shown", flush=True)
        shown = sum(score >= limit for score, _ in own)
        print(f"{name}: {word}: {shown} of {len(own)} shown at {limit:.3f}", flush=True)


def main() -> None:
    """Fit, print how many claims of each kind are shown, and write."""
    data = data_folder()
    embedder = load_embedder(EmbeddingSettings(threads=1))
    judge, detector, words = load_support(embedder, default_cache()), LanguageDetector(), Words()
    people = fever_symmetric(data)[0::2]
    untold = round(weight_of_untold(people, Gate(judge, detector, words, Limits(0.5, 0.5, 0.0)), words), 2)
    gate = Gate(judge, detector, words, Limits(0.5, 0.5, untold))
    rng = random.Random(29)
    made: list[Trial] = []
    acronyms: dict[str, Acronyms] = {}
    for loaded in (kept_out(squad2_half(data)), kept_out(squad_es(data))):
        made += trials(loaded, _SENTENCES, rng)
        acronyms |= dict.fromkeys((a.id for a in loaded.articles), learn_acronyms(a.text for a in loaded.articles))
    result: dict[str, object] = {"made_by": "python -m training.fit_gate --data ../shared/data", "untold": untold}
    of_people = [unsupported(gate, ((pair, pair.language) for pair in people))]
    by_hand = by_hand_about_passages(data)
    for same, name, claims in ((True, "same", made), (False, "across", turned(made[::2]))):
        drafted, reasoned = (unsupported(gate, beside_texts(some, detector, same=same)) for some in by_hand)
        scores = [passing(gate, trial, acronyms[trial.hit.article.id]) for trial in claims]
        judged = list(zip(scores, claims, strict=True))
        false = [score for score, trial in judged if not trial.is_true]
        limit = limit_for(false, [drafted, reasoned, *(of_people if same else [])])
        result[name] = round(limit, 3)
        _print(name, judged, limit)
    write_fitted("gate", result)


if __name__ == "__main__":
    main()
