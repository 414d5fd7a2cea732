"""Whether a sentence is about the international body whose members or head a question asks for."""

import re
from dataclasses import dataclass
from functools import cache

from index.records import Hit, Span
from rag.asked.folded import folded_passage, folded_words, written_words
from rag.ports import Question
from rag.rows import in_words
from rag.shipped import read_rows

_ASKED = re.compile(
    r" (?:how many|cuant[oa]s) .*\b(?:members?|miembros?|integrantes?|countr(?:y|ies)|pais(?:es)?|states?|estados?"
    r"|nations?|naciones)\b"
    r"| (?:who|whos|quien(?:es)?) (?:\w+ ){0,4}(?:heads?|leads?|chairs?|runs?|presides?|presiden|dirigen?|encabezan?"
    r"|lideran?|jef[ea]|leader|president[ea]?|directora?|secretar(?:y|i[oa]))\b"
)


@dataclass(frozen=True, slots=True)
class AskedBodies:
    """The bodies that a question names, each with all of its names."""

    named: tuple[tuple[str, ...], ...]

    def is_of_another(self, hit: Hit, span: Span) -> bool:
        """Tell whether neither a sentence nor its passage and titles name one of the bodies, if any was asked for."""
        around = "\n".join((in_words(hit.article, span), *hit.titles, hit.text))
        return bool(self.named) and not any(_names(around, folded_passage(around), body) for body in self.named)


def asked_bodies(question: Question) -> AskedBodies:
    """Return the bodies of whose members or head a question asks, or else the subject of its conversation."""
    if _ASKED.search(folded_words(question.searched_for)):
        for text in (question.text, question.searched_for):
            if named := tuple(body for body in _bodies() if _names(text, folded_words(text), body)):
                return AskedBodies(named)
    return AskedBodies(())


def _names(text: str, folded: str, body: tuple[str, ...]) -> bool:
    written = set(written_words(text))
    return any(name in written if name.isupper() else f" {name} " in folded for name in body)


@cache
def _bodies() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row.split("|")) for row in read_rows("bodies"))
