"""Turns a Spanish question and its answer into a statement."""

import re
from collections.abc import Sequence

from rag.judging.spanish_nouns import end_of_thing, with_article

_ASKED = r"cu[aá]ndo|a?d[oó]nde|qu[eé]|cu[aá]l(?:es)?|cu[aá]nt[oa]s?|qui[eé]n(?:es)?|c[oó]mo"
_PREPOSITION = (
    r"en|a|de|por|con|para|durante|bajo|desde|hasta|sobre|seg[uú]n|entre|tras|contra|hacia|mediante"
    r"|despu[eé]s de|antes de|dentro de|a trav[eé]s de|alrededor de|cerca de|a partir de|en honor (?:de|a)|junto a"
    r"|a orillas de|por medio de|hace|cada"
)
_BE = r"es|son|era|eran|fue|fueron|est[aá]n?"
_TIME = re.compile(r"(?:a[ñn]os?|fechas?|siglos?|mes(?:es)?|d[ií]as?)$", re.I)
_BEFORE = re.compile(
    rf"^(?P<before>[^¿]+?)(?:,? ¿|, (?=(?:(?:{_PREPOSITION}) )?(?:{_ASKED})\b))(?P<asked>\S+ .+)$", re.I
)
_SUBJECT = re.compile(
    r"^(?:qui[eé]n(?:es)?|cu[aá]l(?:es)?|qu[eé] (?=(?:es|son|fue|era|fueron)\b))\s*(?P<rest>.+)$", re.I
)
_CALLED = re.compile(r"^c[oó]mo (?P<called>se (?:llam|denomin|conoc)\w+)(?: a)? (?P<rest>.+)$", re.I)
_HOW_IS = re.compile(rf"^c[oó]mo (?P<be>{_BE}) (?P<rest>.+)$", re.I)
_WHY = re.compile(r"^por (?:qu[eé]|cu[aá]l (?:raz[oó]n|motivo)) (?P<rest>.+)$", re.I)
_OTHER = re.compile(rf"^(?:(?P<link>{_PREPOSITION}) )?(?P<asked>{_ASKED}) (?P<rest>.+)$", re.I)
_WITH_THING = re.compile(r"(?:qu[eé]|cu[aá]nt[oa]s?)$", re.I)
_HOW_MANY = re.compile(r"cu[aá]nt[oa]s?$", re.I)
_LAST = re.compile(rf"^(?P<before>.+?) ¿?(?:{_ASKED})(?: \w+){{0,3}}$", re.I)
_WHEN = re.compile(r"cu[aá]ndo$", re.I)
# A number alone, or one or two words that may be one.
_NUMBER_ALONE = re.compile(r"(?!\d\S* [^\W\d]{4,})\S+(?: \S+)?$")
_PLACED = re.compile(r"(?:cu[aá]ndo|a?d[oó]nde)$", re.I)
# The answer may be English, and "a" its article.
_LINKED = re.compile(
    rf"(?:(?!a ){_PREPOSITION}|a (?=(?:la|los|las|partir|\d)\b|(?-i:[A-ZÁÉÍÓÚ]))|al|del"
    r"|in|on|at|from|by|to|for|since|until)\b",
    re.I,
)
_ARTICLE = re.compile(r"(?:el|la|los|las|una?|the|an?)\b", re.I)
_SHARE = re.compile(r"(?:porcentaje|proporci[oó]n|parte|fracci[oó]n)$", re.I)
_REASON = re.compile(r"(?:porque|para|por|debido|ya que|a causa|como)\b", re.I)
_SEARCHED = re.compile(
    r"^(?:fecha|a[ñn]o|nombre|papel|puesto|autora?|creadora?|capital|apodo|lema|superficie|poblaci[oó]n|velocidad"
    r"|porcentaje|lugar|esposa|apellido|actor|actriz|directora?|n[uú]mero|altura|longitud|tasa|plazo|edad|magnitud"
    r"|precio|costo|tama[ñn]o|recaudaci[oó]n)\b.* (?:del?|para|que|en) .+$",
    re.I,
)


def spanish(asked: str, answer: str) -> str | None:
    """Return question (without question marks) and answer as one statement, or None if its form is not known."""
    if found := _BEFORE.match(asked):
        told = spanish(found["asked"], answer)
        return told and f"{found['before']}, {told}"
    if found := _CALLED.match(asked):
        return f"{found['rest']} {found['called']} {answer}"
    if found := _HOW_IS.match(asked):
        return f"{found['rest']} {found['be']} {answer}"
    if (found := _WHY.match(asked)) and not end_of_thing(found["rest"].split()):
        return f"{found['rest']} {'' if _REASON.match(answer) else 'porque '}{answer}"
    if found := _SUBJECT.match(asked):
        return f"{answer} {found['rest']}"
    if found := _OTHER.match(asked):
        return _of_a_thing(found["link"] or "", found["asked"], found["rest"], answer)
    if found := _LAST.match(asked):
        return f"{found['before']} {answer}"
    return f"{asked} es {answer}" if _SEARCHED.match(asked) else None


def _of_a_thing(link: str, asked: str, rest: str, answer: str) -> str:
    """Return the statement for "qué premio ganó Ana", "en cuántas semanas contestan" or "cuándo nació Ana"."""
    words = rest.split()
    end = end_of_thing(words) if _WITH_THING.match(asked) else 0
    thing, rest = words[:end], " ".join(words[end:])
    is_time = _WHEN.match(asked) or (thing and _TIME.match(thing[0]) and not _HOW_MANY.match(asked))
    told = _named(asked, thing, answer) if thing and not is_time else answer
    link = link.casefold() or ("en" if _PLACED.match(asked) else "")
    if link:
        dated = is_time and link == "en" and _ARTICLE.match(answer)
        return f"{rest} {answer if dated or _LINKED.match(answer) else _contracted(f'{link} {told}')}"
    if thing and (_SHARE.match(thing[0]) or re.match(rf"(?:{_BE})\b", rest, re.I)):
        return f"{told} {rest}"
    return f"{rest} {told}"


def _named(asked: str, thing: Sequence[str], answer: str) -> str:
    """Return an answer together with the noun that was asked for, unless the answer already says it."""
    if _SHARE.match(thing[0]):
        return " ".join([answer, *thing[1:]])
    if _HOW_MANY.match(asked):
        return " ".join([answer, *thing]) if _NUMBER_ALONE.match(answer) else answer
    if _LINKED.match(answer) or _ARTICLE.match(answer) or thing[0].casefold() in answer.casefold():
        return answer
    return f"{with_article(' '.join(thing))} {answer}"


def _contracted(words: str) -> str:
    return re.sub(r"^(de|a) el ", lambda found: {"de": "del ", "a": "al "}[found[1]], words)
