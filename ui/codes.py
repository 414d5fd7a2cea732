"""Every kind of error of a request, and what it says in English and Spanish."""

from enum import StrEnum

from rag.records import Language
from ui.both import Both


class Code(StrEnum):
    """Every kind of error with its HTTP status; the value is the end of its ``type`` and never changes."""

    status: int

    def __new__(cls, value: str, status: int = 500) -> "Code":  # noqa: D102  # a magic method
        code = str.__new__(cls, value)
        code._value_, code.status = value, status
        return code

    INVALID = "invalid", 422
    EMPTY = "empty", 422
    TOO_LONG = "too_long", 422
    CLAIM_TOO_LONG = "claim_too_long", 422
    NOT_FOUND = "not_found", 404
    NO_ROUTE = "no_route", 404
    METHOD = "method_not_allowed", 405
    TOO_LARGE = "too_large", 413
    SLOW_BODY = "slow_body", 408
    STAFF_ONLY = "staff_only", 401
    TOO_MANY_REQUESTS = "too_many_requests", 429
    SITE_LIMIT = "site_limit", 429
    DAY_LIMIT = "day_limit", 429
    OVERLOADED = "overloaded", 503
    TOO_SLOW = "too_slow", 503
    UNAVAILABLE = "unavailable", 503
    FAILED = "failed", 500
    NO_SITE = "no_site", 404
    PAUSED = "paused", 403
    FOREIGN = "foreign", 403
    UNSIGNED = "token", 401

    def title_in(self, language: Language) -> str:
        """Return what the error is called."""
        return _TITLES[self].said_in(language)

    def detail_in(self, language: Language) -> str:
        """Return what to do about it."""
        return _DETAILS.get(self, _LATER).said_in(language)


_TITLES = {
    Code.INVALID: Both("The request is not valid", es="La solicitud no es válida"),
    Code.EMPTY: Both("There is nothing to read", es="No hay nada que leer"),
    Code.TOO_LONG: Both("The text is too long", es="El texto es demasiado largo"),
    Code.CLAIM_TOO_LONG: Both("One sentence is too long", es="Una oración es demasiado larga"),
    Code.NOT_FOUND: Both("There is no such article", es="No existe ese artículo"),
    Code.NO_ROUTE: Both("There is nothing at this address", es="No hay nada en esta dirección"),
    Code.METHOD: Both("This address does not take this method", es="Esta dirección no acepta este método"),
    Code.TOO_LARGE: Both("The request is too large", es="La solicitud es demasiado grande"),
    Code.SLOW_BODY: Both("The request came too slowly", es="La solicitud llegó demasiado despacio"),
    Code.STAFF_ONLY: Both("This is for staff", es="Esto es para el personal"),
    Code.TOO_MANY_REQUESTS: Both(
        "Too many requests from this address", es="Demasiadas solicitudes desde esta dirección"
    ),
    Code.SITE_LIMIT: Both(
        "No more questions can be asked on this site today", es="Hoy ya no se puede preguntar más en este sitio"
    ),
    Code.DAY_LIMIT: Both("No more questions can be asked today", es="Hoy ya no se puede preguntar más"),
    Code.OVERLOADED: Both(
        "Too many people are asking at the moment", es="Demasiadas personas preguntan en este momento"
    ),
    Code.TOO_SLOW: Both("The answer took too long", es="La respuesta tardó demasiado"),
    Code.UNAVAILABLE: Both("The articles cannot be read just now", es="No se pueden leer los artículos ahora"),
    Code.FAILED: Both("Something failed on our side", es="Algo falló de nuestro lado"),
    Code.NO_SITE: Both("There is no site by this id", es="No hay ningún sitio con este id"),
    Code.PAUSED: Both("This site is paused", es="Este sitio está en pausa"),
    Code.FOREIGN: Both("The request comes from another page", es="La solicitud viene de otra página"),
    Code.UNSIGNED: Both(
        "The token is missing, has ended, or is not this site's", es="Falta el token, ya venció o no es de este sitio"
    ),
}
_LATER = Both(
    "Wait for the seconds that the Retry-After header gives, then send it again.",
    es="Espere los segundos que indica el encabezado Retry-After y envíela de nuevo.",
)
_DETAILS = {
    Code.INVALID: Both("Compare it with the description of the API.", es="Compárela con la descripción de la API."),
    Code.EMPTY: Both("Write what you want to know or to have checked.", es="Escriba lo que quiere saber o comprobar."),
    Code.TOO_LONG: Both(
        "A question may have 2,000 characters and a text to check 50,000: shorten it.",
        es="Una pregunta puede tener 2000 caracteres y un texto por comprobar, 50\u00a0000: acórtelo.",
    ),
    Code.CLAIM_TOO_LONG: Both(
        "Split the longest sentence of the text into several.", es="Divida en varias la oración más larga del texto."
    ),
    Code.NOT_FOUND: Both(
        "Take the id from an answer or a search.", es="Tome el id de una respuesta o de una búsqueda."
    ),
    Code.NO_ROUTE: Both("See the description of the API.", es="Vea la descripción de la API."),
    Code.METHOD: Both("See the Allow header.", es="Vea el encabezado Allow."),
    Code.TOO_LARGE: Both(
        "Send at most 64 KiB, or 1 MiB of a conversation below /v1.",
        es="Envíe 64 KiB como máximo, o 1 MiB de una conversación bajo /v1.",
    ),
    Code.SLOW_BODY: Both("Send it again in one go.", es="Envíela de nuevo de una vez."),
    Code.STAFF_ONLY: Both(
        "Sign in at the staff desk, or send the operator's key as a Bearer token.",
        es="Inicie sesión en la mesa de verificación, o envíe la clave del operador como Bearer.",
    ),
    Code.UNAVAILABLE: Both(
        "Nothing is wrong with the request. Wait for the seconds that the Retry-After header gives, then send it "
        "again.",
        es="La solicitud está bien. Espere los segundos que indica el encabezado Retry-After y envíela de nuevo.",
    ),
    Code.FAILED: Both("Nothing is wrong with the request.", es="La solicitud está bien."),
    Code.NO_SITE: Both("Compare it with the operator's list of sites.", es="Compárelo con la lista de sitios."),
    Code.PAUSED: Both("Come back later.", es="Vuelva más tarde."),
    Code.FOREIGN: Both(
        "The widget's own frame is the only page that may ask.", es="Solo puede preguntar el marco del propio widget."
    ),
    Code.UNSIGNED: Both("Open the frame again.", es="Abra el marco otra vez."),
}
