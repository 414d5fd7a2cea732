"""The texts of the widget and its pages that the chat does not have."""

from ui.both import Both, Texts


class LauncherWords(Texts):
    """The loader's texts on the partner's page."""

    ask = Both("Ask the articles", es="Consultar los artículos")
    title = Both("Questions about the articles", es="Preguntas sobre los artículos")
    opening = Both("Opening…", es="Abriendo…")
    close = Both("Close", es="Cerrar")
    unreachable_head = Both(
        "The assistant cannot be opened just now.",
        es="El asistente no se puede abrir en este momento.",
    )
    unreachable_more = Both(
        "It may not be reachable, or not be set up for this page. This page works as before, and nothing that you "
        "wrote was sent or lost.",
        es="Puede que no haya conexión con él, o que no esté configurado para esta página. La página funciona igual "
        "que antes, y nada de lo que escribió se ha enviado ni perdido.",
    )
    own_tab = Both("Open it in a tab of its own", es="Abrirlo en otra pestaña")


class FrameWords(Texts):
    """The frame's own texts; each problem has a heading and a line that says what to do."""

    close = Both("Close", es="Cerrar")
    paused_head = Both("The assistant is paused on this site.", es="El asistente está en pausa en este sitio.")
    paused_more = Both(
        "The people who run it have stopped it here for a while. Please come back later.",
        es="Quienes lo administran lo han detenido aquí por un tiempo. Vuelva más tarde, por favor.",
    )
    blocked_head = Both("This page may not show the assistant.", es="Esta página no puede mostrar el asistente.")
    blocked_more = Both(
        "The page is not on the list of those that may. If it is yours, ask the people who run the assistant to add "
        "it.",
        es="La página no está en la lista de las que pueden. Si es suya, pida a quienes administran el asistente que "
        "la agreguen.",
    )
    unknown_head = Both("There is no assistant by this name.", es="No hay ningún asistente con este nombre.")
    unknown_more = Both(
        "The line that brings it into this page names a site that is not on the list.",
        es="La línea que lo trae a esta página nombra un sitio que no está en la lista.",
    )
    site_limit_head = Both("No more questions can be asked here today.", es="Hoy ya no se puede preguntar más aquí.")
    site_limit_more = Both(
        "As many as this site may ask in a day have been asked. Your question is still here: ask it in a tab of its "
        "own, or try again tomorrow.",
        es="Ya se hicieron todas las preguntas que este sitio puede hacer en un día. La suya sigue aquí: hágala en "
        "otra pestaña, o inténtelo otra vez mañana.",
    )
    busy_more = Both(
        "Your question is still here. Please try again in {seconds} seconds.",
        es="Su pregunta sigue aquí. Inténtelo otra vez dentro de {seconds} segundos.",
    )
    busy_later = Both(
        "Your question is still here. Please try again later.",
        es="Su pregunta sigue aquí. Inténtelo otra vez más tarde.",
    )
    expired_head = Both("This window has been open for too long.", es="Esta ventana lleva demasiado tiempo abierta.")
    expired_more = Both(
        "Your question is still here. Close the assistant, load the page again and ask once more.",
        es="Su pregunta sigue aquí. Cierre el asistente, cargue la página otra vez y pregunte de nuevo.",
    )
    offline_head = Both("There is no connection.", es="No hay conexión.")
    offline_more = Both(
        "The assistant could not be reached, and your question is still here. Please try again in a moment.",
        es="No se pudo llegar al asistente, y su pregunta sigue aquí. Inténtelo otra vez en un momento.",
    )
    own_tab = Both("Ask in a tab of its own", es="Preguntar en otra pestaña")
    no_script = Both("The assistant needs JavaScript.", es="El asistente necesita JavaScript.")


class PartnerWords(Texts):
    """The texts of the page that shows a partner the line."""

    title = Both("The assistant on your site", es="El asistente en su sitio")
    lead = Both(
        "One line puts the assistant on your pages. It answers only with words quoted from the articles and shows "
        "where they are.",
        es="Una línea pone el asistente en sus páginas. Solo responde con palabras citadas de los artículos y muestra "
        "dónde están.",
    )
    snippet_head = Both("The line to paste", es="La línea que hay que pegar")
    snippet_more = Both(
        "Put it anywhere in the page, once. To take the assistant away again, take the line out.",
        es="Póngala en cualquier lugar de la página, una vez. Para quitar el asistente, quite la línea.",
    )
    copy = Both("Copy the line", es="Copiar la línea")
    policy_head = Both(
        "If your pages have a Content-Security-Policy",
        es="Si sus páginas tienen una Content-Security-Policy",
    )
    policy_more = Both("Add these two, and nothing else:", es="Agregue estas dos, y nada más:")
    preview_head = Both("How it looks", es="Cómo se ve")
    preview_more = Both(
        "The button at the bottom of this page is the real one, for your site. A question that you ask here counts "
        "as one of today's.",
        es="El botón al pie de esta página es el de verdad, para su sitio. Una pregunta que haga aquí cuenta entre "
        "las de hoy.",
    )
    preview_language = Both("Language", es="Idioma")
    preview_theme = Both("Light or dark", es="Claro u oscuro")
    light = Both("Light", es="Claro")
    dark = Both("Dark", es="Oscuro")
    system = Both("As the visitor's device", es="Según el dispositivo de cada visitante")
    listed_head = Both("What is set for your site", es="Lo que está configurado para su sitio")
    pages = Both("Pages that may show it", es="Páginas que pueden mostrarlo")
    languages = Both("Languages", es="Idiomas")
    daily_limit = Both("Questions a day", es="Preguntas por día")
    state = Both("State", es="Estado")
    active = Both("active", es="activo")
    paused = Both("paused", es="en pausa")
    cost_head = Both(
        "What it costs your page, and your visitors",
        es="Lo que les cuesta a su página y a quienes la visitan",
    )
    cost_more = Both(
        "{loader} before anyone opens it, {frame} more when someone does. It sets no cookie, stores nothing in the "
        "browser, and sends nothing before the first question.",
        es="{loader} antes de que nadie lo abra, {frame} más cuando alguien lo abre. No usa cookies, no guarda nada "
        "en el navegador y no envía nada antes de la primera pregunta.",
    )
    no_site_head = Both("There is no site by this name.", es="No hay ningún sitio con este nombre.")
    no_site_more = Both(
        "Ask the people who run the assistant to add yours: fuente site add.",
        es="Pida a quienes administran el asistente que agreguen el suyo: fuente site add.",
    )


class DemoWords(Texts):
    """The texts of the demo partner's page."""

    title = Both("Municipal library of Río Claro", es="Biblioteca municipal de Río Claro")
    lead = Both(
        "This is an example of a partner’s page. It is served from another origin than the assistant, under a strict "
        "Content-Security-Policy.",
        es="Esta página es un ejemplo de la de una organización aliada. Se sirve desde otro origen que el asistente, "
        "bajo una Content-Security-Policy estricta.",
    )
    about_head = Both("Arriving, leaving, asking", es="Llegar, partir, preguntar")
    about = Both(
        "On Thursdays the reading room is open to everyone who has questions about papers, work or a safe place to "
        "stay. The assistant at the bottom of the page looks in the articles of the migration office.",
        es="Los jueves la sala de lectura está abierta a quien tenga preguntas sobre papeles, trabajo o un lugar "
        "seguro donde quedarse. El asistente al pie de la página busca en los artículos de la oficina de migración.",
    )
    own_button = Both("Ask the articles", es="Consultar los artículos")
