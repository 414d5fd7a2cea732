"""What the checks find: words of a claim beside words of its source."""

from dataclasses import dataclass
from enum import StrEnum

from index.records import Span


class Kind(StrEnum):
    """What a difference is about."""

    NUMBER = "number"
    DATE = "date"
    UNIT = "unit"
    NAME = "name"
    PLACE = "place"
    NEGATION = "negation"
    QUANTIFIER = "quantifier"
    COMPARISON = "comparison"
    EXCHANGE = "exchange"
    CONDITION = "condition"


FIGURES = frozenset({Kind.NUMBER, Kind.DATE, Kind.UNIT})
NAMES = frozenset({Kind.NAME, Kind.PLACE})


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A part of a text, kept as offsets so that its words are always cut from the text and never typed."""

    text: str
    span: Span

    @property
    def words(self) -> str:
        """The words of the text inside the span."""
        return self.text[self.span.start : self.span.end]


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of a claim that its source does not support; ``source`` is None if it has nothing of the kind."""

    kind: Kind
    claim: Excerpt
    source: Excerpt | None

    @property
    def is_denied(self) -> bool:
        """Tell whether the source contradicts the claim, rather than just saying nothing."""
        return self.source is not None or self.kind is Kind.NEGATION
