"""What a question asks for by its form: an e-mail, a telephone number, a price or an age stands in what answers it."""

import re
from dataclasses import dataclass

from rag.literal import AMOUNT, EMAIL, LINK, PHONE

_COUNTED = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety|hundred|thousand|million|half|un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce"
    r"|trece|catorce|quince|dieci\w+|veint\w+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|ciento"
    r"|mil|mill[oó]n|millones|mitad)"
)
# "What is the e-mail of …?" asks for one; "What did the e-mail say?" does not.
_ASKING = r"\b(?:what(?:['’]?s| is| are)?|which|cu[aá]l(?:es)?|qu[eé])\b[^?.]{0,60}?\b"
_ASKING_OUTRIGHT = r"\b(?:what(?:['’]?s| is| are| was)|cu[aá]l(?:es)? (?:es|son|era|fue))\b[^?.]{0,60}?\b"
_AFTER = r"\b\W*(?:$|\b(?:of|for|to|at|in|is|do|does|can|should|de|del|para|en|tiene|tengo|puedo|debo)\b)"
_EMAILS = r"e-?mails?(?: address(?:es)?)?|correos?(?: electr[oó]nicos?)?"
_PHONES = (
    r"(?:tele)?phone(?: numbers?)?|(?:phone|fax|whatsapp|mobile|cell|hotline) numbers?|hotline|whatsapp"
    r"|tel[eé]fonos?|n[uú]meros? de (?:tel[eé]fono|contacto|whatsapp|celular)|l[ií]nea (?:directa|de ayuda)"
)
_SITES = r"web ?sites?|web ?pages?|web address(?:es)?|urls?|p[aá]ginas? web|sitios? web|direcci[oó]n web"
_PRICES = r"(?:price|cost|fee|fare|salary|wage)s?|precios?|cost[eo]s?|tarifas?|sueldos?|salarios?"
_PAYING = (
    r"\bhow much (?:do|does|did|is|are|will|would|must|should|can)\b.{0,80}\b(?:costs?|pay|paid|charged?|earn|owe)\b"
    r"|\bcu[aá]nto (?:me |se |le |nos )?(?:cuestan?|cost[oó]|valen?|cobran?|ganan?|pagan?|debo pagar"
    r"|(?:hay|tengo) que pagar)\b"
)
_AGES = (
    r"\b(?:how old (?:is|was|are|were|must|do|does|did)|(?:at )?what age|qu[eé] edad|cu[aá]l (?:es|era) la edad"
    r"|cu[aá]ntos años (?:ten|tien)\w+)\b"
)
# What the amounts of ``literal`` lack: "Q100", "L 200", "B/. 5", "300 a month", "5 %".
_PRICE = (
    r"\b(?:[QLS]|B/\.|RD\$|C\$) ?\d"
    r"|\d ?(?:%|percent|por ciento|(?:an?|per|al|por) (?:hour|day|week|month|year|hora|d[ií]a|semana|mes|año))"
    r"|\b(?:free|nothing|gratis|gratuit\w+|no (?:cost|charge|fees?)|sin (?:costo|coste|cargo))\b"
)
_AGE = (
    r"\d{3}|\b(?:years?|año|años|months?|meses|weeks?|semanas?|days?|d[ií]as?|aged?|ages|edad|edades|old|born|nac\w+"
    rf"|century|siglo)\b|\b(?:at|a los)\s+(?:\d+|{_COUNTED})\b"
)


@dataclass(frozen=True, slots=True)
class Literal:
    """Something that is asked for by its form: how it is asked for, and what whatever answers it holds one of."""

    asked: re.Pattern[str]
    held: tuple[re.Pattern[str], ...]


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_LITERALS = (
    Literal(_pattern(rf"{_ASKING}(?:{_EMAILS}){_AFTER}"), (EMAIL,)),
    # A short code, "call 911", is a telephone number too.
    Literal(_pattern(rf"{_ASKING}(?:{_PHONES}){_AFTER}"), (PHONE, _pattern(r"\d{3}"))),
    Literal(_pattern(rf"{_ASKING}(?:{_SITES}){_AFTER}"), (LINK,)),
    Literal(_pattern(rf"{_ASKING_OUTRIGHT}(?:{_PRICES}){_AFTER}|{_PAYING}"), (AMOUNT, _pattern(_PRICE))),
    Literal(_pattern(_AGES), (_pattern(_AGE),)),
)


def lacks_what_is_asked(question: str, text: str) -> bool:
    """Tell whether a question asks for something by its form and a text holds nothing of that form."""
    asked = (one for one in _LITERALS if one.asked.search(question))
    return any(not any(pattern.search(text) for pattern in one.held) for one in asked)
