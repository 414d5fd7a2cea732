"""Whether a message asks anything, or only tells something: whoever is in danger often only tells."""

import re

_WORDS = (
    r"wh(?:at|o|om|ose|en|ere|ich|y)|how|is|are|am|was|were|do|does|did|can|could|may|might|should|will|would"
    r"|qué|qui[eé]n(?:es)?|c[oó]mo|cu[aá]ndo|a?d[oó]nde|cu[aá]l(?:es)?|cu[aá]nt[oa]s?|por qu[eé]"
)
_TO_DO = (
    r"(?:what|how|where|who|whom) (?:do|does|can|could|should|would|to)"
    r"|(?:qu[eé]|c[oó]mo|a?d[oó]nde|a qui[eé]n) (?:hago|hacer|hacemos|puedo|podemos|debo|debemos|tengo que|se puede)"
)
_IS_SO = (
    r"(?:is|are|was) (?:that|this|it|they) (?:legal|allowed|normal|ok(?:ay)?|right|true|possible)"
    r"|(?:es|está) (?:legal|normal|permitid[oa]|verdad|cierto|posible|obligatori[oa])"
)
# Typed without its marks, and no "no puedo", which tells.
_MAY = r"^\W*(?:(?:me|nos|se|le|les|la|lo)\s)?(?:puedo|puede[ns]?|podemos|podr[ií]a[ns]?|hay que)\b"
_ASKS = re.compile(
    rf"[?¿]|(?:^|[,.;:!…]|\b(?:and|so|but|y|pero|entonces)\s)\W*(?:{_WORDS})\b|\b(?:{_TO_DO}|{_IS_SO})\b|{_MAY}",
    re.IGNORECASE,
)


def asks_something(message: str) -> bool:
    """Tell whether a message in English or Spanish asks; it need not have its marks where its words say so."""
    return _ASKS.search(message) is not None
