"""The designations rule: a letter or Roman numeral that identifies a part, as in "form B", must be the source's."""

from dataclasses import dataclass

from rag.checks import calendar_words
from rag.checks.readings import Reading
from rag.checks.records import Difference, Kind

_PARTS = """
articulo articulos article articles
fraccion fracciones
titulo titulos title titles
capitulo capitulos chapter chapters
seccion secciones section sections
inciso incisos
apartado apartados
anexo anexos annex annexes
apendice apendices appendix appendices
formulario formularios form forms
ventanilla ventanillas window windows
categoria categorias category categories
tipo tipos type types
clase clases class classes
grupo grupos group groups
aula aulas sala salas salon room rooms
edificio edificios building buildings
puerta puertas gate gates
ruta rutas route routes
linea lineas line lines
zona zonas zone zones
nivel niveles level levels
modulo modulos module modules
visa visas
"""
_PART = {word: line.split()[0] for line in _PARTS.strip().splitlines() for word in line.split()}
_ROMAN, _LONGEST = frozenset("IVXLC"), 7
_QUOTES = frozenset("\"'“‘«")
_JOINING = frozenset(", y e and o u or a al to - –".split())
# Before any other word "I" is the pronoun: "In this section I explain".
_AFTER_I = frozenset("of and or to".split())


@dataclass(frozen=True, slots=True)
class Designation:
    """What identifies a ``part``, from token ``first`` to ``last``: in "room 3B" the part is 3 and the key B."""

    first: int
    last: int
    part: str
    key: str


def designation_differences(claim: Reading, source: Reading) -> tuple[Difference, ...]:
    """Return what a claim designates differently from its source, which has only other designations of the part."""
    stated, known = designations(claim), designations(source)
    found = []
    for one in stated:
        # Digits are compared as numbers, by another rule.
        others = [other for other in known if other.part == one.part and not other.key.isdecimal()]
        if one.key.isdecimal() or not others or any(_are_one(one, other) for other in known):
            continue
        left = [other for other in others if not any(_are_one(mine, other) for mine in stated)]
        there = source.excerpt(left[0].first, left[0].last) if left else None
        found.append(Difference(Kind.NUMBER, claim.excerpt_of(one), there))
    return tuple(found)


def designations(reading: Reading) -> tuple[Designation, ...]:
    """Return the letters, Roman numerals and digits that identify a part in a text, in order."""
    found: list[Designation] = []
    for place in range(len(reading.tokens)):
        found += _coded(reading, place)
        part = _PART.get(reading.key(place))
        # After a word all in capitals, a capital letter identifies nothing.
        if part is not None and not reading.written(place).isupper():
            found += _after(reading, place + 1, part)
    return tuple(found)


def _after(reading: Reading, place: int, part: str) -> list[Designation]:
    """Return what identifies a part, from a token on: one designation, or several as in "fracciones IV, V y VI"."""
    found: list[Designation] = []
    at = place + (reading.key(place) in _QUOTES)
    while _designates(reading, at):
        found.append(Designation(at, at, part, reading.key(at)))
        at += 1 + (reading.key(at + 1) in _QUOTES)
        while reading.written(at) in _JOINING:
            at += 1
    return found


def _designates(reading: Reading, place: int) -> bool:
    written, following = reading.written(place), reading.token(place + 1)
    goes_on = reading.touches(place + 1) and (following.is_word or following.key == "-")
    # "Form I-94" is identified by its number, and "room 3B" by its letter.
    if goes_on or not written.isalnum():
        return False
    is_listed = len(written) == 1 and reading.key(place + 1) == ")" and reading.touches(place + 1)
    if written.isdecimal() or is_listed:
        return True
    if not written.isalpha() or not written.isupper():
        return False
    if written == "I" and reading.language == "en" and following.is_word:
        return following.key in _AFTER_I
    return len(written) == 1 or (len(written) <= _LONGEST and _ROMAN.issuperset(written))


def _coded(reading: Reading, place: int) -> list[Designation]:
    """Return the letter of codes such as "3B", "3-B" and "H-2A"."""
    at = place + 1 + (reading.key(place + 1) == "-" and reading.touches(place + 1))
    letter = reading.written(at)
    is_code = reading.written(place).isdecimal() and reading.touches(at) and len(letter) == 1
    if not is_code or not letter.isalpha() or not letter.isupper():
        return []
    return [Designation(place, at, reading.key(place), reading.key(at))]


def _are_one(one: Designation, other: Designation) -> bool:
    if one.part != other.part:
        return False
    worth = _worth(one.key)
    return one.key == other.key or (worth is not None and worth == _worth(other.key))


def _worth(key: str) -> int | None:
    return int(key) if key.isdecimal() and len(key) <= _LONGEST else calendar_words.roman(key)
