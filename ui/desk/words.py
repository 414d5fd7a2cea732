"""What the desk says."""

from datetime import UTC, datetime

from rag.records import Language
from ui.both import Both
from ui.desk.checks.words import CheckWords
from ui.desk.door.words import DoorWords
from ui.desk.home.words import HomeWords
from ui.strings import date_words


class DeskWords(DoorWords, HomeWords, CheckWords):
    """All texts of the desk: those of its pages, around them, and of unanswered questions."""

    desk = Both("Staff desk", es="Mesa de verificación")
    skip = Both("Go to the content", es="Ir al contenido")
    signed_in_as = Both("Signed in as {name}", es="Sesión de {name}")
    sign_out = Both("Sign out", es="Cerrar sesión")
    home = Both("To the staff desk", es="A la mesa de verificación")
    form_old_head = Both("This form is out of date.", es="Este formulario ya no sirve.")
    form_old_more = Both(
        "Nothing was changed. Go back and send the form once more. If that does not help, copy what you wrote and "
        "load the page again.",
        es="No se cambió nada. Vuelva atrás y envíe el formulario otra vez. Si eso no basta, copie lo que escribió y "
        "cargue la página de nuevo.",
    )
    closed_head = Both("The staff desk is not set up.", es="La mesa de verificación no está preparada.")
    closed_more = Both(
        "It opens once there is an account. On the server, run: fuente staff add NAME",
        es="Se abre en cuanto hay una cuenta. En el servidor, ejecute: fuente staff add NOMBRE",
    )
    broken_head = Both("The desk does not work at the moment.", es="La mesa no funciona en este momento.")
    broken_more = Both(
        "Its file cannot be used; whoever runs the server can see why in its log. What was saved is still there. Go "
        "back in the browser: what you wrote should still be there too.",
        es="No se puede usar su archivo; quien administra el servidor puede ver por qué en su registro. Lo guardado "
        "sigue ahí. Vuelva atrás en el navegador: lo que escribió debería seguir ahí también.",
    )
    too_large_head = Both("That is too much at once.", es="Es demasiado para una sola vez.")
    too_large_more = Both(
        "At most {limit} can be sent here. Nothing was checked or changed. Go back in the browser: what you wrote "
        "should still be there.",
        es="Aquí se pueden enviar {limit} como máximo. No se comprobó ni se cambió nada. Vuelva atrás en el "
        "navegador: lo que escribió debería seguir ahí.",
    )
    too_slow_head = Both("It came too slowly.", es="Llegó demasiado despacio.")
    too_slow_more = Both(
        "What you sent had not arrived after {seconds} seconds. Nothing was checked or changed. Go back in the "
        "browser: what you wrote should still be there. Choose a smaller file, or paste the text.",
        es="Lo que envió no había llegado después de {seconds} segundos. No se comprobó ni se cambió nada. Vuelva "
        "atrás en el navegador: lo que escribió debería seguir ahí. Elija un archivo más pequeño, o pegue el texto.",
    )
    gaps_head = Both("What people could not find out", es="Lo que la gente no pudo averiguar")
    gaps_more = Both(
        "Questions that the articles did not answer, without names, numbers and addresses, kept for {days} days. "
        "Taking them out is not perfect: delete what could tell who wrote it.",
        es="Preguntas que los artículos no respondieron, sin nombres, números ni direcciones, guardadas {days} días. "
        "No siempre se logra quitarlos todos: borre lo que pueda revelar quién escribió.",
    )
    gaps_off = Both(
        "Nothing is kept. To see here what the articles did not answer, whoever runs the server can set keep_days "
        "under [unanswered] in fuente.toml; docs/privacy.md says what is then kept.",
        es="No se guarda nada. Para ver aquí lo que los artículos no respondieron, quien administra el servidor puede "
        "poner keep_days en [unanswered] de fuente.toml; docs/privacy.md dice qué se guarda entonces.",
    )
    gaps_none = Both(
        "Nothing yet: every question of these days was answered, or none was asked.",
        es="Nada todavía: en estos días se respondió cada pregunta, o no hubo ninguna.",
    )
    gaps_asked_once = Both("Asked once", es="Una vez")
    gaps_asked = Both("Asked {count} times", es="{count} veces")
    gaps_latest = Both("last on {day}", es="la última, el {day}")
    gaps_all = Both("The other wordings", es="Las otras formas de preguntarlo")
    gaps_delete = Both("Delete", es="Borrar")
    gaps_delete_all = Both("Delete all of them", es="Borrarlas todas")


def time_words(seconds: float, language: Language) -> str:
    """Format a time, given in seconds since 1970; always in UTC, as staff can be anywhere."""
    moment = datetime.fromtimestamp(seconds, UTC)
    return f"{date_words(moment.date(), language)}, {moment:%H:%M} UTC"
