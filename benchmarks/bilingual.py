"""Measures how often a library in two languages is quoted in the visitor's language.

``python -m benchmarks.bilingual --data DIR``. One library holds XQuAD's paragraphs in English and in Spanish; it is
asked the questions of each language, and true and false claims made by rule from its sentences are checked against it.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

import typer

from benchmarks.bench import PASSAGES, Bench, bench_parser, question_of
from benchmarks.datasets import Asked, QuestionSet, sample, xquad
from benchmarks.shelves import OneLibrary
from benchmarks.stated import made_from
from index.library import Library
from rag.answering import select_evidence
from rag.records import Evidence
from rag.twin_sentences import decided_in_language, in_language
from rag.verifying.deciding import decide
from ui.compose import verifier_over

_CLAIMS, _SEED = 6, 3

Counts = dict[str, Counter[str]]


def languages_of(quoted: Iterable[str], own: str) -> str:
    """Tell whether quotations are in ``own`` language alone, in both, in the other alone, or absent."""
    are_own = [language == own for language in quoted]
    if not are_own:
        return "none"
    return "own alone" if all(are_own) else "both" if any(are_own) else "other alone"


def is_right(quoted: Sequence[Evidence], translations: Sequence[Asked]) -> bool:
    """Tell whether the first quotation holds the answer, in either language."""
    return any(asked.is_answered_at(one.hit.article.id, one.span) for one in quoted[:1] for asked in translations)


def questions_answered(
    bench: Bench, library: Library, asked: Sequence[Asked], translations: dict[str, list[Asked]], alpha: float
) -> Counts:
    """Count the languages in which questions are answered, as chosen and as shown."""
    scorer = bench.scorer_at(alpha)
    counted: Counts = {"as chosen": Counter(), "as shown": Counter()}
    for one in asked:
        question = question_of(one)
        evidence = scorer.score(question, library.search(one.text, limit=PASSAGES), library)
        chosen = select_evidence(evidence, scorer.threshold)
        told = in_language(chosen, evidence, question.language, library)
        for name, quoted in (("as chosen", chosen), ("as shown", told)):
            counted[name][languages_of((e.hit.article.language for e in quoted), one.language)] += 1
            counted[name]["first is right"] += is_right(quoted, translations[one.id])
    return counted


def claims_decided(bench: Bench, library: Library, loaded: QuestionSet) -> Counts:
    """Count the languages in which claims about a set's sentences are decided, as weighed and as shown."""
    verifier = verifier_over(OneLibrary(library), bench.support, bench.detector)
    counted: Counts = {"as weighed": Counter(), "as shown": Counter()}
    for stated in made_from(loaded, _CLAIMS, _SEED):
        findings = verifier.findings(stated.claim)
        decision = decide(findings)
        for name, some in (("as weighed", decision), ("as shown", decided_in_language(decision, findings, library))):
            languages = (stance.finding.hit.article.language for stance in some.stances)
            counted[name][languages_of(languages, stated.language)] += 1
    return counted


def main() -> None:
    """Print for each language what is quoted, as chosen and as shown."""
    parser = bench_parser()
    parser.add_argument("--most", type=int, default=200, help="the most questions of a language")
    parser.add_argument("--alpha", type=float, default=0.2)
    arguments = parser.parse_args()
    bench = Bench(arguments.data, arguments.work, arguments.most)
    english, spanish = xquad(arguments.data, "en"), xquad(arguments.data, "es")
    library = bench.library(replace(english, name="xquad-both", articles=(*english.articles, *spanish.articles)))
    translations: dict[str, list[Asked]] = {}
    for asked in (*english.questions, *spanish.questions):
        translations.setdefault(asked.id, []).append(asked)
    for loaded in (english, spanish):
        some = sample(loaded.questions, arguments.most)
        _print(f"{loaded.name}, questions", questions_answered(bench, library, some, translations, arguments.alpha))
        _print(f"{loaded.name}, claims", claims_decided(bench, library, loaded))


def _print(name: str, counts: Counts) -> None:
    for how, some in counts.items():
        typer.echo(f"{name} {how}: " + ", ".join(f"{what} {some[what]}" for what in sorted(some)))


if __name__ == "__main__":
    main()
