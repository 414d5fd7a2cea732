"""Chooses the interface language for a request."""

from starlette.requests import HTTPConnection

from rag.records import Language
from ui.both import language_in

# The desk sets this cookie where staff choose a language, for its own pages alone.
CHOSEN = "fuente-language"


def preferred_language(accept_language: str | None) -> Language:
    """Return English or Spanish, whichever ``Accept-Language`` prefers; English if it has neither."""
    best: Language = "en"
    weight = 0.0
    for part in (accept_language or "")[:500].split(","):
        tag, _, parameters = part.strip().partition(";")
        quality = _quality(parameters)
        named = language_in(tag.strip().lower().split("-")[0])
        if named is not None and quality > weight:
            best, weight = named, quality
    return best


def asked_language(lang: str | None, accept_language: str | None) -> Language:
    """Return the language of a ``?lang=`` parameter if valid, else the one that the browser prefers."""
    return language_in(lang) or preferred_language(accept_language)


def language_of_page(request: HTTPConnection) -> Language:
    """Return the language for a page: that of ``?lang=`` or chosen before, else the one that the browser prefers."""
    return asked_language(
        request.query_params.get("lang", request.cookies.get(CHOSEN)), request.headers.get("accept-language")
    )


def _quality(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0
