"""What a text says was done, and what is only planned; the plans rule: a claim must not tell a plan as done."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from index.words import fold
from rag.checks.readings import Reading, once, root
from rag.checks.records import Difference, Kind

_PAST = {"en": re.compile(r"\w{2,}ed"), "es": re.compile(r"\w{2,}(?:ó|aron|ieron|[jyñ]eron|ujo)")}
_NO_VERBS = frozenset(
    "hundred indeed need feed seed deed breed speed proceed exceed shed naked sacred united limited aged".split()
)
_PARTICIPLE = re.compile(r"\w{2,}[ai]d[ao]s?|\w{1,}(?:hech|escrit|abiert|puest)[ao]s?")
_HAVE = frozenset("ha han habia habian fue fueron".split())
# In "is closed", "to be closed" and "is being closed" nothing is told of the past.
_NOT_PAST = frozenset("is are be being to will would can may must shall should cannot could might".split())
_FUTURE_ENDING = re.compile(r"(\w{2,}r)(?:á|án|é|emos|ía|ían)")
_INFINITIVE = re.compile(r"\w{2,}[aeií]r(?:se|l[aeo]s?)?")
_FORMS = """
buy bought|build built|give gave given|pay paid|begin began begun|take took taken|send sent|hold held|make made
leave left|write wrote written|bring brought|go went gone|meet met|spend spent|find found|win won|sell sold|lend lent
get got|choose chose chosen|sign signed|teach taught|lose lost|keep kept|lead led|feed fed|say said|tell told
hacer hizo hicieron hará harán hecho|dar dio dieron|poner puso pusieron pondrá pondrán puesto|traer trajo trajeron
pedir pidió pidieron|servir sirvió sirvieron|abrir abierto abierta|escribir escrito escrita|tener tuvo tendrá tendrán
"""
_LEMMAS = {form: words.split()[0] for words in _FORMS.replace("\n", "|").split("|") for form in words.split()}
_IRREGULAR = frozenset(form for form, lemma in _LEMMAS.items() if form != lemma)
_COMING = frozenset("will would shall may might could should must can 'll".split())
_INTENDING = {
    "en": re.compile(
        r"(?:plan|intend|expect|hope|promis|propos|aim|want|wish|consider|agree|decid|ask|request|pledg|vow|demand|urg"
        r"|schedul|recommend|advis|invit|going$|due$|set$|commit|need|order|instruct|sentenc|oblig)"
    ),
    "es": re.compile(
        r"(?:prev[eé]|previst|plane|planific|proyect|promet|acord|acuerd|propus|propon|pidi|pide|solicit|esper|pretend"
        r"|busc|quier|quis|estudi|consider|decid|va$|van$|deb|recomend|intent|invit|exig|compromet|pued|podr|orden|conden"
        r"|oblig|mand)"
    ),
}
# "Closed", "close" and "closes", "planned" and "plan", "tried" and "try", "pay" and "pays" have one stem.
_ENGLISH_ENDING = re.compile(r"(?:(?<=([bgmnprt]))\1ed|e?d|ie[sd]|(?<![aeou])y|es?|s)$")
_FURTHEST, _NEAR = 8, 3
# After one of these up to two words before "si", it is "whether": "no se sabe todavía si".
_ASKED = re.compile(r"(?:sab|sup|conoc|decid|determin|pregunt|evalu|averigu|aclar|dud)")
_WHETHER = 12
# "Is developing a study": it is not completed yet.
_UNDER_WAY = {"en": re.compile(r"\w{2,}ing"), "es": re.compile(r"\w{2,}(?:a|ie|ye)ndo")}
_BEING = frozenset("is are be been esta estan".split())
_COMPLETING = re.compile(r"(?:complet|finish|finali[sz]|conclu|publi[sc]|releas|termin|culmin)")


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb at a place, such as one that is told as done, with its root."""

    place: int
    root: str


@once
def deeds(reading: Reading) -> tuple[Deed, ...]:
    """Return the verbs that a text tells as done, in order."""
    return tuple(one for one in acts(reading) if _is_done(reading, one.place))


@once
def acts(reading: Reading) -> tuple[Deed, ...]:
    """Return all content words with the roots that they have as verbs, whether or not they are told as done."""
    return tuple(Deed(place, _root(reading, place)) for place, token in enumerate(reading.tokens) if token.is_content)


@once
def intended(reading: Reading) -> frozenset[str]:
    """Return the roots of the verbs that a text tells only as intended, still to come or open."""
    intending = _INTENDING[reading.language]
    leading = frozenset(place for place, token in enumerate(reading.tokens) if intending.match(token.key))
    told = [(one.root, _is_intended(reading, one.place, leading)) for one in acts(reading)]
    return frozenset(verb for verb, _ in told) - {verb for verb, is_open in told if not is_open}


@once
def under_way(reading: Reading) -> frozenset[str]:
    """Return the roots of what a text says is being made or done."""
    going = (
        reading.up_to_sign(range(place + 1, place + 1 + _FURTHEST))
        for place, token in enumerate(reading.tokens)
        if reading.key(place - 1) in _BEING and _UNDER_WAY[reading.language].fullmatch(token.key)
    )
    return frozenset(root(reading.key(at)) for some in going for at in some if reading.tokens[at].is_content)


def plan_differences(claim: Reading, source: Reading) -> Iterator[Difference]:
    """Yield the verbs that a claim tells as done and its source only as intended, open or under way, in one language.

    They are lacking and not denied: what was planned when the article was written may have been done since.
    """
    done = deeds(claim) if claim.language == source.language else ()
    planned = intended(source) - intended(claim) if done else frozenset[str]()
    for one in done:
        if one.root in planned or _is_under_way(claim, one, source):
            yield Difference(Kind.DATE, claim.excerpt(one.place, one.place), None)


def _is_under_way(claim: Reading, one: Deed, source: Reading) -> bool:
    """Tell whether a claim tells as completed what its source, which completes nothing, only tells as under way."""
    if not _COMPLETING.match(claim.key(one.place)) or any(_COMPLETING.match(token.key) for token in source.tokens):
        return False
    return not claim.roots(one.place + 1, len(claim.tokens)).isdisjoint(under_way(source))


def _word(reading: Reading, place: int) -> str:
    return reading.written(place).casefold()


def _root(reading: Reading, place: int) -> str:
    word = _word(reading, place)
    future = _FUTURE_ENDING.fullmatch(word) if reading.language == "es" else None
    word = _LEMMAS.get(word, word)
    if reading.language == "en":
        return _ENGLISH_ENDING.sub("", word)
    return root(fold(future[1] if future else word))


def _is_done(reading: Reading, place: int) -> bool:
    word, before = _word(reading, place), reading.keys(place - _NEAR, _NEAR)
    if reading.key(place) in _NO_VERBS:
        return False
    if reading.language == "es":
        is_participle = _PARTICIPLE.fullmatch(word) is not None and not _HAVE.isdisjoint(before[1:])
        return is_participle or word in _IRREGULAR or _PAST["es"].fullmatch(word) is not None
    is_past = word in _IRREGULAR or _PAST["en"].fullmatch(word) is not None
    return is_past and _NOT_PAST.isdisjoint(before)


def _is_intended(reading: Reading, place: int, leading: frozenset[int]) -> bool:
    """Tell whether a verb is open: after "whether", in the future, or an infinitive after a ``leading`` place."""
    if _is_asked(reading, place):
        return True
    before = list(reading.up_to_sign(range(place - 1, place - _FURTHEST - 1, -1)))
    is_led = not leading.isdisjoint(before)
    if reading.language == "es":
        word = _word(reading, place)
        is_passive = reading.key(place - 1) == "ser" and _PARTICIPLE.fullmatch(word) is not None
        is_open = is_led and (is_passive or _INFINITIVE.fullmatch(word) is not None)
        return is_open or _FUTURE_ENDING.fullmatch(word) is not None
    near = {reading.key(at) for at in before[: _NEAR - 1]}
    return not _COMING.isdisjoint(near) or (is_led and "to" in near and not _is_done(reading, place))


def _is_asked(reading: Reading, place: int) -> bool:
    """Tell whether a verb stands after "whether", or the "si" of "no se sabe si"."""
    before = reading.up_to_sign(range(place - 1, place - _WHETHER - 1, -1))
    if reading.language == "en":
        return any(reading.key(at) == "whether" for at in before)
    asking = (at for at in before if reading.key(at) == "si")
    return any(_ASKED.match(key) for at in asking for key in reading.keys(at - 2, 2))
