"""What the errors of the API say, in English and Spanish."""

from dataclasses import dataclass
from enum import StrEnum

from rag.records import Language


class Code(StrEnum):
    """Every kind of error; the value is the end of its ``type`` and never changes."""

    INVALID = "invalid"
    EMPTY = "empty"
    TOO_LONG = "too_long"
    CLAIM_TOO_LONG = "claim_too_long"
    NOT_FOUND = "not_found"
    NO_ROUTE = "no_route"
    METHOD = "method_not_allowed"
    TOO_LARGE = "too_large"
    SLOW_BODY = "slow_body"
    STAFF_ONLY = "staff_only"
    TOO_MANY_REQUESTS = "too_many_requests"
    SITE_LIMIT = "site_limit"
    DAY_LIMIT = "day_limit"
    OVERLOADED = "overloaded"
    TOO_SLOW = "too_slow"
    UNAVAILABLE = "unavailable"
    FAILED = "failed"
    NO_SITE = "no_site"
    PAUSED = "paused"
    FOREIGN = "foreign"
    UNSIGNED = "token"


@dataclass(frozen=True, slots=True)
class ProblemWords:
    """A kind of error: its HTTP status, what it is called, and what to do."""

    status: int
    title: str
    detail: str


def problem_words(code: Code, language: Language) -> ProblemWords:
    """Return what an error says in ``language``."""
    return (_spanish() if language == "es" else _english())[code]


def _english() -> dict[Code, ProblemWords]:
    later = "Wait for the seconds that the Retry-After header gives, then send it again."
    return {
        Code.INVALID: ProblemWords(422, "The request is not valid", "Compare it with the description of the API."),
        Code.EMPTY: ProblemWords(422, "There is nothing to read", "Write what you want to know or to have checked."),
        Code.TOO_LONG: ProblemWords(
            422, "The text is too long", "A question may have 2,000 characters and a text to check 50,000: shorten it."
        ),
        Code.CLAIM_TOO_LONG: ProblemWords(
            422, "One sentence is too long", "Part the longest sentence of the text into several."
        ),
        Code.NOT_FOUND: ProblemWords(404, "There is no such article", "Take the id from an answer or a search."),
        Code.NO_ROUTE: ProblemWords(404, "There is nothing at this address", "See the description of the API."),
        Code.METHOD: ProblemWords(405, "This address has another method", "See the Allow header."),
        Code.TOO_LARGE: ProblemWords(
            413, "The request is too large", "Send at most 64 KiB, or 1 MiB of a conversation below /v1."
        ),
        Code.SLOW_BODY: ProblemWords(408, "The request came too slowly", "Send it again in one go."),
        Code.STAFF_ONLY: ProblemWords(
            401, "This is for staff", "Sign in at the staff desk, or send the operator's key as a Bearer token."
        ),
        Code.TOO_MANY_REQUESTS: ProblemWords(429, "Too many requests from this address", later),
        Code.SITE_LIMIT: ProblemWords(429, "This site has had its questions for today", later),
        Code.DAY_LIMIT: ProblemWords(429, "The service has had its questions for today", later),
        Code.OVERLOADED: ProblemWords(503, "Too many people are asking at the moment", later),
        Code.TOO_SLOW: ProblemWords(503, "The answer took too long", later),
        Code.UNAVAILABLE: ProblemWords(
            503, "The articles cannot be read just now", "Nothing is wrong with the request. " + later
        ),
        Code.FAILED: ProblemWords(500, "Something failed on our side", "Nothing is wrong with the request."),
        Code.NO_SITE: ProblemWords(404, "There is no site by this id", "Compare it with the operator's list of sites."),
        Code.PAUSED: ProblemWords(403, "This site is paused", "Its operator lets it go on: come back later."),
        Code.FOREIGN: ProblemWords(403, "Another page asks", "The widget's own frame is the only page that may ask."),
        Code.UNSIGNED: ProblemWords(401, "The token has ended or is not this site's", "Open the frame again."),
    }


def _spanish() -> dict[Code, ProblemWords]:
    later = "Espere los segundos que indica la cabecera Retry-After y envíela de nuevo."
    return {
        Code.INVALID: ProblemWords(422, "La solicitud no es válida", "Compárela con la descripción de la API."),
        Code.EMPTY: ProblemWords(422, "No hay nada que leer", "Escriba lo que quiere saber o comprobar."),
        Code.TOO_LONG: ProblemWords(
            422,
            "El texto es demasiado largo",
            "Una pregunta puede tener 2000 caracteres y un texto por comprobar, 50 000: acórtelo.",
        ),
        Code.CLAIM_TOO_LONG: ProblemWords(
            422, "Una oración es demasiado larga", "Divida en varias la oración más larga del texto."
        ),
        Code.NOT_FOUND: ProblemWords(404, "No existe ese artículo", "Tome el id de una respuesta o de una búsqueda."),
        Code.NO_ROUTE: ProblemWords(404, "No hay nada en esta dirección", "Vea la descripción de la API."),
        Code.METHOD: ProblemWords(405, "Esta dirección tiene otro método", "Vea la cabecera Allow."),
        Code.TOO_LARGE: ProblemWords(
            413, "La solicitud es demasiado grande", "Envíe 64 KiB como máximo, o 1 MiB de una conversación bajo /v1."
        ),
        Code.SLOW_BODY: ProblemWords(408, "La solicitud llegó demasiado despacio", "Envíela de nuevo de una vez."),
        Code.STAFF_ONLY: ProblemWords(
            401,
            "Esto es para el personal",
            "Inicie sesión en la mesa de verificación, o envíe la clave del operador como Bearer.",
        ),
        Code.TOO_MANY_REQUESTS: ProblemWords(429, "Demasiadas solicitudes desde esta dirección", later),
        Code.SITE_LIMIT: ProblemWords(429, "Este sitio ya tuvo sus preguntas de hoy", later),
        Code.DAY_LIMIT: ProblemWords(429, "El servicio ya tuvo sus preguntas de hoy", later),
        Code.OVERLOADED: ProblemWords(503, "Demasiadas personas preguntan en este momento", later),
        Code.TOO_SLOW: ProblemWords(503, "La respuesta tardó demasiado", later),
        Code.UNAVAILABLE: ProblemWords(
            503, "No se pueden leer los artículos ahora", "La solicitud está bien. " + later
        ),
        Code.FAILED: ProblemWords(500, "Algo falló de nuestro lado", "La solicitud está bien."),
        Code.NO_SITE: ProblemWords(404, "No hay ningún sitio con este id", "Compárelo con la lista de sitios."),
        Code.PAUSED: ProblemWords(403, "Este sitio está en pausa", "Vuelva más tarde."),
        Code.FOREIGN: ProblemWords(403, "Pregunta otra página", "Solo puede preguntar el marco del propio widget."),
        Code.UNSIGNED: ProblemWords(
            401, "Falta el token, ha caducado o no es de este sitio", "Abra el marco otra vez."
        ),
    }
