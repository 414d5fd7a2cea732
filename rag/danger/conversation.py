"""Danger in a conversation: what was told before counts until it is taken back or something else is asked."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rag.asked.asking import asks_something
from rag.asked.conversation import refers_back
from rag.asked.courtesy import is_only_courteous
from rag.danger.messages import danger_language, language_by_words, likely_danger, speaks_of_danger
from rag.danger.signs import asks_generally, sentences_of
from rag.danger.tongues import tongues
from rag.records import Language, Turn

# Many write a sentence in several messages. Phrases would match across what has nothing to do with each other.
_JOINED = 3
_BUT = re.compile(r"\b(?:but|except|though|although|until|unless|pero|aunque|excepto|salvo|hasta)\b")
# In fewer words nobody asks about an article: "why?", "really?", "what now".
_FEWEST = 3
_WORD = re.compile(r"\w+")
_GOES_ON = re.compile(r"\W*(?:y|and|what about|how about)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Danger:
    """Danger that concerns a message: the language to answer in, and whether only earlier messages told of it."""

    language: Language
    is_earlier: bool


@dataclass(frozen=True, slots=True)
class _Talk:
    """A conversation as far as it is read: danger told and not taken back, and whether it is talked about now.

    ``told`` are the latest messages that tell something and are not about danger by themselves.
    """

    danger: Danger | None = None
    is_about_it: bool = False
    told: tuple[str, ...] = ()

    def after(self, message: str) -> "_Talk":
        """Return the conversation with the visitor's next message."""
        language = danger_language(message)
        if language is not None:
            return _Talk(Danger(language, is_earlier=False), is_about_it=True)
        if takes_back(message):
            return _Talk()
        sentences = sentences_of(message)
        if is_only_courteous(message) or not sentences:
            return self._earlier(sentences)
        if asks_generally(sentences) and not _seeks_help(sentences):
            leans = refers_back(message) or len(_WORD.findall(message)) < _FEWEST
            return self._earlier(sentences) if leans else replace(self, is_about_it=False)
        if self.danger is not None:
            return replace(self._earlier(sentences), is_about_it=True)
        # "Y el duplicado" asks on without a mark.
        if _GOES_ON.match(message) and asks_something(message) and not _seeks_help(sentences):
            return replace(self, is_about_it=False)
        told = (*self.told[1 - _JOINED :], message)
        joined = likely_danger(" ".join(told)) if len(told) > 1 else None
        return _Talk(Danger(joined, is_earlier=False) if joined else None, is_about_it=True, told=told)

    def _earlier(self, sentences: Sequence[str]) -> "_Talk":
        if self.danger is None:
            return self
        language = language_by_words(sentences) or self.danger.language
        return replace(self, danger=Danger(language, is_earlier=True))


def danger_in(message: str, history: Sequence[Turn] = ()) -> Danger | None:
    """Return the danger that a message is about, by itself or as the next turn of ``history``, or None.

    History comes from the visitor's page, and can add to what a message tells but not take from it.
    """
    talk = _Talk()
    for turn in history:
        talk = talk.after(turn.content) if turn.role == "user" else talk
    talk = talk.after(message)
    return talk.danger if talk.is_about_it else None


def last_told(turns: Sequence[Turn]) -> int | None:
    """Return the place of the last message that speaks of danger and was not taken back, or None."""
    told = None
    for at, turn in enumerate(turns):
        if turn.role == "user" and speaks_of_danger(turn.content):
            told = at
        elif turn.role == "user" and takes_back(turn.content):
            told = None
    return told


def without_danger(turns: Sequence[Turn]) -> tuple[Turn, ...]:
    """Return the turns of a conversation but the messages about danger."""
    return tuple(turn for turn in turns if turn.role == "assistant" or not speaks_of_danger(turn.content))


def takes_back(message: str) -> bool:
    """Tell whether a message says that all is well, or that what was told was only for school or a test."""
    clauses = sentences_of(message.replace(",", "."))
    return not _BUT.search(" ".join(clauses)) and any(
        tongue.taken_back.match(tongue.heard(clause)) for tongue in tongues() for clause in clauses
    )


def _seeks_help(sentences: Sequence[str]) -> bool:
    return any(tongue.seeking.search(tongue.heard(one)) for tongue in tongues() for one in sentences)
