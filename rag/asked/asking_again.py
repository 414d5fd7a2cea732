"""Recognises messages that ask the last question again: "repeat that", "shorter", "en español por favor"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.canonical import canonical_line
from rag.asked.questions import LONGEST_QUESTION
from rag.records import Language, Turn

_REPEAT = (
    r"(?:(?:can|could) you |(?:me )?(?:lo )?(?:puede|podr[ií]a)s? )?(?:repeat|explain|translate|tell me more"
    r"|say (?:it|that)|rep[ií]t[ae]|repetir|expl[ií](?:que|ca|car)|traduzca|traduce|traducir)(?:me)?(?:l[oa])?"
    r"(?: (?:it|that|this|the answer|eso|esto|la respuesta))?(?: (?:to me|better|mejor|m[aá]s|more))?"
)
_SHORTER = (
    r"(?:(?:can|could) you )?(?:make (?:it|that) )?(?:shorter|simpler|clearer)|in (?:short|(?:simple|other) words)"
    r"|(?:(?:can|could) you )?summari[sz]e(?: (?:it|that|this))?|res[uú]m[ae](?:me)?(?:l[oa])?"
    r"|en (?:pocas|otras) palabras|m[aá]s (?:cort[oa]|breve|simple|sencill[oa]|clar[oa]|f[aá]cil|despacio)"
)
_NOT_UNDERSTOOD = r"i (?:do not|don['’]?t|didn['’]?t) (?:understand|get it)|no (?:le |lo )?(?:entiendo|entend[ií])"
_IN_SPANISH = r"(?:in |en )?(?:spanish|espa[nñ]ol|castellano)"
_IN_ENGLISH = r"(?:in |en )?(?:english|ingl[eé]s)"
_AGAIN = (
    rf"(?:{_REPEAT}|{_SHORTER}|{_NOT_UNDERSTOOD}|{_IN_SPANISH}|{_IN_ENGLISH}|again|otra vez|de nuevo"
    r"|(?:more|m[aá]s)(?: (?:info(?:rmation|rmaci[oó]n)?|details|detalles))?)"
)
_POLITELY = r"(?:please|pls|por favor|porfa|sorry|perd[oó]n|disculpe)"
_ONLY = re.compile(rf"(?:\W*\b{_POLITELY}\b)*\W*\b{_AGAIN}\b(?:\W+(?:{_POLITELY}|{_AGAIN})\b)*\W*", re.IGNORECASE)
_SPANISH = re.compile(_IN_SPANISH, re.IGNORECASE)
_ENGLISH = re.compile(_IN_ENGLISH, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Again:
    """A question that is asked again, the conversation before it, and the language that is wanted, if one is named."""

    question: str
    history: tuple[Turn, ...]
    language: Language | None


def asked_again(message: str, history: Sequence[Turn]) -> Again | None:
    """Return what a message asks again, or None if it is a question of its own or nothing was asked before."""
    if not _says_again(message):
        return None
    language: Language | None = "es" if _SPANISH.search(message) else "en" if _ENGLISH.search(message) else None
    for at in range(len(history) - 1, -1, -1):
        turn = history[at]
        asked = canonical_line(turn.content[:LONGEST_QUESTION])
        if turn.role == "user" and not _says_again(asked) and any(ch.isalnum() for ch in asked):
            return Again(asked, tuple(history[:at]), language)
    return None


def _says_again(message: str) -> bool:
    return _ONLY.fullmatch(message) is not None
