"""Removes politeness around a question ("Good morning, a question: … Thanks!") and ALL CAPITALS before a search."""

import re

_FEWEST_WORDS = 2
_GREETING = (
    r"(?:hi|hello|hey|dear)(?: (?:there|all|everyone|team|sir or madam))?|good (?:morning|afternoon|evening|day)"
    r"|greetings|hola|buen[oa]s(?: (?:d[ií]as|tardes|noches))?|buen d[ií]a|saludos|estimad[oa]s?(?: señor(?:es|as?)?)?"
    r"|excuse me|sorry|pardon(?: me)?|disculp[ea](?:n|me|nme)?|perd[oó]n(?:e|a)?(?:me)?"
    r"|please|por favor|porfa(?:vor)?"
    r"|(?:(?:i have |just )?(?:a|one) (?:quick |short )?question)|(?:tengo )?una (?:pregunta|consulta|duda)"
)
_THANKS = (
    r"(?:many )?thanks(?: (?:a lot|so much|in advance|you))?|thank you(?: (?:very|so) much)?(?: in advance)?"
    r"|(?:much[ií]simas |muchas |mil )?gracias(?: de antemano| por su (?:ayuda|atenci[oó]n))?"
)
_TELL_ME = (
    r"(?:can|could|would|will) you (?:please )?tell me|(?:please )?tell me|do you know"
    r"|i(?: would|['’]d)? (?:like|want|need) to (?:know|ask(?: you)?)"
    r"|(?:me )?(?:puede|podr[ií]a)s?(?: usted)? decir(?:me)?|d[ií]game|dime|sabes?(?: usted)?"
    r"|(?:quiero|quisiera|quer[ií]a|necesito|me gustar[ií]a) (?:saber|preguntar(?:le|te)?)"
)
_QUESTION_WORD = (
    r"[¿¡]|(?:wh(?:at|o|ose|en|ere|y|ich)|how|is|are|was|were|do|does|did|can|could|will|i|tell|please"
    r"|qu[eé]|qui[eé]n(?:es)?|c[oó]mo|cu[aá]ndo|d[oó]nde|cu[aá]l(?:es)?|cu[aá]nt[oa]s?|por|tengo|una|me|quiero|quisiera)\b"
)
_BEFORE = re.compile(
    rf"^[\s¿¡]*(?:(?:{_GREETING}|{_THANKS})(?:\s*[,.;:!?…]+[\s,.;:!?…-]*"
    rf"|\s+(?=(?:{_GREETING}|{_TELL_ME})\b|{_QUESTION_WORD}))|(?:{_TELL_ME})[\s,:]+)",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"(?:(?:(?<=[?])|[\s.!…-]{{0,9}}[,;.!…])\s*(?:{_THANKS}|please|por favor)|\s+(?:please|por favor))"
    r"[\s.!…]{0,9}(?P<end>\??)\s*$",
    re.IGNORECASE,
)
_LEAVING = r"ok(?:ay)?|vale|bye|goodbye|see you|adi[oó]s|chao|hasta (?:luego|pronto|mañana)"
_NOTHING_ELSE = re.compile(
    rf"[\s,.;:!?¿¡…-]*(?:(?:{_GREETING}|{_THANKS}|{_LEAVING})(?:[\s,.;:!?¿¡…-]+|$))+", re.IGNORECASE
)
_LETTERS = re.compile(r"[^\W\d_]{2,}")


def without_courtesies(question: str) -> str:
    """Return a question without polite phrases; unchanged if fewer than two words would remain."""
    told = question
    while (less := _AFTER.sub(r"\g<end>", _BEFORE.sub("", told)).strip()) != told:
        told = less
    return told if len(told.split()) >= _FEWEST_WORDS else question


def is_only_courteous(question: str) -> bool:
    """Tell whether a message is nothing but politeness: "Good morning", "Many thanks, bye!"."""
    return bool(_NOTHING_ELSE.fullmatch(question))


def without_shouting(question: str) -> str:
    """Return a question written all in capitals in lower case, unless it has one or two words: perhaps an acronym."""
    words = _LETTERS.findall(question)
    return question.lower() if len(words) > _FEWEST_WORDS and all(word.isupper() for word in words) else question
