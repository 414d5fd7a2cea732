"""Finds phone numbers, e-mails, links and amounts in a sentence that its sources do not have."""

import re
from collections.abc import Collection, Iterator

# Repetitions are bounded and never start inside a longer run, so that hostile text takes only linear time.
_NUMBER = r"\d[\d.,]{0,20}"
_SCALE = r"(?:million|billion|thousand|millones|millón|millon|mil millones|mil|k|m)\b"
_CODES = r"(?:USD|EUR|GBP|CAD|MXN|GTQ|HNL|NIO|CRC|PAB|DOP|BZD|COP|PEN|CHF)"
_COINS = (
    r"(?:dollars?|dólar(?:es)?|dolar(?:es)?|euros?|pesos?|pounds?|libras|quetzal(?:es)?|lempiras?|colón|colones|córdobas?"
    r"|cordobas?|balboas?|cents?|centavos?|bucks)\b"
)
COUNTED = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety|hundred|thousand|million|billion|half|un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once"
    r"|doce|trece|catorce|quince|dieci\w{4,5}|veint\w{1,7}|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien"
    r"|cientos?|(?:dos|tres|cuatro|seis|sete|ocho|nove)cientos|quinientos|mil|mill[oó]n|millones|mitad)"
)
LINK = re.compile(
    r"(?<![\w@.-])(?:[a-z][a-z+-]{1,15}://[^\s<>\"]{1,2000}|(?:mailto|tel|sms|whatsapp):[^\s<>\"]{1,200}"
    r"|www\.[^\s<>\"]{1,2000}"
    r"|(?:[a-z0-9][a-z0-9-]{1,62}\.){1,4}(?:com|org|net|int|gov|gob|edu|info|app|link|site|online|xyz|[a-z]{2})"
    r"(?![\w@-])(?:/[^\s<>\"]{0,2000})?)",
    re.IGNORECASE,
)
# In any alphabet and under any domain, for what is only compared: "visas.help", or a Cyrillic "e" in "example.com".
_ADDRESS = re.compile(r"(?<![\w@.-])[^\W_][\w-]{1,62}(?:\.[^\W_][\w-]{0,62}){0,3}\.[^\W\d_]{2,24}(?!\w)")
EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
PHONE = re.compile(r"(?<![\w$€£.,/-])\+?\(?\d(?:[\s().\-‐-―/·]{0,3}\d){6,16}(?!\w)|(?<![\w-])1-8\d\d-[A-Z0-9-]{4,12}")
SHORT_CODE = re.compile(
    r"\b(?:call|dial|text|phone|tel|line|hotline|whatsapp|llam\w{1,5}|marc\w{1,4}|marque|línea|linea|teléfono|telefono"
    r"|número|numero)\b\W{0,3}?(?:[^\W\d]{1,12}\W{1,2}?){0,4}([*+]?\d{3,6}(?:[ -]\d{2,4}){0,2})(?![\w$€%]|[.,-]\d)",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(?:19|20)\d\d\W{1,3}(?:19|20)\d\d")
AMOUNT = re.compile(
    rf"(?:[A-Z]{{1,3}})?[$€£¥₡]\s?{_NUMBER}(?:\s?{_SCALE})?(?:\s{_CODES}\b|\s{_COINS})?"
    rf"|\b{_CODES}\s?[$€£]?{_NUMBER}(?:\s{_SCALE})?"
    rf"|(?<![\d.,]){_NUMBER}(?:\s?{_SCALE})?(?:\s(?:de|US|U\.S\.))?\s?(?:€|{_CODES}\b|{_COINS})"
    rf"|\b{COUNTED}(?:[\s-](?:and\s|y\s)?{COUNTED}){{0,8}}\s(?:de\s|US\s)?{_COINS}",
    re.IGNORECASE,
)
_SPACES = re.compile(r"\s+")
# Joiners and marks between digits or letters: a number or address that is read the same without them.
_UNDRAWN = re.compile("[\u200c\u200d\u0300-\u036f\u20d0-\u20ff]")
_LONGEST_CODE = 6
_TRAILING = ".,;:!?…)]}»”’'\"*_"


def strings_missing(sentence: str, sources: Collection[str], allowed: Collection[str] = ()) -> list[str]:
    """Return each phone number, e-mail, link and amount of one sentence that is in none of its sources."""
    texts = [*sources, *allowed]
    known = {_one_line(text) for text in allowed}.union(*(_strings(text) for text in texts))
    return [text for text in _strings(sentence) if text not in known and not _is_code_in(text, texts)]


def _strings(text: str) -> Iterator[str]:
    line = _one_line(text)
    for pattern in (LINK, _ADDRESS, EMAIL, PHONE, AMOUNT):
        for match in pattern.finditer(line):
            found = match.group().strip().rstrip(_TRAILING)
            if not _YEARS.fullmatch(found):
                yield found
    yield from (match.group(1) for match in SHORT_CODE.finditer(line))


def _is_code_in(text: str, sources: Collection[str]) -> bool:
    # A short number is recognised by the words before it, but a source may word that differently, so search for it.
    digits = text.replace(" ", "").replace("-", "")
    if not digits.isdigit() or len(digits) > _LONGEST_CODE:
        return False
    whole = re.compile(rf"(?<![\w$€£.,-]){re.escape(text)}(?![\w$€%]|[.,-]\d)")
    return any(whole.search(source) for source in sources)


def _one_line(text: str) -> str:
    return _SPACES.sub(" ", _UNDRAWN.sub("", text)).strip()
