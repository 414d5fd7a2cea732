"""How often a library of two languages is quoted in the visitor's: ``python -m benchmarks.bilingual --data DIR``.

XQuAD's paragraphs stand in one library in English and in Spanish; each language's questions are asked of it.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import typer

from benchmarks.bench import Bench, question_of
from benchmarks.datasets import Asked, overlaps, sample, xquad
from rag.answering import select_evidence
from rag.records import Evidence
from rag.twin_sentences import in_language

_PASSAGES = 8


def languages_quoted(quoted: Sequence[Evidence], asked: Asked) -> str:
    """Return in which languages a question is answered: its own alone, both, the other alone, or none."""
    own = [one.hit.article.language == asked.language for one in quoted]
    if not own:
        return "declined"
    return "own alone" if all(own) else "both" if any(own) else "other alone"


def is_right(quoted: Sequence[Evidence], translations: Sequence[Asked]) -> bool:
    """Tell whether the first quotation holds the answer, in either language."""
    return any(
        one.hit.article.id == asked.article_id and overlaps(one.span, asked.spans)
        for one in quoted[:1]
        for asked in translations
    )


def main() -> None:
    """Print for each language what is quoted, as it is chosen and as it is shown."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, default=Path(".fuente/benchmarks"))
    parser.add_argument("--most", type=int, default=200, help="the most questions of a language")
    parser.add_argument("--alpha", type=float, default=0.2)
    arguments = parser.parse_args()
    bench = Bench(arguments.data, arguments.work, arguments.most)
    english, spanish = xquad(arguments.data, "en"), xquad(arguments.data, "es")
    library = bench.library(replace(english, name="xquad-both", articles=(*english.articles, *spanish.articles)))
    translations: dict[str, list[Asked]] = {}
    for asked in (*english.questions, *spanish.questions):
        translations.setdefault(asked.id, []).append(asked)
    scorer = bench.scorer_at(arguments.alpha)
    for loaded in (english, spanish):
        counted: dict[str, Counter[str]] = {"as chosen": Counter(), "as shown": Counter()}
        for asked in sample(loaded.questions, arguments.most):
            question = question_of(asked)
            evidence = scorer.score(question, library.search(asked.text, limit=_PASSAGES), library)
            chosen = select_evidence(evidence, scorer.threshold)
            told = in_language(chosen, evidence, question.language, library)
            for name, quoted in (("as chosen", chosen), ("as shown", told)):
                counted[name][languages_quoted(quoted, asked)] += 1
                counted[name]["first is right"] += is_right(quoted, translations[asked.id])
        for name, some in counted.items():
            typer.echo(f"{loaded.name}, {name}: " + ", ".join(f"{what} {some[what]}" for what in sorted(some)))


if __name__ == "__main__":
    main()
