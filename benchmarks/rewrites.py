"""Rewords a true sentence without changing what it claims, which a careful reader must not reject."""

import random
import re
from collections.abc import Callable

from benchmarks.falsehoods import Claim, exchanging, replaced
from benchmarks.opposites import MONTHS, NUMBER_WORDS, pairs

_PARENTHESIS = re.compile(r" \([^()]*\)")
_BETWEEN_COMMAS = re.compile(r", (?:which|who|whose|where|que|quien|cuyo|cuya|donde)\b[^,;.]*,")
_TAIL = re.compile(
    r"(?:, (?:which|who|where|although|while|whereas|including|making|with|que|donde|aunque|mientras"
    r"|incluyendo|lo que)\b"
    r"|; )[^.]*(?=\.$)"
)
_FIRST = re.compile(
    r"^((?:In|On|During|Since|After|Before|By|At|Until|En|Durante|Desde|Tras|Hacia|Hasta) [^,]{3,60}), ([^.]+)\.$"
)
_CLAUSE = re.compile(r"\b(?:that|which|who|because|while|when|que|cual|quien|porque|mientras|cuando)\b")
_LEADING = re.compile(
    r"^(?:However|Also|In addition|Furthermore|Moreover|Additionally|Therefore|Thus|For example|Sin embargo|Además"
    r"|También|Por lo tanto|Por ejemplo|Asimismo|No obstante), "
)
_PASSIVE = {
    "en": re.compile(
        r"^(?!(?:That|What|When|Where|How|Why|If|Who) )(?P<object>[A-Z][^,;:()]{2,80}?) (?:was|were)"
        r" (?P<verb>\w+ed) by (?P<subject>[^,;:()]{2,80})\.$"
    ),
    "es": re.compile(
        r"^(?!(?:Que|Lo|Cuando|Donde|Si|Quien) )(?P<object>[A-ZÁÉÍÓÚ][^,;:()]{2,80}?) fue"
        r" (?P<verb>\w+?)(?P<end>ad|id)[oa] por (?P<subject>[^,;:()]{2,80})\.$"
    ),
}
# A number from 2 to 12 that is not part of a longer number, a range, an amount, a time or a measure.
_SMALL = re.compile(r"(?<![\w.,/:$€£¥–-])(?:[2-9]|1[0-2])(?![\w%/:–-]|[.,]\d| \d| ?[%°º])")
_PART_FOLLOWS = (
    r"(?! (?:hundred|thousand|million|billion|mil|cientos|millones|thirds|quarters|fifths|tercios|cuartos|quintos)\b)"
)
# In a range the second number's "million" applies to the first one too.
_NO_RANGE = r"(?<![\w.,–-])(?<!\d (?:to|or) )(?<!\d [yoa] )(?<!\d and )"
_MILLIONS = re.compile(r"(?<![\w.,–-])(\d{1,3})[.,]000[.,]000\b(?![.,]\d)")
_MILLIONS_NAMED = re.compile(rf"{_NO_RANGE}(\d{{1,3}}) (?:million|millón|millones)\b(?: de\b)?(?! [A-Za-z]*illion)")
_SYNONYMS = {
    "en": pairs(
        """
        approximately = about; about = around; located = situated; began = started; started = began; large = big;
        many = a lot of; founded = established; established = founded; use = employ; used = employed; also = as well;
        because = since; but = yet; several = a number of; received = got; built = constructed; constructed = built;
        purchased = bought; such as = like; begins = starts; important = significant; near = close to;
        died = passed away; known as = called; called = known as; shows = demonstrates; area = region;
        a number of = several; near the = close to the; additional = further; assist = help; obtain = get;
        children = kids; more than = over; at least = no fewer than; residents = inhabitants; whole = entire;
        usually = generally
        """,
        both_ways=False,
    ),
    "es": pairs(
        """
        aproximadamente = alrededor de; ubicado = situado; ubicada = situada; comenzó = empezó; empezó = comenzó;
        fundado = establecido; fundada = establecida; utiliza = usa; utilizan = usan; porque = ya que; pero = aunque;
        varios = diversos; varias = diversas; construido = edificado; recibió = obtuvo; importante = relevante;
        cerca de = próximo a; murió = falleció; también = además; llamado = denominado; llamada = denominada;
        muestra = demuestra; zona = área; tales como = como; habitantes = residentes; generalmente = normalmente
        """,
        both_ways=False,
    ),
}


def rewrites(sentence: str, language: str, rng: random.Random) -> list[Claim]:
    """Return true claims, one for each kind of rewording that the sentence allows, after the sentence itself."""
    made = [Claim("copy", sentence)]
    for kind, change in _KINDS.items():
        text = change(sentence, language, rng)
        if text is not None and text != sentence and len(text.split()) > 3:
            made.append(Claim(kind, text))
    return made


def _clause_dropped(sentence: str, _language: str, rng: random.Random) -> str | None:
    found = [m for pattern in (_PARENTHESIS, _BETWEEN_COMMAS, _TAIL) for m in pattern.finditer(sentence)]
    if not found:
        return None
    match = rng.choice(found)
    return sentence[: match.start()] + sentence[match.end() :]


def _order_changed(sentence: str, _language: str, _rng: random.Random) -> str | None:
    match = _FIRST.match(sentence)
    # After a clause, the moved phrase would be read as part of that clause.
    if match is None or _CLAUSE.search(match.group(2)):
        return None
    early, rest = match.groups()
    return f"{rest[0].upper()}{rest[1:]} {early[0].lower()}{early[1:]}."


def _marker_dropped(sentence: str, _language: str, _rng: random.Random) -> str | None:
    match = _LEADING.match(sentence)
    return sentence[match.end()].upper() + sentence[match.end() + 1 :] if match else None


def _number_written(sentence: str, language: str, rng: random.Random) -> str | None:
    words = NUMBER_WORDS[language]
    found: list[tuple[int, int, str]] = []
    for match in _SMALL.finditer(sentence):
        if not re.match(rf"(?: de)? (?:{'|'.join(MONTHS[language])})|,? \d{{4}}", sentence[match.end() :]):
            found.append((match.start(), match.end(), words[int(match.group()) - 2]))
    # A word that is part of a longer number or of a fraction cannot be replaced by digits alone.
    for match in re.finditer(rf"(?<![\w-])(?<!\by )(?:{'|'.join(words)})(?![\w-]){_PART_FOLLOWS}", sentence):
        found.append((match.start(), match.end(), str(words.index(match.group()) + 2)))
    for match in _MILLIONS.finditer(sentence):
        millions = _millions(match.group(1), language, sentence[match.end() :])
        found.append((match.start(), match.end(), millions))
    for match in _MILLIONS_NAMED.finditer(sentence):
        found.append((match.start(), match.end(), f"{match.group(1)},000,000"))
    return replaced(sentence, *rng.choice(found)) if found else None


def _millions(count: str, language: str, following: str) -> str:
    """Return a number of millions in words, as it reads before the text that follows."""
    if language == "en":
        return f"{count} million"
    of = " de" if re.match(r" (?!de\b)[^\W\d]", following) else ""
    return f"{count} {'millón' if count == '1' else 'millones'}{of}"


def _active(sentence: str, language: str, _rng: random.Random) -> str | None:
    match = _PASSIVE[language].match(sentence)
    if match is None:
        return None
    subject, thing = match["subject"], match["object"]
    # A name keeps its capital; an initial article or pronoun loses it.
    if re.match(r"(?:The|A|An|It|They|El|La|Los|Las|Un|Una)\b", thing):
        thing = thing[0].lower() + thing[1:]
    verb = match["verb"] if language == "en" else match["verb"] + {"ad": "ó", "id": "ió"}[match["end"]]
    return f"{subject[0].upper()}{subject[1:]} {verb} {thing}."


_KINDS: dict[str, Callable[[str, str, random.Random], str | None]] = {
    "clause dropped": _clause_dropped,
    "order changed": _order_changed,
    "marker dropped": _marker_dropped,
    "number written": _number_written,
    "synonym": exchanging(_SYNONYMS, re.NOFLAG),
    "active voice": _active,
}
