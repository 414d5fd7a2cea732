"""Where a text denies something, and what it denies."""

import re
from dataclasses import dataclass

from rag.checks.figures.bounds import denies_beyond
from rag.checks.figures.number_words import is_one
from rag.checks.readings import Reading, Stretch, once, root

_HARD = {
    "en": frozenset("not cannot never no none nobody nothing neither nor nowhere without".split()),
    "es": frozenset("no nunca jamas nadie nada ninguno ninguna ningun ninguna ningunos ni tampoco sin".split()),
}
_SOFT = re.compile(
    r"(?:fail|refus|den(?:y|ie[sd])|reject|lack|miss(?:ed|es)?$|prohibit|forb[ia]d|ban(?:ned|s)?$|prevent|unable|hardly|rarely|seldom"
    r"|scarcely|barely|few(?:er)?$|little$|absen|except|exempt|illegal|unlawful|impossib|avoid|exclu|free$|stop|ceas"
    r"|cancel|suspend|instead$|broken$|averi|estropead|descart|anula|anulo|deneg|falt|carec|nieg|neg[ao]|rechaz|prohib|impid|imped|evit|apenas|incapa|imposib|ausen|escas"
    r"|poc[oa]s?$|volunt|optional|opcional|waiv|rather$|delito|crimes?$|i(?:mpr|n|rr)\w{4,}ables?$|alone$|sol[oa]s$"
    r"|salvo$|excepto|exen[tc]|ilegal|ilicit|raramente|dej|ces[aóo]|rehus|fracas|gratis$|gratuit)"
)
# Words with a denying affix; in the other language a separate denial may stand for each.
_DENYING = re.compile(
    r"non$|non[a-z]{4}|anti$|un(?!der|til|i(?:[cfqtv]|on)|animo|cle|less)[a-z]{4}"
    r"|in(?:neces|accura|active|adequa|complet|correct|depend|direct|effect|finit|visib)"
    r"|im(?:mobil|moral|partial|perfect|proper)|ir(?:regular|relevant|responsib|revers)|il(?:egal|icit|legal|legit|litera)"
    r"|dis(?:abl|agree|allow|approv|honest|like|similar|trust)|(?!un|regard|neverthe|nonethe)[a-z]{3,}less$"
)
# Before one of these the word denies nothing: "not only", "no doubt", "sin embargo".
_IDLE = {
    "not": frozenset("only just merely simply least".split()),
    "no": frozenset("doubt solo solamente unicamente obstante less fewer more menos mas matter importa".split()),
    "sin": frozenset("embargo duda importar".split()),
    "nothing": frozenset({"but"}),
}
_GRADES = frozenset("mas menos mejor peor mayor menor antes despues".split())
_TO = frozenset("a to - –".split())
_HAVE = frozenset("have has had".split())
_HACE = frozenset("hace hacen hara haran".split())
_CONCORD = 8
_AHEAD = 6
_BEHIND = 3
_HEADS = 3
_TO_NUMBER = 10
_OPENS = frozenset({"", ".", "!", "?", ":", "—", '"', "“", "«"})
_AUXILIARIES = frozenset(
    "longer yet always necessarily really even still also allowed able ya siempre todavia aun fue sido".split()
)
# Forms of "tener" and "haber" before the "que" of an obligation.
_DUTY = re.compile(r"tien\w+|ten(?:er|go|ga|ia|em|id|dr)\w*|tuv\w+|haya?|hab(?:er|ia|ra|ria)|hubo|hubiera")


@dataclass(frozen=True, slots=True)
class Denial(Stretch):
    """A denying word at token ``first``, with the roots of what it denies and of the words before it."""

    heads: tuple[str, ...]
    before: frozenset[str]
    is_hard: bool


@once
def denials(reading: Reading) -> tuple[Denial, ...]:
    """Return the denials in a text; double ones that deny once, as in "no ... nunca", count as one."""
    found: list[Denial] = []
    for place, token in enumerate(reading.tokens):
        if not token.is_word:
            continue
        if _is_hard(reading, place):
            hard = next((one for one in reversed(found) if one.is_hard), None)
            if not only_bounds(reading, place) and not (hard and _repeats(reading, hard, place)):
                found.append(_denial(reading, place, True))
        elif _is_soft(reading, place) or is_either_way(reading, place):
            found.append(_denial(reading, place, False))
    return tuple(found)


def _is_soft(reading: Reading, place: int) -> bool:
    """Tell whether a word denies without "not": "refuses", the "non" of "non-refundable", but no "hace falta"."""
    if reading.key(place - 1) in _HACE:
        return False
    is_prefix = reading.key(place) == "non" and reading.key(place + 1) == "-"
    return is_prefix or _SOFT.match(reading.key(place)) is not None


def denies_something(reading: Reading) -> bool:
    """Tell whether a text denies something with "not", "nobody" or the like."""
    return any(one.is_hard for one in denials(reading))


def denies_between(reading: Reading, first: int, last: int) -> bool:
    """Tell whether a text does so from token ``first`` up to, but not including, ``last``."""
    return any(one.is_hard and first <= one.first < last for one in denials(reading))


def denying_words(reading: Reading) -> int:
    """Return how many words, such as "nonconservative" and "unavailable", may be denials in the other language."""
    return sum(1 for token in reading.tokens if token.is_word and is_denying(token.key))


def is_denying(key: str) -> bool:
    """Tell whether a folded word has a denying affix, as "illegal" has."""
    return _DENYING.match(key) is not None


def _is_hard(reading: Reading, place: int) -> bool:
    key, following = reading.key(place), reading.key(place + 1)
    # "Zero cases" are none, but "three to zero" is a score.
    is_none = key in {"zero", "cero"} and reading.token(place + 1).is_telling and reading.key(place - 1) not in _TO
    # "Has yet to decide" is "has not decided".
    is_yet_to = key == "yet" and following == "to" and reading.key(place - 1) in _HAVE
    if key.endswith("n't") or is_none or is_yet_to:
        return True
    if key not in _HARD[reading.language] or following in _IDLE.get(key, frozenset()):
        return False
    # "No-tóxico" is one word, like "non-toxic".
    if following == "-" and reading.touches(place + 1):
        return False
    if key == "no" and _is_no_denial(reading, place):
        return False
    # "Más que nunca" means more than ever, and "antes que ningún otro" first of all.
    if reading.key(place - 1) == "que" and reading.key(place - 2) in _GRADES:
        return False
    return not is_either_way(reading, place)


def _is_no_denial(reading: Reading, place: int) -> bool:
    """Tell whether "no" begins an answer ("No, it is free") or a number ("No. 3"), unlike in "the parents, no."."""
    before, following = reading.key(place - 1), reading.token(place + 1)
    if following.is_number:
        return True
    return (following.key == "." and before != ",") or (following.key == "," and before in _OPENS)


def is_either_way(reading: Reading, place: int) -> bool:
    """Tell whether a denial comes with its opposite: "whether or not", "with or without"."""
    return reading.key(place) in {"not", "no", "without", "sin"} and reading.key(place - 1) in {"or", "o"}


def only_bounds(reading: Reading, place: int) -> bool:
    """Tell whether a denial only makes a number a maximum or minimum: "may not exceed 48 hours"."""
    for at in range(place + 1, min(place + _TO_NUMBER, len(reading.tokens))):
        if reading.tokens[at].is_number or is_one(reading.key(at), reading.language):
            return denies_beyond(reading.text[reading.tokens[place].start : reading.tokens[at].start])
    return False


def _repeats(reading: Reading, before: Denial, place: int) -> bool:
    if place - before.first > _CONCORD * (2 if reading.key(place) in {"ni", "nor"} else 1):
        return False
    # The "que" of "tener que" or "hay que" begins no clause.
    inside = range(before.first + 1, place)
    between = [reading.key(at) for at in inside if reading.key(at) != "que" or not _DUTY.fullmatch(reading.key(at - 1))]
    # "Si A no es B, C tampoco" denies twice.
    is_another = reading.key(place) == "sin" or (reading.key(place) == "tampoco" and "," in between)
    if is_another or {";", ".", "pero", "but", "que", "that"} & set(between):
        return False
    return (reading.language == "es" and reading.key(place) != "no") or reading.key(place) == "nor"


def _denial(reading: Reading, place: int, is_hard: bool) -> Denial:
    left_out = _AUXILIARIES | _HARD[reading.language]
    near = reading.up_to_sign(range(place + 1, place + 1 + _AHEAD))
    told = [at for at in near if reading.tokens[at].is_content and reading.key(at) not in left_out][:_HEADS]
    heads = tuple(root(reading.key(at)) for at in told)
    return Denial(place, told[0] if told else place, heads, _before(reading, place), is_hard)


def _before(reading: Reading, place: int) -> frozenset[str]:
    # In "The parents, no." the denied words stand before the comma.
    nearest = place - 1 - (reading.key(place - 1) == "," and reading.key(place + 1) == ".")
    near = reading.up_to_sign(range(nearest, place - _BEHIND - 3, -1))
    return reading.roots_at([at for at in near if reading.tokens[at].is_content][:_BEHIND])
