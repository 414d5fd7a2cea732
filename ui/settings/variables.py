"""Checks the names of ``FUENTE_*`` variables and the form of their values."""

import json
from collections.abc import Iterable, Mapping
from typing import get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_settings import NoDecode

from ui.errors import SettingsProblem

PREFIX = "FUENTE_"
NESTED = "__"
_LONGEST_SHOWN = 60


def refuse_variables(environment: Mapping[str, str], settings: type[BaseModel]) -> None:
    """Raise ``SettingsProblem`` if a variable is not a setting, or a list or table in one is not JSON."""
    for name, value in environment.items():
        if name.startswith(PREFIX):
            field = field_at(name.removeprefix(PREFIX).lower().split(NESTED), settings)
            if field is None:
                raise SettingsProblem(
                    f"the variable {name} is not a setting: take it out, or see docs/operating.md for the names"
                )
            _refuse_value(name, value, field)


def field_at(path: Iterable[str], settings: type[BaseModel]) -> FieldInfo | None:
    """Return the setting at a path of names, or None if there is none."""
    fields, found = settings.model_fields, None
    for part in path:
        found = fields.get(part)
        if found is None:
            return None
        fields = _parts(found.annotation)
    return found


def _parts(annotation: object) -> dict[str, FieldInfo]:
    """Return the settings of a section; none if the type is a single setting's."""
    return annotation.model_fields if isinstance(annotation, type) and issubclass(annotation, BaseModel) else {}


def _refuse_value(name: str, value: str, field: FieldInfo) -> None:
    if NoDecode in field.metadata:
        return
    origin = get_origin(field.annotation)
    if origin in {tuple, frozenset} and not isinstance(_parsed(value), list):
        raise SettingsProblem(f"the variable {name} is not a list: write a JSON list, such as '{_as_list(value)}'")
    if (origin is dict or _parts(field.annotation)) and not isinstance(_parsed(value), dict):
        raise SettingsProblem(f"the variable {name} is not a table: write a JSON object, such as '{{\"name\": 1}}'")


def _parsed(value: str) -> object:
    try:
        return json.loads(value)
    except ValueError:
        return None


def _as_list(value: str) -> str:
    """Return the list that was probably meant as JSON, or an example if the value is not plain."""
    is_plain = value.isprintable() and 0 < len(value) <= _LONGEST_SHOWN and not set(value) & set("[]{}\"'\\,")
    return json.dumps([value], ensure_ascii=False) if is_plain else '["one", "another"]'
