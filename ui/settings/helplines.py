"""Reads help lines from ``help.toml``, refuses misleading entries, and sorts them for a language."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from index.canonical import canonical_line
from ui.errors import HelpProblem
from ui.settings.tables import read_tables, refuse_unknown

HELP_FILE = Path("help.toml")
OLD_AFTER = timedelta(days=180)
_KEYS = ("country", "name", "phone", "web", "languages", "source", "checked")
_LONGEST = 200
_PHONE = re.compile(r"[+*#(]?[0-9][0-9 ().*#-]{1,24}")
_DIGITS = range(3, 16)  # from short numbers such as 911 to the longest that E.164 allows
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}")
_LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class HelpLine:
    """One help line; it has ``phone``, ``web`` or both, and was last ``checked`` on that day."""

    country: str
    name: str
    phone: str | None
    web: str | None
    languages: tuple[str, ...]
    source: str
    checked: date


def read_help_lines(path: Path = HELP_FILE) -> tuple[HelpLine, ...]:
    """Return the help lines of a file, none if there is no file; raise ``HelpProblem`` for an invalid entry."""
    entries = read_tables(path, "line", HelpProblem)
    return tuple(_line(entry, f"line {number} of {path}") for number, entry in enumerate(entries, start=1))


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


def _line(entry: Mapping[str, object], where: str) -> HelpLine:
    refuse_unknown(entry, _KEYS, where, HelpProblem)
    line = HelpLine(
        country=_text(entry, "country", where),
        name=_text(entry, "name", where),
        phone=_phone(entry, where) if "phone" in entry else None,
        web=_web(entry, "web", where) if "web" in entry else None,
        languages=_languages(entry, where),
        source=_text(entry, "source", where),
        checked=_checked(entry, where),
    )
    if line.phone is None and line.web is None:
        raise HelpProblem(f"{where} has neither 'phone' nor 'web': give at least one of them")
    return line


def _text(entry: Mapping[str, object], key: str, where: str) -> str:
    value = entry.get(key)
    if not isinstance(value, str) or not value.strip():
        raise HelpProblem(f"{where} has no '{key}': write it between quotation marks")
    # Invisible characters could reverse a number or hide a part of an address.
    if value != canonical_line(value) or len(value) > _LONGEST:
        raise HelpProblem(
            f"{where} has a '{key}' with extra spaces, hidden characters or over {_LONGEST} characters: type it anew"
        )
    return value


def _phone(entry: Mapping[str, object], where: str) -> str:
    phone = _text(entry, "phone", where)
    if not _PHONE.fullmatch(phone) or sum(ch.isdigit() for ch in phone) not in _DIGITS:
        raise HelpProblem(
            f"{where} has the phone '{phone:.40}': write 3 to 15 digits, with spaces, + - ( ) * # where they belong"
        )
    return phone


def _web(entry: Mapping[str, object], key: str, where: str) -> str:
    address = _text(entry, key, where)
    problem = HelpProblem(f"{where} has the {key} address '{address:.60}': write a full one that begins with https://")
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


def _languages(entry: Mapping[str, object], where: str) -> tuple[str, ...]:
    codes = entry.get("languages")
    if (
        not isinstance(codes, list)
        or not codes
        or not all(isinstance(c, str) and _LANGUAGE.fullmatch(c) for c in codes)
    ):
        raise HelpProblem(f'{where} has no \'languages\': write two-letter codes, such as ["es", "en"]')
    return tuple(codes)


def _checked(entry: Mapping[str, object], where: str) -> date:
    value = entry.get("checked")
    if isinstance(value, datetime) or not isinstance(value, date):
        raise HelpProblem(f"{where} has no 'checked' date: write the day like 2026-01-31, without quotation marks")
    return value
