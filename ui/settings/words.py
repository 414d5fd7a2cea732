"""Messages for a setting that is unknown or invalid: where it is, and what may be written there."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from ui.settings.variables import NESTED, PREFIX, field_at

_TEXT, _WHOLE, _NUMBER, _YES_OR_NO = "a text between quotation marks", "a whole number", "a number", "true or false"
_LIST, _TABLE = 'a list, such as ["one", "another"]', "a table, [name] with a line below it for each of its settings"
# By pydantic's type of error.
_WRITE = {
    "string_type": _TEXT,
    "path_type": _TEXT,
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "int_from_float": _WHOLE,
    "float_type": _NUMBER,
    "float_parsing": _NUMBER,
    "bool_type": _YES_OR_NO,
    "bool_parsing": _YES_OR_NO,
    "tuple_type": _LIST,
    "frozen_set_type": _LIST,
    "dict_type": _TABLE,
    "model_type": _TABLE,
    "literal_error": "{expected}",
    "greater_than": "more than {gt}",
    "greater_than_equal": "{ge} or more",
    "less_than_equal": "{le} or less",
    "date_type": "a day such as 2026-01-31, without quotation marks",
    "too_short": "something: it is empty",
    "too_long": "{max_length} at most",
    "string_too_short": "something: it is empty",
    "string_too_long": "{max_length} characters or less",
}


def said_of(
    error: ErrorDetails,
    settings: type[BaseModel],
    options: Mapping[str, Any],
    environment: Mapping[str, str],
    file: Path,
) -> str:
    """Return one line on an error that pydantic found in ``settings``, which were read from these places."""
    name, where = ".".join(map(str, error["loc"])), _where(error["loc"], options, environment) or str(file)
    if error["type"] == "extra_forbidden":
        return f"in {where} '{name}' is not a setting: take it out, or see docs/operating.md"
    # A list's description is that of each of its items.
    field = field_at((part for part in error["loc"] if isinstance(part, str)), settings)
    wanted = field.description if field else None
    return f"in {where} the setting '{name}' is not valid: {reason_of(error, wanted)}"


def _where(loc: Sequence[int | str], options: Mapping[str, Any], environment: Mapping[str, str]) -> str | None:
    """Return the option or variable that a setting came from, or None if it came from the file, which both override."""
    if loc and loc[0] in options:
        return f"--{loc[0]}".replace("_", "-")
    given = {name.upper(): name for name in environment}
    tried = (PREFIX + NESTED.join(map(str, loc[:length])).upper() for length in range(len(loc), 0, -1))
    return next((f"the variable {given[name]}" for name in tried if name in given), None)


def reason_of(error: ErrorDetails, pattern: str | None = None) -> str:
    """Return what to write instead of what pydantic refused; ``pattern`` says so where a text has to match one."""
    context = error.get("ctx", {})
    if error["type"] == "value_error":
        return str(context["error"])
    wanted = pattern if error["type"] == "string_pattern_mismatch" else _WRITE.get(error["type"])
    return error["msg"] if wanted is None else f"write {wanted.format_map(context)}"
