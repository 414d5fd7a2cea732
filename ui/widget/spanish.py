"""The widget's words in Spanish."""

from ui.care.words import care_words
from ui.widget.words import DemoWords, FrameWords, LauncherWords, PartnerWords, WidgetWords


def spanish() -> WidgetWords:
    """Return the widget's texts."""
    return WidgetWords(launcher=_launcher(), frame=_frame(), partner=_partner(), demo=_demo())


def _launcher() -> LauncherWords:
    return LauncherWords(
        ask="Preguntar a los artículos",
        title="Preguntas sobre los artículos",
        opening="Abriendo…",
        close="Cerrar",
        unreachable_head="El asistente no se puede abrir en este momento.",
        unreachable_more="Puede que no haya conexión con él, o que no esté previsto para esta página. La página "
        "funciona igual que antes, y nada de lo que escribió se ha enviado ni perdido.",
        again="Intentar otra vez",
        own_tab="Abrirlo en otra pestaña",
        new_tab=care_words("es").new_tab,
    )


def _frame() -> FrameWords:
    care = care_words("es")
    return FrameWords(
        help=care.help,
        leave=care.leave,
        close="Cerrar",
        new_tab=care.new_tab,
        paused_head="El asistente está en pausa en este sitio.",
        paused_more="Quienes lo administran lo han detenido aquí por un tiempo. Vuelva más tarde, por favor.",
        blocked_head="Esta página no puede mostrar el asistente.",
        blocked_more="La página no está en la lista de las que pueden. Si es suya, pida a quienes administran el "
        "asistente que la añadan.",
        unknown_head="No hay ningún asistente con este nombre.",
        unknown_more="La línea que lo trae a esta página nombra un sitio que no está en la lista.",
        site_limit_head="Hoy ya no se puede preguntar más aquí.",
        site_limit_more="Ya se hicieron todas las preguntas que este sitio puede hacer en un día. La suya sigue aquí: "
        "hágala en otra pestaña, o inténtelo otra vez mañana.",
        busy_head="Hay demasiadas personas preguntando en este momento.",
        busy_more="Su pregunta sigue aquí. Inténtelo otra vez dentro de {seconds} segundos.",
        busy_later="Su pregunta sigue aquí. Inténtelo otra vez más tarde.",
        expired_head="Esta ventana lleva demasiado tiempo abierta.",
        expired_more="Su pregunta sigue aquí. Cierre el asistente, cargue la página otra vez y pregunte de nuevo.",
        offline_head="No hay conexión.",
        offline_more="No se pudo llegar al asistente, y su pregunta sigue aquí. Inténtelo otra vez en un momento.",
        own_tab="Preguntar en otra pestaña",
        no_script="El asistente necesita JavaScript.",
    )


def _partner() -> PartnerWords:
    return PartnerWords(
        title="El asistente en su sitio",
        lead="Una línea pone el asistente en sus páginas. Solo responde con palabras citadas de los artículos y "
        "muestra dónde están.",
        snippet_head="La línea que hay que pegar",
        snippet_more="Póngala en cualquier lugar de la página, una vez. Para quitar el asistente, quite la línea.",
        copy="Copiar la línea",
        policy_head="Si sus páginas tienen una Content-Security-Policy",
        policy_more="Añada estas dos, y nada más:",
        preview_head="Cómo se ve",
        preview_more="El botón al pie de esta página es el de verdad, para su sitio. Una pregunta que haga aquí "
        "cuenta entre las del día.",
        preview_language="Idioma",
        preview_theme="Claro u oscuro",
        light="Claro",
        dark="Oscuro",
        system="Como el dispositivo de quien visita",
        listed_head="Lo que está previsto para su sitio",
        pages="Páginas que pueden mostrarlo",
        languages="Idiomas",
        daily_limit="Preguntas por día",
        state="Estado",
        active="activo",
        paused="en pausa",
        cost_head="Lo que cuesta a su página y a quienes la visitan",
        cost_more="{loader} antes de que nadie lo abra, {frame} más cuando alguien lo abre. No pone cookies, no "
        "guarda nada en el navegador y no envía nada antes de la primera pregunta.",
        no_site_head="No hay ningún sitio con este nombre.",
        no_site_more="Pida a quienes administran el asistente que añadan el suyo: fuente site add.",
    )


def _demo() -> DemoWords:
    return DemoWords(
        title="Biblioteca municipal de Río Claro",
        lead="Esta página hace las veces de la de un socio. Se sirve desde otro origen que el asistente, bajo una "
        "Content-Security-Policy estricta.",
        about_head="Llegar, partir, preguntar",
        about="Los jueves la sala de lectura está abierta a quien tenga preguntas sobre papeles, trabajo o un lugar "
        "seguro donde quedarse. El asistente al pie de la página busca en los artículos de la oficina de migración.",
        own_button="Preguntar a los artículos",
        other_language="English",
    )
