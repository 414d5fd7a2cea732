"""Reads the tables of a file that an operator writes, and refuses all that is no part of it."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import TypeVar

from pydantic import AfterValidator, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from ui.errors import SettingsProblem
from ui.settings.words import reason_of

T = TypeVar("T")
_LONGEST_SHOWN = 80


def read_tables(path: Path, key: str) -> list[Mapping[str, object]]:
    """Return the tables ``[[key]]`` of a file, none if there is no file; raise ``SettingsProblem`` for a bad one."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return []
    except OSError as error:
        raise SettingsProblem(
            f"{path} cannot be read ({error.strerror}): mend its permissions, or take it out"
        ) from error
    except UnicodeDecodeError as error:
        raise SettingsProblem(f"{path} is not UTF-8 text (byte {error.start}): save it as UTF-8") from error
    return tables_in(text, str(path), key)


def tables_in(text: str, name: str, key: str) -> list[Mapping[str, object]]:
    """Return the tables ``[[key]]`` in the text of a file called ``name``; raise ``SettingsProblem`` for a bad one."""
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsProblem(f"{name} does not parse ({error}): compare it with the example at its top") from error
    unknown = sorted(content.keys() - {key})
    if unknown:
        raise SettingsProblem(
            f"{name} has '{unknown[0]:.40}', which is no part of it: every {key} begins with [[{key}]]"
        )
    tables = content.get(key, [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise SettingsProblem(f"{name} has '{key}' that is not a list: begin every {key} with [[{key}]]")
    return tables


def record_of(table: Mapping[str, object], where: str, kind: type[T]) -> T:
    """Return a table as a dataclass whose fields say what they take; raise ``SettingsProblem``, naming ``where``."""
    try:
        return TypeAdapter(kind).validate_python(table)
    except ValidationError as error:
        known = [field.name for field in fields(kind)]  # type: ignore[arg-type]  # ``kind`` is a dataclass
        # What is misspelt is missing too, but that would not help to find it.
        errors = sorted(error.errors(), key=lambda one: one["loc"][0] in known)
        raise SettingsProblem(f"{where} {_said_of(errors[0], known)}") from error


def _said_of(error: ErrorDetails, known: list[str]) -> str:
    name = ".".join(map(str, error["loc"]))
    if error["loc"][0] not in known:
        return f"has '{name:.40}', which is not one of {', '.join(known)}: take it out"
    if error["type"] == "missing":
        return f"has no '{name}': add it"
    # As it would be written in a program, so that what cannot be seen is shown.
    return f"has '{name}' that is {error['input']!r:.{_LONGEST_SHOWN}}: {reason_of(error)}"


def matching(pattern: str, wanted: str) -> AfterValidator:
    """Return the check of a text as a whole; ``wanted`` says what to write."""
    compiled = re.compile(pattern)

    def check(text: str) -> str:
        if compiled.fullmatch(text) is None:
            raise ValueError(f"write {wanted}")
        return text

    return AfterValidator(check)
