"""Signs of danger by language, made of the lines of phrases in ``rag/danger/words``."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from rag.records import Language

_TOPICS = {
    "en": ("captivity", "harm", "despair", "nearby", "alone"),
    "es": ("captivity", "harm", "despair", "nearby", "alone", "portuguese", "french", "creole"),
}
# Gaps are limited in words, so that matching takes bounded time at each start, and linear time in all.
_GAPS = (
    (" ~ ", r"(?: [^ ]+){0,25}? "),
    (" ... ", r"(?: [^ |]+){0,12}? "),
    (" .. ", r"(?: [^ |]+){0,5}? "),
)
_GROUP = re.compile(r"<([A-Z]+)>")
_DEEPEST = 3  # groups may contain groups that contain groups
_WRAPPED = re.compile(r"\n\s*\|")
_SILENT_H = re.compile(r"(?<!c)h")
_SOFT_C = re.compile(r"c(?=[ei])")
_ENDS_IN_C = re.compile(r"c(?=\\w|[|)])")  # a stem, whose c is soft or not by what follows


@dataclass(frozen=True, slots=True)
class Sign:
    """One way in which danger is expressed: ``reason`` says why it counts, ``pattern`` matches a folded message.

    A trace is what danger leaves and any day may leave too: papers that someone else has, a friend who does not call.
    """

    name: str
    reason: str
    pattern: re.Pattern[str]
    is_trace: bool


@dataclass(frozen=True, slots=True)
class Asking:
    """How a language asks for information: sentences that do, and mention nobody near, are not searched for signs.

    ``lead`` matches what precedes the question itself, ``opening`` how a question begins, ``study`` talk about texts
    and lessons, ``news`` public reports, ``own`` the writer or someone near.
    """

    lead: re.Pattern[str]
    opening: re.Pattern[str]
    study: re.Pattern[str]
    news: re.Pattern[str]
    own: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Tongue:
    """All that shows danger in ``language``; ``by_ear``: its phrases and messages are spelled by ``sounds``.

    ``asked`` are signs that also count in a question about nobody, and ``harmless`` is removed before anything is read.
    After danger was told, ``taken_back`` begins a clause that takes it back, and a question of ``seeking`` is for help.
    """

    language: Language
    signs: tuple[Sign, ...]
    asked: tuple[Sign, ...]
    harmless: re.Pattern[str]
    asking: Asking
    taken_back: re.Pattern[str]
    seeking: re.Pattern[str]
    by_ear: bool

    def heard(self, sentence: str) -> str:
        """Return a folded sentence as the patterns have it."""
        return sounds(sentence) if self.by_ear else sentence


@cache
def tongues() -> tuple[Tongue, ...]:
    """Return the signs of English and of Spanish; compiling them takes a moment, once."""
    return _tongue("en", by_ear=False), _tongue("es", by_ear=True)


def sounds(text: str) -> str:
    """Return ``text`` with what sounds alike in Spanish written one way: v as b, z and soft c as s, ll as y, no h."""
    return _SILENT_H.sub("", _SOFT_C.sub("s", text).replace("v", "b").replace("z", "s").replace("ll", "y"))


def _tongue(language: Language, *, by_ear: bool) -> Tongue:
    topics = [_words(language, topic) for topic in _TOPICS[language]]
    asking, harmless, afterwards = (_words(language, told) for told in ("asking", "harmless", "afterwards"))
    groups: dict[str, str] = {}
    for told in (_words(language, "groups"), asking, afterwards, *topics):
        groups |= told.get("groups", {})

    def of(phrases: str) -> re.Pattern[str]:
        return _pattern(phrases, groups, by_ear=by_ear)

    def signs(kind: str) -> tuple[Sign, ...]:
        found = (one for told in topics for one in told.get(kind, ()))
        return tuple(Sign(one["name"], one["reason"], of(one["phrases"]), kind == "traces") for one in found)

    return Tongue(
        language=language,
        signs=(*signs("signs"), *signs("traces")),
        asked=signs("asked"),
        harmless=_pattern(harmless["harmless"], harmless["groups"], by_ear=False),
        asking=Asking(**{part: of(asking[part]) for part in Asking.__slots__}),
        taken_back=of(afterwards["taken_back"]),
        seeking=of(afterwards["seeking"]),
        by_ear=by_ear,
    )


def _words(language: Language, topic: str) -> dict[str, Any]:
    return tomllib.loads((files("rag") / "danger" / "words" / language / f"{topic}.toml").read_text(encoding="utf-8"))


def _pattern(phrases: str, groups: Mapping[str, str], *, by_ear: bool) -> re.Pattern[str]:
    """Return the pattern of ``phrases``, whole words, one phrase per line; a line that begins with a bar continues.

    ``<NAME>`` stands for a group of words. ``..`` allows up to five words between and ``...`` up to twelve, both within
    a sentence; ``~`` allows up to twenty-five and may cross its end.
    """
    text = _lines(phrases)
    for _ in range(_DEEPEST):
        text = _GROUP.sub(lambda match: f"(?:{_lines(groups[match.group(1)])})", text)
    for gap, words in _GAPS:
        text = text.replace(gap, words)
    return re.compile(rf"\b(?:{_ENDS_IN_C.sub('[cs]', sounds(text)) if by_ear else text})\b")


def _lines(phrases: str) -> str:
    return "|".join(line.strip() for line in _WRAPPED.sub("|", phrases.strip()).splitlines())
