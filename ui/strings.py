"""All texts of the interface, in English and Spanish."""

from dataclasses import dataclass
from datetime import date

from rag.records import Language

LANGUAGES: tuple[Language, ...] = ("es", "en")


@dataclass(frozen=True, slots=True)
class Strings:
    """The texts of the interface in one language; the caller fills in ``{count}``, ``{number}`` and the like."""

    language_name: str
    language_label: str
    theme_label: str
    notice_machine: str
    notice_one: str
    notice_many: str
    notice_none: str
    see_them: str
    see_it: str
    welcome: str
    welcome_more: str
    try_one: str
    box_label: str
    box_placeholder: str
    ask: str
    clear: str
    conversation: str
    you_asked: str
    answer: str
    source: str
    sources: str
    open_words: str
    original: str
    new_tab: str
    copy: str
    copied: str
    copy_failed: str
    searched_for: str
    not_found_title: str
    nothing_asked: str
    none_more: str
    nearest_heading: str
    ask_instead: str
    rephrase: str
    rephrase_words: str
    rephrase_short: str
    rephrase_list: str
    failed_head: str
    failed_more: str
    failed_not_none: str
    again: str
    reading_one: str
    reading_many: str
    problem_empty: str
    problem_too_long: str
    problem_offline: str
    problem_busy: str
    problem_lost: str
    start_again: str
    said_one: str
    said_many: str
    reader: str
    back: str
    articles_head: str
    articles_more: str
    articles_none: str
    quoted_begins: str
    quoted_ends: str
    next_mark: str
    first_mark: str
    marks_many: str
    jump: str
    fingerprint: str
    fingerprint_more: str
    home: str
    bad_place: str
    bad_place_more: str
    no_article: str
    no_article_more: str
    no_page: str
    no_page_more: str
    no_script: str
    months: tuple[str, ...]
    date_form: str


def strings(language: Language) -> Strings:
    """Return the texts of the interface in ``language``."""
    return _spanish() if language == "es" else _english()


def date_words(day: date, language: Language) -> str:
    """Return a date as people write it in ``language``."""
    words = strings(language)
    return words.date_form.format(day=day.day, month=words.months[day.month - 1], year=day.year)


def _english() -> Strings:
    return Strings(
        language_name="English",
        language_label="Language",
        theme_label="Light or dark",
        notice_machine="You are talking to a machine.",
        notice_one="It can only quote this one article.",
        notice_many="It can only quote these {count} articles.",
        notice_none="There are no articles to quote yet.",
        see_them="See them",
        see_it="See it",
        welcome="Ask a question about the articles.",
        welcome_more="The answer is always a quotation, with the place it comes from. If the articles do not say, you "
        "will be told so.",
        try_one="For example",
        box_label="Your question",
        box_placeholder="Ask about the articles…",
        ask="Ask",
        clear="Clear",
        conversation="Conversation",
        you_asked="You asked:",
        answer="Answer",
        source="Source",
        sources="Where this comes from",
        open_words="Open at these words",
        original="Original page",
        new_tab="(opens in a new tab)",
        copy="Copy with source",
        copied="Copied",
        copy_failed="Could not copy",
        searched_for="Searched for:",
        not_found_title="These articles do not say.",
        nothing_asked="This is a machine. Ask about these articles in your own words, and you will see the sentences "
        "that answer.",
        none_more="Nothing in them answers this question clearly enough to quote.",
        nearest_heading="The closest they come",
        ask_instead="The articles write it another way. Did you mean this?",
        rephrase="How to ask another way",
        rephrase_words="Use words that an article might use.",
        rephrase_short="Ask about one thing at a time.",
        rephrase_list="Look through the list of articles to see what they are about.",
        failed_head="The search did not work.",
        failed_more="Something went wrong on our side. Your question is still here and nothing was lost. Please try "
        "again in a moment.",
        failed_not_none="This does not mean that the articles say nothing about it.",
        again="Try again",
        reading_one="Reading the article…",
        reading_many="Reading {count} articles…",
        problem_empty="Please write a question first.",
        problem_too_long="That question is too long. Please use 2,000 characters or fewer.",
        problem_offline="There is no connection. Your question is still here and will be sent when the connection is "
        "back.",
        problem_busy="Too many people are asking at the moment. Your question is still here: please try again soon.",
        problem_lost="The connection was lost. You can go on reading. To ask again, start again: this clears the "
        "conversation.",
        start_again="Start again",
        said_one="One source.",
        said_many="{count} sources.",
        reader="Article",
        back="Back",
        articles_head="The articles",
        articles_more="These are all the articles that can be quoted.",
        articles_none="There are no articles yet.",
        quoted_begins="Quoted passage begins.",
        quoted_ends="Quoted passage ends.",
        next_mark="Next mark",
        first_mark="First mark",
        marks_many="{count} marked passages",
        jump="Go to the marked words",
        fingerprint="Fingerprint of this text (SHA-256)",
        fingerprint_more="It changes if a single letter of the article changes.",
        home="Ask a question",
        bad_place="This link does not point to a place in the article.",
        bad_place_more="The words may have moved. You can still read the whole article.",
        no_article="There is no such article here.",
        no_article_more="It may have been taken down, or the link may be incomplete.",
        no_page="There is nothing at this address.",
        no_page_more="The link may be incomplete. You can ask your question in the chat, or see all the articles.",
        no_script="The chat needs JavaScript. You can read the articles without it.",
        months=(
            "January", "February", "March", "April", "May", "June",
            "July", "August", "September", "October", "November", "December",
        ),
        date_form="{day} {month} {year}",
    )  # fmt: skip


def _spanish() -> Strings:
    return Strings(
        language_name="Español",
        language_label="Idioma",
        theme_label="Claro u oscuro",
        notice_machine="Esto es una máquina, no una persona.",
        notice_one="Solo puede citar este artículo.",
        notice_many="Solo puede citar estos {count} artículos.",
        notice_none="Todavía no hay artículos que citar.",
        see_them="Ver los artículos",
        see_it="Ver el artículo",
        welcome="Haga una pregunta sobre los artículos.",
        welcome_more="La respuesta es siempre una cita, con el lugar de donde viene. Si los artículos no lo dicen, "
        "se le dirá así.",
        try_one="Por ejemplo",
        box_label="Su pregunta",
        box_placeholder="Su pregunta…",
        ask="Preguntar",
        clear="Borrar",
        conversation="Conversación",
        you_asked="Su pregunta:",
        answer="Respuesta",
        source="Fuente",
        sources="De dónde viene",
        open_words="Abrir en estas palabras",
        original="Página original",
        new_tab="(se abre en otra pestaña)",
        copy="Copiar con la fuente",
        copied="Copiado",
        copy_failed="No se pudo copiar",
        searched_for="Se buscó:",
        not_found_title="Estos artículos no lo dicen.",
        nothing_asked="Esto es una máquina. Pregunte con sus palabras sobre estos artículos y verá las frases que "
        "responden.",
        none_more="Nada en ellos responde a esta pregunta con claridad suficiente para citarlo.",
        nearest_heading="Lo más cercano",
        ask_instead="Los artículos lo escriben de otra manera. ¿Quiso decir esto?",
        rephrase="Cómo preguntar de otra manera",
        rephrase_words="Use palabras que podrían estar en un artículo.",
        rephrase_short="Pregunte una sola cosa cada vez.",
        rephrase_list="Mire la lista de artículos para ver de qué tratan.",
        failed_head="La búsqueda no funcionó.",
        failed_more="Algo falló de nuestro lado. Su pregunta sigue aquí y no se perdió nada. Inténtelo otra vez en un "
        "momento.",
        failed_not_none="Esto no quiere decir que los artículos no digan nada sobre el tema.",
        again="Intentar otra vez",
        reading_one="Leyendo el artículo…",
        reading_many="Leyendo {count} artículos…",
        problem_empty="Escriba primero una pregunta.",
        problem_too_long="La pregunta es demasiado larga. Use 2000 caracteres como máximo.",
        problem_offline="No hay conexión. Su pregunta sigue aquí y se enviará cuando vuelva la conexión.",
        problem_busy="Hay demasiadas preguntas en este momento. La suya sigue aquí: inténtelo otra vez en un rato.",
        problem_lost="Se perdió la conexión. Puede seguir leyendo. Para preguntar otra vez, empiece de nuevo: así se "
        "borra la conversación.",
        start_again="Empezar de nuevo",
        said_one="Una fuente.",
        said_many="{count} fuentes.",
        reader="Artículo",
        back="Volver",
        articles_head="Los artículos",
        articles_more="Estos son todos los artículos que se pueden citar.",
        articles_none="Todavía no hay artículos.",
        quoted_begins="Empieza el pasaje citado.",
        quoted_ends="Termina el pasaje citado.",
        next_mark="Siguiente marca",
        first_mark="Primera marca",
        marks_many="{count} pasajes marcados",
        jump="Ir a las palabras marcadas",
        fingerprint="Huella de este texto (SHA-256)",
        fingerprint_more="Cambia si cambia una sola letra del artículo.",
        home="Hacer una pregunta",
        bad_place="Este enlace no lleva a un lugar del artículo.",
        bad_place_more="Puede que las palabras hayan cambiado de sitio. El artículo completo se puede leer igual.",
        no_article="Ese artículo no está aquí.",
        no_article_more="Puede que se haya retirado, o que el enlace esté incompleto.",
        no_page="No hay nada en esta dirección.",
        no_page_more="Puede que el enlace esté incompleto. Haga su pregunta en el chat o vea todos los artículos.",
        no_script="El chat necesita JavaScript. Los artículos se pueden leer sin él.",
        months=(
            "enero", "febrero", "marzo", "abril", "mayo", "junio",
            "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
        ),
        date_form="{day} de {month} de {year}",
    )  # fmt: skip
