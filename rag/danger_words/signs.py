"""What a sign of danger is, and how lines of phrases become patterns."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rag.records import Language

# Gaps are counted in words, so that a pattern does bounded work wherever it starts: time grows with the message only.
_GAPS = (
    (" ~ ", r"(?: [^ ]+){0,25}? "),
    (" ... ", r"(?: [^ |]+){0,12}? "),
    (" .. ", r"(?: [^ |]+){0,5}? "),
)
_GROUP = re.compile(r"<([A-Z]+)>")
_DEEPEST = 3  # a group may be made of groups that are made of groups
_WRAPPED = re.compile(r"\n\s*\|")
_SILENT_H = re.compile(r"(?<!c)h")


@dataclass(frozen=True, slots=True)
class Sign:
    """One way in which danger is spoken of: ``reason`` says why it is one, ``pattern`` reads a folded message."""

    name: str
    reason: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Asking:
    """How a language asks for information: sentences that do, and name nobody near, are not read for signs.

    ``lead`` is what stands before the question itself, ``opening`` is how a question opens, ``study`` marks talk of
    texts and lessons, ``news`` what is told of in public, ``own`` marks the writer or someone near.
    """

    lead: re.Pattern[str]
    opening: re.Pattern[str]
    study: re.Pattern[str]
    news: re.Pattern[str]
    own: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Tongue:
    """Everything by which danger is told in ``language``; ``by_ear`` says that its tables are spelled by ``sounds``.

    ``asked`` are signs that hold in a question about nobody too, and ``harmless`` is passed over before all is read.
    """

    language: Language
    signs: tuple[Sign, ...]
    asked: tuple[Sign, ...]
    harmless: re.Pattern[str]
    asking: Asking
    by_ear: bool


def signs(tables: Iterable[tuple[str, str, str]], groups: Mapping[str, str], *, by_ear: bool) -> tuple[Sign, ...]:
    """Return the signs of ``tables``, each a name, a reason and phrases, one a line."""
    return tuple(Sign(name, reason, pattern(phrases, groups, by_ear=by_ear)) for name, reason, phrases in tables)


def pattern(phrases: str, groups: Mapping[str, str], *, by_ear: bool) -> re.Pattern[str]:
    """Return the pattern of ``phrases``, whole words, one phrase a line; a line that begins with a bar goes on.

    ``<NAME>`` stands for a group of words. ``..`` allows five words between and ``...`` twelve, both in one sentence;
    ``~`` allows twenty-five and may pass its end.
    """
    text = _lines(phrases)
    for _ in range(_DEEPEST):
        text = _GROUP.sub(lambda match: f"(?:{_lines(groups[match.group(1)])})", text)
    for gap, words in _GAPS:
        text = text.replace(gap, words)
    return re.compile(rf"\b(?:{sounds(text) if by_ear else text})\b")


def sounds(text: str) -> str:
    """Return ``text`` with letters that Spanish does not tell apart by ear written one way: v as b, z as s, no h."""
    return _SILENT_H.sub("", text.replace("v", "b").replace("z", "s").replace("ll", "y"))


def _lines(phrases: str) -> str:
    return "|".join(line.strip() for line in _WRAPPED.sub("|", phrases.strip()).splitlines())
