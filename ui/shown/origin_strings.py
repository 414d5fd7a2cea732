"""Texts about the origin of words: the speaker, the article's version, and disagreements."""

from dataclasses import dataclass

from rag.records import Language


@dataclass(frozen=True, slots=True)
class OriginStrings:
    """The texts in one language; the caller fills in ``{name}`` and the like."""

    said_by: str
    older: str
    open_newest: str
    folded: str
    open_twin: str
    withdrawn: str
    read_on: str
    no_version: str
    no_version_more: str
    open_article: str
    disagree: str
    deny: str
    dated: str
    undated: str


ENGLISH = OriginStrings(
    said_by="Said by {name}",
    older="As it was read on {read}. The article has changed since.",
    open_newest="Open the newest version",
    folded="A newer article says nearly the same, and answers quote that one.",
    open_twin="Open the newer article",
    withdrawn="This article was withdrawn on {since}. Answers no longer quote it.",
    read_on="Read from its source on {read}.",
    no_version="Those words are no longer kept",
    no_version_more="The article has changed since it was quoted, and its earlier words were deleted.",
    open_article="Open the article as it is now",
    disagree="These articles do not agree: {first}; {second}.",
    deny="One of these articles denies what the other says: {first}; {second}.",
    dated="published {day}",
    undated="undated",
)
SPANISH = OriginStrings(
    said_by="Lo dice {name}",
    older="Tal como se leyó el {read}. El artículo ha cambiado desde entonces.",
    open_newest="Abrir la versión más reciente",
    folded="Un artículo más reciente dice casi lo mismo, y las respuestas citan ese.",
    open_twin="Abrir el artículo más reciente",
    withdrawn="Este artículo se retiró el {since}. Las respuestas ya no lo citan.",
    read_on="Leído de su fuente el {read}.",
    no_version="Esas palabras ya no se guardan",
    no_version_more="El artículo ha cambiado desde que se citó, y sus palabras anteriores se borraron.",
    open_article="Abrir el artículo como está ahora",
    disagree="Estos artículos no coinciden: {first}; {second}.",
    deny="Uno de estos artículos niega lo que dice el otro: {first}; {second}.",
    dated="publicado el {day}",
    undated="sin fecha",
)


def origin_strings(language: Language) -> OriginStrings:
    """Return the texts in ``language``."""
    return SPANISH if language == "es" else ENGLISH
