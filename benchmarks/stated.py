"""Claims with known labels, the articles that decide them, and the places where they do."""

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from benchmarks.claims import Cited, Pair
from benchmarks.claims import Label as Told
from benchmarks.datasets import QuestionSet, article_of
from benchmarks.falsehoods import falsehoods, names_of
from benchmarks.other_events import other_events
from benchmarks.rewrites import rewrites
from benchmarks.silences import figures_in, has_words, without
from index.records import Article, Span
from index.sentences import split_sentences
from rag.claimed.claims import Claim
from rag.verifying.verdicts import Label

# The kinds of falsehood that are measured; the other kinds made by rule go beyond their sentence, not against it.
FALSE_KINDS = ("number", "year", "date", "name", "place", "negation", "quantifier", "unit", "role swap", "comparison")
ABSENT, FAR, DISPUTED = "of another article", "of another subject", "two articles disagree"
UNTOLD = "of a figure left out"
_DISPUTED = frozenset({"number", "year", "date", "negation"})
_SHORTEST, _LONGEST = 6, 40
_LABELS = {Told.SUPPORTED: Label.SUPPORTED, Told.CONTRADICTED: Label.CONTRADICTED, Told.UNKNOWN: Label.NOT_FOUND}


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim in ``language`` with its labels; two labels mean only that the claim is not supported.

    ``article_id`` and ``spans`` say where it is decided. A ``closed`` claim is checked against that article alone.
    """

    text: str
    kind: str
    labels: tuple[Label, ...]
    language: str
    article_id: str
    spans: tuple[Span, ...]
    closed: bool = False

    @property
    def claim(self) -> Claim:
        """The claim as the verifier takes it, in one piece."""
        return Claim(self.text, 0, len(self.text), "", True)

    @property
    def is_true(self) -> bool:
        """Tell whether the article supports the claim."""
        return self.labels == (Label.SUPPORTED,)


@dataclass(frozen=True, slots=True)
class StatedSet:
    """Claims, and the articles that they are checked against."""

    name: str
    articles: QuestionSet
    claims: tuple[Stated, ...]


def made_from(loaded: QuestionSet, most: int, seed: int) -> tuple[Stated, ...]:
    """Return false and true claims about the sentences of a set, up to ``most`` of each kind."""
    rng = random.Random(seed)
    names = names_of(loaded.articles)
    made: dict[str, list[Stated]] = defaultdict(list)
    for article in loaded.articles:
        for span in split_sentences(article.text):
            if _SHORTEST <= len(article.cut(span).split()) <= _LONGEST:
                for one in _about(article, span, rng.sample(names, min(200, len(names))), rng):
                    made[one.kind].append(one)
    return tuple(one for kind in sorted(made) for one in rng.sample(made[kind], min(most, len(made[kind]))))


def made_elsewhere(loaded: QuestionSet, most: int, seed: int) -> tuple[Stated, ...]:
    """Return up to ``most`` claims with other figures about another year or place than the sentences of a set."""
    rng = random.Random(seed)
    made = [
        Stated(one.text, one.kind, (Label.NOT_FOUND,), article.language, article.id, (span,))
        for article in loaded.articles
        for span in split_sentences(article.text)
        if _SHORTEST <= len(article.cut(span).split()) <= _LONGEST
        for one in other_events(article.cut(span), article.language, rng)
    ]
    return tuple(rng.sample(made, min(most, len(made))))


def made_disputed(loaded: QuestionSet, most: int, seed: int) -> StatedSet:
    """Return up to ``most`` true claims about a set to which articles were added that each contradict one of them."""
    rng = random.Random(seed)
    added, claims = [], []
    for article in rng.sample(loaded.articles, len(loaded.articles)):
        for span in split_sentences(article.text):
            sentence = article.cut(span)
            lies = [lie for lie in falsehoods(sentence, article.language, (), rng) if lie.kind in _DISPUTED]
            truths = list(rewrites(sentence, article.language, rng))
            if lies and truths and _SHORTEST <= len(sentence.split()) <= _LONGEST:
                text = article.text[: span.start] + rng.choice(lies).text + article.text[span.end :]
                added.append(article_of(f"{article.id}-otherwise", article.title, text, article.language))
                claim = rng.choice(truths).text
                claims.append(Stated(claim, DISPUTED, (Label.PARTLY,), article.language, article.id, (span,)))
                break
        if len(claims) == most:
            break
    there = replace(loaded, name=f"{loaded.name}-disputed", articles=(*loaded.articles, *added))
    return StatedSet(f"{loaded.name} disputed", there, tuple(claims))


def made_untold(loaded: QuestionSet, most: int, seed: int) -> StatedSet:
    """Return claims with a figure that was removed from the set's articles, or with another figure in its place.

    The articles now support them in part at most, and contradict none of them.
    """
    rng = random.Random(seed)
    articles = {article.id: article for article in loaded.articles}
    claims: list[Stated] = []
    for article in rng.sample(loaded.articles, len(loaded.articles)):
        found = next(_untold(article, rng), None)
        if found is not None and len(claims) < most:
            articles[article.id], claim = found
            claims.append(claim)
    there = replace(loaded, name=f"{loaded.name}-untold", articles=tuple(articles.values()))
    return StatedSet(f"{loaded.name} untold", there, tuple(claims))


def made_far(loaded: QuestionSet, most: int, seed: int) -> StatedSet:
    """Return claims about all topics of a set but the last, to be checked against the articles on the last alone."""
    topic = loaded.articles[-1].title
    there = tuple(article for article in loaded.articles if article.title == topic)
    others = tuple(article for article in loaded.articles if article.title != topic)
    made = made_from(replace(loaded, articles=others), most, seed)
    claims = tuple(replace(one, kind=FAR, labels=(Label.NOT_FOUND,), spans=()) for one in made)
    return StatedSet(f"{loaded.name} far", replace(loaded, name=f"{loaded.name}-{topic}", articles=there), claims)


def made_without(loaded: QuestionSet, most: int, seed: int) -> StatedSet:
    """Return claims about every other article of a set, to be checked against the rest, which do not decide them.

    Adjacent articles are often on the same subject, so what is found is similar and still does not decide.
    """
    there = replace(loaded, name=f"{loaded.name}-every-other", articles=loaded.articles[::2])
    made = made_from(replace(loaded, articles=loaded.articles[1::2]), most, seed)
    claims = tuple(replace(one, kind=ABSENT, labels=(Label.NOT_FOUND,), spans=()) for one in made)
    return StatedSet(f"{loaded.name} without", there, claims)


def from_pairs(name: str, pairs: Sequence[Pair]) -> StatedSet:
    """Return claims that are each checked against only the evidence that came with them."""
    articles: dict[str, Article] = {}
    claims: list[Stated] = []
    for pair in pairs:
        article = article_of(f"{name}-{len(articles)}", "Evidence", pair.evidence, pair.language)
        articles[article.id] = article
        labels = tuple(_LABELS[label] for label in pair.labels)
        whole = (Span(0, len(article.text)),)
        claims.append(Stated(pair.claim, name, labels, pair.language, article.id, whole, closed=True))
    return StatedSet(name, QuestionSet(name, tuple(articles.values()), ()), tuple(claims))


def from_abstracts(name: str, cited: Sequence[Cited]) -> StatedSet:
    """Return claims that are checked against every abstract of the set."""
    articles: dict[str, Article] = {}
    claims = []
    for one in cited:
        article = articles.setdefault(
            one.document, article_of(f"{name}-{one.document}", "Evidence", " ".join(one.sentences), "en")
        )
        starts = [0]
        for sentence in one.sentences:
            starts.append(starts[-1] + len(sentence) + 1)
        spans = tuple(Span(starts[i], starts[i + 1] - 1) for i in one.decisive if i < len(one.sentences))
        claims.append(Stated(one.claim, name, (_LABELS[one.label],), "en", article.id, spans))
    return StatedSet(name, QuestionSet(name, tuple(articles.values()), ()), tuple(claims))


def _about(article: Article, span: Span, names: Sequence[str], rng: random.Random) -> Iterator[Stated]:
    sentence, language = article.cut(span), article.language
    for lie in falsehoods(sentence, language, names, rng):
        if lie.kind in FALSE_KINDS:
            yield Stated(lie.text, lie.kind, (Label.CONTRADICTED,), language, article.id, (span,))
    for true in rewrites(sentence, language, rng):
        yield Stated(true.text, f"true: {true.kind}", (Label.SUPPORTED,), language, article.id, (span,))


def _untold(article: Article, rng: random.Random) -> Iterator[tuple[Article, Stated]]:
    """Yield for each figure that can be removed the article without it, and a claim about it."""
    for span in split_sentences(article.text):
        sentence = article.cut(span)
        figures = list(figures_in(sentence, article.language, rng))
        for figure in rng.sample(figures, len(figures)):
            left = without(sentence, figure, article.language, rng)
            if left is None or not _SHORTEST <= len(sentence.split()) <= _LONGEST:
                continue
            text = article.text[: span.start] + left + article.text[span.end :]
            if not has_words(text, figure.words):
                claim = rng.choice([sentence, figure.exchanged(sentence), figure.exchanged(sentence)])
                labels = (Label.NOT_FOUND, Label.PARTLY)
                where = (Span(span.start, span.start + len(left)),)
                silent = article_of(article.id, article.title, text, article.language)
                yield silent, Stated(claim, UNTOLD, labels, article.language, article.id, where)
