"""Spanish questions with their answers as statements."""

import re

_ASKED = r"cu[aá]ndo|a?d[oó]nde|qu[eé]|cu[aá]l(?:es)?|cu[aá]nt[oa]s?|qui[eé]n(?:es)?|c[oó]mo"
_PREPOSITION = (
    r"en|a|de|por|con|para|durante|bajo|desde|hasta|sobre|seg[uú]n|entre|tras|contra|hacia|mediante"
    r"|despu[eé]s de|antes de|dentro de|a trav[eé]s de|alrededor de"
)
_BE = r"es|son|era|eran|fue|fueron|est[aá]n?"
_KIND = r"a[ñn]o|fecha|ciudad|pa[ií]s|siglo|lugar|mes|d[ií]a"
_BEFORE = re.compile(
    rf"^(?P<before>[^¿]+?)(?:,? ¿|, (?=(?:(?:{_PREPOSITION}) )?(?:{_ASKED})\b))(?P<asked>\S+ .+)$", re.I
)
_SUBJECT = re.compile(
    r"^(?:qui[eé]n(?:es)?|cu[aá]l(?:es)?|qu[eé] (?=(?:es|son|fue|era|fueron)\b))\s*(?P<rest>.+)$", re.I
)
_CALLED = re.compile(r"^c[oó]mo (?P<called>se (?:llam|denomin|conoc)\w+)(?: a)? (?P<rest>.+)$", re.I)
_HOW_IS = re.compile(rf"^c[oó]mo (?P<be>{_BE}) (?P<rest>.+)$", re.I)
_WHY = re.compile(r"^por (?:qu[eé]|cu[aá]l (?:raz[oó]n|motivo)) (?P<rest>.+)$", re.I)
_OTHER = re.compile(
    rf"^(?:(?P<link>{_PREPOSITION}) )?(?P<asked>{_ASKED})(?: (?:{_KIND}))? (?P<rest>.+)$",
    re.I,
)
_LAST = re.compile(rf"^(?P<before>.+?) ¿?(?:{_ASKED})(?: \w+){{0,3}}$", re.I)
_PLACED = re.compile(r"(?:cu[aá]ndo|a?d[oó]nde)$", re.I)
_LINKED = re.compile(rf"(?:{_PREPOSITION}|el|la|al|del)\b", re.I)
_REASON = re.compile(r"(?:porque|para|por|debido|ya que|a causa|como)\b", re.I)


def spanish(asked: str, answer: str) -> str | None:
    """Return a question, without its marks, and its answer as one statement, or None where its form is not known."""
    if found := _BEFORE.match(asked):
        told = spanish(found["asked"], answer)
        return told and f"{found['before']}, {told}"
    if found := _CALLED.match(asked):
        return f"{found['rest']} {found['called']} {answer}"
    if found := _HOW_IS.match(asked):
        return f"{found['rest']} {found['be']} {answer}"
    if found := _WHY.match(asked):
        return f"{found['rest']} {'' if _REASON.match(answer) else 'porque '}{answer}"
    if found := _SUBJECT.match(asked):
        return f"{answer} {found['rest']}"
    if found := _OTHER.match(asked):
        link = (found["link"] or "").casefold() or ("en" if _PLACED.match(found["asked"]) else "")
        return f"{found['rest']} {answer if not link or _LINKED.match(answer) else f'{link} {answer}'}"
    found = _LAST.match(asked)
    return found and f"{found['before']} {answer}"
