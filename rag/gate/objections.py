"""What a source must contain word for word: figures, quoted words, and names of the sources that a sentence claims."""

import re
from collections import Counter
from enum import StrEnum

from index.words import Words, fold
from rag.checks.differences import differences
from rag.checks.figures.quantities import quantities
from rag.checks.names.acronyms import Acronyms
from rag.checks.polarity.conditions import dropped_condition
from rag.checks.readings import read_pair
from rag.checks.records import NAMES, Difference
from rag.literal import strings_missing
from rag.records import Language

_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_QUOTED = re.compile(r"“([^“”]{3,400})”|«([^«»]{3,400})»|(?<!\w)\"([^\"]{3,400})\"(?!\w)")
_FEWEST_QUOTED = 3
_LEAST_COUNTED = 2
_ATTRIBUTED = re.compile(
    r"(?:^|\W)(?:according to|as (?:reported|stated|noted|confirmed|said) by|(?:reports?|studies|research|data)"
    r" (?:by|from)|segun|de acuerdo con|conforme a|(?:informes?|estudios?|datos) (?:de|del))\s+([^,;:.()]{2,80})"
)
_WORD = re.compile(r"[^\W_]+")
# "According to the article" names nobody.
_OWN = frozenset(
    """
    article articles passage passages source sources text texts document documents above given following information
    articulo articulos pasaje pasajes fuente fuentes texto textos documento documentos anterior anteriores informacion
    """.split()
)
_LEAD = re.compile(
    r"^(?:in (?:short|summary|brief|addition|conclusion)|overall|however|also|additionally|moreover|furthermore"
    r"|therefore|thus|finally|for (?:example|instance)|en (?:resumen|breve|conclusión|general)|sin embargo|además"
    r"|también|asimismo|por (?:lo tanto|ejemplo)|finalmente)\s*[,:]\s+",
    re.IGNORECASE,
)
_FEWEST_OWN = 2
_JOINING = frozenset(
    """
    however also addition additionally furthermore moreover therefore thus summary short brief overall finally first
    second third next answer articles article passages passage say says according based provided following follows here
    example instance words yes
    embargo ademas tambien asimismo resumen breve resumidas cuentas finalmente primero segundo tercero luego
    respuesta articulos articulo pasajes pasaje dicen dice segun siguiente siguientes ejemplo palabras si aqui general
    """.split()
)


class Objection(StrEnum):
    """Why a sentence is not shown."""

    NO_SOURCE = "no_source"
    LANGUAGE = "language"
    LITERAL = "literal"
    FIGURE = "figure"
    QUOTATION = "quotation"
    ATTRIBUTION = "attribution"
    DIFFERENCE = "difference"
    CONDITION = "condition"
    UNSUPPORTED = "unsupported"
    DAMAGED = "damaged"


def objection_to(claim: str, cited: str, headings: str, acronyms: Acronyms, words: Words) -> Objection | None:
    """Return why a sentence is not covered by the words that it cites, or None.

    ``headings`` are the titles above those words; only names may come from them.
    """
    if strings_missing(claim, [cited]):
        return Objection.LITERAL
    if missing_figures(claim, cited):
        return Objection.FIGURE
    if loose_quotations(claim, cited):
        return Objection.QUOTATION
    if stranger_named(claim, f"{headings}\n{cited}", words):
        return Objection.ATTRIBUTION
    if _differs(claim, cited, headings, acronyms):
        return Objection.DIFFERENCE
    return Objection.CONDITION if dropped_condition(*read_pair(claim, cited)) else None


def missing_figures(claim: str, cited: str) -> list[str]:
    """Return the numbers of a sentence, from two on, that the cited words have neither in digits nor in words.

    A figure that the sentence repeats more often than they do is missing too: "1% to 1%" for "1% to 3%".
    """
    ours, theirs = read_pair(claim, cited)
    known = {value for quantity in quantities(theirs) for value in quantity.values}
    stated = [(ours.excerpt_of(q).words, q.values) for q in quantities(ours)]
    told = " ".join(words for words, values in stated if not known.isdisjoint(values))
    there, elsewhere = Counter(_figures(cited)), set(_figures(told))
    figures = Counter(_figures(claim)) - there
    missing = [figure for figure in figures if figure in there or figure not in elsewhere]
    counted = {value for quantity in quantities(theirs) if not quantity.numeral.is_ordinal for value in quantity.values}
    # A source that says "sixth" does not say that there are six.
    worded = [
        ours.excerpt_of(q).words
        for q in quantities(ours)
        if not q.numeral.in_digits and max(q.values) >= _LEAST_COUNTED
        if (known if q.numeral.is_ordinal else counted).isdisjoint(q.values)
    ]
    return [*missing, *worded]


def loose_quotations(claim: str, cited: str) -> list[str]:
    """Return the quotations in a sentence that the source does not contain in one piece."""
    there = _letters(cited)
    parts = (next(filter(None, match.groups())) for match in _QUOTED.finditer(claim))
    return [part for part in parts if len(part.split()) >= _FEWEST_QUOTED and _letters(part) not in there]


def stranger_named(claim: str, known: str, words: Words) -> str:
    """Return the source that a sentence claims ("according to ...") although ``known`` does not name it, or ""."""
    there = set(_WORD.findall(fold(known)))
    for match in _ATTRIBUTED.finditer(fold(claim)):
        named = [word for word in _WORD.findall(match[1]) if not words.is_stop_word_anywhere(word)]
        named = [word for word in named[:4] if word not in _OWN]
        if named and not any(word in there for word in named):
            return match[1]
    return ""


def _differs(claim: str, cited: str, headings: str, acronyms: Acronyms) -> bool:
    found = differences(claim, cited, acronyms)
    if not found or not all(_may_come_from_title(one) for one in found):
        return bool(found)
    return any(one.kind in NAMES for one in differences(claim, f"{headings}\n{cited}", acronyms))


def _may_come_from_title(difference: Difference) -> bool:
    return difference.kind in NAMES and difference.source is None


def _figures(text: str) -> list[str]:
    return [
        re.sub(r"[.,]", "", figure) if _GROUPED.fullmatch(figure) else figure.replace(",", ".")
        for figure in _FIGURE.findall(text)
    ]


def _letters(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def without_lead(text: str) -> str:
    """Return a sentence without a connecting phrase at its start, such as "However," or "In short:"."""
    return _LEAD.sub("", text)


def says_too_little(text: str, language: Language, words: Words) -> bool:
    """Tell whether a sentence has fewer than two words of its own, so that nothing in it can be checked.

    "However." only connects others, and any passage bears out "No." or "You can." as well as its opposite.
    """
    plain = [fold(word) for word in _WORD.findall(text) if not words.is_stop_word(word, language)]
    return sum(word not in _JOINING for word in plain) < _FEWEST_OWN
