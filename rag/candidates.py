"""The sentences that a claim is compared with."""

from dataclasses import dataclass

from index.records import Hit, Span
from rag.features import Features
from rag.records import Judgement
from rag.rows import is_row


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
    def headings(self) -> str:
        """The article's title and the headings above the sentence, one per line."""
        return "\n".join((self.hit.article.title, *self.hit.passage.headings))

    @property
    def context(self) -> str:
        """The sentence with its neighbours, below its headings."""
        beside = self.words(self.place - 1, self.place + 2)
        return f"{self.headings}\n{self.hit.article.text[beside.start : beside.end]}"


@dataclass(frozen=True, slots=True)
class Read:
    """A candidate, the span of it that was judged, and the judgement."""

    found: Candidate
    span: Span
    judged: Judgement
