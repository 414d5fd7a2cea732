"""Reads and validates ``sites.toml``, the sites that may show the widget."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, ConfigDict, Field, Strict

from index.canonical import canonical_line
from rag.records import Language
from ui.both import LANGUAGES
from ui.errors import SettingsProblem
from ui.settings.tables import matching, read_tables, record_of, tables_in
from ui.widget.colours import check_colour

SITES_FILE = Path("sites.toml")
DAILY_LIMIT = 1000
THEMES = ("light", "dark")
_LONGEST_GREETING = 300
_COLOUR = re.compile(r"#[0-9a-f]{6}")
_HOST = r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?"
# Localhost may be named without https, so that a site can be tried before it goes online.
_ORIGIN = re.compile(rf"https://{_HOST}(?::\d{{1,5}})?|http://(?:localhost|127\.0\.0\.1)(?::\d{{1,5}})?")
_USUAL_PORT = re.compile(r"https://.*:443|http://.*:80")


def _origin(origin: str) -> str:
    port = origin.rpartition(":")[2]
    is_one = _ORIGIN.fullmatch(origin) is not None and _USUAL_PORT.fullmatch(origin) is None
    if not is_one or (port.isdecimal() and not 0 < int(port) < 65536):
        raise ValueError(
            "write https:// and a host in small letters, such as https://www.example.org, each host by itself and "
            "nothing behind it; http:// is for this machine alone"
        )
    return origin


def _once_each(languages: tuple[Language, ...]) -> tuple[Language, ...]:
    if len(set(languages)) < len(languages):
        raise ValueError("list each language once")
    return languages


def _colours(colours: Mapping[str, str]) -> Mapping[str, str]:
    _refuse_other(colours, THEMES)
    for theme, colour in colours.items():
        if not _COLOUR.fullmatch(colour):
            raise ValueError(f"write '{theme}' as # and six of 0-9 and a-f, such as #0b5563")
        check_colour(colour, theme)
    return colours


def _greeting(greeting: Mapping[str, str]) -> Mapping[str, str]:
    _refuse_other(greeting, LANGUAGES)
    if not all(line == canonical_line(line) and 0 < len(line) <= _LONGEST_GREETING for line in greeting.values()):
        raise ValueError(
            f"type it anew: one is empty, or has extra spaces, hidden characters or over {_LONGEST_GREETING} characters"
        )
    return greeting


def _refuse_other(texts: Mapping[str, str], keys: Sequence[str]) -> None:
    if set(texts) - set(keys):
        raise ValueError(f"give a text for {' and '.join(keys)}, or for one of them")


@dataclass(frozen=True, slots=True)
class Site:
    """One partner's site: where the widget may appear, how it looks, and how many questions it answers in 24 hours.

    ``languages`` is not empty; if it has only one, that one is used on every page. ``colours`` (by theme) and
    ``greeting`` (by language) hold only what differs from the default.
    """

    __pydantic_config__ = ConfigDict(extra="forbid")

    id: Annotated[
        str,
        matching(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?", 'up to 40 of a-z, 0-9 and -, such as "migration-office"'),
    ]
    origins: Annotated[tuple[Annotated[str, AfterValidator(_origin)], ...], Field(min_length=1, max_length=20)]
    languages: Annotated[tuple[Language, ...], Field(min_length=1), AfterValidator(_once_each)] = LANGUAGES
    colours: Annotated[Mapping[str, str], AfterValidator(_colours)] = field(default_factory=dict)
    greeting: Annotated[Mapping[str, str], AfterValidator(_greeting)] = field(default_factory=dict)
    daily_limit: Annotated[int, Strict(), Field(ge=1, le=10_000_000)] = DAILY_LIMIT
    paused: Annotated[bool, Strict()] = False


def read_sites(path: Path) -> tuple[Site, ...]:
    """Return the sites of a file in order, none if it does not exist; raises ``SettingsProblem`` if it is invalid."""
    return _sites(read_tables(path, "site"), str(path))


def parse_sites(text: str, name: str) -> tuple[Site, ...]:
    """Return the sites in the text of a file called ``name``; raises ``SettingsProblem`` if it is invalid."""
    return _sites(tables_in(text, name, "site"), name)


def _sites(tables: Sequence[Mapping[str, object]], name: str) -> tuple[Site, ...]:
    sites = tuple(record_of(table, f"site {number} of {name}", Site) for number, table in enumerate(tables, start=1))
    ids = [site.id for site in sites]
    twice = next((one for one in ids if ids.count(one) > 1), None)
    if twice is not None:
        raise SettingsProblem(f"{name} has two sites called '{twice}': give one of them another id")
    return sites
