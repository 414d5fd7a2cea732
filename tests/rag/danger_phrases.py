"""Messages to measure the telling of danger on, by whether the rules were written with them at hand."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Phrases:
    """Messages of one language; ``indirect`` ones speak of danger without saying so."""

    direct: tuple[str, ...]
    indirect: tuple[str, ...]
    ordinary: tuple[str, ...]


def known() -> dict[str, Phrases]:
    """Return, for each language, the messages that the rules were written with."""
    return _read(_FOLDER / "danger_known.toml")


def unseen() -> dict[str, Phrases]:
    """Return, for each language, the messages that are looked at only to measure."""
    return _read(_FOLDER / "danger_unseen.toml")


def _read(path: Path) -> dict[str, Phrases]:
    languages = tomllib.loads(path.read_text(encoding="utf-8"))
    return {code: Phrases(*(tuple(k[name]) for name in Phrases.__slots__)) for code, k in languages.items()}
