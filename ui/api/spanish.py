"""Spanish translations of the API's own English descriptions, for its page."""

from collections.abc import Mapping
from typing import Any

_SPANISH = {
    "Keys are added, never taken away. Every error is a problem of RFC 9457 and repeats nothing of what was sent; "
    "where the service is overloaded or a limit is reached it carries the operator's help lines, which belong before "
    "anything else on a page for the public.": (
        "Se agregan claves y nunca se quitan. Cada error es un problema de RFC 9457 y no repite nada de lo enviado; "
        "cuando el servicio está saturado o se alcanza un límite, lleva las líneas de ayuda del operador, que en una "
        "página para el público van antes que todo lo demás."
    ),
    "Answer in sentences quoted from the articles, or say that they do not answer.": (
        "Responde con frases citadas de los artículos, o dice que los artículos no responden."
    ),
    "With `Accept: text/event-stream` each sentence comes as a `sentence` event, and the last event is `answer` with "
    "the whole, or `problem`. When the question is about danger, told in it or before in the conversation, `help` "
    "holds the operator's help lines, which are to be shown before anything else; in a stream they come first, as a "
    "`help` event. A question that is too long has them in its problem.": (
        "Con `Accept: text/event-stream` cada frase llega como un evento `sentence`, y el último evento es `answer`, "
        "con la respuesta entera, o `problem`. Si se trata de un peligro, dicho en la pregunta o antes en la "
        "conversación, `help` trae las líneas de ayuda del operador, que se muestran antes que nada; en un flujo de "
        "eventos llegan primero, como un evento `help`. "
        "Una pregunta demasiado larga las lleva en su problema."
    ),
    "Return the passages nearest to a question, best first.": (
        "Devuelve los fragmentos más cercanos a una pregunta, primero el mejor."
    ),
    "Say of each claim whether the articles support it, contradict it, or say nothing about it.": (
        "Dice de cada afirmación si los artículos la respaldan, la contradicen o no dicen nada de ella."
    ),
    "For staff, unless the operator has opened it: a session of the staff desk, or the operator's key as "
    "`Authorization: Bearer`.": (
        "Para el personal, salvo que el operador lo haya abierto: una sesión de la mesa de verificación, o la clave "
        "del operador como `Authorization: Bearer`."
    ),
    "Return an article whole; citations count in the characters of its `text`.": (
        "Devuelve un artículo entero; las citas se cuentan en los caracteres de su `text`."
    ),
    "Return the operator's help lines, in the language of `?lang=` or else the one that the browser prefers.": (
        "Devuelve las líneas de ayuda del operador, en el idioma de `?lang=` o, si no, en el que prefiere el navegador."
    ),
    "One answer.": "Una respuesta.",
    "One article.": "Un artículo.",
    "A question and the conversation it belongs to; the last 20 turns are enough, and no more are taken.": (
        "Una pregunta y la conversación a la que pertenece; bastan los últimos 20 turnos, y no se aceptan más."
    ),
    "At most 2,000 characters.": "Como máximo, 2000 caracteres.",
    "The reader's language, used where the question's own cannot be told.": (
        "El idioma de quien lee, que se usa cuando no se reconoce el de la pregunta."
    ),
    "One cell of a quoted row of a table; ``head`` is that of its column, or empty.": (
        "Una celda de una fila citada de una tabla; ``head`` es el encabezado de su columna, o vacío."
    ),
    "One numbered quotation; ``cells`` is empty unless it is a row of a table.": (
        "Una cita numerada; ``cells`` está vacío si no es una fila de una tabla."
    ),
    "One claim; ``start`` and ``end`` count the characters of the text as it was given.": (
        "Una afirmación; ``start`` y ``end`` cuentan los caracteres del texto tal como se envió."
    ),
    "Words of a claim beside the source's; ``source`` is null where it has nothing of the kind.": (
        "Palabras de una afirmación junto a las de la fuente; ``source`` es null si la fuente no tiene nada parecido."
    ),
    "Two quotations that disagree, the later published first; the second words are null where one denies the other.": (
        "Dos citas que no coinciden, primero la publicada más tarde; las segundas palabras son null si una niega "
        "la otra."
    ),
    "Help as every surface shows it: a heading, paragraphs, the lines (there may be none), and where to leave to.": (
        "La ayuda como se muestra en todas partes: un título, párrafos, las líneas (puede no haber ninguna) y adónde "
        "salir."
    ),
    "One help line; at least one of ``phone`` and ``web`` is not null.": (
        "Una línea de ayuda; al menos ``phone`` o ``web`` no es null."
    ),
    "One passage found.": "Un fragmento encontrado.",
    "The passages found, best first.": "Los fragmentos encontrados, primero el mejor.",
    "One checked text.": "Un texto comprobado.",
    "A hit's scores; higher is better and the scales differ.": (
        "Las puntuaciones de un fragmento; más es mejor, y las escalas son distintas."
    ),
    "A question and how many passages to return.": "Una pregunta y cuántos fragmentos devolver.",
    "One sentence of an answer.": "Una frase de una respuesta.",
    "How many claims have each label.": "Cuántas afirmaciones tienen cada etiqueta.",
    "One message of the conversation so far.": "Un mensaje de la conversación hasta ahora.",
    "A text to check, claim by claim.": "Un texto por comprobar, afirmación por afirmación.",
    "At most 50,000 characters, and 64 KiB with all that is around it.": (
        "Como máximo, 50\u00a0000 caracteres, y 64 KiB con todo lo que lo rodea."
    ),
}


def in_spanish(part: Any) -> Any:
    """Return a part of the description with its texts in Spanish; names in the API stay as they are."""
    if isinstance(part, Mapping):
        return {
            name: spanish_of(value) if name == "description" and isinstance(value, str) else in_spanish(value)
            for name, value in part.items()
        }
    return [in_spanish(one) for one in part] if isinstance(part, list) else part


def spanish_of(said: str) -> str:
    """Translate a text paragraph by paragraph; one without a translation stays English."""
    paragraphs = [" ".join(paragraph.split()) for paragraph in said.split("\n\n")]
    return "\n\n".join(_SPANISH.get(paragraph, paragraph) for paragraph in paragraphs)
