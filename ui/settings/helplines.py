"""Reads help lines from ``help.toml``, and refuses misleading entries."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, ConfigDict, Field, Strict

from index.canonical import canonical_line
from ui.errors import SettingsProblem
from ui.settings.tables import matching, read_tables, record_of

HELP_FILE = Path("help.toml")
OLD_AFTER = timedelta(days=180)
_LONGEST = 200
_PHONE = re.compile(r"[+*#(]?[0-9][0-9 ().*#-]{1,24}")
_DIGITS = range(3, 16)  # from short numbers such as 911 to the longest that E.164 allows
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}")


def _line_of_text(text: str) -> str:
    # Invisible characters could reverse a number or hide a part of an address.
    if not text or text != canonical_line(text) or len(text) > _LONGEST:
        raise ValueError(
            f"type it anew: it is empty, or has extra spaces, hidden characters or over {_LONGEST} characters"
        )
    return text


def _phone(phone: str) -> str:
    if not _PHONE.fullmatch(phone) or sum(ch.isdigit() for ch in phone) not in _DIGITS:
        raise ValueError("write 3 to 15 digits, with spaces, + - ( ) * # where they belong")
    return phone


def _web(address: str) -> str:
    problem = ValueError("write a full address that begins with https://")
    try:
        parts = urlsplit(address)
        plain = parts.port is None and parts.username is None
    except ValueError as error:
        raise problem from error
    if parts.scheme != "https" or not plain or not _HOST.fullmatch(parts.hostname or ""):
        raise problem
    if re.search(r"[\s<>\"'\\`]", address) or not address.isascii():
        raise problem
    return address


_Text = Annotated[str, AfterValidator(_line_of_text)]
_Code = Annotated[str, matching(r"[a-z]{2,3}", 'two-letter codes, such as ["es", "en"]')]


@dataclass(frozen=True, slots=True)
class HelpLine:
    """One help line; it has ``phone``, ``web`` or both, and was last ``checked`` on that day."""

    __pydantic_config__ = ConfigDict(extra="forbid")

    country: _Text
    name: _Text
    phone: Annotated[_Text, AfterValidator(_phone)] | None
    web: Annotated[_Text, AfterValidator(_web)] | None
    languages: Annotated[tuple[_Code, ...], Field(min_length=1)]
    source: _Text
    checked: Annotated[date, Strict()]


def read_help_lines(path: Path = HELP_FILE) -> tuple[HelpLine, ...]:
    """Return the help lines of a file, none if there is no file; raise ``SettingsProblem`` for an invalid entry."""
    lines = []
    for number, table in enumerate(read_tables(path, "line"), start=1):
        where = f"help line {number} of {path}"
        line = record_of({"phone": None, "web": None, **table}, where, HelpLine)
        if line.phone is None and line.web is None:
            raise SettingsProblem(f"{where} has neither 'phone' nor 'web': give at least one of them")
        lines.append(line)
    return tuple(lines)


def old_lines(lines: Iterable[HelpLine], today: date) -> tuple[str, ...]:
    """Return a warning for each line that was last checked more than 180 days ago, or in the future."""
    return tuple(
        f"the help line '{line.name}' ({line.country}) "
        + (
            f"says it was checked on {line.checked}, which is still to come: correct the date"
            if line.checked > today
            else f"was checked {(today - line.checked).days} days ago: look at {line.source} again and set its date"
        )
        for line in lines
        if line.checked > today or today - line.checked > OLD_AFTER
    )


def strings_of(lines: Iterable[HelpLine]) -> tuple[str, ...]:
    """Return the telephone numbers and web addresses that an answer may hold without a citation."""
    return tuple(text for line in lines for text in (line.phone, line.web) if text is not None)
