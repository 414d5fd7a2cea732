"""Questions written by hand: on passages of an encyclopaedia, and on made-up pages of offices and charities.

Half of them look as if the passage answered them, but it does not. Most of these come with a sentence that would
answer, so that only the passage can decide: the words of a question alone give away whether it was meant to have an
answer. Public sets have such questions for few topics and in one language at a time, and none that a person with a
phone would ask an office.
"""

import json
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from benchmarks.datasets import Asked, QuestionSet, places_of, qed, squad2_half, squad_es, tydiqa
from index.articles import make_article
from index.drafts import Draft, DraftBlock, Metadata
from index.records import Article, BlockKind, Span
from index.sentences import article_units, split_sentences

_ITEM_WORDS = 14
# How often one more question, answered or not, is asked about a text with an added sentence.
_OTHERS = 0.5


@dataclass(frozen=True, slots=True)
class ByHand:
    """Questions about made-up pages, whose ``headings`` are by article id, or about articles of a public set.

    The questions of ``told`` are about texts to which a sentence that answers one of them was added.
    """

    asked: QuestionSet
    told: QuestionSet
    headings: Mapping[str, str]


def passages_by_hand(loaded: QuestionSet) -> ByHand:
    """Return the hand-written questions about articles of a public set, in place of the set's own."""
    articles = {article.id: article for article in loaded.articles}
    asked: list[Asked] = []
    told: list[tuple[Article, Asked]] = []
    for row in rows_by_hand("passages.jsonl"):
        if row["id"] in articles:
            article = articles[row["id"]]
            asked += _asked(row, article)
            told += _told(row, article.id, article.title, "", article.text, article.language)
    return ByHand(
        QuestionSet(f"{loaded.name} by hand", loaded.articles, tuple(asked)),
        _set_of(f"{loaded.name} by hand, told", told),
        {},
    )


def written_about(data: Path) -> list[QuestionSet]:
    """Return the sets whose articles have twins and drafted claims: public sets, and the pages of each language."""
    public = [squad2_half(data), squad_es(data), qed(data, "train"), tydiqa(data)]
    return [*public, *(pages_by_hand(language).asked for language in ("en", "es"))]


def twins_by_hand(loaded: QuestionSet) -> QuestionSet:
    """Return the twin questions about the articles, answered and open, in place of the set's own."""
    return _in_twos(loaded, "in twins", "twins.jsonl", _asked)


def explained_by_hand(loaded: QuestionSet) -> QuestionSet:
    """Return the questions in twos that take several sentences to answer, in place of the set's own."""
    return _in_twos(loaded, "explained", "explained.jsonl", _answered_by_sentences)


def misleading_by_hand(loaded: QuestionSet) -> QuestionSet:
    """Return the questions in twos of which one misleads, in place of the set's own.

    The misleading one uses the text's own words but asks something that does not agree with the text. There are none
    about pages.
    """
    return _in_twos(loaded, "misleading", "misleading.jsonl", _answered_by_sentences)


def in_twos_by_hand(loaded: QuestionSet) -> list[QuestionSet]:
    """Return every set of questions in twos about the articles of a public set or of pages, by the way of writing."""
    ways = (twins_by_hand(loaded), explained_by_hand(loaded), misleading_by_hand(loaded))
    return [written for written in ways if written.questions]


def _in_twos(
    loaded: QuestionSet, name: str, file: str, read: Callable[[Mapping[str, Any], Article], Iterator[Asked]]
) -> QuestionSet:
    articles = {article.id: article for article in loaded.articles}
    asked = [one for row in rows_by_hand(file) if row["id"] in articles for one in read(row, articles[row["id"]])]
    about = tuple(articles[article_id] for article_id in dict.fromkeys(one.article_id for one in asked))
    return QuestionSet(f"{loaded.name} {name}", about, tuple(asked))


def pages_by_hand(language: str) -> ByHand:
    """Return the pages in a language, with the questions about them."""
    articles: list[Article] = []
    asked: list[Asked] = []
    told: list[tuple[Article, Asked]] = []
    headings: dict[str, str] = {}
    for number, row in enumerate(rows_by_hand("pages.jsonl")):
        if row["language"] == language:
            title, heading = row["title"], row["heading"]
            article = _article(f"page-{number}", title, heading, row["text"], language)
            added = list(_told(row, article.id, title, heading, row["text"], language))
            articles.append(article)
            asked += _asked(row, article)
            told += added
            headings |= {one.id: f"{title}\n{heading}" for one in (article, *(page for page, _ in added))}
    name = f"pages by hand {language}"
    return ByHand(QuestionSet(name, tuple(articles), tuple(asked)), _set_of(f"{name}, told", told), headings)


def _asked(row: Mapping[str, Any], article: Article) -> Iterator[Asked]:
    """Yield the questions of a row, except those whose answer occurs in several places, only one of which is meant."""
    for number, asked in enumerate(row["asked"]):
        spans = tuple(places_of(article.text, asked["a"])) if asked["a"] else ()
        if len(spans) == bool(asked["a"]):
            yield Asked(f"{article.id}:by hand:{number}", asked["q"], asked["l"], article.id, spans)


def _answered_by_sentences(row: Mapping[str, Any], article: Article) -> Iterator[Asked]:
    """Yield the questions of a row with the sentences that answer; open questions have none."""
    sentences = _places_of_sentences(article)
    for number, asked in enumerate(row["asked"]):
        spans = tuple(sentences[i] for i in asked["e"])
        yield Asked(f"{article.id}:in twos:{number}", asked["q"], asked["l"], article.id, spans)


def _told(
    row: Mapping[str, Any], name: str, title: str, heading: str, text: str, language: str
) -> Iterator[tuple[Article, Asked]]:
    """Yield the open questions of a row, each with the text to which the sentence that answers it was added.

    Some of the row's other questions are asked about that text too, so that the added sentence is not always the
    answer.
    """
    for number, asked in enumerate(row["asked"]):
        if "told" in asked:
            article_id = f"{name}:{number}"
            rng = random.Random(article_id)
            article = _article(article_id, title, heading, _added(text, asked["told"], rng), language)
            for sentence in places_of(article.text, asked["told"]):
                within = places_of(asked["told"], asked["says"])[:1]
                spans = tuple(Span(sentence.start + place.start, sentence.start + place.end) for place in within)
                yield article, Asked(f"{article_id}:told", asked["q"], asked["l"], article_id, spans)
            others = [one for one in _asked(row, article) if one.text != asked["q"]]
            for answered in (True, False):
                alike = [one for one in others if one.answerable is answered]
                if alike and rng.random() < _OTHERS:
                    yield article, rng.choice(alike)


def _added(text: str, sentence: str, rng: random.Random) -> str:
    """Return a text with one sentence added after another sentence."""
    lines = text.split("\n")
    some = rng.choice([place for place, line in enumerate(lines) if line.rstrip().endswith(".")] or [len(lines) - 1])
    end = rng.choice(split_sentences(lines[some])).end
    lines[some] = f"{lines[some][:end]} {sentence}{lines[some][end:]}"
    return "\n".join(lines)


def _article(article_id: str, title: str, heading: str, text: str, language: str) -> Article:
    blocks = [DraftBlock(BlockKind.HEADING, heading, level=2)] if heading else []
    for line in filter(None, map(str.strip, text.split("\n"))):
        is_listed = bool(blocks) and (blocks[-1].kind is BlockKind.ITEM or blocks[-1].text.endswith(":"))
        is_item = is_listed and len(line.split()) <= _ITEM_WORDS
        blocks.append(DraftBlock(BlockKind.ITEM if is_item else BlockKind.PARAGRAPH, line.lstrip("-•* ")))
    return make_article(Draft(Metadata(title=title), tuple(blocks)), article_id=article_id, language=language)


def _set_of(name: str, pairs: list[tuple[Article, Asked]]) -> QuestionSet:
    articles = {article.id: article for article, _ in pairs}
    return QuestionSet(name, tuple(articles.values()), tuple(asked for _, asked in pairs))


def rows_by_hand(name: str) -> Iterator[dict[str, Any]]:
    """Yield the rows of a file in ``benchmarks/by_hand``; the README there describes them."""
    for line in files("benchmarks").joinpath("by_hand", name).read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def sentences_at(article: Article, numbers: Sequence[int]) -> str:
    """Return the sentences of an article with these numbers, in the order of the text."""
    return joined(sentences_of(article), numbers)


def joined(sentences: Sequence[str], numbers: Sequence[int]) -> str:
    """Return the sentences with these numbers, in the order of the text."""
    return " ".join(sentences[number] for number in sorted(numbers))


def neighbours_of(article: Article, numbers: Sequence[int]) -> tuple[str, str]:
    """Return the sentence before the first and the one after the last of these; "" at an end of the article."""
    sentences = ["", *sentences_of(article), ""]
    return sentences[min(numbers)], sentences[max(numbers) + 2]


def sentences_of(article: Article) -> list[str]:
    """Return all sentences of an article, lists with their introductions."""
    return [article.text[s.start : s.end] for s in _places_of_sentences(article)]


def _places_of_sentences(article: Article) -> list[Span]:
    return [span for _, spans in article_units(article) for span in spans]
