"""Ways of addressing a machine, in both languages: patterns made of the lines of phrases in ``index/aside/words``."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

_GROUP = re.compile(r"<([A-Z_]+)>")
_DEEPEST = 4  # groups may hold groups
_CONTINUED = re.compile(r"\n\|")


@dataclass(frozen=True, slots=True)
class Way:
    """One way of addressing a machine: its name, and a pattern for lower-case text without accents."""

    name: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Ways:
    """``strong`` ones are never said to people, ``weak`` ones in advice too: there ``company`` or ``order`` decides.

    ``company`` names a machine; ``order`` is what directly follows when a machine that speaks for someone is told so.
    """

    strong: tuple[Way, ...]
    weak: tuple[Way, ...]
    company: re.Pattern[str]
    order: re.Pattern[str]


@cache
def ways() -> Ways:
    """Return all ways; compiling them takes a moment, once."""
    shared, *tongues = (_told(name) for name in ("shared", "en", "es"))
    groups = [shared["groups"] | tongue["groups"] for tongue in tongues]

    def of(kind: str) -> tuple[Way, ...]:
        told = ((one, known) for tongue, known in zip(tongues, groups, strict=True) for one in tongue[kind])
        return tuple(Way(one["name"], re.compile(_written_out(one["phrases"], known))) for one, known in told)

    orders = (_written_out(tongue["order"], known) for tongue, known in zip(tongues, groups, strict=True))
    company = re.compile(_written_out(shared["company"], shared["groups"]))
    return Ways(of("strong"), of("weak"), company, re.compile(f"(?:{'|'.join(orders)})"))


def _told(name: str) -> dict[str, Any]:
    return tomllib.loads((files("index") / "aside" / "words" / f"{name}.toml").read_text(encoding="utf-8"))


def _written_out(phrases: str, groups: dict[str, str]) -> str:
    """Return a pattern for one of the phrases, one a line; a line that begins with a bar continues the one before."""
    text = _joined(phrases)
    for _ in range(_DEEPEST):
        text = _GROUP.sub(lambda found: _joined(groups[found[1]]), text)
    return text


def _joined(phrases: str) -> str:
    return "|".join(_CONTINUED.sub("|", phrases.strip("\n")).split("\n"))
