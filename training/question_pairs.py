"""The questions that relevance is trained on: public sets, translations, and pairs across languages."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np

from benchmarks.asked_by_hand import (
    ByHand,
    in_twos_by_hand,
    pages_by_hand,
    passages_by_hand,
    texts_by_hand,
    twins_by_hand,
    written_about,
)
from benchmarks.claims import fever_pairs, fm2
from benchmarks.datasets import Asked, QuestionSet, clapnq, letters_of, qed, squad2_half, squad_es, tydiqa
from benchmarks.falsehoods import falsehoods, names_of
from benchmarks.faq_pages import faqs_for_training
from benchmarks.kept_out import for_training, is_kept_out, kept_out
from index.embedding import Embedder
from index.unit_vectors import Vector
from training.answers_below import asked_below
from training.asked_beside import AskedBeside, asked_beside, asked_of_one_text
from training.asked_whether import asked_of_answers, asked_of_claims, asked_of_sentences
from training.headings import headings_of
from training.help_pages import help_questions
from training.near_passages import found_by_likeness, found_by_words, near_passages, neighbours_on_page
from training.reading import Example, examples_of
from training.states import Reader
from training.translate import OTHER, translated

_TRANSLATED = 0.3
_MADE_FALSE = 0.35
_MISLEADING = frozenset({"number", "year", "date", "place", "role swap", "negation", "name", "comparison"})
_SAME_QUESTION = 0.9
_HELP_PAGES = 2400
_CLAIMED = "claims"


@dataclass(frozen=True, slots=True)
class Examples:
    """Examples to train on, and by name those that a run is watched on.

    ``public`` comes from public sets, and ``in_twos`` was written by hand in their manner. ``written`` was written by
    hand or made by rule for training, and ``beside`` was written by hand. ``of_one_text`` pairs examples of ``public``
    and ``in_twos``, which also contain them. ``texts`` are pairs of either kind, written with their texts, and
    ``below`` pairs of one text, an answer below a heading that asks.
    """

    public: list[Example]
    in_twos: list[Example]
    written: list[Example]
    beside: list[AskedBeside]
    of_one_text: list[AskedBeside]
    texts: list[AskedBeside]
    below: list[AskedBeside]
    watched: dict[str, list[Example]]

    def asked_plainly(self) -> "Examples":
        """Return only the public sets and what was written in their manner."""
        return replace(self, written=[], beside=[], texts=[], below=[])


def gather(data: Path, reader: Reader, embedder: Embedder) -> Examples:
    """Read every set and make its examples."""
    rng = random.Random(7)
    # Most questions are searched for twice, and a set has thousands.
    embed_query = cache(embedder.embed_query)
    seen = {letters_of(asked.text) for asked in clapnq(data).questions}
    english, spanish, searched, wanted = squad2_half(data), squad_es(data), qed(data, "train"), tydiqa(data)
    kept = replace(searched, questions=tuple(a for a in searched.questions if letters_of(a.text) not in seen))
    claimed = asked_of_claims([*fever_pairs(data), *fm2(data, "train")], _CLAIMED, rng)
    public: list[Example] = []
    watched: dict[str, list[Example]] = {}
    for loaded in (english, spanish, kept, wanted, claimed):
        trained, own = _of_set(loaded, reader, embedder, embed_query, rng)
        public += trained
        watched |= own
    by_hand = _by_hand([searched, wanted], reader)
    helped = help_questions(_HELP_PAGES, "help", rng)
    written = [*by_hand.written, *examples_of(helped.questions, helped, reader, {}, headings_of(helped.questions, rng))]
    for articles, pairs in across_sets(english, spanish, embed_query):
        inside, outside = _parted(replace(articles, questions=tuple(pairs)))
        asked = [*inside, *outside]
        others = near_passages(articles, asked, found_by_likeness(articles, asked, embedder, embed_query))
        public += examples_of(inside, articles, reader, others, headings_of(inside, rng))
        watched[f"other language to {articles.name}"] = examples_of(outside, articles, reader, others, {})
    in_twos, watched_twos = _in_twos(written_about(data), reader)
    of_one_text = asked_of_one_text([*public, *in_twos], reader.texts)
    texts, watched_texts = _of_texts(reader)
    below, watched_below = _of_faqs(reader)
    watched |= watched_twos | by_hand.watched | watched_texts | watched_below
    return Examples(public, in_twos, written, by_hand.beside, of_one_text, texts, below, watched)


def _of_set(
    loaded: QuestionSet, reader: Reader, embedder: Embedder, embed_query: Callable[[str], Vector], rng: random.Random
) -> tuple[list[Example], dict[str, list[Example]]]:
    """Return the examples of a public set: those to train on, and by name those to watch."""
    inside, outside = _parted(loaded)
    headings = headings_of(inside, rng)
    false: list[Asked] = []
    if loaded.name != _CLAIMED:
        told = [article for article in loaded.articles if not is_kept_out(article)]
        false = _made_false(inside, loaded, rng)
        inside += [*asked_of_answers(loaded, inside, rng), *asked_of_sentences(told, rng)]
    asked = [*inside, *outside]
    found = found_by_words(loaded, asked)
    if loaded.name.startswith("squad"):
        alike = found_by_likeness(loaded, asked, embedder, embed_query)
        found = [[*one, *other] for one, other in zip(found, alike, strict=True)]
    others = near_passages(loaded, asked, found)
    trained = examples_of(_translate([*inside, *false], rng), loaded, reader, others, headings)
    if not outside:
        return trained, {}
    whether = [*asked_of_answers(loaded, outside, rng), *asked_of_sentences(kept_out(loaded).articles, rng)]
    return trained, {
        loaded.name: examples_of(outside, loaded, reader, others, {}),
        f"whether {loaded.name}": examples_of(whether, loaded, reader, {}, {}),
    }


def _in_twos(about: Sequence[QuestionSet], reader: Reader) -> tuple[list[Example], dict[str, list[Example]]]:
    """Return the examples written in twos about the articles: those to train on, and by name those to watch.

    Only twins are shown similar passages that do not answer them, found by words in either language, since names are
    the same in both. A question that takes several sentences to answer could be answered in part by any passage on its
    subject, and a misleading one by the passage it was mixed with.
    """
    trained: list[Example] = []
    watched: dict[str, list[Example]] = {}
    for loaded in about:
        twins = twins_by_hand(loaded)
        for twos in in_twos_by_hand(loaded):
            inside, outside = _parted(twos)
            is_alike = twos.name == twins.name
            others = near_passages(twos, twos.questions, found_by_words(twos, twos.questions)) if is_alike else {}
            trained += examples_of(inside, twos, reader, others, {})
            watched[twos.name] = examples_of(outside, twos, reader, others, {})
    return trained, watched


def _by_hand(public: Sequence[QuestionSet], reader: Reader) -> Examples:
    written: list[Example] = []
    watched: dict[str, list[Example]] = {}
    for loaded in public:
        passages = passages_by_hand(loaded)
        asked = passages.asked
        others = near_passages(asked, asked.questions, found_by_words(asked, asked.questions))
        written += examples_of(asked.questions, asked, reader, others, {})
        written += examples_of(passages.told.questions, passages.told, reader, {}, {})
    for language in ("en", "es"):
        inside, outside = _of_pages(pages_by_hand(language), reader)
        written += inside
        watched |= outside
    beside = asked_beside(written)
    twice = {example for one in beside for example in (one.open, one.told)}
    return Examples([], [], [example for example in written if example not in twice], beside, [], [], [], watched)


def _of_texts(reader: Reader) -> tuple[list[AskedBeside], dict[str, list[Example]]]:
    """Return the pairs of one question and two texts, then of one text and two questions, and what is watched."""
    written: list[Example] = []
    watched: dict[str, list[Example]] = {}
    for texts in texts_by_hand():
        inside, outside = _of_pages(texts, reader)
        written += inside
        watched |= outside
    return [*asked_beside(written), *asked_of_one_text(written, reader.texts)], watched


def _of_faqs(reader: Reader) -> tuple[list[AskedBeside], dict[str, list[Example]]]:
    """Return the answers below headings with what is asked of them, and of every eighth page what is watched."""
    pages = faqs_for_training()
    watched = asked_below(pages[::8], reader)
    asked = dict.fromkeys(example for one in watched for example in (one.open, one.told))
    inside = [page for number, page in enumerate(pages) if number % 8]
    return asked_below(inside, reader), {"frequent questions": list(asked)}


def _of_pages(pages: ByHand, reader: Reader) -> tuple[list[Example], dict[str, list[Example]]]:
    """Return the examples about pages, with the sentences added and without: to train on, and by name to watch."""
    trained: list[Example] = []
    watched: dict[str, list[Example]] = {}
    for loaded, others in ((pages.asked, neighbours_on_page(pages.asked)), (pages.told, {})):
        inside, outside = _parted(loaded)
        trained += examples_of(inside, loaded, reader, others, pages.headings)
        watched[loaded.name] = examples_of(outside, loaded, reader, {}, pages.headings)
    return trained, watched


def across_sets(
    ours: QuestionSet, theirs: QuestionSet, embed_query: Callable[[str], Vector]
) -> list[tuple[QuestionSet, list[Asked]]]:
    """Return each set with the other's questions that are translations of its own questions.

    Two questions are taken as translations if each is the nearest to the other, and both or neither can be answered.
    """
    left = np.stack([embed_query(asked.text) for asked in ours.questions])
    right = np.stack([embed_query(asked.text) for asked in theirs.questions])
    cosines = left @ right.T
    there, back = cosines.argmax(axis=1), cosines.argmax(axis=0)
    to_ours, to_theirs = [], []
    for i, asked in enumerate(ours.questions):
        j = int(there[i])
        other = theirs.questions[j]
        same = back[j] == i and cosines[i, j] >= _SAME_QUESTION
        if same and other.answerable == asked.answerable:
            name = f"{asked.id}:{other.id}"
            to_ours.append(replace(asked, id=name, text=other.text, language=other.language))
            to_theirs.append(replace(other, id=name, text=asked.text, language=asked.language))
    return [(ours, to_ours), (theirs, to_theirs)]


def _made_false(questions: Sequence[Asked], loaded: QuestionSet, rng: random.Random) -> list[Asked]:
    """Return some of the questions changed by rule, so that their passage is on the subject but no longer answers."""
    names = names_of(loaded.articles)
    made = []
    for asked in questions:
        if asked.answerable and rng.random() < _MADE_FALSE:
            some = rng.sample(names, min(100, len(names)))
            lies = [lie for lie in falsehoods(asked.text, asked.language, some, rng) if lie.kind in _MISLEADING]
            if lies:
                made.append(replace(asked, id=f"{asked.id}:false", text=rng.choice(lies).text, spans=()))
    return made


def _parted(loaded: QuestionSet) -> tuple[list[Asked], list[Asked]]:
    return for_training(loaded), list(kept_out(loaded).questions)


def _translate(questions: Sequence[Asked], rng: random.Random) -> list[Asked]:
    chosen = [i for i in range(len(questions)) if rng.random() < _TRANSLATED]
    source = questions[0].language
    texts = translated([questions[i].text for i in chosen], source)
    turned = list(questions)
    for i, text in zip(chosen, texts, strict=True):
        turned[i] = replace(questions[i], text=text, language=OTHER[source])
    return turned
