"""The texts that several surfaces share, and dates in words."""

from datetime import date

from rag.records import Language
from ui.both import Both, Texts


class Strings(Texts):
    """The texts of the chat, the reader and errors."""

    language_name = Both("English", es="Español")
    language_label = Both("Language", es="Idioma")
    theme_label = Both("Light or dark", es="Claro u oscuro")
    notice_machine = Both(
        "You are talking to a machine: an AI system, not a person.",
        es="Está hablando con una máquina: un sistema de inteligencia artificial, no una persona.",
    )
    notice_one = Both("It can only quote this one article.", es="Solo puede mostrar lo que dice este artículo.")
    notice_many = Both(
        "It can only quote these {count} articles.", es="Solo puede mostrar lo que dicen estos {count} artículos."
    )
    notice_none = Both("There are no articles to quote yet.", es="Todavía no hay artículos.")
    see_them = Both("See them", es="Ver los artículos")
    see_it = Both("See it", es="Ver el artículo")
    welcome = Both("Ask a question about the articles.", es="Haga una pregunta sobre los artículos.")
    welcome_more = Both(
        "The answer is always a quotation, with the place it comes from. If the articles do not say, you will be told "
        "so.",
        es="La respuesta siempre cita los artículos y muestra de dónde sale cada frase. Si los artículos no lo dicen, "
        "se le avisará.",
    )
    try_one = Both("For example", es="Por ejemplo")
    box_label = Both("Your question", es="Su pregunta")
    ask = Both("Ask", es="Preguntar")
    clear = Both("Clear", es="Borrar")
    conversation = Both("Conversation", es="Conversación")
    you_asked = Both("You asked:", es="Su pregunta:")
    answer = Both("Answer", es="Respuesta")
    source = Both("Source", es="Fuente")
    sources = Both("Where this comes from", es="De dónde viene")
    quoted_as_it_is = Both(
        "The article is in Spanish; it is quoted as it is.", es="El artículo está en inglés; se cita tal cual."
    )
    open_words = Both("Open at these words", es="Ver en el artículo")
    original = Both("Original page", es="Página original")
    new_tab = Both("(opens in a new tab)", es="(se abre en otra pestaña)")
    copy = Both("Copy with source", es="Copiar con la fuente")
    copied = Both("Copied", es="Copiado")
    copy_failed = Both("Could not copy", es="No se pudo copiar")
    searched_for = Both("Searched for:", es="Se buscó:")
    not_found_title = Both("These articles do not say.", es="Estos artículos no lo dicen.")
    nothing_asked = Both(
        "This is a machine. Ask about these articles in your own words, and you will see the sentences that answer.",
        es="Esto es una máquina. Pregunte con sus palabras sobre estos artículos y verá las frases que responden.",
    )
    none_more = Both(
        "Nothing in them answers this question clearly enough to quote.",
        es="Nada en ellos responde a esta pregunta con suficiente claridad.",
    )
    nearest_heading = Both("The closest they come", es="Lo más cercano")
    ask_next = Both("Ask next", es="También puede preguntar")
    asked_before = Both("What you asked before ({count})", es="Lo que preguntó antes ({count})")
    asked_before_more = Both(
        "Press a question to see its answer again with its sources.",
        es="Toque una pregunta para ver otra vez la respuesta con sus fuentes.",
    )
    rephrase = Both("How to ask another way", es="Cómo preguntar de otra manera")
    rephrase_words = Both("Use words that an article might use.", es="Use palabras que podrían estar en un artículo.")
    rephrase_short = Both("Ask about one thing at a time.", es="Pregunte una sola cosa a la vez.")
    rephrase_list = Both(
        "Look through the list of articles to see what they are about.",
        es="Vea la lista de artículos para ver de qué tratan.",
    )
    failed_head = Both("The search did not work.", es="La búsqueda no funcionó.")
    failed_more = Both(
        "Something went wrong on our side. Your question is still here and nothing was lost. Please try again in a "
        "moment.",
        es="Algo falló de nuestro lado. Su pregunta sigue aquí y no se perdió nada. Inténtelo otra vez en un momento.",
    )
    failed_not_none = Both(
        "This does not mean that the articles say nothing about it.",
        es="Esto no quiere decir que los artículos no digan nada sobre el tema.",
    )
    again = Both("Try again", es="Intentar otra vez")
    reading_one = Both("Reading the article…", es="Leyendo el artículo…")
    reading_many = Both("Reading {count} articles…", es="Leyendo {count} artículos…")
    problem_empty = Both("Please write a question first.", es="Escriba primero una pregunta.")
    problem_too_long = Both(
        "That question is too long. Please use 2,000 characters or fewer.",
        es="La pregunta es demasiado larga. Use 2000 caracteres como máximo.",
    )
    problem_offline = Both(
        "There is no connection. Your question is still here and will be sent when the connection is back.",
        es="No hay conexión. Su pregunta sigue aquí y se enviará cuando vuelva la conexión.",
    )
    problem_busy = Both(
        "Too many people are asking at the moment. Your question is still here: please try again soon.",
        es="Hay demasiadas preguntas en este momento. La suya sigue aquí: inténtelo otra vez en un rato.",
    )
    problem_lost = Both(
        "The connection was lost before the answer came. Your question is still here: please send it again.",
        es="Se perdió la conexión antes de que llegara la respuesta. Su pregunta sigue aquí: envíela otra vez.",
    )
    start_again = Both("Start again", es="Empezar de nuevo")
    said_one = Both("One source.", es="Una fuente.")
    said_many = Both("{count} sources.", es="{count} fuentes.")
    reader = Both("Article", es="Artículo")
    back = Both("Back", es="Volver")
    opening = Both("Opening…", es="Abriendo…")
    unopened = Both(
        "There is no connection, so this could not be opened. Go back and try again in a moment.",
        es="No hay conexión y no se pudo abrir. Vuelva e inténtelo otra vez en un momento.",
    )
    articles_head = Both("The articles", es="Los artículos")
    articles_more = Both(
        "These are all the articles that can be quoted.",
        es="Las respuestas salen solo de estos artículos.",
    )
    articles_none = Both("There are no articles yet.", es="Todavía no hay artículos.")
    pages = Both("Pages", es="Páginas")
    page_of = Both("Page {page} of {pages}", es="Página {page} de {pages}")
    page_before = Both("Previous page", es="Página anterior")
    page_after = Both("Next page", es="Página siguiente")
    quoted_begins = Both("Quoted passage begins.", es="Empieza la parte citada.")
    quoted_ends = Both("Quoted passage ends.", es="Termina la parte citada.")
    next_mark = Both("Next mark", es="Siguiente marca")
    first_mark = Both("First mark", es="Primera marca")
    marks_many = Both("{count} marked passages", es="{count} partes marcadas")
    jump = Both("Go to the marked words", es="Ir a las palabras marcadas")
    fingerprint = Both("Fingerprint of this text (SHA-256)", es="Huella de este texto (SHA-256)")
    fingerprint_more = Both(
        "It changes if a single letter of the article changes.",
        es="Cambia si cambia una sola letra del artículo.",
    )
    home = Both("Ask a question", es="Preguntar")
    bad_place = Both(
        "This link does not point to a place in the article.",
        es="Este enlace no lleva a un lugar del artículo.",
    )
    bad_place_more = Both(
        "The words may have moved. You can still read the whole article.",
        es="Puede que las palabras hayan cambiado de lugar. El artículo completo se puede leer igual.",
    )
    no_article = Both("There is no such article here.", es="Ese artículo no está aquí.")
    no_article_more = Both(
        "It may have been taken down, or the link may be incomplete.",
        es="Puede que se haya retirado, o que el enlace esté incompleto.",
    )
    no_page = Both("There is nothing at this address.", es="No hay nada en esta dirección.")
    no_page_more = Both(
        "The link may be incomplete. You can ask your question in the chat, or see all the articles.",
        es="Puede que el enlace esté incompleto. Haga su pregunta en el chat o vea todos los artículos.",
    )
    months = Both(
        (
            "January", "February", "March", "April", "May", "June",
            "July", "August", "September", "October", "November", "December",
        ),
        es=(
            "enero", "febrero", "marzo", "abril", "mayo", "junio",
            "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
        ),
    )  # fmt: skip
    date_form = Both("{day} {month} {year}", es="{day} de {month} de {year}")


def date_words(day: date | None, language: Language) -> str:
    """Return a date as people write it in ``language``; "" for none."""
    if day is None:
        return ""
    words = Strings(language)
    return words.date_form.format(day=day.day, month=words.months[day.month - 1], year=day.year)
