"""Claims with other figures about another year or place than a sentence's, so that the sentence leaves them open."""

import random
import re
from collections.abc import Iterator, Sequence

from benchmarks.falsehoods import NUMBER, YEAR, Claim, other_digits
from benchmarks.opposites import PLACES

ANOTHER_YEAR, ANOTHER_PLACE = "another year", "another place"
# Things counted or measured repeatedly, so that another year has another figure.
_AGAIN = re.compile(
    r"(?i)%|\b(?:per ?cent|population|inhabitants|residents|income|average|rate|census|budget|revenue|sales|passengers"
    r"|visitors|students|production|exports|imports|households?|families|people|employees|tons|tonnes|million|billion"
    r"|por ciento|poblaci[oó]n|habitantes|ingresos?|promedio|media|tasa|censo|presupuesto|ventas|pasajeros|visitantes"
    r"|estudiantes|alumnos|producci[oó]n|exportaciones|hogares|familias|personas|empleados|toneladas|mill[oó]n(?:es)?)\b"
)
# Things that happen only once, so that another year would be a mistake.
_ONCE = re.compile(
    r"(?i)\b(?:found|establish|creat|born|died|sign|publish|releas|acquir|open|built|launch|fund[oó]|cre[oó]|naci|muri"
    r"|firm[oó]|public[oó]|lanz|adquiri|abri|inaugur|constru)\w*"
)
# Words before a year that make it mean a decade.
_DECADE = re.compile(r"(?:década de|decade of) $")
# Reference marks such as "[3]".
_REFERENCE = re.compile(r"\[\d+\]")


def other_events(sentence: str, language: str, rng: random.Random) -> Iterator[Claim]:
    """Yield a claim about another year and one about another place, if the sentence allows them."""
    figures = [m for m in NUMBER.finditer(_REFERENCE.sub(_blank, sentence)) if not YEAR.fullmatch(m.group())]
    if not figures or not _AGAIN.search(sentence) or _ONCE.search(sentence):
        return
    years = list(YEAR.finditer(sentence))
    if len(years) == 1 and not _DECADE.search(sentence[: years[0].start()]):
        year = int(years[0].group()) + rng.choice([-1, 1]) * rng.choice([2, 3, 5, 7, 11])
        yield Claim(ANOTHER_YEAR, _exchanged(sentence, [*_others(figures, rng), (*years[0].span(), str(year))]))
    places = list(re.finditer(rf"\b(?:[Ii]n|[Ee]n) ({'|'.join(PLACES[language])})\b(?! [A-Z])", sentence))
    if len(places) == 1:
        other = rng.choice([place for place in PLACES[language] if place not in sentence])
        yield Claim(ANOTHER_PLACE, _exchanged(sentence, [*_others(figures, rng), (*places[0].span(1), other)]))


def _others(figures: Sequence[re.Match[str]], rng: random.Random) -> list[tuple[int, int, str]]:
    return [(*figure.span(), other_digits(figure.group(), rng)) for figure in figures]


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _exchanged(sentence: str, exchanges: Sequence[tuple[int, int, str]]) -> str:
    for start, end, new in sorted(exchanges, reverse=True):
        sentence = sentence[:start] + new + sentence[end:]
    return sentence
