"""Who does what a verb says where the words right before it do not tell: in passives and beside relative clauses."""

from itertools import takewhile

from rag.checks.deeds import deeds
from rag.checks.readings import Reading
from rag.claimed.words import AUXILIARIES, DETERMINERS, REPORTING, TIMES

_MARKS = {"en": frozenset("who which that".split()), "es": frozenset("que quien quienes".split())}
_BEFORE_VERB = AUXILIARIES | frozenset("no not se also tambien".split())
_JOINS = frozenset("of and de del y".split())
_PASSIVE, _BY = frozenset("was were been fue fueron sido".split()), frozenset({"by", "por"})
_NOBODY = frozenset(
    "end start beginning deadline date hour moment mail post phone fin correo telefono tarde noche".split()
)
_FURTHEST = 10


def agent(reading: Reading, place: int) -> list[int]:
    """Return the content words for who does what a verb says, the nearest first, or nothing if no form of it tells.

    "The man who hired Ana pays" tells that the man hired and pays, "Ana was hired by the man" that he hired.
    """
    if reading.key(place - 1) in _PASSIVE:
        return _named_after(reading, place + 2) if reading.key(place + 1) in _BY else []
    at = place - 1
    while reading.key(at) in _BEFORE_VERB:
        at -= 1
    is_marked = reading.key(at) in _MARKS[reading.language]
    mark = at if is_marked else _mark_of_clause_before(reading, at + 1)
    return [] if mark is None else _antecedent(reading, mark)


def _named_after(reading: Reading, place: int) -> list[int]:
    """Return the places of the noun with an article, or the name, after "by": not of "by post" or "by the end"."""
    first = place + (reading.key(place) in DETERMINERS)
    named = reading.token(first)
    if named.key in TIMES | _NOBODY or (first == place and not named.has_capital):
        return []
    places = range(first, len(reading.tokens))
    return [*takewhile(lambda at: reading.tokens[at].is_telling, places)]


def _mark_of_clause_before(reading: Reading, place: int) -> int | None:
    """Return the first word of the relative clause right before a verb, if that has a verb and an object of its own."""
    if not reading.token(place - 1).is_content:
        return None
    for at in range(place - 2, max(-1, place - _FURTHEST), -1):
        token = reading.tokens[at]
        if token.key in _MARKS[reading.language]:
            return at if _has_verb_and_object(reading, at + 1, place - 1) else None
        if not token.is_word:
            return None
    return None


def _has_verb_and_object(reading: Reading, first: int, last: int) -> bool:
    while first < last and reading.key(first) in _BEFORE_VERB:
        first += 1
    # "That workers need" has its own subject, and "who says the worker pays" says something of the worker.
    is_verb = reading.tokens[first].is_content and reading.key(first) not in REPORTING
    return is_verb and any(not reading.tokens[at].is_content for at in range(first + 1, last))


def _antecedent(reading: Reading, mark: int) -> list[int]:
    """Return the places of the noun with an article, or the name, before a relative clause: not of "says that"."""
    found: list[int] = []
    done = {one.place for one in deeds(reading)}
    for at in range(mark - 1 - (reading.key(mark - 1) == ","), -1, -1):
        token = reading.tokens[at]
        if token.is_telling and at not in done and token.key not in REPORTING:
            found.append(at)
        elif found and (token.is_number or token.key in DETERMINERS) and reading.key(at - 1) not in _JOINS:
            return found
        elif not found or token.key not in _JOINS | DETERMINERS:
            break
    return found if found and reading.tokens[found[0]].has_capital else []
