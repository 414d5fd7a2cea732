"""Reads the tables of a file that an operator writes, and refuses all that is no part of it."""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from ui.errors import SurfaceProblem


def read_tables(path: Path, key: str, problem: type[SurfaceProblem]) -> list[Mapping[str, object]]:
    """Return the tables ``[[key]]`` of a file, none if it does not exist; raise ``problem`` if it is invalid."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return []
    except OSError as error:
        raise problem(f"{path} cannot be read ({error.strerror}): mend its permissions, or take it out") from error
    except UnicodeDecodeError as error:
        raise problem(f"{path} is not UTF-8 text (byte {error.start}): save it as UTF-8") from error
    return tables_in(text, str(path), key, problem)


def tables_in(text: str, name: str, key: str, problem: type[SurfaceProblem]) -> list[Mapping[str, object]]:
    """Return the tables ``[[key]]`` in the text of a file called ``name``; raise ``problem`` if it is invalid."""
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise problem(f"{name} does not parse ({error}): compare it with the example at its top") from error
    unknown = sorted(content.keys() - {key})
    if unknown:
        raise problem(f"{name} has '{unknown[0]:.40}', which is no part of it: every {key} begins with [[{key}]]")
    tables = content.get(key, [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise problem(f"{name} has '{key}' that is not a list: begin every {key} with [[{key}]]")
    return tables


def refuse_unknown(table: Mapping[str, object], keys: Sequence[str], where: str, problem: type[SurfaceProblem]) -> None:
    """Raise ``problem`` if a table has a key that is not one of ``keys``."""
    unknown = sorted(table.keys() - set(keys))
    if unknown:
        raise problem(f"{where} has '{unknown[0]:.40}', which is not one of {', '.join(keys)}: take it out")
