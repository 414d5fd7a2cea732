"""Questions written by hand: on passages of an encyclopaedia, and on made-up pages of offices and charities.

Half of them look as if the passage answered them, but it does not. Most of these come with a sentence that would
answer, so that only the passage can decide: the words of a question alone give away whether it was meant to have an
answer. Public sets have such questions for few topics and in one language at a time, and none that a person with a
phone would ask an office.
"""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from benchmarks.datasets import Asked, QuestionSet, places_of, qed, squad2_half, squad_es, tydiqa
from benchmarks.kept_out import KEPT_OUT, is_written_kept_out
from benchmarks.texts_by_hand import (
    ESSAYS,
    PAGES,
    SECTIONS,
    Kind,
    Page,
    Written,
    places_of_sentences,
    read_row,
    rows_by_hand,
    rows_in,
    written,
)
from index.records import Article, Span
from index.sentences import split_sentences

_TEXTS = ((SECTIONS, "en"), (SECTIONS, "es"), (ESSAYS, "es"))
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
            told += told_about(Written(row, article, Page(article.title, "", article.text, article.language)), PAGES)
    return ByHand(
        QuestionSet(f"{loaded.name} by hand", loaded.articles, tuple(asked)),
        _set_of(f"{loaded.name} by hand, told", told),
        {},
    )


def written_about(data: Path) -> list[QuestionSet]:
    """Return the sets whose articles have drafted claims: public sets, pages, and texts written in one go."""
    public = [squad2_half(data), squad_es(data), qed(data, "train"), tydiqa(data)]
    return [*public, *(asked_of(PAGES, language) for language in ("en", "es")), *asked_of_texts()]


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
    return _by_hand(PAGES, language)


def texts_by_hand() -> list[ByHand]:
    """Return every set of texts that were written with their questions."""
    return [_by_hand(kind, language) for kind, language in _TEXTS]


def asked_of_texts() -> list[QuestionSet]:
    """Return the same without what is told, which takes long to read."""
    return [asked_of(kind, language) for kind, language in _TEXTS]


def asked_of(kind: Kind, language: str) -> QuestionSet:
    """Return the questions about the texts of a kind in a language."""
    return _about(list(written(kind, language)), f"{kind.name} by hand {language}")


def kept_out_of(kind: Kind, language: str) -> QuestionSet:
    """Return those of them that are kept out of training, without reading the other texts, which takes long."""
    rows = [(at, row) for at, row in rows_in(kind, language) if is_written_kept_out(kind.id_of(at))]
    return _about([read_row(kind, at, row) for at, row in rows], f"{kind.name} by hand {language}{KEPT_OUT}")


def _about(texts: Sequence[Written], name: str) -> QuestionSet:
    asked = (one for text in texts for one in _asked(text.row, text.article))
    return QuestionSet(name, tuple(text.article for text in texts), tuple(asked))


def _by_hand(kind: Kind, language: str) -> ByHand:
    asked = asked_of(kind, language)
    told: list[tuple[Article, Asked]] = []
    headings: dict[str, str] = {}
    for text in written(kind, language):
        added = list(told_about(text, kind))
        told += added
        heading = f"{text.page.title}\n{text.page.heading}"
        headings |= {one.id: heading for one in (text.article, *(article for article, _ in added))}
    return ByHand(asked, _set_of(f"{asked.name}, told", told), headings)


def _asked(row: Mapping[str, Any], article: Article) -> Iterator[Asked]:
    """Yield the questions of a row, except those whose answer occurs in several places, only one of which is meant."""
    for number, asked in enumerate(row["asked"]):
        spans = tuple(places_of(article.text, asked["a"])) if asked["a"] else ()
        if len(spans) == bool(asked["a"]):
            yield Asked(f"{article.id}:by hand:{number}", asked["q"], asked["l"], article.id, spans)


def _answered_by_sentences(row: Mapping[str, Any], article: Article) -> Iterator[Asked]:
    """Yield the questions of a row with the sentences that answer; open questions have none."""
    sentences = places_of_sentences(article)
    for number, asked in enumerate(row["asked"]):
        spans = tuple(sentences[i] for i in asked["e"])
        yield Asked(f"{article.id}:in twos:{number}", asked["q"], asked["l"], article.id, spans)


def told_about(text: Written, kind: Kind) -> Iterator[tuple[Article, Asked]]:
    """Yield the open questions about a text, each with the text to which the sentence that answers it was added.

    Some of the other questions are asked about that text too, so that the added sentence is not always the answer.
    """
    for number, asked in enumerate(text.row["asked"]):
        if "told" in asked:
            article_id = f"{text.article.id}:{number}"
            rng = random.Random(article_id)
            article = kind.article_of(article_id, replace(text.page, text=_added(text.page.text, asked["told"], rng)))
            for sentence in places_of(article.text, asked["told"]):
                within = places_of(asked["told"], asked["says"])[:1]
                spans = tuple(Span(sentence.start + place.start, sentence.start + place.end) for place in within)
                yield article, Asked(f"{article_id}:told", asked["q"], asked["l"], article_id, spans)
            others = [one for one in _asked(text.row, article) if one.text != asked["q"]]
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


def _set_of(name: str, pairs: list[tuple[Article, Asked]]) -> QuestionSet:
    articles = {article.id: article for article, _ in pairs}
    return QuestionSet(name, tuple(articles.values()), tuple(asked for _, asked in pairs))
