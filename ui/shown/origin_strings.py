"""Texts about the origin of words: the speaker, the article's version, and disagreements."""

from ui.both import Both, Texts


class OriginStrings(Texts):
    """The texts around quotations and articles."""

    said_by = Both("Said by {name}", es="Lo dice {name}")
    older = Both(
        "As it was read on {read}. The article has changed since.",
        es="Tal como se leyó el {read}. El artículo ha cambiado desde entonces.",
    )
    open_newest = Both("Open the newest version", es="Abrir la versión más reciente")
    folded = Both(
        "A newer article says nearly the same, and answers quote that one.",
        es="Un artículo más reciente dice casi lo mismo, y las respuestas citan ese.",
    )
    open_twin = Both("Open the newer article", es="Abrir el artículo más reciente")
    withdrawn = Both(
        "This article was withdrawn on {since}. Answers no longer quote it.",
        es="Este artículo se retiró el {since}. Las respuestas ya no lo citan.",
    )
    read_on = Both("Read from its source on {read}.", es="Leído en su fuente el {read}.")
    no_version = Both("Those words are no longer kept.", es="Esas palabras ya no se guardan.")
    no_version_more = Both(
        "The article has changed since it was quoted, and its earlier words were deleted.",
        es="El artículo ha cambiado desde que se citó, y sus palabras anteriores se borraron.",
    )
    open_article = Both("Open the article as it is now", es="Abrir el artículo como está ahora")
    disagree = Both(
        "These articles do not agree: {first}; {second}.",
        es="Estos artículos no coinciden: {first}; {second}.",
    )
    deny = Both(
        "One of these articles denies what the other says: {first}; {second}.",
        es="Uno de estos artículos niega lo que dice el otro: {first}; {second}.",
    )
    dated = Both("published {day}", es="publicado el {day}")
    undated = Both("undated", es="sin fecha")
