"""What is said of signing in."""

from ui.both import Both, Texts


class DoorWords(Texts):
    """The texts of the sign-in page, and for a session that has ended."""

    sign_in_head = Both("Sign in to the staff desk", es="Entrar en la mesa de verificación")
    name_label = Both("Name", es="Nombre")
    proof_label = Both("Password", es="Contraseña")
    sign_in = Both("Sign in", es="Entrar")
    wrong = Both(
        "The name or the password is wrong. Try again.",
        es="El nombre o la contraseña no son correctos. Inténtelo otra vez.",
    )
    wait = Both(
        "Too many wrong tries. Wait {seconds} seconds, then try again.",
        es="Demasiados intentos fallidos. Espere {seconds} segundos e inténtelo otra vez.",
    )
    door_busy = Both(
        "Too many people are signing in at the moment. Try again soon.",
        es="Demasiadas personas están entrando en este momento. Inténtelo otra vez en un rato.",
    )
    no_cookie = Both(
        "The browser did not send back its cookie, or the form is old. Try again; the desk needs an https address, or "
        "the machine it runs on.",
        es="El navegador no devolvió su cookie, o el formulario es antiguo. Inténtelo otra vez; la mesa necesita una "
        "dirección https, o la misma máquina en la que funciona.",
    )
    ended_carried = Both(
        "Your sign-in has ended, and nothing was checked. Sign in again, and what you wrote is back in the form; a "
        "file has to be chosen again.",
        es="Su sesión ha terminado y no se comprobó nada. Entre otra vez, y lo que escribió estará de nuevo en el "
        "formulario; un archivo hay que volver a elegirlo.",
    )
    ended_head = Both("Your sign-in has ended.", es="Su sesión ha terminado.")
    ended_more = Both(
        "Nothing was checked or changed. First sign in in another tab, then go back in this one: what you wrote "
        "should still be in the form.",
        es="No se comprobó ni se cambió nada. Entre primero en otra pestaña y luego vuelva atrás en esta: lo que "
        "escribió debería seguir en el formulario.",
    )
    ended_link = Both("Sign in in another tab", es="Entrar en otra pestaña")
    carried = Both(
        "You are signed in again, and what you wrote is here. It has not been checked yet; if you had chosen a file, "
        "choose it again.",
        es="Ha entrado otra vez y aquí está lo que escribió. Todavía no se ha comprobado; si había elegido un "
        "archivo, vuelva a elegirlo.",
    )
    form_old_carried = Both(
        "The form was out of date, and nothing was checked. What you wrote is here; if you had chosen a file, choose "
        "it again.",
        es="El formulario ya no servía y no se comprobó nada. Aquí está lo que escribió; si había elegido un archivo, "
        "vuelva a elegirlo.",
    )
