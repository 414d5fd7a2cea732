"""Measures follow-up questions: how often the right passage is among the first five, by what is searched for.

On CANARD the right passage is the one that the stand-alone question finds first, on MTRAG one that a person marked. Run
it with ``python -m benchmarks.follow_ups --data ../shared/data``; add ``--model-most N`` (and ``--base-url``) to
measure a model's wording too.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.bench import Bench, bench_parser
from benchmarks.conversations import Conversations, Leaning, canard, mtrag
from benchmarks.shelves import shelf_of
from benchmarks.tables import Table
from index.library import Library
from index.words import Words
from rag.asked.page_names import PageNames, learn_page_names
from rag.asked.subject import follow_up_subject
from rag.generators.breaker import BrokenCircuit
from rag.generators.server import ServedModel, ServerOptions
from rag.generators.timed import TimedModel
from rag.searching import fused
from rag.writing.prompting import read_prompt
from rag.writing.rewriting import ModelRewriter

_FIRST = 5
_PASSAGES = 8
_SECONDS = 120.0

Wordings = Callable[[Leaning], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Way:
    """A way to search: all its wordings are searched for, and passages that more of them find come first."""

    name: str
    wordings: Wordings


def ways(known: PageNames, rewriter: ModelRewriter | None) -> list[Way]:
    """Return the ways to compare, with what is ``known`` of words; a model's wording is one search more."""
    words = known.looks.words

    def by_rule(asked: Leaning) -> list[str]:
        subject = follow_up_subject(asked.text, "en", asked.history, words, known)
        return [f"{asked.text} ({subject})", asked.text] if subject else [asked.text]

    found = [Way("as asked", lambda asked: [asked.text]), Way("by rule", by_rule)]
    if rewriter is not None:
        model = rewriter

        def by_model(asked: Leaning) -> list[str]:
            rules = by_rule(asked)
            said = model.rewrite(asked.text, "en", asked.history) if len(rules) > 1 else ""
            return [rules[0], said, *rules[1:]] if said else rules

        found.append(Way("by rule and model", by_model))
    return found


def recall(asked: Sequence[Leaning], way: Way, library: Library) -> float:
    """Return the share of questions with a right passage among the first five."""
    right = 0
    for question in asked:
        wanted = question.right or frozenset({library.search(question.alone, limit=1)[0].article.id})
        found = fused([library.search(wording, limit=_PASSAGES) for wording in way.wordings(question)])
        right += any(hit.article.id in wanted for hit in found[:_FIRST])
    return right / len(asked)


def main() -> None:
    """Print recall at five for each set and way."""
    parser = bench_parser()
    parser.add_argument("--half", choices=["fit", "measure"], default="measure")
    parser.add_argument("--most", type=int, default=200)
    parser.add_argument("--model-most", type=int, default=0, help="the most questions to put to a model")
    parser.add_argument("--base-url", default="http://127.0.0.1:8199/v1")
    parser.add_argument("--model", default="smollm2")
    arguments = parser.parse_args()
    bench = Bench(arguments.data, arguments.work, arguments.most)
    rewriter = None
    if arguments.model_most:
        served = ServedModel(ServerOptions(arguments.base_url, arguments.model, "", {}, 5.0, _SECONDS))
        writer = BrokenCircuit(TimedModel(served, at_once=1))
        rewriter = ModelRewriter(writer, read_prompt("rewrite"), _SECONDS)
    sets: list[Conversations] = [canard(bench.data, arguments.most, half=arguments.half)]
    if arguments.half == "measure":
        sets.append(mtrag(bench.data, 100))
    rows: list[tuple[str, ...]] = []
    for loaded in sets:
        library = shelf_of(loaded.as_set(), bench.work / "passages", bench.embedder, bench.detector)
        known = learn_page_names(library.articles(), library.count_pieces, Words())
        for way in ways(known, rewriter):
            asked = loaded.questions[: arguments.model_most] if "model" in way.name else loaded.questions
            rows.append((loaded.name, way.name, str(len(asked)), f"{recall(asked, way, library):.3f}"))
            print(rows[-1], flush=True)
            if rewriter is not None and "model" not in way.name:
                some = loaded.questions[: arguments.model_most]
                rows.append((loaded.name, f"{way.name}, those", str(len(some)), f"{recall(some, way, library):.3f}"))
    print(
        Table(
            "Follow-ups: the right passage among five", ("set", "searched for", "questions", "recall"), tuple(rows)
        ).markdown()
    )


if __name__ == "__main__":
    main()
