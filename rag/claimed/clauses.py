"""Splits a sentence into main clauses, only where each clearly says something of its own."""

import re
from collections.abc import Iterator

from index.records import Span
from index.words import fold
from rag.claimed.words import (
    AUXILIARIES,
    BEFORE_VERB,
    DETERMINERS,
    LINKING,
    NOBODY,
    PREPOSITIONS,
    RELATIVES,
    REPORTING,
    VERBS,
)

_JOINT = re.compile(r"\s*(?:;\s+(?:(?:and|but|y|pero)\s+)?|,\s+(?:and|but|y|pero)\s+|\s(?:and|but|y|pero)\s+)")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*")
_PRETERITE = re.compile(r"\w{3,}(?:ó|aron|ieron)$")
_OPENERS, _CLOSERS, _EVEN = "(“«[", ")”»]", '"'
_FEWEST = 3
# A verb after one of these may belong to the clause that the word begins.
_JOINING = frozenset("if when while because although though unless whether si cuando mientras porque aunque".split())
# A verb further on may belong to something that depends on the subject.
_FURTHEST = 6


def split_clauses(sentence: str) -> list[Span]:
    """Return the coordinated main clauses of a sentence in order, or the whole sentence if splitting is not safe.

    A clause is split off if both sides of "; ", ", and", ", but", ", y" or ", pero" have a subject and a finite verb of
    their own, or if it begins with the verb and shares the subject before: "... and has eleven members". A pronoun does
    not count as a subject: "it has eleven members" says nothing alone.
    """
    begin, spans = 0, []
    for joint in _JOINT.finditer(sentence):
        left, right = sentence[begin : joint.start()], sentence[joint.end() :]
        is_apart = joint.group().strip()[:1] in {";", ","} and _can_follow(_up_to_joint(right))
        if (is_apart or _shares_subject(left, right)) and _can_stand(left) and _is_balanced(left):
            spans.append(Span(begin, joint.start()))
            begin = joint.end()
    return [*spans, Span(begin, len(sentence))]


def opens_with_verb(sentence: str) -> bool:
    """Tell whether a Spanish sentence takes its subject from the one before: "Tiene once miembros"."""
    first = _WORD.match(sentence)
    return first is not None and (fold(first.group()) in LINKING or _PRETERITE.match(first.group()) is not None)


def lacks_subject(clause: str) -> bool:
    """Tell whether a clause begins with its verb."""
    return next(_finite_verbs(_WORD.findall(clause)[:2]), 1) == 0


def subject_of(sentence: str) -> str:
    """Return the words of a sentence before its first finite verb, or "" if they are not clearly its subject."""
    if not _can_stand(sentence):
        return ""
    words = [*_WORD.finditer(sentence)]
    keys = [fold(word.group()) for word in words]
    end = next(_finite_verbs([word.group() for word in words]))
    # A denial before the verb need not hold for the next sentence.
    while end and keys[end - 1] in BEFORE_VERB:
        end -= 1
    return sentence[: words[end - 1].end()].strip() if end and NOBODY.isdisjoint(keys[:1]) else ""


def _shares_subject(left: str, right: str) -> bool:
    """Tell whether a clause that begins with its verb shares the subject of the complete clause before."""
    keys = [fold(word) for word in _WORD.findall(left)]
    is_whole = (RELATIVES | REPORTING | _JOINING).isdisjoint(keys) and NOBODY.isdisjoint(keys[:1])
    return is_whole and lacks_subject(right) and len(_WORD.findall(right)) >= _FEWEST


def _up_to_joint(text: str) -> str:
    joint = _JOINT.search(text)
    return text[: joint.start()] if joint else text


def _can_stand(clause: str) -> bool:
    words = _WORD.findall(clause)
    keys = [fold(word) for word in words]
    # What is reported, supposed or dated at the start of a sentence may hold for all of it.
    if len(words) < _FEWEST or keys[0] in PREPOSITIONS or not REPORTING.isdisjoint(keys):
        return False
    verb = next(_finite_verbs(words), 0)
    return verb > 0 and RELATIVES.isdisjoint(keys[:verb])


def _can_follow(clause: str) -> bool:
    words = _WORD.findall(clause)
    keys = [fold(word) for word in words]
    if len(words) < _FEWEST or not (keys[0] in DETERMINERS or words[0][0].isupper()):
        return False
    verb = next(_finite_verbs(words), 0)
    return 0 < verb <= _FURTHEST and RELATIVES.isdisjoint(keys[:verb])


def _finite_verbs(words: list[str]) -> Iterator[int]:
    for place, (word, following) in enumerate(zip(words, [*words[1:], ""], strict=False)):
        key = fold(word)
        is_known = key in AUXILIARIES or key in VERBS or _PRETERITE.match(word.casefold()) is not None
        if is_known or (key.endswith("ed") and _is_object(following)):
            yield place


def _is_object(word: str) -> bool:
    """Tell whether the word after one in -ed shows that it is a past tense: "signed the", not "signed by"."""
    return fold(word) in DETERMINERS or word[:1].isupper() or word[:1].isdecimal()


def _is_balanced(text: str) -> bool:
    opened = sum(text.count(sign) for sign in _OPENERS)
    return opened == sum(text.count(sign) for sign in _CLOSERS) and text.count(_EVEN) % 2 == 0
