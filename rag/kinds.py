"""What kind of answer a question asks for, and whether a sentence holds one."""

import re
from enum import StrEnum


class Kind(StrEnum):
    """What an answer must contain."""

    TIME = "time"
    NUMBER = "number"
    PERSON = "person"
    PLACE = "place"
    REASON = "reason"


# "When" asks for a time where it begins a question or stands before its verb; elsewhere it says in what case.
_VERB = r"(?:did|do|does|is|are|was|were|will|would|has|have|had|can|could|should|must)"
_OTHER = r"\b(?:what|which|who|whom|whose|where|why|how|qu[eé] |qui[eé]n|cu[aá]l|d[oó]nde|c[oó]mo|cu[aá]nt)"
_ASKED = (
    (
        Kind.NUMBER,
        re.compile(
            r"\b(?:how (?:many|much|old|long|far|tall|large|big|high|fast|deep|wide|heavy|often)"
            r"|what (?:percent|percentage|number|amount)|cu[aá]nt[oa]s?|qu[eé] (?:porcentaje|cantidad|n[uú]mero))\b"
        ),
    ),
    (
        Kind.TIME,
        re.compile(
            rf"\b(?:when {_VERB}|cuándo|what (?:year|date|day|month|decade|century)|which (?:year|century)"
            r"|(?:qu[eé]|cu[aá]l) (?:año|fecha|d[ií]a|mes|siglo|d[eé]cada))\b"
            rf"|^\W*(?:when|cuando)\b(?!.*{_OTHER})"
        ),
    ),
    (Kind.PERSON, re.compile(r"\b(?:who|whom|whose|qui[eé]n(?:es)?)\b")),
    (
        Kind.PLACE,
        re.compile(
            r"\b(?:where|what (?:country|city|state|place|region)|which (?:country|city|state)|a?d[oó]nde"
            r"|(?:qu[eé]|cu[aá]l) (?:pa[ií]s|ciudad|estado|lugar|regi[oó]n))\b"
        ),
    ),
    (
        Kind.REASON,
        re.compile(r"\b(?:why|what (?:caused|causes|reason)|por qu[eé]|cu[aá]l (?:es|fue) la (?:causa|raz[oó]n))\b"),
    ),
)
_NUMBER_WORD = (
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|"
    r"ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|third|twice|none|"
    r"dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\w+|veinti?\w*|treinta|"
    r"cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|cientos?|doscient[oa]s|mil|miles|mill[oó]n|millones|mitad|"
    r"tercio|docenas?|ningun[oa]?"
)
_MONTH = (
    r"january|february|march|april|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|"
    r"junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
)
_NAME = r"(?<![.!?:] )(?<!^)\b[A-ZÁÉÍÓÚÑ][a-zà-ÿ]"
_TIME = (
    rf"\b(?:1\d|20)\d\ds?\b|\b\d+ (?:bce?|ad|ce|a\. ?c|d\. ?c)\b|\b(?:{_MONTH}"
    r"|centur(?:y|ies)|siglos?|decades?|d[eé]cadas?|years?|años?|months?|mes|meses|weeks?|semanas?|days?|d[ií]as?"
    r"|hours?|horas?|today|hoy|ago|hace|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|lunes|martes|mi[eé]rcoles"
    r"|jueves|viernes|s[aá]bados?|domingos?|spring|summer|autumn|winter|primavera|verano|otoño|invierno)\b"
)
_REASON = (
    r"\b(?:because|since|due to|owing|so that|in order to|therefore|as a result|caus\w+|reasons?|led to|porque|debido|"
    r"ya que|puesto que|por lo que|para|gracias a|raz[oó]n|motivo\w*)\b"
)
_HELD = {
    Kind.NUMBER: re.compile(rf"\d|\b(?:{_NUMBER_WORD})\b", re.IGNORECASE),
    Kind.TIME: re.compile(_TIME, re.IGNORECASE),
    Kind.PERSON: re.compile(_NAME),
    Kind.PLACE: re.compile(_NAME),
    Kind.REASON: re.compile(_REASON, re.IGNORECASE),
}


def asked_kind(question: str) -> Kind | None:
    """Return the kind that a question in English or Spanish asks for, or None where its words do not tell."""
    plain = question.casefold()
    return next((kind for kind, pattern in _ASKED if pattern.search(plain)), None)


def holds_kind(text: str, kind: Kind) -> bool:
    """Tell whether a text holds something of a kind."""
    return bool(_HELD[kind].search(text))
