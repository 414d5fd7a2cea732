"""The desk's texts in Spanish."""

from ui.desk.words import DeskStrings


def spanish() -> DeskStrings:
    """Return the Spanish texts."""
    return DeskStrings(
        desk="Mesa de verificación",
        skip="Ir al contenido",
        signed_in_as="Sesión de {name}",
        sign_out="Cerrar la sesión",
        sign_in_head="Entrar en la mesa de verificación",
        name_label="Nombre",
        proof_label="Contraseña",
        sign_in="Entrar",
        wrong="El nombre o la contraseña no son correctos. Inténtelo otra vez.",
        wait="Demasiados intentos fallidos. Espere {seconds} segundos e inténtelo otra vez.",
        door_busy="Demasiadas personas están entrando en este momento. Inténtelo otra vez en un rato.",
        no_cookie="El navegador no devolvió su cookie, o el formulario es antiguo. Inténtelo otra vez; la mesa "
        "necesita una dirección https, o la misma máquina en la que funciona.",
        ended_carried="Su sesión ha terminado y no se comprobó nada. Entre otra vez, y lo que escribió estará de nuevo "
        "en el formulario; un archivo hay que volver a elegirlo.",
        ended_head="Su sesión ha terminado.",
        ended_more="No se comprobó ni se cambió nada. Entre primero en otra pestaña y luego vuelva atrás en esta: lo "
        "que escribió debería seguir en el formulario.",
        ended_link="Entrar en otra pestaña",
        carried="Ha entrado otra vez y aquí está lo que escribió. Todavía no se ha comprobado; si había elegido un "
        "archivo, vuelva a elegirlo.",
        form_old_head="Este formulario ya no sirve.",
        form_old_more="No se cambió nada. Vuelva atrás y envíe el formulario otra vez. Si eso no basta, copie lo que "
        "escribió y cargue la página de nuevo.",
        form_old_carried="El formulario ya no servía y no se comprobó nada. Aquí está lo que escribió; si había "
        "elegido un archivo, vuelva a elegirlo.",
        closed_head="La mesa de verificación no está preparada.",
        closed_more="Se abre en cuanto hay una cuenta. En el servidor, ejecute: fuente staff add NOMBRE",
        broken_head="La mesa no funciona en este momento.",
        broken_more="No se puede usar su archivo. No se perdió nada; quien lleva el servidor puede ver por qué en su "
        "registro.",
        too_large_head="Es demasiado para una sola vez.",
        too_large_more="Aquí se pueden enviar {limit} como máximo. No se comprobó ni se cambió nada. Vuelva atrás en "
        "el navegador: lo que escribió debería seguir ahí.",
        too_slow_head="Llegó demasiado despacio.",
        too_slow_more="Lo que envió no había llegado después de {seconds} segundos. No se comprobó ni se cambió nada. "
        "Vuelva atrás en el navegador: lo que escribió debería seguir ahí. Elija un archivo más pequeño, o pegue el "
        "texto.",
        no_check_head="No existe esa comprobación.",
        no_check_more="Puede que se haya borrado, o que el enlace esté incompleto.",
        home="A la mesa de verificación",
        new_head="Comprobar un texto",
        paste_label="Texto que comprobar",
        paste_help="Cada oración se compara con los artículos. Hasta 50 000 caracteres.",
        file_label="O elija un archivo",
        file_help=".txt, .md, .docx, .pdf o .html, hasta 10 MB. El archivo se comprueba en lugar del texto de arriba.",
        address_label="O dé una dirección web",
        address_help="De un sitio que su organización haya permitido. La página se comprueba en lugar del texto de "
        "arriba.",
        check="Comprobar",
        problem_empty="No hay nada que comprobar: pegue un texto, elija un archivo o dé una dirección web.",
        problem_too_long="El texto tiene más de 50 000 caracteres: compruébelo por partes.",
        problem_claim_too_long="Una oración tiene más de 2000 caracteres: divídala con puntos o con líneas vacías.",
        problem_kind="Solo se comprueban .txt, .md, .docx, .pdf y .html: guarde el texto como uno de ellos, o péguelo.",
        problem_encoding="El archivo no es texto UTF-8: guárdelo como UTF-8, o pegue el texto.",
        problem_encrypted="El archivo está protegido con contraseña: guárdelo sin ella, o pegue el texto.",
        problem_no_text="No contiene texto que se pueda leer, como ocurre con una imagen escaneada: pegue el texto.",
        problem_too_large="Es demasiado grande para leerlo aquí: divídalo, o pegue la parte que comprobar.",
        problem_costly="Leerlo lleva demasiado tiempo o memoria: guárdelo de nuevo, divídalo, o pegue el texto.",
        problem_damaged="No se puede leer el archivo: ábralo, guárdelo otra vez, o pegue el texto.",
        problem_address="Eso no es una dirección web: empieza por https:// y nombra un sitio.",
        problem_not_allowed="Ese sitio no está entre los que su organización ha permitido: pegue el texto, o pida a "
        "quien lleva el servidor que lo permita.",
        problem_robots="Ese sitio pide a los programas que no lean esta página: ábrala en el navegador y pegue el "
        "texto.",
        problem_no_page="No hay ninguna página en esa dirección: vea si está completa.",
        problem_unreachable="No se pudo traer la página en este momento: inténtelo más tarde, o pegue el texto.",
        problem_busy="Se están comprobando demasiados textos en este momento. El suyo sigue aquí: inténtelo otra vez "
        "en un rato.",
        no_articles="Todavía no hay artículos con que comparar: construya antes el índice.",
        saved_head="Comprobaciones guardadas",
        saved_none="Todavía no se ha comprobado nada. Pegue arriba un borrador, una publicación o una sola afirmación: "
        "cada oración queda marcada como confirmada, contradicha, confirmada en parte o ausente de los artículos, "
        "con las palabras que lo dicen.",
        stale_head="Por revisar",
        stale_more="Ha cambiado o ya no está un artículo que citan estas comprobaciones. Abra una para comprobarla "
        "otra vez.",
        list_newer="Más recientes",
        list_older="Anteriores",
        list_page="Página {number} de {pages}",
        column_text="Texto",
        column_found="Resultado",
        column_by="Quién",
        column_when="Cuándo",
        progress_head="Comprobando el texto",
        progress_wait="Esperando su turno…",
        progress_line="{done} de {total} afirmaciones comprobadas",
        progress_more="La comprobación se guarda al terminar. Puede dejar esta página y encontrarla después en la "
        "mesa.",
        stop="Detener esta comprobación",
        stopped="La comprobación se detuvo y no se guardó nada. El texto está abajo.",
        failed_head="No se pudo comprobar el texto.",
        failed_more="Algo falló de nuestro lado. El texto está abajo y no se guardó nada.",
        failed_again="No se pudo comprobar otra vez. Lo que sigue es la comprobación anterior.",
        checked_line="Comprobado por {name}, {time}",
        text_head="El texto",
        verdicts_head="Veredictos",
        filter_label="Mostrar",
        all_claims="Todas",
        claim="Afirmación {number}",
        to_text="Volver a su lugar en el texto",
        evidence_head="Lo que dicen los artículos",
        no_evidence="Ningún artículo dice nada que lo decida.",
        differences_head="En qué difieren",
        difference_kind="Qué",
        in_text="El texto",
        in_article="El artículo",
        says_nothing="no dice nada parecido",
        undated="sin fecha conocida",
        article_changed="Este artículo ha cambiado desde la comprobación; las palabras son de la versión anterior.",
        article_gone="Este artículo ya no está entre los artículos; las palabras son las que había.",
        open_article="Abrir el artículo",
        stale_check="Ha cambiado o ya no está un artículo que cita esta comprobación.",
        again="Comprobar otra vez",
        edit="Editar el texto y comprobarlo",
        found="La comprobación dio: {label}",
        changed_by="Cambiado por {name}, {time}",
        change="Cambiar este veredicto",
        change_label="Nuevo veredicto",
        change_note="Por qué",
        change_save="Guardar el cambio",
        change_undo="Deshacer el cambio",
        problem_note="Escriba por qué cambia el veredicto; no se cambió nada.",
        export_head="Guardar como",
        delete="Borrar esta comprobación",
        delete_more="El texto, sus veredictos y sus notas se borran para siempre.",
        delete_button="Borrar para siempre",
        change_line="Cambiado por el equipo ({name}, {time}). La comprobación había dado: {found}{sure}. "
        "Por qué: {note}",
        gaps_head="Lo que la gente no pudo averiguar",
        gaps_more="Preguntas que los artículos no respondieron, sin nombres, números ni direcciones, guardadas {days} "
        "días. Quitarlos no siempre sale bien: borre lo que pueda decir quién escribió.",
        gaps_off="No se guarda nada. Para ver aquí lo que los artículos no respondieron, quien lleva el servidor puede "
        "poner keep_days en [unanswered] de fuente.toml; docs/privacy.md dice qué se guarda entonces.",
        gaps_none="Nada todavía: en estos días se respondió cada pregunta, o no hubo ninguna.",
        gaps_asked_once="Una vez",
        gaps_asked="{count} veces",
        gaps_latest="la última, el {day}",
        gaps_all="Las otras formas de preguntarlo",
        gaps_delete="Borrar",
        gaps_delete_all="Borrarlas todas",
    )
