"""The conditions rule: what a source says only under a condition, a claim in its words must not say without it."""

from collections.abc import Iterator
from itertools import pairwise, takewhile

from rag.checks.actors.deeds import deeds
from rag.checks.opposites.clauses import clauses
from rag.checks.readings import Reading, Stretch, root
from rag.checks.records import Excerpt
from rag.claimed.words import AUXILIARIES

_Marks = tuple[tuple[str, ...], ...]


def _marks(table: str) -> _Marks:
    return tuple(tuple(mark.split()) for mark in table.split("|"))


_LIMITS = _marks("unless|except|excepting|only|salvo|excepto|solo|solamente|unicamente|a menos que|a no ser que")
# How something was done is no condition of it: "they had worked without a contract".
_WITHOUT = _marks("without|sin")
_CASES = _marks(
    "if|provided|providing|as long as|on condition that|on the condition that|subject to"
    "|in case of|in the event of|si|siempre que|siempre y cuando|con tal de que|en caso de|a condicion de que"
)
# What happened at a time is told of that time; what happens whenever something is so, is told of such cases.
_TIMES = _marks("when|whenever|once|cuando|una vez|mientras")
_WHO = _marks("who|whoever|whose|quien|quienes|cuyo|cuya|cuyos|cuyas") + tuple(
    # "Workers who have paid" is "los trabajadores que hayan pagado", in the subjunctive.
    ("que", verb)
    for verb in (
        "haya hayan tenga tengan sea sean esten cumpla cumplan viva vivan resida residan reciba reciban cuente cuenten"
        " presente presenten acredite acrediten demuestre demuestren solicite soliciten quiera quieran"
        " necesite necesiten hubiera hubieran hubiese hubiesen"
    ).split()
)
# "Para que tengan" and "es necesario que tengan" tell of nobody which.
_NOT_BEFORE_WHO = frozenset(
    "para a de sin con por en es ya aun aunque hasta desde necesario importante posible".split()
)
# "Even if", "not only", "if any", "once a week" and "sin embargo" set no condition.
_NOT_AFTER = frozenset("even not no aun incluso como ask asks see check".split())
_NOT_BEFORE = frozenset("any embargo duda doubt".split())
_NO_TIMES = _marks(
    "once a|once an|once again|once more|once per|once in|once every|una vez a|una vez al|una vez por|una vez cada"
    "|una vez mas|cuando menos|mientras tanto|mientras que"
)
_PROVIDED = frozenset("provided providing".split())
_SUBJECTS = frozenset("that you they he she it we i".split())
_WERE = frozenset("was were had did era eran habia habian estaba estaban".split())
_NOT = frozenset("not no never nunca cannot".split())
# What is done wrong and what follows from it.
_BEARING = frozenset(map(root, "commit commits faces risks incurs comete cometen incurre incurren".split()))
# How many words may stand between "who" and the number of those who are meant.
_TO_COUNT = 3
_JOINING = frozenset("and or but y e o u pero ;".split())
# How much of a claim must be words of its source: who says it in other words says its conditions so too.
_IN_ITS_WORDS = 0.7


def dropped_condition(claim: Reading, source: Reading) -> Excerpt | None:
    """Return the words of a condition that a source sets and a claim in its language leaves out, or None."""
    ours = claim.all_roots()
    near = max(led_clauses(source), key=lambda part: len(ours & source.roots(part.first, part.last + 1)))
    clause = source.roots(near.first, near.last + 1)
    stated = _begun_by(claim, Stretch(0, len(claim.tokens) - 1), _LIMITS + _WITHOUT + _CASES)
    own = [claim.roots(one.first, one.last + 1) for one in stated]
    is_in_its_words = len(ours & clause) >= _IN_ITS_WORDS * len(ours) and all(some <= clause for some in own)
    if claim.language != source.language or not is_in_its_words:
        return None
    for one in _begun_by(source, near, _setting_one(claim, source) + _WHO):
        first, said = one.first, source.roots(one.first, one.last + 1)
        is_of_some = _begins(source, first, _WHO)
        if is_of_some and (_is_of_all(source, first) or _names_a_deed(claim, said)):
            continue
        # "If a bus was late" for "If a bus was more than 40 minutes late".
        if said & ours and said - ours and ours <= clause and (is_of_some or _begins(source, first, _CASES)):
            return source.excerpt_of(one)
        if said and not (said & ours or is_of_some) and _is_of_it(source, near.first, first, ours):
            return source.excerpt_of(one)
    return None


def conditions_of(claim: Reading, source: Reading, clause: Stretch) -> list[Stretch]:
    """Return the conditions that a clause sets for a claim such as this one."""
    return [*_begun_by(source, clause, _setting_one(claim, source))]


def led_clauses(source: Reading) -> list[Stretch]:
    """Return the clauses, each with the condition that leads up to it; never empty."""
    parts = [Stretch(part.first, part.last) for part in clauses(source)] or [Stretch(0, -1)]
    led = parts[:1]
    for before, part in pairwise(parts):
        # "Una vez terminada la entrevista, ..."
        is_led = source.key(part.first - 1) == "," and _begins(source, before.first, _CASES + _TIMES)
        led.append(Stretch(before.first, part.last) if is_led else part)
    return led


def _setting_one(claim: Reading, source: Reading) -> _Marks:
    without = () if _is_told_of_the_past(claim) or _is_told_of_the_past(source) else _WITHOUT
    return _LIMITS + without + _CASES + (_TIMES if _is_told_of_all_cases(claim) else ())


def _is_told_of_all_cases(claim: Reading) -> bool:
    """Tell whether a claim tells neither of the past nor of what is not so, which may follow from a case."""
    return not _is_told_of_the_past(claim) and not any(token.key in _NOT for token in claim.tokens)


def _is_told_of_the_past(reading: Reading) -> bool:
    return bool(deeds(reading)) or any(token.key in _WERE for token in reading.tokens)


def _is_of_all(source: Reading, who: int) -> bool:
    """Tell whether "who" is of all that are named: "two businessmen, who agreed", "37 women who cleaned"."""
    before = source.key(who - 1)
    if before == "," or before in _NOT_BEFORE_WHO:
        return True
    named = [*takewhile(lambda at: source.token(at).is_telling, range(who - 1, who - 1 - _TO_COUNT, -1))]
    return bool(named) and source.token(named[-1] - 1).is_number


def _names_a_deed(claim: Reading, said: frozenset[str]) -> bool:
    """Tell whether a claim says "keeping a passport is a crime" of "an employer who keeps one commits a crime"."""
    return said - claim.all_roots() <= _BEARING


def _is_of_it(source: Reading, begin: int, first: int, ours: frozenset[str]) -> bool:
    """Tell whether no other clause begins between the last words of a claim that its source has and a condition."""
    own = [at for at in range(begin, first) if root(source.key(at)) in ours]
    between = range(own[-1] + 1, first) if own else range(0)
    joint = next((at for at in between if source.key(at) in _JOINING), None)
    return joint is None or not source.roots(joint, first)


def _begun_by(reading: Reading, clause: Stretch, marks: _Marks) -> Iterator[Stretch]:
    """Yield what begins with one of the marks, up to the next sign."""
    for place in range(clause.first, clause.last + 1):
        is_none = reading.key(place - 1) in _NOT_AFTER or _begins(reading, place, _NO_TIMES)
        if is_none or _gives(reading, place) or not _begins(reading, place, marks):
            continue
        last = max(reading.up_to_sign(range(place + 1, clause.last + 1)), default=place)
        if last > place and reading.key(place + 1) not in _NOT_BEFORE:
            yield Stretch(place, last)


def _gives(reading: Reading, place: int) -> bool:
    """Tell whether a word is the verb of "the office provided food", and not that of "it is free provided you ask"."""
    if reading.key(place) not in _PROVIDED or reading.key(place + 1) in _SUBJECTS:
        return False
    before = [reading.key(at) for at in reading.up_to_sign(range(place - 1, -1, -1))]
    # Where there is no other verb before it, it is the verb, and so it is right after "is" or "has".
    return bool(before) and (before[0] in AUXILIARIES or AUXILIARIES.isdisjoint(before))


def _begins(reading: Reading, place: int, marks: _Marks) -> bool:
    return any(reading.keys(place, len(mark)) == mark for mark in marks)
