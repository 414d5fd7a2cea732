"""Public question sets as articles and questions; ``data`` is the folder that holds them."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from index.articles import make_article
from index.canonical import canonical
from index.drafts import Draft, DraftBlock, Metadata
from index.records import Article, BlockKind, Span

_Some = TypeVar("_Some")
_TOKEN_SPACE = re.compile(r" (?=[,.;:!?)\]%]|'s\b|n't\b)| (?=- )")
_SQUAD_FILES = {"squad2-half": "squad2_half/dev-v2.0.json", "squad-es": "squad_es/dev-v2.0-es_small.json"}
_TOKEN_SPACE_AFTER = re.compile(r"[(\[$] | - ")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, the article that it was annotated with, and the places that answer it (none if none does)."""

    id: str
    text: str
    language: str
    article_id: str
    spans: tuple[Span, ...]

    @property
    def answerable(self) -> bool:
        """Tell whether the article answers the question."""
        return bool(self.spans)

    def is_answered_at(self, article_id: str, span: Span) -> bool:
        """Tell whether a place in an article shares a character with one that answers."""
        return article_id == self.article_id and any(span.overlaps(other) for other in self.spans)


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """Articles, each of one paragraph in the public sets, and questions about them."""

    name: str
    articles: tuple[Article, ...]
    questions: tuple[Asked, ...]


def xquad(data: Path, language: str) -> QuestionSet:
    """XQuAD (CC BY-SA 4.0): 240 paragraphs and 1,190 questions, parallel in English and Spanish."""
    return _squad(f"xquad-{language}", data / "xquad" / f"xquad.{language}.json", language)


def squad2_half(data: Path) -> QuestionSet:
    """Half of SQuAD 2.0 dev, without the paragraphs of XQuAD; half of the questions cannot be answered."""
    known = {article.text for article in xquad(data, "en").articles}
    return _without(_squad("squad2-half", data / _SQUAD_FILES["squad2-half"], "en"), lambda a, _: a.text in known)


def squad_es(data: Path) -> QuestionSet:
    """SQuAD 2.0 dev machine-translated into Spanish, without any paragraph that has a question of XQuAD."""
    known = {asked.id for asked in xquad(data, "es").questions}
    loaded = _squad("squad-es", data / _SQUAD_FILES["squad-es"], "es")
    return _without(loaded, lambda _, ids: bool(ids & known))


def seeming(data: Path, loaded: QuestionSet) -> list[Asked]:
    """Return the unanswerable questions of a half of SQuAD, each with the place of the words that seem to answer it."""
    file = _SQUAD_FILES[loaded.name]
    words = {
        asked["id"]: asked["plausible_answers"][0]
        for _, paragraph in paragraphs_of(data / file)
        for asked in paragraph["qas"]
        if asked.get("plausible_answers")
    }
    texts = {article.id: article.text for article in loaded.articles}
    found = []
    for asked in loaded.questions:
        place = _place(texts[asked.article_id], words[asked.id]) if asked.id in words else None
        if place is not None and not asked.answerable:
            found.append(replace(asked, spans=(place,)))
    return found


def across(questions: QuestionSet, articles: QuestionSet) -> QuestionSet:
    """Questions in one language with the articles and answers of another, matched by question id."""
    by_id = {asked.id: asked for asked in articles.questions}
    pairs = [(asked, by_id[asked.id]) for asked in questions.questions if asked.id in by_id]
    matched = tuple(replace(other, text=asked.text, language=asked.language) for asked, other in pairs)
    return QuestionSet(f"{questions.name} to {articles.name}", articles.articles, matched)


def clapnq(data: Path) -> QuestionSet:
    """CLAPnq dev (Apache-2.0): 300 search questions that their passage answers, and 300 that it does not."""
    articles, questions = [], []
    for kind in ("answerable", "unanswerable"):
        for row in json_lines(data / "clapnq" / f"clapnq_dev_{kind}.jsonl"):
            passage = row["passages"][0]
            article = article_of(f"clapnq-{row['id']}", passage["title"], " ".join(passage["sentences"]), "en")
            chosen = row["output"][0]["selected_sentences"] if kind == "answerable" else []
            spans = tuple(span for sentence in chosen for span in places_of(article.text, sentence))
            if kind == "unanswerable" or spans:
                articles.append(article)
                questions.append(Asked(row["id"], row["input"], "en", article.id, spans))
    return QuestionSet("clapnq", tuple(articles), tuple(questions))


def qed(data: Path, split: str) -> QuestionSet:
    """QED (Wikipedia text, CC BY-SA 3.0): search questions with a passage; ``split`` is ``train`` or ``dev``."""
    articles, questions = [], []
    pattern = "qed-dev.jsonlines" if split == "dev" else "nq-train-*.jsonlines"
    for file in sorted((data / "qed").glob(pattern)):
        for row in json_lines(file):
            raw = row["paragraph_text"]
            places = row["answer_spans"] if split == "train" else _nq_places(row["original_nq_answers"])
            text, spans = detokenised(raw, [Span(*place) for place in places])
            article = article_of(f"qed-{row['example_id']}", row["title_text"], text, "en")
            if article.text == text and spans:
                articles.append(article)
                questions.append(Asked(str(row["example_id"]), row["question_text"], "en", article.id, tuple(spans)))
    return QuestionSet(f"qed-{split}", tuple(articles), tuple(questions))


def tydiqa(data: Path) -> QuestionSet:
    """TyDi QA, gold passages, English (Apache-2.0): questions by people who wanted to know the answer."""
    loaded = _squad("tydiqa-en", data / "tydiqa_en" / "tydiqa.goldp.en.train.json", "en")
    # In the set, question ids are unique only within an article.
    named = tuple(replace(asked, id=f"{asked.article_id}:{asked.id}") for asked in loaded.questions)
    return replace(loaded, questions=named)


def detokenised(text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """Return text without the spaces that a treebank tokenizer inserted, and the spans shifted accordingly."""
    text = text.rstrip()
    dropped = {match.start() for match in _TOKEN_SPACE.finditer(text)}
    dropped |= {match.end() - 1 for match in _TOKEN_SPACE_AFTER.finditer(text)}
    before = [0]
    for place in range(len(text)):
        before.append(before[-1] + (place in dropped))
    kept = "".join(letter for place, letter in enumerate(text) if place not in dropped)
    return kept, [Span(start - before[start], end - before[end]) for start, end in spans if end <= len(text)]


def _nq_places(answers: Any) -> list[tuple[int, int]]:
    return sorted({(part["start"], part["end"]) for answer in answers for part in answer})


def _squad(name: str, file: Path, language: str) -> QuestionSet:
    articles, questions = [], []
    for number, (title, paragraph) in enumerate(paragraphs_of(file)):
        article = article_of(f"{name}-{number}", title, paragraph["context"], language)
        articles.append(article)
        for asked in paragraph["qas"]:
            spans = {_place(article.text, answer) for answer in asked["answers"]} - {None}
            # A question whose answers were all lost in canonical text would count as unanswerable, so it is left out.
            if spans or not asked["answers"]:
                found = tuple(sorted(span for span in spans if span is not None))
                questions.append(Asked(asked["id"], asked["question"].strip(), language, article.id, found))
    return QuestionSet(name, tuple(articles), tuple(questions))


def paragraphs_of(file: Path) -> Iterator[tuple[str, Any]]:
    """Yield the paragraphs of a file in the form of SQuAD, each with its article's title."""
    for entry in json.loads(file.read_text(encoding="utf-8"))["data"]:
        for paragraph in entry["paragraphs"]:
            yield entry.get("title", "").replace("_", " "), paragraph


def article_of(article_id: str, title: str, text: str, language: str) -> Article:
    """Return an article of one paragraph."""
    draft = Draft(Metadata(title=title or "Untitled"), (DraftBlock(BlockKind.PARAGRAPH, text),))
    return make_article(draft, article_id=article_id, language=language)


def _place(text: str, answer: dict[str, Any]) -> Span | None:
    words = canonical(answer["text"])
    found = places_of(text, words)
    return min(found, key=lambda span: abs(span.start - int(answer["answer_start"]))) if found else None


def places_of(text: str, words: str) -> list[Span]:
    """Return every place in a canonical text where the words occur."""
    words = canonical(words)
    starts: list[int] = []
    begin = text.find(words) if words else -1
    while begin >= 0:
        starts.append(begin)
        begin = text.find(words, begin + 1)
    return [Span(start, start + len(words)) for start in starts]


def _without(loaded: QuestionSet, is_out: Any) -> QuestionSet:
    ids: dict[str, set[str]] = {}
    for asked in loaded.questions:
        ids.setdefault(asked.article_id, set()).add(asked.id)
    kept = [article for article in loaded.articles if not is_out(article, ids.get(article.id, set()))]
    names = {article.id for article in kept}
    return QuestionSet(loaded.name, tuple(kept), tuple(a for a in loaded.questions if a.article_id in names))


def json_lines(file: Path) -> Iterator[Any]:
    """Yield what the lines of a file hold as JSON."""
    with file.open(encoding="utf-8") as stream:
        yield from (json.loads(line) for line in stream)


def sample(questions: Sequence[Asked], count: int) -> list[Asked]:
    """Return ``count`` questions spread evenly, or all if there are fewer; always the same ones."""
    some = min(count, len(questions))
    return [questions[i * len(questions) // some] for i in range(some)]


def spread(some: Sequence[_Some], most: int) -> Sequence[_Some]:
    """Return about ``most`` of some things, evenly far apart, from the first on."""
    return some[:: max(1, len(some) // most)][:most]


def letters_of(text: str) -> str:
    """Return the letters and digits of a text without case, by which the same text is known again."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())
