"""Made-up help pages, what visitors ask about them, and what may be claimed about them.

No public set has pages that say who may do what, what is needed and what is not offered, nor the questions of people
who need to know.
"""

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from benchmarks.claims import NOT_SUPPORTED, Label, Pair
from benchmarks.datasets import Asked, QuestionSet, article_of
from index.records import Article, Span
from training.headings import usual_heading
from training.help_words import LANGUAGES, Phrases, Vocabulary, Words, read_vocabulary

_FACTS = (3, 7)
_ASKED, _UNTOLD = 3, 2
_SOMETIMES = 0.15
_ACROSS = 0.35
_HALF = 0.5
_ARTICLE = re.compile(r"^(?:an?|una?|the) ")
_JOINED = ((re.compile(r"\bde el\b"), "del"), (re.compile(r"\ba el\b"), "al"))
# The vocabulary table that each kind of fact draws on; an empty name means that it is about the page's own thing.
_ABOUT = {
    "may": "actions",
    "need": "needs",
    "bring": "to bring",
    "offer": "services",
    "deed": "deeds",
    "price": "",
    "takes": "times",
    "valid": "times",
    "open": "days",
    "place": "landmarks",
    "issued": "",
    "many": "counted",
    "spoken": "languages",
}
_OF_THE_THING = frozenset({"price", "takes", "valid", "issued"})
_SEVERAL = frozenset({"may", "need", "offer", "deed"})
_KINDS = ("may", *_ABOUT)


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact that a page states, in one ``way``: ``yes``, ``no`` or ``some``."""

    kind: str
    said_as: tuple[Phrases, Phrases]
    way: str
    slots: Words
    figures: Mapping[str, int]

    def filled(self, pattern: str, language: int) -> str:
        """Return a pattern filled in with the words of a language."""
        given: dict[str, str | int] = {name: pair[language] for name, pair in self.slots.items()}
        if "act" in given:
            pattern = pattern.replace("{act+}", re.sub(r"^(ser \w+do)\b", r"\1s", str(given["act"])))
        given["offer_"] = _ARTICLE.sub("", str(given.get("offer", "")))
        text = pattern.format(**given, **self.figures)
        for joined, short in _JOINED:
            text = joined.sub(short, text)
        return text

    def said(self, language: int, rng: random.Random) -> str:
        """Return a sentence that states the fact."""
        text = self.filled(rng.choice(getattr(self.said_as[language], self.way)), language)
        return text[0].upper() + text[1:]

    def asked(self, language: int, rng: random.Random) -> str:
        """Return a question that the fact answers, as a visitor types it."""
        text = self.filled(rng.choice(self.said_as[language].asked), language)
        start = 1 if text.startswith("¿") else 0
        return text[:start] + text[start].upper() + text[start + 1 :] if text.endswith("?") else text

    def claims(self, language: int, rng: random.Random) -> Iterator[tuple[str, tuple[Label, ...]]]:
        """Yield a claim for the fact and one against it, each with the labels that the fact gives it."""
        told = self.said_as[language]
        for claims, way in ((told.claimed, "yes"), (told.denied, "no")):
            if claims:
                text = self.filled(rng.choice(claims), language)
                agrees = (Label.SUPPORTED,) if way == self.way else (Label.CONTRADICTED,)
                yield text[0].upper() + text[1:], NOT_SUPPORTED if self.way == "some" else agrees


def help_questions(count: int, name: str, rng: random.Random) -> QuestionSet:
    """Return ``count`` pages with questions that they answer, and some that they do not, in either language."""
    vocabulary = read_vocabulary()
    articles: list[Article] = []
    questions: list[Asked] = []
    for number in range(count):
        language = number % 2
        told, untold = _page(vocabulary, rng)
        sentences = [fact.said(language, rng) for fact in told]
        title = usual_heading(LANGUAGES[language], rng)
        article = article_of(f"{name}-{number}", title, " ".join(sentences), LANGUAGES[language])
        if article.text != " ".join(sentences):
            continue
        articles.append(article)
        starts = [sum(len(s) + 1 for s in sentences[:place]) for place in range(len(sentences))]
        spans = [Span(start, start + len(s)) for start, s in zip(starts, sentences, strict=True)]
        some = rng.sample(range(len(told)), min(_ASKED, len(told)))
        wanted: list[tuple[Fact, tuple[Span, ...]]] = [(told[place], (spans[place],)) for place in some]
        wanted += [(fact, ()) for fact in untold[:_UNTOLD]]
        for fact, where in wanted:
            tongue = 1 - language if rng.random() < _ACROSS else language
            asked_id = f"{name}-{number}:{len(questions)}"
            questions.append(Asked(asked_id, fact.asked(tongue, rng), LANGUAGES[tongue], article.id, where))
    return QuestionSet(name, tuple(articles), tuple(questions))


def help_pairs(count: int, rng: random.Random) -> Iterator[Pair]:
    """Yield claims with evidence about the facts of ``count`` pages, and about what the pages leave out."""
    vocabulary = read_vocabulary()
    for number in range(count):
        language = number % 2
        told, untold = _page(vocabulary, rng)
        sentences = [fact.said(language, rng) for fact in told]
        for place, fact in enumerate(told):
            first, last = (place, place + 1) if rng.random() < _HALF else (max(0, place - 1), place + 2)
            evidence = " ".join(sentences[first:last])
            # A fact about one thing says nothing of another thing of its kind, and that is the hardest to see.
            silent = _of_its_kind(fact, untold, rng)
            for other, labels in ((fact, None), (silent, (Label.UNKNOWN,))):
                tongue = 1 - language if rng.random() < _ACROSS else language
                for claim, decided in other.claims(tongue, rng):
                    if labels is None or rng.random() < _HALF:
                        yield Pair(claim, evidence, labels or decided, LANGUAGES[tongue])


def _of_its_kind(fact: Fact, untold: Sequence[Fact], rng: random.Random) -> Fact:
    like = [one for one in untold if one.kind == fact.kind]
    return rng.choice(like or untold)


def _page(vocabulary: Vocabulary, rng: random.Random) -> tuple[list[Fact], list[Fact]]:
    """Return the facts that a page states, and others about the same office, people and thing that it does not."""
    rows = vocabulary.rows
    common = {**rng.choice(rows["people"]), **rng.choice(rows["offices"]), **rng.choice(rows["things"])}
    told: list[Fact] = []
    untold: list[Fact] = []
    most = rng.randint(*_FACTS)
    # A page with a list of what to bring states nothing else that is needed.
    left_out = rng.choice(("bring", "need"))
    for kind in dict.fromkeys(rng.sample(_KINDS, len(_KINDS))):
        if kind != left_out:
            about = rows[_ABOUT[kind]] if _ABOUT[kind] else ({},)
            some = rng.sample(list(about), min(3, len(about)))
            facts = [_fact(kind, vocabulary, {**common, **row}, rng) for row in some]
            here = (rng.choice((1, 1, 2)) if kind in _SEVERAL else 1) if len(told) < most else 0
            told += facts[:here]
            untold += facts[here:] if kind in _SEVERAL else facts[here:1]
    if rng.random() < _HALF:
        untold.insert(0, _elsewhere(told, vocabulary, rng))
    return told, [fact for fact in untold if _is_new(fact, told)]


def _elsewhere(told: Sequence[Fact], vocabulary: Vocabulary, rng: random.Random) -> Fact:
    """Return one of the facts with another thing in place of its own."""
    fact = rng.choice(told)
    return replace(fact, slots={**fact.slots, **rng.choice(vocabulary.rows["things"])})


def _is_new(fact: Fact, told: Sequence[Fact]) -> bool:
    """Tell whether no fact of a page is of the same kind and about the same thing."""
    same = [one for one in told if one.kind == fact.kind]
    if fact.kind in _OF_THE_THING:
        return all(one.slots["thing"] != fact.slots["thing"] for one in same)
    if fact.kind not in _SEVERAL:
        return not same
    own = {"may": "act", "need": "need", "offer": "offer", "deed": "deed"}[fact.kind]
    return all(one.slots[own] != fact.slots[own] for one in same)


def _fact(kind: str, vocabulary: Vocabulary, slots: Words, rng: random.Random) -> Fact:
    said_as = vocabulary.phrases[kind]
    ways = ["yes", "no"] if said_as[0].no else ["yes"]
    way = "some" if said_as[0].some and rng.random() < _SOMETIMES else rng.choice(ways)
    start = rng.randint(7, 11)
    figures = {
        "n": rng.choice((2, 3, 5, 6, 10, 12, 15, 20, 30, 45, 60, 90)),
        "h": start,
        "k": start + rng.randint(3, 9),
    }
    return Fact(kind, said_as, way, {**slots, **rng.choice(vocabulary.rows["conditions"])}, figures)
