"""The kind of answer that a question asks for, and whether a sentence has one."""

import re
from enum import StrEnum

from rag.checks.dates.calendar import MONTH, WEEKDAY


class AnswerKind(StrEnum):
    """What an answer must contain."""

    TIME = "time"
    NUMBER = "number"
    PERSON = "person"
    PLACE = "place"
    REASON = "reason"


_ASKED = {
    AnswerKind.NUMBER: r"how (?:many|much|old|long|far|tall|large|big|high)|what (?:percent|percentage|number|amount)"
    r"|cu[aá]nt[oa]s?|qu[eé] (?:porcentaje|cantidad|n[uú]mero)",
    AnswerKind.TIME: r"when|what (?:year|date|day|month|decade|century|time|hour)s?|which (?:year|century|day)s?"
    r"|cu[aá]ndo"
    r"|(?:qu[eé]|cu[aá]l) (?:año|fecha|d[ií]a|mes|siglo|d[eé]cada|hora|horario)s?",
    AnswerKind.PERSON: r"who|whom|whose|qui[eé]n(?:es)?",
    AnswerKind.PLACE: r"where|what (?:country|city|state|place|region)|which (?:country|city|state)|a?d[oó]nde"
    r"|(?:qu[eé]|cu[aá]l) (?:pa[ií]s|ciudad|estado|lugar|regi[oó]n)",
    AnswerKind.REASON: r"why|what (?:caused|causes|reason)|por qu[eé]|cu[aá]l (?:es|fue) la (?:causa|raz[oó]n)",
}
_NUMBER_WORD = (
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|million|billion|dozen|half|third"
    r"|twice|"
    r"dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|cien|ciento|cientos|mil|miles|millones|mitad|tercio"
)
_ONE_UNIT = r"\b(?:an?|one|un|una) (?:hour|day|week|month|year|hora|d[ií]a|semana|mes|año)\b"
_DAY = (
    rf"{WEEKDAY}|noon|weekly|mornings?|afternoons?|evenings?|nights?|weeks?|tardes?|noches?|semanas?|mes(?:es)?"
    r"|months?|hours?|horas?"
)
_NAME = r"(?<![.!?:] )(?<!^)\b[A-ZÁÉÍÓÚÑ][a-zà-ÿ]"
_TIME = (
    rf"\b(?:1\d|20)\d\d\b|\b(?:{MONTH}|century|siglo|years?|años?|days?|d[ií]as?|today|hoy|{_DAY})\b"
    r"|\d[:.h]\d\d|\d ?[ap]\.?m\b"
)
# "It is paid by the employer", "las repara la empresa": somebody, though not by name.
_DOER = r"\bby (?:the|an?)\b|\bl[aeo]s? \w{3,} (?:el|la|los|las)\b|\ba cargo de"
_REASON = (
    r"\b(?:because|since|due to|owing|so that|in order to|therefore|as a result|caus\w+|reasons?|led to|porque|debido|"
    r"ya que|puesto que|por lo que|para|gracias a|raz[oó]n|motivo\w*)\b"
)
_HELD = {
    AnswerKind.NUMBER: re.compile(rf"\d|\b(?:{_NUMBER_WORD}|free|gratis|gratuit[oa]s?)\b|{_ONE_UNIT}", re.IGNORECASE),
    AnswerKind.TIME: re.compile(_TIME, re.IGNORECASE),
    AnswerKind.PERSON: re.compile(rf"{_NAME}|{_DOER}"),
    AnswerKind.PLACE: re.compile(_NAME),
    AnswerKind.REASON: re.compile(_REASON, re.IGNORECASE),
}


_ASKING = {kind: re.compile(rf"\b(?:{words})\b") for kind, words in _ASKED.items()}


def asked_kind(question: str) -> AnswerKind | None:
    """Return the kind of answer that a question in English or Spanish asks for, or None if unclear."""
    plain = question.casefold()
    return next((kind for kind, pattern in _ASKING.items() if pattern.search(plain)), None)


def holds_kind(text: str, kind: AnswerKind) -> bool:
    """Tell whether a text contains something of a kind."""
    return bool(_HELD[kind].search(text))
