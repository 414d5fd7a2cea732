"""Finds what a conversation is about, for a question that leans on what was asked and answered before it."""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from index.canonical import canonical_line
from index.words import Words, fold
from rag.asked.asking import asks_something
from rag.asked.conversation import (
    MEANT,
    NAMED,
    OPENING,
    WORD,
    asks_itself,
    content_words,
    is_follow_up,
    points_back,
)
from rag.asked.courtesy import plainly_asked
from rag.asked.looks import COMMON_PARTS
from rag.asked.page_names import PageNames
from rag.asked.things import ASPECT, NO_THING, is_light
from rag.checks.dates.calendar import is_month_or_weekday
from rag.checks.names.known_names import LANGUAGE_NAMES, place_forms
from rag.records import Language, Turn

_TURNS_READ = 20
_CHARACTERS_READ = 2000
_NAMES = 4
# In lower case this is a place only after "the": "can they help us".
_WE = re.compile(r"(?<!the )\bus\b")
_OPENING = re.compile(OPENING)
# "And the …", "no, in the …": what stands after it is named first.
_LED = re.compile(rf"{OPENING}\W*(?:(?:in|at|en|de)\s+)?(?:(?:the|an?|al?|el|la|los|las|una?)\s+){{0,2}}")
# "And in …": a word that no article has names another place here, which must not be answered from the last one.
_SOMEWHERE = re.compile(rf"{OPENING}\W*(?:in|at|en)\s")
# "I meant the certificate" takes back what was asked about, "I meant for children" only for whom.
_MEANT_THING = re.compile(rf"\b{MEANT}\W+(?:the|el|los?|las?|al?(?: las?| los)?)\s")
_IN = re.compile(r"\b(?:in|at|en) (?:the |el |la |los |las )?")
_LONGEST_NAME = 4
_PHRASE = re.compile(r"[\w’'-]+(?: [\w’'-]+)*")


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question as it is read here, and whether it leans on an earlier one."""

    text: str
    leans: bool


@dataclass(frozen=True, slots=True)
class _Subject:
    """What is talked about: ``things`` as written, the folded ``places`` among them, and what is asked of them.

    ``last`` is the last question that asked something, and ``case`` what the last follow-up named that asked nothing
    else: "and for my wife?".
    """

    last: str
    things: tuple[str, ...]
    places: frozenset[str]
    case: tuple[str, ...] = ()

    def after(self, question: str, words: Words, known: PageNames) -> "_Subject":
        """Return the subject once a follow-up was asked."""
        moved = self.moved(question, words, known)
        if asks_itself(question, words):
            return replace(moved, last=_without_opening(question))
        return replace(moved, last=self.left_of_last(moved), case=_named(question, words) or self.case)

    def left_of_last(self, moved: "_Subject") -> str:
        """Return the last question without what is no longer talked about."""
        gone = {fold(word) for word in self.things} - {fold(word) for word in moved.things}
        return " ".join(word for word in WORD.findall(self.last) if fold(word) not in gone)

    def moved(self, question: str, words: Words, known: PageNames) -> "_Subject":
        """Return the subject with what a follow-up names in the place of its like: a page, a place, a name."""
        phrase = _named_first(question, words)
        if phrase and known.is_title(" ".join(phrase)):
            return replace(self, things=phrase, places=frozenset())
        if places := _places(question):
            named = tuple(word for word in content_words(question, words) if fold(word) in places)
            return replace(self, things=(*self._without(self.places), *named), places=frozenset(places))
        if phrase and _MEANT_THING.search(fold(question)):
            return replace(self, things=phrase, places=frozenset())
        if phrase and self._is_another_of_its_kind(_named(question, words)):
            kept = (word for word in self.things if fold(word) in self.places)
            return replace(self, things=(*_named(question, words), *kept), case=())
        is_name = any(known.is_name(fold(word)) for word in phrase)
        is_office = is_name or known.is_heading(" ".join(phrase))
        if _SOMEWHERE.match(fold(question)) and (is_office or any(known.is_stranger(fold(word)) for word in phrase)):
            things = (*self._without(self._names(known) | self.places), *phrase)
            return replace(self, things=things, places=frozenset(map(fold, phrase)))
        if is_name:
            return replace(self, things=(*self._without(self._names(known)), *phrase))
        return self

    def _names(self, known: PageNames) -> set[str]:
        return {key for key in map(fold, self.things) if known.is_name(key) or key in COMMON_PARTS}

    def is_unknown(self, known: PageNames) -> bool:
        """Tell whether no article has any of the words for what is talked about."""
        return known.known.isdisjoint(map(fold, self.things))

    def _is_another_of_its_kind(self, named: Sequence[str]) -> bool:
        """Tell whether words name another of the kind that is talked about: "work permit" for "residence permit"."""
        known, keys = set(map(fold, self.things)), set(map(fold, named))
        return not keys.isdisjoint(known) and not keys <= known

    def _without(self, keys: Set[str]) -> tuple[str, ...]:
        return tuple(word for word in self.things if fold(word) not in keys)


def follow_up_subject(
    question: str, language: Language, history: Sequence[Turn], words: Words, known: PageNames
) -> str:
    """Return the words that say what a follow-up is about, or "" if the question is not a follow-up.

    They are the things that the visitor's last question was about that was not a follow-up, with those in their place
    that follow-ups named since. A follow-up that asks something itself asks it of the case that was named last, and if
    it points back, perhaps of a name in the latest answer; any other asks the last question again. What was not
    answered and is in no article is left, once a follow-up says by itself what it asks and of what. ``history`` comes
    from the browser: only its last twenty turns and the first 2,000 characters of each are read.
    """
    read = [turn.content[:_CHARACTERS_READ] for turn in history[-_TURNS_READ:] if turn.role == "user"]
    if not read or not is_follow_up(question, language, words):
        return ""
    asked = [_asked(canonical_line(text), language, words) for text in read]
    alone = max((at for at, earlier in enumerate(asked) if not earlier.leans), default=0)
    before = _first(asked[alone].text, words, known)
    for later in asked[alone + 1 :]:
        before = before.after(later.text, words, known)
    is_unheard = not latest_answer(history) and language in known.languages and before.is_unknown(known)
    if is_unheard and _stands_alone(question, language, words):
        return ""
    subject = before.moved(question, words, known)
    if asks_itself(question, words):
        things = [*subject.things, *_asked_since(asked[alone].text, question, before, words), *subject.case]
    else:
        things = [*WORD.findall(before.left_of_last(subject)), *subject.things]
    said = {fold(word) for word in WORD.findall(question)}
    if subject is not before:
        # What the answer said of another place or page would draw the search back to it.
        return " ".join(word for word in _once(things) if fold(word) not in said)
    said.update(map(fold, things))
    answered = names_in(latest_answer(history), words) if points_back(question, language) else []
    named = [name for name in answered if fold(name) not in said and not is_month_or_weekday(fold(name))]
    return " ".join([*_once(things), *named[:_NAMES]])


def _asked_since(first: str, question: str, before: _Subject, words: Words) -> tuple[str, ...]:
    """Return what the last question named, for one that names nothing, if the first only told something.

    After "I was deported" and "a place to sleep?", "how many nights?" is about sleeping.
    """
    return () if asks_something(first) or _named(question, words) else _named(before.last, words)


def latest_answer(history: Sequence[Turn]) -> str:
    """Return what was last answered in a conversation, or "", at most 2,000 characters of it."""
    answered = next((turn.content for turn in reversed(history) if turn.role == "assistant"), "")
    return canonical_line(answered[:_CHARACTERS_READ])


def names_in(text: str, words: Words) -> list[str]:
    """Return the distinct words with a capital inside a sentence, or all in capitals, as names are written."""
    found = [match.group() for match in NAMED.finditer(text)]
    return list(dict.fromkeys(name for name in found if not words.is_stop_word_anywhere(name)))


def _asked(text: str, language: Language, words: Words) -> _Asked:
    """Return a question of the conversation, which may be in another language than the latest."""
    likely = words.likely_languages(text)
    own: Language = "es" if likely == ["es"] else "en" if likely == ["en"] else language
    plain = plainly_asked(text, own)
    return _Asked(plain, is_follow_up(plain, own, words))


def _stands_alone(question: str, language: Language, words: Words) -> bool:
    """Tell whether a follow-up says by itself what it asks and of what, and points at nothing."""
    asks = asks_itself(question, words) or any(fold(word) in ASPECT for word in content_words(question, words))
    return asks and bool(_named(question, words)) and not points_back(question, language)


def _first(question: str, words: Words, known: PageNames) -> _Subject:
    things = _named(question, words) or tuple(content_words(question, words))
    return _Subject(_without_opening(question), things, frozenset(_places(question) | _offices(question, known)))


def _named(question: str, words: Words) -> tuple[str, ...]:
    """Return the words that say of what a question asks."""
    return tuple(
        word
        for word in content_words(question, words)
        if word.isdigit() or not (is_light(word) or fold(word) in NO_THING or is_month_or_weekday(fold(word)))
    )


def _without_opening(question: str) -> str:
    opening = _OPENING.match(fold(question))
    return question[opening.end() :] if opening else question


def _once(told: Sequence[str]) -> list[str]:
    found: dict[str, str] = {}
    for word in told:
        found.setdefault(fold(word), word)
    return list(found.values())


def _named_first(question: str, words: Words) -> tuple[str, ...]:
    """Return the words up to the next small one that directly follow "and", "what about" or "no, in"."""
    led = _LED.match(fold(question))
    phrase = _PHRASE.match(question, led.end()) if led else None
    named: list[str] = []
    for word in phrase[0].split() if phrase else ():
        if words.is_stop_word_anywhere(word):
            break
        named.append(word)
    return tuple(named)


def _places(text: str) -> set[str]:
    """Return the folded words that name countries, peoples or cities, but not languages, as in "and in Spanish?"."""
    found = [fold(word) for word in WORD.findall(_WE.sub(" ", text))]
    alone = [word for word in found if place_forms(word) and word not in LANGUAGE_NAMES]
    two = [(one, other) for one, other in pairwise(found) if place_forms(f"{one} {other}")]
    return set(alone).union(*two)


def _offices(text: str, known: PageNames) -> set[str]:
    """Return the folded words after "in" that are a heading, as the name of an office is on a page of them."""
    folded = fold(text)
    led = (folded[match.end() :].split()[:_LONGEST_NAME] for match in _IN.finditer(folded))
    runs = (some[:end] for some in led for end in range(1, len(some) + 1))
    return {fold(word) for run in runs if known.is_heading(" ".join(run)) for word in WORD.findall(" ".join(run))}
