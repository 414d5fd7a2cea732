"""The sentences that a claim is compared with, and the headings that they stand below."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from index.fusion import in_turn, reciprocal_rank_fusion
from index.records import Hit, Span
from rag.judging.features import Features, sentence_features
from rag.judging.labels import labels_for
from rag.ports import Library, Question
from rag.records import Judgement
from rag.rows import is_heads, is_row

_Sign = Callable[[Features], float]


@dataclass(frozen=True, slots=True)
class Candidate:
    """The sentence at index ``place`` of a hit's passage."""

    hit: Hit
    place: int
    features: Features

    def words(self, first: int, last: int) -> Span:
        """Return the span of the passage's sentences ``first`` to ``last`` (not included), as far as they exist."""
        some = self.hit.passage.sentences[max(0, first) : last]
        return Span(some[0].start, some[-1].end)

    def texts(self) -> list[Span]:
        """Return the spans to judge: the sentence, and the sentence together with the one before it, if any."""
        alone = self.words(self.place, self.place + 1)
        # A table's row is not explained by the row before it.
        has_lead = self.place > 0 and not is_row(self.hit.article, alone)
        return [alone, self.words(self.place - 1, self.place + 1)] if has_lead else [alone]

    @property
    def context(self) -> str:
        """The sentence with its neighbours, below its headings."""
        beside = self.words(self.place - 1, self.place + 2)
        return "\n".join((*self.hit.titles, self.hit.article.cut(beside)))


@dataclass(frozen=True, slots=True)
class Read:
    """A candidate, the span of it that was judged, and the judgement."""

    found: Candidate
    span: Span
    judged: Judgement


def likeliest(claim: Question, hits: Iterable[Hit], library: Library, further: Sequence[_Sign] = ()) -> list[Candidate]:
    """Return the sentences of hits, the most relevant to a claim first; those in its language and others take turns.

    Each language is ranked by itself, by fusing the ranks by vectors, by shared words and by ``further`` signs. A row
    of column headings states nothing that could be for or against a claim, and one about another row than the claim
    names is about something else. What is endless is no sentence.
    """
    seen = []
    for hit in (one for one in hits if not one.passage.is_endless):
        labels = labels_for(claim, hit.article, library)
        for place, features in enumerate(sentence_features(claim, hit, library)):
            span = hit.passage.sentences[place]
            if not is_heads(hit.article, span) and not labels.is_of_another(hit.article, span, library):
                seen.append(Candidate(hit, place, features))
    ours = [one for one in seen if one.hit.article.language == claim.language]
    theirs = [one for one in seen if one.hit.article.language != claim.language]
    return in_turn([_ranked(ours, further), _ranked(theirs, further)])


def _ranked(seen: Sequence[Candidate], further: Sequence[_Sign]) -> list[Candidate]:
    by_cosine = _sorted(seen, lambda features: features.sentence_cosine)
    by_words = [i for i in _sorted(seen, lambda features: features.bm25) if seen[i].features.bm25 > 0]
    others = [_sorted(seen, sign) for sign in further]
    return [seen[i] for i, _ in reciprocal_rank_fusion([by_cosine, by_words, *others])]


def _sorted(seen: Sequence[Candidate], sign: _Sign) -> list[int]:
    return sorted(range(len(seen)), key=lambda i: -sign(seen[i].features))


def below_headings(words: str, hit: Hit, claim: str, terms: Callable[[str, str], list[str]]) -> str:
    """Return words of a hit, preceded by each heading above them that has a term of the claim which the words lack.

    "The card costs 4 dollars" below *Library card* says the same as "The library card costs 4 dollars". ``terms``
    returns the terms of a text in a language.
    """
    language = hit.article.language
    lacking = set(terms(claim, language)) - set(terms(words, language))
    named = [heading for heading in dict.fromkeys(hit.titles) if lacking & set(terms(heading, language))]
    ended = [heading if heading.endswith(("?", "!")) else f"{heading.rstrip('.:')}." for heading in named]
    return " ".join((*ended, words))
