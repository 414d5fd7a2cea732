"""The API's OpenAPI description."""

from collections.abc import Iterable
from typing import Any

from fastapi import APIRouter
from fastapi.openapi.utils import get_openapi
from pydantic import TypeAdapter

from ui.api.problems import MEDIA_TYPE, ProblemJson
from ui.codes import Code

PREFIX = "/api/v1"
VERSION = "1"


def describe(router: APIRouter) -> dict[str, Any]:
    """Return the OpenAPI description of a router's routes."""
    return get_openapi(
        title="Fuente",
        version=VERSION,
        summary="Answers that are quotations, each with the place it comes from.",
        description=(
            "Keys are added, never taken away. Every error is a problem of RFC 9457 and repeats nothing of what was "
            "sent; where the service is overloaded or a limit is reached it carries the operator's help lines, which "
            "belong before anything else on a page for the public."
        ),
        routes=router.routes,
    )


def problem_responses(*codes: Code) -> dict[int | str, dict[str, Any]]:
    """Describe the errors that a route answers with."""
    return {status: _problem(status, codes) for status in {code.status for code in codes}}


def _problem(status: int, codes: Iterable[Code]) -> dict[str, Any]:
    said = " ".join(f"{code.title_in('en')}." for code in codes if code.status == status)
    return {"description": said, "content": {MEDIA_TYPE: {"schema": _schema()}}}


def _schema() -> dict[str, Any]:
    # What it refers to is described with the answers.
    whole = TypeAdapter(ProblemJson).json_schema(ref_template="#/components/schemas/{model}")
    return {name: part for name, part in whole.items() if name not in {"$defs", "description"}}
