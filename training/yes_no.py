"""Yes-or-no questions made from statements by rule, as visitors type them: "Can I be deported", "¿puedo trabajar?"."""

import random
import re
from dataclasses import dataclass

_ENGLISH = re.compile(
    r"^(?P<subject>[^,;:()\"]+?) (?P<verb>is|are|was|were|can|could|may|must|will|would|should|has|have|had)"
    r"(?P<no>n't|not| not| never| only)? (?P<rest>.+?)\.?$"
)
_SPANISH = re.compile(
    r"^(?P<subject>[^,;:()\"]+?) (?P<no>no |nunca |solo )?(?P<verb>es|son|fue|fueron|era|eran|está|están|estaba|estaban"
    r"|puede|pueden|podía|podían|debe|deben|ha|han|había|tiene|tienen|tenía|tenían|será|serán) (?P<rest>.+?)\.?$"
)
_LONGEST_SUBJECT, _LONGEST = 9, 24
_FRONTED = frozenset(
    "in on at by during after before for with from although when while if as since there here however thus therefore "
    "through under over between among despite because until once also then today it he she they this these we you i "
    "en durante después antes para con desde aunque cuando mientras si como por según entre tras sin esto este estos "
    "esta estas él ella ellos ellas sin además también entonces hoy no se le lo la que".split()
)
# After these words the verb that follows belongs to a clause and not to the subject.
_CLAUSES = frozenset(
    "that which who whom whose where when because if while and que quien cuyo donde cuando porque y".split()
)
_SMALL = frozenset(
    "the a an some all many most both each every his her its their our no el los las un una unos unas todos todas "
    "algunos algunas muchos muchas su sus la".split()
)
_MODAL = frozenset(("can", "could", "may", "must", "should"))
_FIRST_PERSON = {"puede": "puedo", "pueden": "puedo", "debe": "tengo que", "deben": "tengo que"}
_DO = {"has": "does", "have": "do", "had": "did"}
_PARTICIPLE = re.compile(r"^(?:\w+(?:ed|en|wn|ne|pt|lt|ld|ng|nt|id|ad|it|ut|un|um)|been|had|made|set|led|won|lost)\b")
_MINE, _CASUAL, _TURNED = 0.5, 0.35, 0.5


@dataclass(frozen=True, slots=True)
class _Parts:
    subject: str
    verb: str
    rest: str

    @property
    def is_generic(self) -> bool:
        """Tell whether the subject names nobody, so that a visitor can take its place."""
        return len(self.subject.split()) <= 4 and not any(word[0].isupper() for word in self.subject.split()[1:])


def yes_no_question(statement: str, language: str, rng: random.Random) -> str | None:
    """Return a statement as a question, without its "not", "never" or "only"; None if the rules cannot parse it.

    Some questions are in the first person, and some without capitals and question marks.
    """
    found = (_SPANISH if language == "es" else _ENGLISH).match(statement)
    if found is None or len(statement.split()) > _LONGEST:
        return None
    words = found["subject"].split()
    if len(words) > _LONGEST_SUBJECT or words[0].casefold() in _FRONTED or _CLAUSES.intersection(words):
        return None
    first = words[0].casefold() if words[0].casefold() in _SMALL else words[0]
    parts = _Parts(" ".join((first, *words[1:])), found["verb"], found["rest"])
    asked = _spanish(parts, rng) if language == "es" else _english(parts, rng)
    return _as_typed(asked, rng)


def _english(parts: _Parts, rng: random.Random) -> str:
    subject, verb, rest = parts.subject, parts.verb, parts.rest
    if verb in _MODAL and parts.is_generic and rng.random() < _MINE:
        return f"{'can' if verb == 'may' else verb} I {rest}?"
    if verb in _DO and not _PARTICIPLE.match(rest):
        return f"{_DO[verb]} {subject} have {rest}?"
    return f"{verb} {subject} {rest}?"


def _spanish(parts: _Parts, rng: random.Random) -> str:
    mine = _FIRST_PERSON.get(parts.verb)
    if mine and parts.is_generic and rng.random() < _MINE:
        return f"¿{mine} {parts.rest}?"
    if parts.verb not in ("ha", "han", "había") and rng.random() < _TURNED:
        return f"¿{parts.verb} {parts.subject} {parts.rest}?"
    return f"¿{parts.subject} {parts.verb} {parts.rest}?"


def _as_typed(asked: str, rng: random.Random) -> str:
    if rng.random() < _CASUAL:
        return asked.casefold().strip("¿?")
    start = 1 if asked.startswith("¿") else 0
    return asked[:start] + asked[start].upper() + asked[start + 1 :]
