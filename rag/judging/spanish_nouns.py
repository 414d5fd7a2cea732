"""Finds where the noun phrase of a Spanish question ends and the verb begins: "qué | premio Nobel | ganó".

Uses only endings and function words: a tagger would be larger than all layers of this product.
"""

import re
from collections.abc import Sequence

_BEFORE_NOUN = re.compile(
    r"(?:otr[oa]s?|primer[oa]?s?|segund[oa]|tercer[oa]?|últim[oa]s?|gran(?:des)?|mism[oa]s?)$", re.I
)
_VERB = re.compile(
    r"(?:no|ya|se|me|te|le|les|nos|lo|ha|han|hab[ií]an?|es|son|era|eran|ser[aá]n?|fue|est[aá]n?|hay|hubo|puede[ns]?"
    r"|podr?[ií]an?|debe[ns]?|tiene[ns]?|tuvo|hace[ns]?|hizo|dio|dice[ns]?|dijo|va|van|quiere[ns]?|vio|puso|quiso|supo"
    r"|pudo|vino|significan?|sucede|pasa|ocurre|\w+ó|\w{2,}(?:[aei]ron|aban?))$",
    re.I,
)
_OF = re.compile(r"(?:de|del)$", re.I)
_ARTICLE = re.compile(r"(?:el|la|los|las|un|una|unos|unas)$", re.I)
_STOP = re.compile(
    r"(?:el|la|los|las|un|una|unos|unas|su|sus|al?|en|por|para|con|sin|sobre|entre|desde|hasta|según|que|si|cuando|como"
    r"|más|menos|muy|tan|mi|este|esta|estos|estas|y|o|cada|todos?|todas?)$|[\"'“«(\d]",
    re.I,
)
_ADJECTIVE = re.compile(
    r"\w{2,}(?:al|ales|ic[oa]s?|an[oa]s?|iv[oa]s?|os[oa]s?|ad[oa]s?|id[oa]s?|és|es[oa]s?|bles?|ari[oa]s?"
    r"|ent[oa]s?|enses?|eses|ar|ares|eñ[oa]s?|er[oa]s?|mayor|menor|ior|iores)$",
    re.I,
)
_LINK_OF_NAMES = re.compile(r"(?:and|of|the|y|de|del|la)$", re.I)
_PLURAL = re.compile(r"\w+[aeo]s$", re.I)
_MASCULINE = re.compile(r"(?:\w*(?:[eo]ma|grama|drama)s?|d[ií]as?|mapas?|planetas?|artistas?|poetas?|profetas?)$", re.I)
_FEMININE = re.compile(
    r"(?:\w*(?:as?|[cstgx]i[oó]n(?:es)?|[dt]ad(?:es)?|umbres?)|ley(?:es)?|series?|calles?|partes?|especies?|frases?|fases?"
    r"|clases?|bases?|fuentes?|muertes?|noches?|gente|mano|imagen|red|voz|luz|mujer|piel|señal|actriz|raíz|cárcel)$",
    re.I,
)


def end_of_thing(words: Sequence[str]) -> int:
    """Return how many words after "qué" belong to the noun phrase; 0 if they begin with a verb."""
    place = 1 if _BEFORE_NOUN.match(words[0]) else 0
    if place == len(words) or _VERB.match(words[place]):
        return 0
    if place + 1 == len(words) or _begins_else(words[place + 1]):
        return 0
    end = _after_complements(words, place + 1)
    for verb in range(end, min(end + 3, len(words))):
        if _STOP.match(words[verb]):
            break
        if _VERB.match(words[verb]):
            return verb
    while end + 1 < len(words) and _ADJECTIVE.match(words[end]) and not _begins_else(words[end + 1]):
        end += 1
    return end if end < len(words) else 0


def with_article(thing: str) -> str:
    """Return a noun phrase with its article, chosen by the noun's ending."""
    noun = next((word for word in thing.split() if not _BEFORE_NOUN.match(word)), thing)
    is_feminine = bool(_FEMININE.match(noun)) and not _MASCULINE.match(noun)
    is_plural = bool(_PLURAL.match(noun)) and noun.casefold() != "mes"
    article = ("las" if is_feminine else "los") if is_plural else ("la" if is_feminine else "el")
    return f"{article} {thing}"


def _begins_else(word: str) -> bool:
    return bool(_STOP.match(word)) or word[:1].isupper()


def _after_complements(words: Sequence[str], place: int) -> int:
    while place + 1 < len(words) and _OF.match(words[place]):
        place += 2 if not _ARTICLE.match(words[place + 1]) else 3
        while place < len(words) and _goes_on(words[place : place + 2]):
            place += 1
    return place


def _goes_on(words: Sequence[str]) -> bool:
    """Tell whether a name continues with the first of ``words``, as in "Keep Calm and Carry On"."""
    return words[0][:1].isupper() or (
        len(words) > 1 and bool(_LINK_OF_NAMES.match(words[0])) and words[1][:1].isupper()
    )
