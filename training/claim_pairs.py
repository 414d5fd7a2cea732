"""The claims that support is trained on: public sets, translations, claims made by rule and claims written by hand."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.claims import NOT_SUPPORTED, Label, Pair, fever_pairs, fm2, scifact, snli_cad
from benchmarks.datasets import Asked, QuestionSet, qed, seeming, squad2_half, squad_es, tydiqa
from benchmarks.falsehoods import Claim, falsehoods, names_of
from benchmarks.kept_out import TOPICS, for_training
from benchmarks.rewrites import rewrites
from index.embedding import Embedder
from index.records import Article
from index.sentences import sentence_texts
from training.across import in_both, sentence_translations, told_across
from training.claims_written import claims_written
from training.help_pages import help_pairs
from training.listed import listed_pairs
from training.members import member_pairs
from training.mirrored import mirrored_pairs
from training.question_claims import claims_of, seeming_claims
from training.translate import OTHER, translated
from training.untold import untold_pairs

_TRANSLATED = 0.35
_SHORTEST = 6
_LONGEST = 45
_SENTENCES = {"squad2-half": 2600, "squad-es": 4200, "qed-train": 3400, "tydiqa-en": 2600}
_LISTED = {"squad2-half": 60, "squad-es": 80, "qed-train": 500, "tydiqa-en": 260}
_MEMBERS, _TIMES = 900, 5
_WEIGHTS = {
    "negation": 0.6,
    "name": 0.7,
    "role swap": 5.0,
    "date": 3.0,
    "unit": 2.5,
    "quantifier": 1.5,
    "modality": 1.5,
}
_REWRITES = {"number written": 3.0, "order changed": 2.0, "active voice": 3.0}
# The sentence denies a claim of these kinds; claims of other kinds may merely go beyond the sentence.
_DENIED = {"number", "year", "date", "negation", "comparison"}
_FIGURES = {"number", "year", "date"}
_UNTOLD = 0.5
_DRAWN = 3
_HELP_PAGES = 1500
# The most pairs of each. The lower states of a text cost the same whether or not it is read a second time.
_GENERAL, _HELPED, _ACROSS = 22_000, 5_000, 9_000


def gather_claims(data: Path, embedder: Embedder) -> list[Pair]:
    """Return the training pairs: samples of general, help-page and cross-language ones, and all claims by hand."""
    rng = random.Random(11)
    english, spanish = squad2_half(data), squad_es(data)
    translations = sentence_translations(english, spanish, embedder)
    snli = snli_cad(data, "train")
    real = [*fever_pairs(data), *snli, *fm2(data, "train"), *fm2(data, "train"), *scifact(data, "train")]
    made: list[Pair] = []
    asked: list[Pair] = []
    across: list[Pair] = []
    for loaded in (english, spanish, qed(data, "train"), tydiqa(data)):
        kept = replace(loaded, articles=tuple(one for one in loaded.articles if one.title not in TOPICS))
        made += made_pairs(kept, _SENTENCES[loaded.name], rng)
        made += listed_pairs(kept, _LISTED[loaded.name], rng)
        about = asked_pairs(loaded, seeming(data, loaded) if loaded.name.startswith("squad") else [], rng)
        made += about
        asked += about
        across += told_across(about, translations)
        if loaded in (english, spanish):
            for _ in range(_DRAWN):
                across += told_across(made_pairs(in_both(kept, translations), len(translations), rng), translations)
    # Claims in people's own words are few beside the made ones, but are what the product meets.
    pairs = [*real, *with_translations(real, rng), *with_translations(made, rng)]
    scenes = set(snli)
    told = dict.fromkeys([*(pair for pair in real if pair not in scenes), *asked])
    mirrored = list(mirrored_pairs(list(told), rng))
    some = [pair for pair in made if rng.random() < _UNTOLD]
    silent = list(untold_pairs(list(dict.fromkeys([*told, *some])), rng))
    # Evidence that is on the subject but does not decide is what the judge meets most.
    silent += [*silent, *(pair for pair in asked if pair.labels == (Label.UNKNOWN,))]
    helped = [*help_pairs(_HELP_PAGES, rng)]
    # At one pair in thirty the layers learn nothing about lists.
    members = [*member_pairs(_MEMBERS, rng)] * _TIMES
    general = [*pairs, *with_translations(mirrored, rng), *with_translations(silent, rng), *members]
    return [
        *rng.sample(general, min(_GENERAL, len(general))),
        *rng.sample(helped, min(_HELPED, len(helped))),
        *rng.sample(across, min(_ACROSS, len(across))),
        *claims_written(data, embedder, rng),
    ]


def made_pairs(loaded: QuestionSet, count: int, rng: random.Random) -> list[Pair]:
    """Return true, false and undecided claims about ``count`` sentences of the articles."""
    names = names_of(loaded.articles)
    places = [(article, i) for article in loaded.articles for i in range(len(sentence_texts(article.text)))]
    rng.shuffle(places)
    pairs: list[Pair] = []
    taken = 0
    for article, i in places:
        sentences = sentence_texts(article.text)
        if _SHORTEST <= len(sentences[i].split()) <= _LONGEST:
            pairs += _about(article, sentences, i, rng.sample(names, min(300, len(names))), rng)
            taken += 1
        if taken == count:
            break
    return pairs


def asked_pairs(loaded: QuestionSet, misleading: Sequence[Asked], rng: random.Random) -> list[Pair]:
    """Return claims made from questions with their answers, with other words, and with what only seems to answer."""
    inside = [asked for asked in for_training(loaded) if asked.answerable]
    misled = for_training(replace(loaded, questions=tuple(misleading)))
    return [*claims_of(loaded, inside, rng), *seeming_claims(loaded, misled, rng)]


def with_translations(pairs: Sequence[Pair], rng: random.Random) -> list[Pair]:
    """Return the pairs, followed by translations of some: of the claim, the evidence or both."""
    chosen = [pair for pair in pairs if rng.random() < _TRANSLATED]
    turned = []
    for source in OTHER:
        own = [pair for pair in chosen if pair.language == source]
        if own:
            claims = translated([pair.claim for pair in own], source)
            evidence = translated([pair.evidence for pair in own], source)
            for pair, claim, told in zip(own, claims, evidence, strict=True):
                new_claim, new_evidence = rng.choice([(claim, told), (claim, pair.evidence), (pair.claim, told)])
                turned.append(replace(pair, claim=new_claim, evidence=new_evidence))
    return [*pairs, *turned]


def labels_of(lie: Claim) -> tuple[Label, ...]:
    """Return the labels that the sentence may give to a falsehood made from it."""
    return (Label.CONTRADICTED,) if lie.kind in _DENIED and not lie.fuzzy else NOT_SUPPORTED


def _about(
    article: Article, sentences: Sequence[str], i: int, names: Sequence[str], rng: random.Random
) -> Iterator[Pair]:
    language, sentence = article.language, sentences[i]
    first, last = max(0, i - rng.choice([0, 0, 0, 1])), min(len(sentences), i + 1 + rng.choice([0, 0, 0, 1]))
    evidence = " ".join(sentences[first:last])
    true = _restated(sentence, language, rng)
    yield Pair(true, evidence, (Label.SUPPORTED,), language)
    base = sentence if rng.random() < 0.4 else _restated(sentence, language, rng)
    lies = falsehoods(base, language, names, rng)
    if lies:
        lie = rng.choices(lies, [_WEIGHTS.get(claim.kind, 1.0) for claim in lies])[0]
        yield Pair(lie.text, evidence, labels_of(lie), language)
    neighbours = [s for j, s in enumerate(sentences) if abs(j - i) in (1, 2) and j != i]
    if neighbours and rng.random() < 0.35:
        told = " ".join(rng.sample(neighbours, min(len(neighbours), rng.choice([1, 1, 2]))))
        yield Pair(true, told, (Label.UNKNOWN,), language)
        # The neighbours say nothing of another figure either; the sentence itself would deny it.
        yield from (Pair(figure.text, told, (Label.UNKNOWN,), language) for figure in lies if figure.kind in _FIGURES)
    if neighbours and rng.random() < 0.2:
        yield Pair(_joined(true, rng.choice(neighbours), language), sentence, (Label.UNKNOWN,), language)


def _restated(sentence: str, language: str, rng: random.Random) -> str:
    others = rewrites(sentence, language, rng)[1:]
    if not others or rng.random() < 0.2:
        return sentence
    text = rng.choices(others, [_REWRITES.get(other.kind, 1.0) for other in others])[0].text
    again = rewrites(text, language, rng)[1:]
    return rng.choice(again).text if again and rng.random() < 0.4 else text


def _joined(sentence: str, other: str, language: str) -> str:
    word = "and" if language == "en" else "y"
    return f"{sentence.rstrip('.')}, {word} {other[0].lower()}{other[1:]}"
