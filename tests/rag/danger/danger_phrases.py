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
    """Return, for each language, the messages that the signs were written with; the likeness is fitted on them too."""
    return _read("known")


def more() -> dict[str, Phrases]:
    """Return, for each language, more messages that the likeness is fitted on."""
    return _read("more")


def spent() -> dict[str, Phrases]:
    """Return, for each language, the messages that were blind before there was a likeness, which is fitted on them."""
    return _read("spent")


def unseen() -> dict[str, Phrases]:
    """Return, for each language, messages that nothing is fitted on; some have been looked at."""
    return _read("unseen")


def blind() -> dict[str, Phrases]:
    """Return, for each language, the messages that were written before the likeness was fitted, and measured once."""
    return _read("blind")


def daily() -> dict[str, Phrases]:
    """Return, for each language, what people type in danger and on any day; the likeness is fitted on it."""
    return _read("daily")


def visits() -> dict[str, Phrases]:
    """Return, for each language, what visitors say of their days, and alike in danger; the likeness is fitted on it."""
    return _read("visits")


def apart() -> dict[str, Phrases]:
    """Return, for each language, messages written with those of ``daily`` that nothing is fitted on or mended for."""
    return _read("apart")


def calm() -> dict[str, tuple[str, ...]]:
    """Return, for each language, what families tell each other on any day; the likeness is fitted on them too."""
    return {code: tuple(messages) for code, messages in _file("calm").items()}


def _read(name: str) -> dict[str, Phrases]:
    return {code: Phrases(*(tuple(k[kind]) for kind in Phrases.__slots__)) for code, k in _file(name).items()}


def _file(name: str) -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((_FOLDER / f"danger_{name}.toml").read_text(encoding="utf-8"))
