"""Collects what a model writes in reply to questions of the public sets, piece by piece, so that it can be rejudged."""

import json
import time
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.bench import Bench, bench_parser
from benchmarks.conversations import mtrag
from benchmarks.datasets import QuestionSet, clapnq, sample
from benchmarks.shelves import AS_SERVED, OneLibrary, shelf_of
from rag.answering import Assistant
from rag.errors import GeneratorProblem
from rag.generators.server import ServedModel, ServerOptions
from rag.records import Outcome, Turn
from rag.writing.prompting import answer_messages, read_prompt
from rag.writing.written import likeliest_passages

PASSAGES = 2
TOKENS = 90


@dataclass(frozen=True, slots=True)
class Put:
    """A question of a set, with the turns before it."""

    id: str
    text: str
    history: tuple[Turn, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """A set of questions, and the assistant that they are put to."""

    name: str
    questions: tuple[Put, ...]
    assistant: Assistant
    source: OneLibrary


def courses(bench: Bench, names: Collection[str]) -> Iterator[Course]:
    """Yield the named courses: 150 answerable questions of CLAPnq (``clapnq``), 100 turns of MTRAG (``mtrag``).

    CLAPnq's articles are those of its 150 questions and of 50 questions that their passage does not answer; MTRAG's are
    the passages of its turns.
    """
    if "clapnq" in names:
        yield _clapnq(bench)
    if "mtrag" in names:
        turns = mtrag(bench.data, 100)
        questions = [Put(turn.id, turn.text, turn.history) for turn in turns.questions]
        yield _course("mtrag", questions, bench, turns.as_set())


def _clapnq(bench: Bench) -> Course:
    searched = clapnq(bench.data)
    answerable = sample([asked for asked in searched.questions if asked.answerable], 150)
    others = sample([asked for asked in searched.questions if not asked.answerable], 50)
    names = {asked.article_id for asked in (*answerable, *others)}
    articles = tuple(article for article in searched.articles if article.id in names)
    some = QuestionSet("clapnq-200", articles, ())
    return _course("clapnq", [Put(asked.id, asked.text, ()) for asked in answerable], bench, some)


def _course(name: str, questions: Sequence[Put], bench: Bench, articles: QuestionSet) -> Course:
    library = shelf_of(articles, bench.work / "passages", bench.embedder, bench.detector, AS_SERVED)
    source = OneLibrary(library)
    return Course(name, tuple(questions), bench.assistant(source), source)


def main() -> None:
    """Ask a model and write one line of JSON a question; questions that have a line already are not asked again."""
    parser = bench_parser(main.__doc__)
    parser.add_argument("--base-url", default="http://127.0.0.1:8199/v1")
    parser.add_argument("--model", default="smollm2")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--set", action="append")
    arguments = parser.parse_args()
    bench = Bench(arguments.data, arguments.work, 300)
    model = ServedModel(ServerOptions(arguments.base_url, arguments.model, "", {}, 5.0, 300.0))
    done = {json.loads(line)["id"] for line in _lines(arguments.out)}
    for course in courses(bench, arguments.set or ("clapnq", "mtrag")):
        for put in course.questions:
            if put.id not in done:
                row = {"set": course.name, "id": put.id, **asked(put, course, model)}
                with arguments.out.open("a", encoding="utf-8") as out:
                    out.write(json.dumps(row, ensure_ascii=False) + "\n")


def asked(put: Put, course: Course, model: ServedModel) -> dict[str, object]:
    """Return the pieces of the reply, each with the seconds until it came, or that the question was declined."""
    found = course.assistant.find(put.text, put.history)
    if course.assistant.quote(found, 0.0).outcome is not Outcome.ANSWERED:
        return {"declined": True, "pieces": []}
    messages = answer_messages(read_prompt("answer"), found.asked, likeliest_passages(found, PASSAGES))
    passages = [hit.passage.id for hit in likeliest_passages(found, PASSAGES)]
    pieces: list[tuple[float, str]] = []
    started, fault = time.monotonic(), None
    try:
        for piece in model.stream(messages, most_tokens=TOKENS):
            pieces.append((round(time.monotonic() - started, 2), piece))
    except GeneratorProblem as problem:
        fault = problem.fault.value
    return {"declined": False, "fault": fault, "passages": passages, "pieces": pieces}


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines() if file.exists() else []


if __name__ == "__main__":
    main()
