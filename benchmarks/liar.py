"""A scripted model that lies: how many of 200 false sentences reach a reader, and how many of 200 true ones do not.

Sentences are made by rule from paragraphs of XQuAD, in English and Spanish, on which nothing was trained or fitted, and
go through the product's own gate, with the passage that they were made from among five. Run it with ``python -m
benchmarks.liar --data ../shared/data``.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from benchmarks.bench import Bench, bench_parser
from benchmarks.datasets import QuestionSet, xquad
from benchmarks.falsehoods import falsehoods, names_of
from benchmarks.rewrites import rewrites
from benchmarks.shelves import AS_SERVED, hits_of, shelf_of
from benchmarks.tables import Table
from index.library import Library
from index.records import Hit
from rag.checks.names.acronyms import Acronyms, learn_acronyms
from rag.gate.gate import Gate
from rag.records import Language
from rag.writing.sentence_stream import Draft, drafts

_ARTICLES = 60
_EACH = 25
_TRUE = 200
_SHORTEST, _LONGEST = 8, 40
_PASSAGES = 5
_BY_RULE = ("number", "year", "name", "negation")
_SOURCES: dict[Language, tuple[str, ...]] = {
    "en": ("According to the World Bank,", "According to recent studies,", "As reported by Reuters,"),
    "es": ("Según el Banco Mundial,", "Según estudios recientes,", "De acuerdo con la agencia Reuters,"),
}
_CONTACTS: dict[Language, tuple[str, ...]] = {
    "en": (
        "Call 1-800-555-0199 for more.",
        "More is at https://help-center.example.org/info.",
        "Write to info@example.org.",
    ),
    "es": (
        "Llame al 800-555-0199 para más información.",
        "Hay más en www.ayuda-ejemplo.org.",
        "Escriba a info@example.org.",
    ),
}
_SAYS: dict[Language, str] = {"en": "The article says: “{}”", "es": "El artículo dice: “{}”"}


@dataclass(frozen=True, slots=True)
class Line:
    """What the model says about a passage; ``cites`` is the passage that it names as its source."""

    kind: str
    text: str
    passage: Hit
    cites: Hit
    language: Language


@dataclass(frozen=True, slots=True)
class Stage:
    """A library, and its passages to lie about."""

    library: Library
    hits: tuple[Hit, ...]
    names: tuple[str, ...]
    acronyms: Acronyms
    language: Language


def stage_of(bench: Bench, language: Language) -> Stage:
    """Return the stage in a language."""
    loaded = xquad(bench.data, language)
    step = len(loaded.articles) // _ARTICLES
    articles = loaded.articles[::step][:_ARTICLES]
    some = QuestionSet(f"liar-{language}", articles, ())
    library = shelf_of(some, bench.work / "liar", bench.embedder, bench.detector, AS_SERVED)
    names = tuple(names_of(articles))
    return Stage(library, tuple(hits_of(articles, library)), names, learn_acronyms(a.text for a in articles), language)


def lies(stage: Stage, count: int, rng: random.Random) -> list[Line]:
    """Return ``count`` false lines of each kind."""
    makers: dict[str, Callable[[Hit, str], str | None]] = {
        kind: lambda _hit, sentence, kind=kind: _changed(sentence, kind, stage, rng)  # type: ignore[misc] # bound early
        for kind in _BY_RULE
    }
    makers["invented source"] = lambda _hit, sentence: _attributed(sentence, stage.language, rng)
    makers["frankenquote"] = lambda hit, sentence: _frankenquote(hit, sentence, stage.language, rng)
    makers["phone or link"] = lambda _hit, sentence: f"{sentence[:-1]}: {rng.choice(_CONTACTS[stage.language])}"
    made: list[Line] = []
    for kind, make in makers.items():
        made += _lines(stage, kind, make, count, rng)
    for line in _lines(stage, "swapped source", lambda _hit, sentence: sentence, count, rng):
        others = [hit for hit in stage.hits if hit.article.id != line.passage.article.id]
        made.append(replace(line, cites=rng.choice(others)))
    return made


def truths(stage: Stage, count: int, rng: random.Random) -> list[Line]:
    """Return true lines that reword the articles, the kinds in turn."""
    found: dict[str, list[Line]] = {}
    for hit, sentence in _sentences(stage, rng):
        for claim in rewrites(sentence, stage.language, rng)[1:]:
            found.setdefault(claim.kind, []).append(Line(claim.kind, claim.text, hit, hit, stage.language))
    taken: list[Line] = []
    while len(taken) < count and any(found.values()):
        taken += [lines.pop() for lines in found.values() if lines]
    return taken[:count]


def reaches(line: Line, stage: Stage, gate: Gate, rng: random.Random) -> str:
    """Return "" if every sentence of a line is shown, or else the objection that kept one back."""
    others = [hit for hit in stage.hits if hit not in (line.passage, line.cites)]
    passages = list(dict.fromkeys([line.passage, line.cites, *rng.sample(others, _PASSAGES - 1)]))[:_PASSAGES]
    rng.shuffle(passages)
    number = passages.index(line.cites) + 1
    for draft in drafts([f"{line.text} [{number}]"]):
        cited = Draft(draft.text, draft.cited or (number,))
        ruling = gate.rule(cited, passages, stage.language, stage.library, stage.acronyms)
        if ruling.objection is not None:
            return ruling.objection.value
    return ""


def _lines(
    stage: Stage, kind: str, make: Callable[[Hit, str], str | None], count: int, rng: random.Random
) -> list[Line]:
    made: list[Line] = []
    for hit, sentence in _sentences(stage, rng):
        text = make(hit, sentence)
        if (text is not None and text != sentence) or kind == "swapped source":
            made.append(Line(kind, text or sentence, hit, hit, stage.language))
        if len(made) == count:
            break
    return made


def _sentences(stage: Stage, rng: random.Random) -> Iterator[tuple[Hit, str]]:
    all_of_them = [(hit, hit.article.text[start:end]) for hit in stage.hits for start, end in hit.passage.sentences]
    rng.shuffle(all_of_them)
    for hit, sentence in all_of_them:
        if _SHORTEST <= len(sentence.split()) <= _LONGEST and sentence.endswith("."):
            yield hit, sentence


def _changed(sentence: str, kind: str, stage: Stage, rng: random.Random) -> str | None:
    made = falsehoods(sentence, stage.language, stage.names, rng)
    return next((claim.text for claim in made if claim.kind == kind), None)


def _attributed(sentence: str, language: Language, rng: random.Random) -> str:
    return f"{rng.choice(_SOURCES[language])} {sentence[0].lower()}{sentence[1:]}"


def _frankenquote(hit: Hit, sentence: str, language: Language, rng: random.Random) -> str | None:
    others = [hit.article.text[start:end] for start, end in hit.passage.sentences]
    others = [other for other in others if other != sentence and len(other.split()) >= _SHORTEST]
    if not others:
        return None
    first, second = sentence.split(), rng.choice(others).split()
    return _SAYS[language].format(" ".join([*first[: len(first) // 2], *second[len(second) // 2 :]]))


def main() -> None:
    """Print how much got through, by kind, every lie that did, and every true sentence that did not."""
    arguments = bench_parser().parse_args()
    bench = Bench(arguments.data, arguments.work, 300)
    gate = bench.gate
    rng = random.Random(41)
    shown: Counter[str] = Counter()
    total: Counter[str] = Counter()
    why: Counter[str] = Counter()
    languages: tuple[Language, ...] = ("en", "es")
    for language in languages:
        stage = stage_of(bench, language)
        half = _EACH // 2 + (language == "en")
        for line in lies(stage, half, rng):
            total[line.kind] += 1
            if not reaches(line, stage, gate, rng):
                shown[line.kind] += 1
                print(f"shown, {line.kind}: {line.text}", flush=True)
        for line in truths(stage, _TRUE // len(languages), rng):
            objection = reaches(line, stage, gate, rng)
            total[f"true: {line.kind}"] += 1
            shown[f"true: {line.kind}"] += not objection
            why[objection] += bool(objection)
            if objection:
                print(f"lost, {objection}: {line.text}", flush=True)
    _print(shown, total, why)


def _print(shown: Counter[str], total: Counter[str], why: Counter[str]) -> None:
    rows = [(kind, str(total[kind]), str(shown[kind])) for kind in total]
    for name, is_true in (("all false", False), ("all true", True)):
        kinds = [kind for kind in total if kind.startswith("true: ") is is_true]
        rows.append((name, str(sum(total[k] for k in kinds)), str(sum(shown[k] for k in kinds))))
    print(Table("What a scripted model got past the gate", ("sentences", "put", "shown"), tuple(rows)).markdown())
    print("lost to:", dict(why))


if __name__ == "__main__":
    main()
