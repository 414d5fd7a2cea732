"""Removes politeness around a question ("Good morning, a question: … Thanks!") and ALL CAPITALS before a search."""

import re
from collections.abc import Sequence

from rag.asked.short_forms import written_out
from rag.records import Language, Turn

_FEWEST_WORDS = 2
_GREETING = (
    r"(?:hi|hello|hey|dear)(?: (?:there|all|everyone|team|sir or madam|friend))?"
    r"|good (?:morning|afternoon|evening|day|night)(?: (?:sir|madam|all|everyone))?"
    r"|greetings|how (?:are|r) (?:you|u)(?: (?:doing|today))?|h?ola(?: (?:amig[oa]s?|a todos|señor(?:it)?[ae]?s?))?"
    r"|buen[oa]s(?: (?:d[ií]as|tardes|noches))?(?: (?:amig[oa]s?|a todos|señor(?:it)?[ae]?s?))?|buen d[ií]a|saludos"
    r"|bendiciones|estimad[oa]s?(?: señor(?:es|as?)?)?|c[oó]mo est[aá][ns]?(?: (?:usted|ustedes))?|qu[eé] tal"
    r"|excuse me|sorry|pardon(?: me)?|disculp[ea](?:n|me|nme)?|perd[oó]n(?:e|a)?(?:me)?"
    r"|please|pls|plz|por favor|porfa(?:vor)?"
    r"|(?:(?:i have |just )?(?:a|one) (?:quick |short )?question)|(?:tengo )?(?:una|otra) (?:pregunta|consulta|duda)"
    r"|(?:i have )?(?:another|one more) (?:question|thing)|otra cos(?:a|ita)|una (?:[uú]ltima )?cosa(?: m[aá]s)?"
    r"|by the way|por cierto"
)
_HELPED = r"help|info(?:rmation)?|answer|time|support|reply"
_AYUDA = r"ayuda|atenci[oó]n|info(?:rmaci[oó]n)?|respuesta|tiempo|apoyo"
_THANKS = (
    r"(?:(?:many )?thanks|thank (?:you|u)|thx|ty)(?: (?:a lot|(?:so|very) much|again))?"
    rf"(?: for (?:everything|(?:all )?(?:your|the) (?:{_HELPED})))?(?: in advance)?"
    rf"|(?:much[ií]simas |muchas |mil )?gracias(?: de antemano| por (?:todo|(?:(?:su|tu|la|el) ){{1,2}}(?:{_AYUDA})))?"
)
# Acknowledges an answer.
_NOTING = (
    r"ok(?:ay|ey)?|vale|perfect[oa]?|great|excellent|excelente|muy bien|de acuerdo|got it|understood"
    r"|entendido|ya entend[ií]|ah|oh"
)
_TELL_ME = (
    r"(?:can|could|would|will) you (?:please )?tell me|(?:please )?tell me|do you know"
    r"|i(?: would|['’]d)? (?:like|want|need) to (?:know|ask(?: you)?)"
    r"|(?:me )?(?:puede|podr[ií]a)s?(?: usted)? decir(?:me)?|d[ií]game|dime|sabes?(?: usted)?"
    r"|(?:quiero|quisiera|quer[ií]a|necesito|me gustar[ií]a) (?:saber|preguntar(?:le|te)?)"
)
_QUESTION_WORD = (
    r"[¿¡]|(?:wh(?:at|o|ose|en|ere|y|ich)|how|is|are|was|were|do|does|did|can|could|will|i|tell|please"
    r"|qu[eé]|qui[eé]n(?:es)?|c[oó]mo|cu[aá]ndo|d[oó]nde|cu[aá]l(?:es)?|cu[aá]nt[oa]s?|por|tengo|una|me|quiero|quisiera"
    r"|y|and|but|pero|(?:a|en|de|con) (?:qu[eé]|d[oó]nde|cu[aá]l|cu[aá]nt[oa]s?))\b"
)
_BEFORE = re.compile(
    rf"^[\s¿¡]*(?:(?:{_GREETING}|{_THANKS}|{_NOTING})(?:\s*[,.;:!?…]+[\s,.;:!?…-]*"
    rf"|\s+(?=(?:{_GREETING}|{_THANKS}|{_NOTING}|{_TELL_ME})\b|{_QUESTION_WORD}))|(?:{_TELL_ME})[\s,:]+)",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"(?:(?:(?<=[?])|[\s.!…-]{{0,9}}[,;.!…])\s*(?:{_THANKS}|please|por favor)|\s+(?:please|por favor|porfa))"
    r"[\s.!…]{0,9}(?P<end>\??)\s*$",
    re.IGNORECASE,
)
_LEAVING = (
    r"bye|goodbye|see you|take care|adi[oó]s|chao|hasta (?:luego|pronto|mañana)|have a (?:nice|good|great) (?:day|one)"
    r"|que tenga (?:un )?(?:buen|bonito|lindo) d[ií]a|(?:may )?god bless(?: you)?|(?:que )?dios (?:l[aeo]s?|te) bendiga"
    r"|you(?:['’]re| are) welcome|de nada|that(?:['’]s| is) all|eso es todo"
    r"|(?:that|this) (?:was|is) (?:very |so |really )?helpful|muy amable"
)
_REPLYING = (
    r"yes|yeah|no|nope|s[ií]|claro|i see|i understand|entiendo|(?:i(?: am|['’]?m) )?(?:fine|all right|safe)"
    r"|i(?: am|['’]?m) (?:good|ok(?:ay)?)|(?<!no )(?:(?:estoy |todo (?:est[aá] )?)bien|estoy a salvo)"
)
_KIND = (
    r"(?:an? |un |una |el |la )?(?:real |live |actual )?(?:person|human(?: being)?|(?:chat ?)?bot|robot|machine"
    r"|computer|ai|persona|human[oa]|ser humano|m[aá]quina|computadora|ia|inteligencia artificial)(?: real| de verdad)?"
)
_TO_THE_MACHINE = (
    rf"(?:(?:are|r) (?:you|u)|is this|am i (?:talking|speaking|chatting) (?:to|with)|eres|sos|es usted|esto es|es esto"
    rf"|(?:estoy hablando|hablo) con) {_KIND}(?: (?:or|o) {_KIND})?"
    r"|(?:who|what) (?:are|r) (?:you|u)|what(?:['’]s| is) your name|who (?:made|created|built) (?:you|u)"
    r"|qu(?:i[eé]n|[eé]) (?:eres|sos|es usted)|c[oó]mo te llamas|qui[eé]n te (?:hizo|cre[oó])"
)
_NOTHING_ELSE = re.compile(
    rf"[\s,.;:!?¿¡…-]*(?:(?:{_GREETING}|{_THANKS}|{_NOTING}|{_LEAVING}|{_REPLYING}|{_TO_THE_MACHINE})(?:[\s,.;:!?¿¡…-]+|$))+",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W\d_]{2,}")


def plainly_asked(question: str, language: Language) -> str:
    """Return a question without courtesies, words all in capitals and short forms."""
    return without_courtesies(written_out(without_shouting(question), language))


def without_courtesies(question: str) -> str:
    """Return a question without polite phrases; unchanged if fewer than two words would remain."""
    told = question
    while (less := _AFTER.sub(r"\g<end>", _BEFORE.sub("", told)).strip()) != told:
        told = less
    return told if len(told.split()) >= _FEWEST_WORDS else question


def is_only_courteous(question: str) -> bool:
    """Tell whether a message asks nothing of the articles: "Good morning", "Many thanks, bye!", "Are you a person?"."""
    return bool(_NOTHING_ELSE.fullmatch(question))


def without_courteous(history: Sequence[Turn]) -> tuple[Turn, ...]:
    """Return a conversation without the messages that ask nothing of the articles and what was said to them."""
    kept, is_kept = list[Turn](), True
    for turn in history:
        is_kept = not is_only_courteous(turn.content) if turn.role == "user" else is_kept
        kept += [turn] if is_kept else []
    return tuple(kept)


def without_shouting(question: str) -> str:
    """Return a question written all in capitals in lower case, unless it has one or two words: perhaps an acronym."""
    words = _LETTERS.findall(question)
    return question.lower() if len(words) > _FEWEST_WORDS and all(word.isupper() for word in words) else question
