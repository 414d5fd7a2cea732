"""Public conversations: questions that depend on earlier turns, with the passages that answer them."""

import json
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.datasets import QuestionSet, json_lines, spread
from index.articles import make_article
from index.drafts import Draft, DraftBlock, Metadata
from index.records import Article, BlockKind
from rag.records import Turn

_DIALOGUES = 80


@dataclass(frozen=True, slots=True)
class Leaning:
    """A question with the turns before it; ``alone`` is its stand-alone wording, or "".

    ``right`` holds the ids of the articles that answer; it is empty if only ``alone`` can tell.
    """

    id: str
    text: str
    history: tuple[Turn, ...]
    alone: str
    right: frozenset[str]


@dataclass(frozen=True, slots=True)
class Conversations:
    """Short articles, and questions from conversations about them."""

    name: str
    articles: tuple[Article, ...]
    questions: tuple[Leaning, ...]

    def as_set(self) -> QuestionSet:
        """Return the articles as a set without questions, to build a library from."""
        return QuestionSet(self.name, self.articles, ())


def mtrag(data: Path, most: int) -> Conversations:
    """MTRAG (Apache-2.0): turns with the passages that answer them; the articles are the passages of chosen turns."""
    rows = json_lines(data / "mtrag" / "reference.jsonl")
    chosen = spread([row for row in rows if row["contexts"] and len(row["input"]) > 1], most)
    articles = {
        context["document_id"]: _article(f"mtrag-{context['document_id']}", "", context["text"])
        for row in chosen
        for context in row["contexts"]
        if context["text"].strip()
    }
    questions = tuple(
        Leaning(
            row["task_id"],
            row["input"][-1]["text"],
            tuple(Turn("user" if t["speaker"] == "user" else "assistant", t["text"]) for t in row["input"][:-1]),
            "",
            frozenset(articles[c["document_id"]].id for c in row["contexts"] if c["document_id"] in articles),
        )
        for row in chosen
    )
    return Conversations(f"mtrag-{len(chosen)}", tuple(articles.values()), questions)


def canard(data: Path, most: int, *, half: str) -> Conversations:
    """CANARD dev (CC BY-SA 4.0): follow-ups, each with a stand-alone question written by a person.

    The articles are the answers of up to eighty dialogues. Dialogues are split in two by their id: ``half`` is ``fit``
    or ``measure``.
    """
    rows = json.loads((data / "canard" / "dev.json").read_text(encoding="utf-8"))
    own = [row for row in rows if (zlib.crc32(row["QuAC_dialog_id"].encode()) % 2 == 0) is (half == "fit")]
    dialogues = sorted({row["QuAC_dialog_id"] for row in own})[:_DIALOGUES]
    mine = [row for row in own if row["QuAC_dialog_id"] in dialogues]
    answers: dict[str, Article] = {}
    for row in mine:
        for number, said in enumerate(row["History"][3::2]):
            article_id = f"canard-{row['QuAC_dialog_id']}-{number}"
            if said.strip() and article_id not in answers and said != "I don't know.":
                answers[article_id] = _article(article_id, ": ".join(row["History"][:2]), said)
    chosen = spread([row for row in mine if row["Question_no"] > 1], most)
    questions = tuple(
        Leaning(
            f"{row['QuAC_dialog_id']}-{row['Question_no']}",
            row["Question"],
            tuple(
                Turn("user" if place % 2 == 0 else "assistant", said) for place, said in enumerate(row["History"][2:])
            ),
            row["Rewrite"],
            frozenset(),
        )
        for row in chosen
    )
    return Conversations(f"canard-{half}", tuple(answers.values()), questions)


def _article(article_id: str, title: str, text: str) -> Article:
    paragraphs: Iterable[str] = (part for part in text.split("\n\n") if part.strip())
    blocks = tuple(DraftBlock(BlockKind.PARAGRAPH, part) for part in paragraphs)
    return make_article(Draft(Metadata(title=title or "Untitled"), blocks), article_id=article_id, language="en")
