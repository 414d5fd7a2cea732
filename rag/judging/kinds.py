"""The kind of answer that a question asks for, and whether a sentence has one."""

import re
from enum import StrEnum


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
    AnswerKind.TIME: r"when|what (?:year|date|day|month|decade|century)|which (?:year|century)|cu[aá]ndo"
    r"|(?:qu[eé]|cu[aá]l) (?:año|fecha|d[ií]a|mes|siglo|d[eé]cada)",
    AnswerKind.PERSON: r"who|whom|whose|qui[eé]n(?:es)?",
    AnswerKind.PLACE: r"where|what (?:country|city|state|place|region)|which (?:country|city|state)|a?d[oó]nde"
    r"|(?:qu[eé]|cu[aá]l) (?:pa[ií]s|ciudad|estado|lugar|regi[oó]n)",
    AnswerKind.REASON: r"why|what (?:caused|causes|reason)|por qu[eé]|cu[aá]l (?:es|fue) la (?:causa|raz[oó]n)",
}
_NUMBER_WORD = (
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|million|billion|dozen|half|third|twice|"
    r"dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|cien|ciento|cientos|mil|miles|millones|mitad|tercio"
)
# Without "may", which is mostly a verb.
_MONTH = (
    r"january|february|march|april|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|"
    r"junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
)
_NAME = r"(?<![.!?:] )(?<!^)\b[A-ZÁÉÍÓÚÑ][a-zà-ÿ]"
_TIME = rf"\b(?:1\d|20)\d\d\b|\b(?:{_MONTH}|century|siglo|years?|años?|days?|d[ií]as?|today|hoy)\b"
_REASON = (
    r"\b(?:because|since|due to|owing|so that|in order to|therefore|as a result|caus\w+|reasons?|led to|porque|debido|"
    r"ya que|puesto que|por lo que|para|gracias a|raz[oó]n|motivo\w*)\b"
)
_HELD = {
    AnswerKind.NUMBER: re.compile(rf"\d|\b(?:{_NUMBER_WORD}|free|gratis|gratuit[oa]s?)\b", re.IGNORECASE),
    AnswerKind.TIME: re.compile(_TIME, re.IGNORECASE),
    AnswerKind.PERSON: re.compile(_NAME),
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
