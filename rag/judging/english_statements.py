"""Turns an English question and its answer into a statement."""

import re

from rag.asked.yes_or_no import DETERMINERS, turned

_BE = r"is|are|was|were"
_AUX = rf"{_BE}|did|does|do|has|had|have|will|can|could|would|should|must|may|might"
_WHICH = r"who|what|which(?: \w+){1,2}|what \w+"
_WHAT = r"what|which|whom|who|whose|where|when"
_PREPOSITION = (
    r"in|on|at|by|to|for|from|with|under|of|about|during|through|against|into|between|among|within|after|before|until"
)
_SHORT = re.compile(r"^(what|who|where|when|how|why)['’]s\b", re.I)
_BEFORE = re.compile(
    rf"^(?P<before>(?!(?:{_WHAT}|how|why)\b)[^,]+), (?P<asked>(?:(?:{_PREPOSITION}) )?(?:{_WHAT}|how|why)\b.+)$", re.I
)
_WHICH_IS = re.compile(rf"^(?:what|which)(?: \w+){{1,3}}? (?P<rest>(?P<be>{_BE}) (?P<left>.+))$", re.I)
_SUBJECT = re.compile(rf"^(?:{_WHICH}) (?!(?:do|does|did|{_BE})\b)(?P<rest>.+)$", re.I)
_IS_WHAT = re.compile(rf"^(?:who|what|which) (?P<be>{_BE}) (?P<rest>.+)$", re.I)
_WHEN = re.compile(
    rf"^(?:(?P<link>{_PREPOSITION}) (?:what|which|whom)(?: (?!(?:{_AUX})\b)\w+){{0,3}}"
    rf"|(?P<place>when|where|what (?:year|date|day))) (?P<rest>(?:{_AUX}) .+)$",
    re.I,
)
_WHY = re.compile(rf"^why (?P<rest>(?:{_AUX}) .+)$", re.I)
_HOW = re.compile(rf"^how (?P<rest>(?:{_AUX}) .+)$", re.I)
_HOW_MUCH = re.compile(
    rf"^how (?P<much>long|far|tall|old|big|large|high|deep|fast|wide|heavy|often) (?P<aux>{_AUX}) (?P<rest>.+)$", re.I
)
_HOW_MANY = re.compile(r"^how (?:many|much) (?P<rest>.+)$", re.I)
_DO = re.compile(rf"^(?:whom|which|{_WHICH}) (?:do|does|did) (?P<rest>.+)$", re.I)
_LAST = re.compile(rf"^(?P<before>.+) (?:{_WHAT})(?: \w+){{0,3}}$", re.I)
_DONE = (
    r"\w{2,}ed|born|built|held|made|known|found|sold|won|written|set|sent|lost|taken|given|spoken|begun|drawn|shot|cut"
    r"|put|chosen|bought|brought|taught|worn|driven|grown"
)
_PARTICIPLE = re.compile(rf"^(?P<aux>{_AUX}) (?P<who>.+?) (?P<done>(?:{_DONE})\b.*)$", re.I)
_LINKED = re.compile(rf"(?:{_PREPOSITION}|because|due|since|so|as)\b", re.I)
_ENDS_OPEN = re.compile(r" (?:as|for|by|from|to|in|of|with|on|called|named)$")


def english(asked: str, answer: str) -> str | None:
    """Return question (without question mark) and answer as one statement, or None if its form is not known."""
    asked = _SHORT.sub(r"\1 is", asked)
    if found := _BEFORE.match(asked):
        told = english(found["asked"], answer)
        return told and f"{found['before']}, {told}"
    return _of_circumstance(asked, answer) or _of_a_thing(asked, answer)


def _of_circumstance(asked: str, answer: str) -> str | None:
    """Return the statement for a question with when, where, why or how, or None."""
    if found := _WHEN.match(asked):
        aux, rest = found["rest"].split(" ", 1)
        link = (found["link"] or "in").casefold()
        if found["place"] and _is_be(aux) and not _PARTICIPLE.match(found["rest"]):
            return f"{rest} {aux} {_linked(link, answer)}"
        return _after(found["rest"], link, answer)
    if found := _WHY.match(asked):
        return _after(found["rest"], "because", answer)
    if found := _HOW_MUCH.match(asked):
        if _is_be(found["aux"]):
            return f"{found['rest']} {found['aux']} {answer} {found['much']}"
        return f"{found['rest']} {answer}"
    if found := _HOW.match(asked):
        return _after(found["rest"], "", answer)
    return None


def _of_a_thing(asked: str, answer: str) -> str | None:
    """Return the statement for a question with who, what, which or how many, or None."""
    if found := _HOW_MANY.match(asked):
        return f"{answer} {_without_do(_unsaid(found['rest'], answer))}"
    if found := _DO.match(asked):
        return f"{found['rest']} {answer}"
    if found := _IS_WHAT.match(asked):
        done = _PARTICIPLE.match(f"{found['be']} {found['rest']}")
        if done and _ENDS_OPEN.search(f" {done['done']}"):
            return f"{done['who']} {found['be']} {done['done']} {answer}"
        return f"{answer} {found['be']} {found['rest']}"
    if found := _WHICH_IS.match(asked):
        if found["left"].split(" ", 1)[0].casefold() not in DETERMINERS:
            return f"{answer} {found['be']} {found['left']}"
        if _PARTICIPLE.match(found["rest"]):
            return _after(found["rest"], "", answer)
        return f"{found['left']} {found['be']} {answer}"
    if found := _SUBJECT.match(asked):
        return f"{answer} {found['rest']}"
    found = _LAST.match(asked)
    return found and f"{found['before']} {answer}"


def _after(asked: str, link: str, answer: str) -> str | None:
    """Turn a question that begins with its verb into a statement, and append the answer."""
    done = _PARTICIPLE.match(asked)
    told = f"{done['who']} {done['aux']} {done['done']}" if done and not _is_do(done["aux"]) else turned(asked.split())
    return told and f"{told} {_linked(link, answer)}"


def _linked(link: str, answer: str) -> str:
    return answer if not link or _LINKED.match(answer) else f"{link} {answer}"


def _is_be(aux: str) -> bool:
    return aux.casefold() in _BE.split("|")


def _is_do(aux: str) -> bool:
    return aux.casefold() in ("do", "does", "did")


def _unsaid(rest: str, answer: str) -> str:
    """Return what follows "how many", without leading words that the answer repeats."""
    words, said = rest.split(), set(answer.casefold().split())
    count = next((i for i, word in enumerate(words) if word.casefold() not in said), len(words))
    return " ".join(words[count:])


def _without_do(rest: str) -> str:
    return re.sub(r"(?:^| )(?:do|does|did) ", " ", rest, count=1).strip()
