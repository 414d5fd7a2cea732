"""The sentences that a claim is put to, and what is read of each."""

from dataclasses import dataclass

from index.records import Hit, Span
from rag.features import Features
from rag.records import Judgement
from rag.rows import is_row


@dataclass(frozen=True, slots=True)
class Candidate:
    """Sentence ``place`` of a hit's passage."""

    hit: Hit
    place: int
    features: Features

    def words(self, first: int, last: int) -> Span:
        """Return where the passage's sentences from ``first`` up to ``last`` stand, as far as there are any."""
        some = self.hit.passage.sentences[max(0, first) : last]
        return Span(some[0].start, some[-1].end)

    def texts(self) -> list[Span]:
        """Return what is judged: the sentence, and the sentence with the one before it."""
        alone = self.words(self.place, self.place + 1)
        # The row before says nothing of what a row is about.
        has_lead = self.place > 0 and not is_row(self.hit.article, alone)
        return [alone, self.words(self.place - 1, self.place + 1)] if has_lead else [alone]

    @property
    def headings(self) -> str:
        """The titles that the sentence stands under."""
        return "\n".join((self.hit.article.title, *self.hit.passage.headings))

    @property
    def context(self) -> str:
        """The sentence with its neighbours and headings."""
        beside = self.words(self.place - 1, self.place + 2)
        return f"{self.headings}\n{self.hit.article.text[beside.start : beside.end]}"


@dataclass(frozen=True, slots=True)
class Read:
    """Where the words of a candidate stand that were judged, and the judgement."""

    found: Candidate
    span: Span
    judged: Judgement
