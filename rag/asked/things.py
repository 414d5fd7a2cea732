"""The thing that a question asks for: whose price, hours or address is asked, what is to be had or done."""

import re

from index.records import Span
from index.words import fold
from rag.asked.literals import asks_of_a_thing
from rag.checks.dates.calendar import is_month_or_weekday
from rag.checks.names.known_names import LANGUAGE_NAMES, place_forms
from rag.ports import Library
from rag.records import Language

# Verbs that name no subject: what is taken, done or wanted does.
_LIGHT = frozenset(
    "can could may need want get bring take do go make use wait puedo puede puedes pueden podemos podria podriamos debo"
    " debe deben debemos necesito necesitamos quiero queremos quisiera voy vamos ir hago hacer hacemos llevo llevar"
    " llevamos traigo traer llamo llamar tardan tarda piden aceptan atienden cobran ofrecen hablan reciben"
    " permiten".split()
)
_WITH_PRONOUN = re.compile(r"(?<=\w\w[aei])(?:r|ndo)l[eoa]s?\Z")
# What a question asks of its subject. A follow-up that asks something itself asks it no longer: "how much is the visa",
# "and where do I apply"; "and for children" still does.
ASPECT = frozenset(
    "much cost costs price fee long take takes open opens close closes hour hours time day days need needs document"
    " documents cuesta cuestan cobran precio costo vale tarda tardan dura duran hora horas abre abren cierra cierran"
    " dia dias necesita necesitan documento documentos requisito requisitos year years week weeks month months date"
    " closed number phone address año años semana semanas mes meses fecha numero telefono direccion horario valid"
    " ready last lasts expire expires demora demoran demorar tardar durar valido valida vigente vigencia listo"
    " lista".split()
)
# Other words that name no thing: what is done with any, and which of them is meant.
_OF_ANY_THING = frozenset(
    "many often late still ever please one something someone somebody anything anyone somewhere anywhere thing things"
    " without along else back today tomorrow now like also even pay paid charge charges charged begin begins start"
    " starts end ends stay keep come give offer have see find buy buying apply help call email mail hotline free money"
    " old new first next minutes nights weekend telephone mobile line website page location deadline algo alguien"
    " alguno alguna cosa cosas ahi alla aqui aca hoy ahora tambien mas dan dar da doy viene vienen venir va van pagar"
    " paga pagan pago pagamos cobra cobrar cuesten costar sale salen queda quedan quedar empieza empiezan termina"
    " terminan abrir cerrar comienza comienzan hace hacen sacar saco pedir pido tener obtener conseguir comprar dinero"
    " gratis ayuda ayudan ayudar correo linea pagina sitio lugar plazo tarifa tarifas precios valen minuto minutos"
    " noche noches primero primera proximo proxima nuevo nueva llega llegan llegar vence vencen atiende dejar dejan"
    " entrar poner pasa pasar sirve sirven vez veces times aplicar solicitar".split()
)
NO_THING = ASPECT | _OF_ANY_THING
_PRICES = r"\bhow much (?:is|are|was|for)\b|\bcu[aá]nto (?:es|son|sale|salen|vale[n]?)\b"
# Not "where is" and "when is": these tell more of what is asked than its name ("where is Malaysia on a world map").
_ADDRESS = r"\A\W*(?:(?:what|cu[aá]l|and|y|is|es|the|la|el|su|your)\W+){0,4}(?:address|direcci[oó]n|deadline|plazo)\b"
_LASTING = r"\bhow long (?:is|are|do|does) (?!(?:i|we|you|they|it)\b)|\bcu[aá]nto (?:tiempo )?(?:dura|tarda|demora)n?\b"
_TO_HAVE = (
    r"\A\W*(?:and |but )?(?:(?:can|could|may) (?:i|we)"
    r"|(?:do|does) (?:you|they) (?:have|do|offer|give|sell|provide|make)|(?:is|are) there)\b"
    r"|\A\W*(?:y |pero )?(?:(?:me |se |nos )?(?:puedo|podemos)|hay|tienen|dan|hacen|venden|ofrecen|prestan)\b"
)
_OPEN = (
    r"\b(?:is|are|when|what days?) (?!(?:you|it|they)\b)[^?.,]{1,60} (?:open|closed?)\b"
    r"|\b(?:abren?|cierran?|atienden?)\b"
)
_ASKED = re.compile(rf"{_PRICES}|{_ADDRESS}|{_LASTING}|{_TO_HAVE}|{_OPEN}", re.IGNORECASE)
# What is so with who asks is not the thing asked for: "can I apply if I came back".
_ON_CONDITION = re.compile(r"(?<=\w)\W+(?:if|si)\b.*", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SHORTEST = 3


def is_light(word: str) -> bool:
    """Tell whether a content word names no subject: a light verb, a figure, a verb with its pronoun."""
    word = fold(word)
    return word in _LIGHT or word.isdigit() or _WITH_PRONOUN.search(word) is not None


def asked_things(question: str, language: Language, library: Library) -> list[Span]:
    """Return the words for the thing whose price, hours, address and the like is asked, or that is to be had.

    Places are left out, since much is said of all of them at once. There are none in other questions.
    """
    if not asks_of_a_thing(question) and not _ASKED.search(question):
        return []
    asked = _ON_CONDITION.sub("", question)
    found = (Span(*match.span()) for match in _WORD.finditer(asked))
    return [one for one in found if is_thing(question[one.start : one.end], language, library)]


def is_thing(word: str, language: Language, library: Library) -> bool:
    """Tell whether a word may name a thing, and is no place or language."""
    key = fold(word)
    is_small = len(key) < _SHORTEST or not library.terms(key, language) or is_month_or_weekday(key)
    is_said_of_all = key in LANGUAGE_NAMES or bool(place_forms(key))
    return not is_small and not is_light(key) and key not in NO_THING and not is_said_of_all
