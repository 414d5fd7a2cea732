"""Whether a sentence is about the holder of the office that a question asks for: the president of which country."""

import re
from dataclasses import dataclass

from rag.asked.folded import folded_words, has_form
from rag.asked.places import places_in

# Each with its Spanish names, folded; the same person may be told by any of them.
_OFFICES = (
    r"president|presidentes?|presidentas?|mandatari[oa]s?",
    r"prime minister|primer ministro|primera ministra|premier",
    r"ministers?|ministr[oa]s?|secretar(?:y|ies)|secretari[oa]s?",
    r"mayors?|mayoress|alcaldes?|alcaldesas?|intendentes?",
    r"governors?|gobernador(?:es|as?)?",
    r"ambassadors?|embajador(?:es|as?)?",
    r"consuls?|consules",
    r"kings?|queens?|rey(?:es)?|reinas?",
)
_OF = r" (?:of|for|in|de|del|en) ((?:\w+ ?){1,4})"
_ASKED = re.compile(r"\A.{0,20}\b(?:who|quien(?:es)?)\b")


@dataclass(frozen=True, slots=True)
class AskedOffice:
    """An office and all forms of the place that it is of; ``of`` finds the places that a text says it is of."""

    office: re.Pattern[str]
    of: re.Pattern[str]
    place: frozenset[str]

    def is_of_another(self, said: str, around: str) -> bool:
        """Tell whether a sentence names no such office, or one of another place, or none of both names the place."""
        words = folded_words(said)
        if not self.office.search(words):
            return True
        if any(has_form(said, form) for form in self.place):
            return False
        others = [places_in(told) for told in self.of.findall(words)]
        return any(others) or not any(has_form(around, form) for form in self.place)


def asked_office(question: str) -> AskedOffice | None:
    """Return whose holder a question asks for, if that is of a known place."""
    words = folded_words(question)
    if not _ASKED.search(words):
        return None
    for names in _OFFICES:
        office, of = re.compile(rf"\b(?:{names})\b"), re.compile(rf"\b(?:{names}){_OF}")
        found = of.search(words)
        if found and (place := places_in(found[1])):
            return AskedOffice(office, of, place)
    return None
