"""Whether a message asks something or only tells something, as people in danger often do."""

import re

_WORDS = (
    r"wh(?:at|o|om|ose|en|ere|ich|y)|how|is|are|am|was|were|do|does|did|can|could|may|might|should|will|would"
    r"|qué|qui[eé]n(?:es)?|c[oó]mo|cu[aá]ndo|a?d[oó]nde|cu[aá]l(?:es)?|cu[aá]nt[oa]s?|por qu[eé]"
    r"|info(?:rmaci[oó]n|rmation)? (?:de|del|sobre|about|on)|(?:n[uú]mero|tel[eé]fono)s? (?:para|de (?:un|alg[uú]n)\w*)"
    r"|(?:number|shelter|lawyer)s? (?:for|near)"
)
_TO_DO = (
    r"(?:what|how|where|who|whom) (?:do|does|can|could|should|would|to)"
    r"|(?:qu[eé]|c[oó]mo|a?d[oó]nde|a qui[eé]n) (?:hago|hacer|hacemos|puedo|podemos|debo|debemos|tengo que|se puede)"
    r"|(?:c[oó]mo|a?d[oó]nde) (?:l[ao]s? )?(?:pido|saco|consigo|recupero|presento|denuncio|encuentro|tramito)"
)
_IS_SO = (
    r"(?:is|are|was) (?:that|this|it|they) (?:legal|allowed|normal|ok(?:ay)?|right|true|possible)"
    r"|(?:es|está) (?:legal|normal|permitid[oa]|verdad|cierto|posible|obligatori[oa])"
)
# Phrases that ask wherever they stand; most messages typed on a phone have no question marks.
_OUTRIGHT = (
    r"(?:a|con|de|para|por|en) qui[eé]n(?:es)?|a ?d[oó]nde"
    r"|(?:qu[eé]|cu[aá]les?) (?:derechos?|ayuda|n[uú]mero|hospital|oficina|opciones|papeles|documentos|requisitos)"
    r"|(?<!\bs[eé] )qu[eé] (?:d[ií]as?|horas?|horario)"
    r"|(?<!no )(?:necesit(?:o|amos)|busco|quiero|quisiera|quer[ií]a|ocupo) (?:saber|un[oa]?|hablar|denunciar|pedir"
    r"|poner|orientaci[oó]n|asesor[ií]a|ayuda (?:de|para|con)"
    r"|(?:inscrib|renov|tramit|solicit|registr|apel|vacun)[aei]r\w*)"
    r"|(?:dime|d[ií]game|d[ií]ganme) (?:(?:a|de|en|con|por|para) )?(?:qu[eé]|qui[eé]n|c[oó]mo|a?d[oó]nde|cu[aá]l|si)"
    r"|expl[ií](?:ca|que|quen) ?me"
    r"|(?:hay|existe) (?:alg[uú]n\w*|alguien|ayuda|un[oa]?)|(?<!no )(?:tengo|tenemos) derecho"
    r"|(?:es|eso es|esto es) (?:un |una )?(?:delito|legal|ilegal|trata|normal)"
    r"|si (?:\w+ ){1,4}(?:me|nos) (?:deport|meten|quitan)\w*"
    r"|(?:me|nos) (?:van a|pueden?) (?:deport|expuls|deten|arrest|encarcel|quit|devolv|ayud)\w*"
    r"|(?:is|are) (?:that|this|it) (?:a |an )?(?:crime|illegal|legal|trafficking)"
    r"|(?:will|can|could|would) (?:they|he|she|i|we|the|my|(?:some|any)(?:one|body))"
    r"|(?:i|we) (?:need|want|would like|have to find) (?:an?|help (?:with|to)"
    r"|to (?:know|report|ask|talk|apply|renew|enroll?|register|appeal))"
    r"|any (?:shelter|help|legal|number|lawyer|place)|(?:who|where|what|which|how) (?:do|does|can|is|are|will|should)"
)
# "Puedo ..." typed without question marks asks; "no puedo ..." tells.
_MAY = r"^\W*(?:(?:me|nos|se|le|les|la|lo)\s)?(?:puedo|puede[ns]?|podemos|podr[ií]a[ns]?|hay que)\b"
# The same inside a message: "soy menor, puedo quedarme", but not "no la puedo ver"; and "me ayudan a …" at its start.
_MAY_INSIDE = (
    r"(?<!\bno )(?<!\bno (?:me|se|lo|la|le) )(?<!\btampoco )(?<!\bnunca )\b(?:puedo|podemos) \w*[aeií]r"
    r"(?:me|nos|se|l[aeo]s?)?\b"
    r"|^\W*(?:me|nos) (?:ayudan?|ayudar[ií]an?) (?:a|con|en|para)\b"
)
# "Hay doctor" typed so asks, in few words; "hay un hombre que me sigue" goes on.
_IS_THERE = (
    r"^\W*(?:y )?(?:hay|tienen|aceptan|atienden|ofrecen|abren|cierran|dan|cobran)(?: (?!que\b)[^\W\d_]+){1,3}\W*$"
)
# Follow-up questions: "y los domingos", "and the phone", "y si no tengo".
_ON = (
    r"^\W*(?:y|and|what about) (?:(?:si|if)\b|(?:el|la|los|las|un|una|en|para|por|con|a|de|the|an?|in|on|for|with|at)"
    r"(?: (?!(?:me|nos|mi|us|my)\b)[\w'’]+){1,3}\W*$"
    r"|(?:(?:the|your|el|la|los|las|su) )?(?:phone|number|address|hours|price|tel[eé]fono|n[uú]mero|direcci[oó]n|correo"
    r"|horario|precio)s?\b)"
)
_ASKS = re.compile(
    rf"[?¿]|{_ON}|(?:^|[,.;:!…]|\b(?:and|so|but|y|pero|entonces)\s)\W{{0,9}}(?:{_WORDS})\b"
    rf"|\b(?:{_TO_DO}|{_IS_SO}|{_OUTRIGHT})\b|{_MAY}|{_MAY_INSIDE}|{_IS_THERE}",
    re.IGNORECASE,
)


def asks_something(message: str) -> bool:
    """Tell whether a message in English or Spanish asks something, by question marks or by its words."""
    return _ASKS.search(message) is not None
