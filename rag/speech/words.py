"""English and Spanish words that tell who speaks: verbs of saying, names, and descriptions of speakers."""

import re
from functools import cache

from rag.shipped import read_rows

_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w’'-]*"
_JOINING = r"(?:de la|de las|de los|del|de|y|van der|van|von|da|dos|bin|al)"
_HONORIFIC = r"(?:(?:Mr|Mrs|Ms|Dr|Dra|Sr|Sra|Srta|Lic|Licda|Prof|Ing)\.? |Sister |Father |Sor |Don |Doña )?"
_NAME = rf"{_HONORIFIC}{_CAPITAL}(?:(?: {_JOINING})? {_CAPITAL}){{0,4}}"
_ARTICLE = r"(?i:an?|the|one|our|una?|el|la|los|las|nuestra|nuestro)"
_BETWEEN = rf"(?:(?!{_ARTICLE} )[\w’'-]+ ){{0,3}}?"
_PRONOUN = r"(?i:s?he|they|él|ella|ellos|ellas)"
_LINKS = r"(?:who|that|que|quien|when|in|at|on|about|during|en|sobre|acerca|durante|al)"
NAME = re.compile(rf"{_NAME}\Z")
PRONOUN = re.compile(rf"(?:{_PRONOUN})\Z", re.IGNORECASE)
_NO_NAMES = frozenset(
    """
    the this that these those it there here however but and so then when while if as in on at for from what who
    which why how yes no another other many some most all each both nobody everyone someone article source note
    el la los las un una este esta estos estas ese esa eso esto hay aquí pero y así cuando mientras si como en
    por para de qué quién cuál cómo sí otro otra otros otras muchos algunos todos cada ambos nadie alguien
    artículo fuente nota according según como de he she they él ella ellos ellas se también además aún
    """.split()
)

_ADVERBS = frozenset(
    "yesterday today now then later finally meanwhile recently ayer hoy ahora luego entonces después finalmente".split()
)


@cache
def saying() -> str:
    """Return what matches a verb of saying."""
    return rf"(?:{_any_of('saying')})\b"


@cache
def who() -> str:
    """Return what matches a speaker, as the group ``who``."""
    return rf"(?P<who>{_PRONOUN}\b|{_NAME}|{_phrase()})"


@cache
def interviewed() -> re.Pattern[str]:
    """Return the pattern by which an article says whom it interviews."""
    return re.compile(
        r"\b(?i:interview(?:ed)?|conversation|spoke|talked|sat down|entrevista(?:mos)?|conversación|conversamos"
        rf"|hablamos|charlamos|platicamos)(?: (?:with|to|a|al|con))+ (?P<who>{_NAME}|{_phrase()})"
    )


def _phrase() -> str:
    ends = rf"(?=[,.;:()“”\"«»—–\n]| {_LINKS}\b| (?:has |have |ha |\w{{1,12}}ly |\w{{1,12}}mente )?{saying()}|\Z)"
    return rf"{_ARTICLE} {_BETWEEN}(?i:{_any_of('roles')})\b(?: [^,.;:()“”\"«»—–\n]{{2,60}}?)??{ends}"


def _any_of(name: str) -> str:
    words = " ".join(read_rows(name)).split()
    return "|".join(sorted(words, key=len, reverse=True))


def is_someone(words: str) -> bool:
    """Tell whether words next to a verb of saying can be its subject."""
    return NAME.match(words) is None or words.split()[0].lower() not in _NO_NAMES


def without_adverbs(words: str) -> str:
    """Return a name without an adverb after it, or before it at the start of a sentence."""
    first, _, rest = words.partition(" ")
    kept = rest if rest and first.lower() in _ADVERBS else words
    return re.sub(r" \w+(?:ly|mente)\Z", "", kept)
