"""What articles in another language cost those beside them: ``python -m benchmarks.beside_another --data DIR``.

Every other paragraph of XQuAD stands in a library in English, the others in Spanish, so that none is there in both.
Questions to either half, in its language and in the other, are asked of that half alone and of the whole library.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import typer

from benchmarks.bench import PASSAGES, Asking, Bench, bench_parser, question_of
from benchmarks.datasets import Asked, QuestionSet, across, sample, xquad
from benchmarks.tables import Cell, Table, share
from index.library import Library
from index.records import Article


def askings(english: QuestionSet, spanish: QuestionSet) -> Iterator[Asking]:
    """Yield the questions to the English half and to the Spanish half, each in its language and in the other."""
    halves = (_half(english, "first", english.articles[0::2]), _half(spanish, "second", spanish.articles[1::2]))
    for half, other in zip(halves, (spanish, english), strict=True):
        language = half.articles[0].language
        yield Asking(f"{language} to {language}", half.questions, half)
        yield Asking(f"{other.articles[0].language} to {language}", across(other, half).questions, half)


def row_of(bench: Bench, questions: Sequence[Asked], library: Library) -> tuple[Cell, ...]:
    """Return four shares: passage found, surest sentence right, answered rightly, and wrong among the answered."""
    found, right, shown = [], [], []
    for asked in questions:
        hits = library.search(asked.text, limit=PASSAGES)
        best = bench.scorer.score(question_of(asked), hits, library)[0]
        found.append(any(hit.article.id == asked.article_id for hit in hits))
        right.append(asked.is_answered_at(best.hit.article.id, best.span))
        shown.append(best.score >= bench.scorer.threshold)
    both = list(zip(right, shown, strict=True))
    answered_rightly = share([is_right and is_shown for is_right, is_shown in both])
    return (
        share(found),
        share(right),
        answered_rightly,
        share([not is_right for is_right, is_shown in both if is_shown]),
    )


def beside_another(bench: Bench) -> Table:
    """Measure both halves, alone and in one library."""
    every = list(askings(xquad(bench.data, "en"), xquad(bench.data, "es")))
    both = {article.id: article for asking in every for article in asking.articles.articles}
    rows: list[tuple[Cell, ...]] = []
    for asking in every:
        some = sample(asking.questions, bench.most)
        whole = replace(asking.articles, name="xquad-halves", articles=tuple(both.values()))
        for name, articles in (("alone", asking.articles), ("both", whole)):
            rows.append((asking.name, name, len(some), *row_of(bench, some, bench.library(articles))))
    columns = (
        "questions to paragraphs",
        "library",
        "questions",
        "right passage among eight",
        "surest sentence right",
        "answered rightly",
        "wrong of the answered",
    )
    return Table("Beside another language", columns, tuple(rows))


def _half(loaded: QuestionSet, name: str, articles: Sequence[Article]) -> QuestionSet:
    names = {article.id for article in articles}
    questions = tuple(asked for asked in loaded.questions if asked.article_id in names)
    return QuestionSet(f"{loaded.name}-{name}-half", tuple(articles), questions)


def main() -> None:
    """Parse the command line and print the table."""
    parser = bench_parser(__doc__)
    parser.add_argument("--questions", type=int, default=150, help="the most questions of a kind")
    told = parser.parse_args()
    typer.echo(beside_another(Bench(told.data, told.work, told.questions)).markdown())


if __name__ == "__main__":
    main()
