"""Reads and validates ``sites.toml``, the sites that may show the widget."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from index.canonical import canonical_line
from rag.records import Language
from ui.both import LANGUAGES
from ui.errors import SitesProblem
from ui.settings.tables import read_tables, refuse_unknown, tables_in
from ui.widget.colours import check_colour

SITES_FILE = Path("sites.toml")
DAILY_LIMIT = 1000
THEMES = ("light", "dark")
_MOST_DAILY = 10_000_000
_MOST_ORIGINS = 20
_LONGEST_GREETING = 300
_KEYS = ("id", "origins", "languages", "colours", "greeting", "daily_limit", "paused")
_ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?")
_COLOUR = re.compile(r"#[0-9a-f]{6}")
_HOST = r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?"
# Localhost may be named without https, so that a site can be tried before it goes online.
_ORIGIN = re.compile(rf"https://{_HOST}(?::\d{{1,5}})?|http://(?:localhost|127\.0\.0\.1)(?::\d{{1,5}})?")
_USUAL_PORT = re.compile(r"https://.*:443|http://.*:80")


@dataclass(frozen=True, slots=True)
class Site:
    """One partner's site: where the widget may appear, how it looks, and how many questions it answers in 24 hours.

    ``languages`` is not empty; if it has only one, that one is used on every page. ``colours`` (by theme) and
    ``greeting`` (by language) hold only what differs from the default.
    """

    id: str
    origins: tuple[str, ...]
    languages: tuple[Language, ...] = LANGUAGES
    colours: Mapping[str, str] = field(default_factory=dict)
    greeting: Mapping[str, str] = field(default_factory=dict)
    daily_limit: int = DAILY_LIMIT
    paused: bool = False


def read_sites(path: Path) -> tuple[Site, ...]:
    """Return the sites of a file in order, none if it does not exist; raises ``SitesProblem`` if it is invalid."""
    return _sites(read_tables(path, "site", SitesProblem), str(path))


def parse_sites(text: str, name: str) -> tuple[Site, ...]:
    """Return the sites in the text of a file called ``name``; raises ``SitesProblem`` if it is invalid."""
    return _sites(tables_in(text, name, "site", SitesProblem), name)


def site_of(entry: Mapping[str, object], where: str) -> Site:
    """Return one site that ``where`` names in a message; raises ``SitesProblem`` if it is invalid."""
    refuse_unknown(entry, _KEYS, where, SitesProblem)
    return Site(
        id=_id(entry, where),
        origins=_origins(entry, where),
        languages=_languages(entry.get("languages", list(LANGUAGES)), where),
        colours=_colours(entry.get("colours", {}), where),
        greeting=_greeting(entry.get("greeting", {}), where),
        daily_limit=_daily_limit(entry.get("daily_limit", DAILY_LIMIT), where),
        paused=_paused(entry.get("paused", False), where),
    )


def _sites(entries: Sequence[Mapping[str, object]], name: str) -> tuple[Site, ...]:
    sites = tuple(site_of(entry, f"site {number} of {name}") for number, entry in enumerate(entries, start=1))
    ids = [site.id for site in sites]
    twice = next((one for one in ids if ids.count(one) > 1), None)
    if twice is not None:
        raise SitesProblem(f"{name} has two sites called '{twice}': give one of them another id")
    return sites


def _id(entry: Mapping[str, object], where: str) -> str:
    value = entry.get("id")
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise SitesProblem(
            f"{where} has no usable 'id': write up to 40 of a-z, 0-9 and -, such as \"migration-office\""
        )
    return value


def _origins(entry: Mapping[str, object], where: str) -> tuple[str, ...]:
    origins = _texts(entry.get("origins"))
    if not origins or len(origins) > _MOST_ORIGINS:
        raise SitesProblem(
            f"{where} has no 'origins': list 1 to {_MOST_ORIGINS}, such as [\"https://www.example.org\"]"
        )
    for origin in origins:
        port = origin.rpartition(":")[2]
        is_one = _ORIGIN.fullmatch(origin) is not None and _USUAL_PORT.fullmatch(origin) is None
        if not is_one or (port.isdecimal() and not 0 < int(port) < 65536):
            raise SitesProblem(
                f"{where} has the origin '{origin:.80}': write scheme and host alone in small letters, such as "
                "https://www.example.org, each host by itself and nothing behind it"
            )
    return origins


def _languages(value: object, where: str) -> tuple[Language, ...]:
    languages = _texts(value)
    if not languages or set(languages) - set(LANGUAGES) or len(set(languages)) < len(languages):
        raise SitesProblem(f'{where} has \'languages\' other than "es" and "en": list one or both of them')
    return cast(tuple[Language, ...], languages)


def _colours(value: object, where: str) -> Mapping[str, str]:
    colours = _table(value, THEMES, "colours", where)
    for theme, colour in colours.items():
        if not _COLOUR.fullmatch(colour):
            raise SitesProblem(
                f"{where} has the colour '{colour:.20}': write # and six of 0-9 and a-f, such as #0b5563"
            )
        try:
            check_colour(colour, theme)
        except SitesProblem as problem:
            raise SitesProblem(f"{where}: {problem}") from problem
    return colours


def _greeting(value: object, where: str) -> Mapping[str, str]:
    greeting = _table(value, LANGUAGES, "greeting", where)
    for line in greeting.values():
        if not line or line != canonical_line(line) or len(line) > _LONGEST_GREETING:
            raise SitesProblem(
                f"{where} has a greeting that is empty, has extra spaces or hidden characters, or is over "
                f"{_LONGEST_GREETING} characters: type it anew"
            )
    return greeting


def _daily_limit(value: object, where: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 < value <= _MOST_DAILY:
        raise SitesProblem(f"{where} has a 'daily_limit' that is no whole number from 1 to {_MOST_DAILY:,}: mend it")
    return value


def _paused(value: object, where: str) -> bool:
    if not isinstance(value, bool):
        raise SitesProblem(f"{where} has 'paused' that is neither true nor false: write one of them, without quotes")
    return value


def _texts(value: object) -> tuple[str, ...]:
    """Return a list of strings as a tuple; empty if it is anything else."""
    if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
        return ()
    return tuple(value)


def _table(value: object, keys: Sequence[str], name: str, where: str) -> Mapping[str, str]:
    if (
        not isinstance(value, dict)
        or set(value) - set(keys)
        or not all(isinstance(part, str) for part in value.values())
    ):
        raise SitesProblem(f"{where} has '{name}' other than {' and '.join(keys)}: give a text for one or both")
    return value
