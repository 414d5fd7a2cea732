"""A question and its answer as one statement, in English or Spanish, sometimes a clumsy one.

What a question takes for granted is only said aloud in a statement, and only a statement can be supported.
"""

import re

_LONGEST_ANSWER = 60
_BE = r"is|are|was|were"
_AUX = rf"{_BE}|did|does|do|has|had|will|can"
_WHICH = r"who|what|which(?: \w+){1,2}|what \w+"
_SUBJECT = re.compile(rf"^(?:{_WHICH}) (?!(?:do|does|did|{_BE})\b)(?P<rest>.+)$", re.I)
_IS_WHAT = re.compile(rf"^(?:who|what|which) (?P<be>{_BE}) (?P<rest>.+)$", re.I)
_WHEN = re.compile(
    r"^(?P<asked>when|where|in (?:what|which) \w+|what (?:year|date|day|city|country)) "
    rf"(?P<aux>{_AUX}) (?P<rest>.+)$",
    re.I,
)
_HOW_MANY = re.compile(r"^how (?:many|much) (?P<rest>.+)$", re.I)
_DO = re.compile(rf"^(?:whom|which|{_WHICH}) (?:do|does|did) (?P<rest>.+)$", re.I)
_DONE = (
    r"\w{2,}ed|born|built|held|made|known|found|sold|won|written|set|sent|lost|taken|given|spoken|begun|drawn|shot|cut"
    r"|put|chosen|bought|brought|taught|worn|driven|grown"
)
_PARTICIPLE = re.compile(rf"^(?P<who>.+?) (?P<done>(?:{_DONE})\b.*)$")
_SPANISH_SUBJECT = re.compile(
    r"^(?:qui[eé]n(?:es)?|cu[aá]l(?:es)?|qu[eé] (?=(?:es|son|fue|era|fueron)\b))\s*(?P<rest>.+)$", re.I
)
_SPANISH_ASKED = r"cu[aá]ndo|d[oó]nde|qu[eé]|cu[aá]l(?:es)?|cu[aá]nt[oa]s?|qui[eé]n(?:es)?"
_SPANISH_OTHER = re.compile(
    rf"^(?P<asked>(?:en |a |de |por |con |para )?(?:{_SPANISH_ASKED})"
    r"(?: (?:a[ñn]o|fecha|ciudad|pa[ií]s|siglo|lugar))?) (?P<rest>.+)$",
    re.I,
)


def statement(question: str, answer: str, language: str) -> str | None:
    """Return question and answer as one statement, sometimes a clumsy one, or None where the form is not known."""
    asked = " ".join(question.strip(" ?¿.").split())
    if not 0 < len(answer) <= _LONGEST_ANSWER:
        return None
    text = _spanish(asked, answer) if language == "es" else _english(asked, answer)
    return text and text[0].upper() + text[1:] + "."


def _english(asked: str, answer: str) -> str | None:
    if found := _WHEN.match(asked):
        where = answer if answer.casefold().startswith(("in ", "on ", "at ", "after ", "before ")) else f"in {answer}"
        rest, aux = found["rest"], found["aux"].lower()
        if aux in ("did", "does", "do"):
            return f"{rest} {where}"
        done = _PARTICIPLE.match(rest)
        return f"{done['who']} {aux} {done['done']} {where}" if done else f"{rest} {aux} {where}"
    if found := _HOW_MANY.match(asked):
        return f"{answer} {_without_do(found['rest'])}"
    if found := _DO.match(asked):
        return f"{found['rest']} {answer}"
    if found := _IS_WHAT.match(asked):
        done = _PARTICIPLE.match(found["rest"])
        if done and re.search(r" (?:as|for|by|from|to|in|of|with|on|called|named)$", f" {done['done']}"):
            return f"{done['who']} {found['be']} {done['done']} {answer}"
        return f"{answer} {found['be']} {found['rest']}"
    if found := _SUBJECT.match(asked):
        return f"{answer} {found['rest']}"
    return None


def _without_do(rest: str) -> str:
    return re.sub(r" (?:do|does|did) ", " ", rest, count=1)


def _spanish(asked: str, answer: str) -> str | None:
    if found := _SPANISH_SUBJECT.match(asked):
        return f"{answer} {found['rest']}"
    if found := _SPANISH_OTHER.match(asked):
        is_place = re.search(r"cu[aá]ndo|d[oó]nde|^en ", found["asked"], re.I)
        has_word = re.match(r"(?:en|el|la|desde|hasta|durante|a|de) ", answer, re.I)
        return f"{found['rest']} {'en ' if is_place and not has_word else ''}{answer}"
    return None
