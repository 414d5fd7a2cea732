"""Whether a sentence is about getting another paper than a question wants: a passport instead of an identity card."""

import re
from dataclasses import dataclass
from functools import cache

from index.records import Hit, Span
from rag.asked.folded import folded_passage, folded_words
from rag.ports import Question
from rag.rows import in_words
from rag.shipped import read_rows

_GET = (
    r"(?:sac(?:o|ar)|obt(?:engo|ener)|tramit(?:o|ar)|solicit(?:o|ar)|pedir|pido|consigo|conseguir|renovar|renuevo"
    r"|get|obtain|apply for|ask for|request|renew|have)"
)
_ARTICLE = r"(?:(?:el|la|los|las|un|una|su|mi|tu|the|a|an|your|my|our) )?"
# "What do I need to get an ID card", "steps for the passport"; what comes after other words may be what is to be shown.
_ASKED = re.compile(
    rf"\b(?:{_GET}|para|for|requisitos del?|requirements of|cuestan?|valen?|tardan?|tramite del?|takes?"
    rf"|how much (?:is|are|does)|how long does|(?:precio|costo|tarifa) del?|(?:price|cost|fee) of) {_ARTICLE}(?=\w)"
)
_TOLD = re.compile(rf"\b(?:(?:para|to|como) {_GET}|para|for|requisitos del?) {_ARTICLE}(?=\w)")
_REQUIRED = re.compile(
    r"\b(?:necesit\w+|requier\w+|exig\w+|present\w+|tra(?:er|iga\w*)|needs?|bring|show|requires?|con|with)"
    rf" {_ARTICLE}(?=\w)"
)
_PRICE = re.compile(r"\b(?:cuestan?|valen?|how much|precios?|costo|tarifa|prices?|costs?|fees?)\b")
_Kinds = frozenset[int]


@dataclass(frozen=True, slots=True)
class WantedPapers:
    """The papers that a question wants, by their lines in the list, and whether it asks what they cost."""

    kinds: _Kinds
    asks_price: bool

    def is_of_others(self, hit: Hit, span: Span) -> bool:
        """Tell whether a sentence says how to have others, what others cost or what these are needed for.

        What stands below titles that name these is about them.
        """
        if not self.kinds:
            return False
        said, above = folded_passage(in_words(hit.article, span)), folded_passage("\n".join(hit.titles))
        told = _after(_TOLD, said) or (_named(said) if self.asks_price else frozenset())
        is_of_these = not self.kinds.isdisjoint(told | _named(above))
        return not is_of_these and (bool(told) or not self.kinds.isdisjoint(_after(_REQUIRED, said)))


def wanted_papers(question: Question) -> WantedPapers:
    """Return the papers that a question wants, or else the subject of its conversation."""
    asked = folded_words(question.searched_for)
    return WantedPapers(_after(_ASKED, asked), _PRICE.search(asked) is not None)


def _after(verbs: re.Pattern[str], words: str) -> _Kinds:
    """Return the papers named directly after what is found of ``verbs`` in folded words."""
    places = [match.end() for match in verbs.finditer(words)]
    return frozenset(kind for kind, names in enumerate(_papers()) if any(names.match(words, place) for place in places))


def _named(words: str) -> _Kinds:
    return frozenset(kind for kind, names in enumerate(_papers()) if names.search(words))


@cache
def _papers() -> tuple[re.Pattern[str], ...]:
    """Return a pattern for each paper: any of its names, also in the plural."""
    return tuple(
        re.compile(r"\b(?:" + "|".join(name.replace(" ", r"(?:e?s)? ") for name in row.split("|")) + r")(?:e?s)?\b")
        for row in read_rows("papers")
    )
