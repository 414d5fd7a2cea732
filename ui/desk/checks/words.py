"""What is said of a check: under way, and done."""

from ui.both import Both, Texts
from ui.errors import DeskDisk, DeskHeld, DeskProblem


class CheckWords(Texts):
    """The texts of the pages of a check."""

    progress_head = Both("Checking the text", es="Comprobando el texto")
    progress_wait = Both("Waiting for its turn…", es="Esperando su turno…")
    progress_line = Both("{done} of {total} claims checked", es="{done} de {total} afirmaciones comprobadas")
    progress_more = Both(
        "The check is saved when it is done. You can leave this page and find it at the desk later.",
        es="La comprobación se guarda al terminar. Puede dejar esta página y encontrarla después en la mesa.",
    )
    stop = Both("Stop this check", es="Detener esta comprobación")
    stopped = Both(
        "The check was stopped, and nothing was saved. The text is below.",
        es="La comprobación se detuvo y no se guardó nada. El texto está abajo.",
    )
    failed_head = Both("The text could not be checked.", es="No se pudo comprobar el texto.")
    failed_more = Both(
        "Something went wrong on our side. The text is below and nothing was saved.",
        es="Algo falló de nuestro lado. El texto está abajo y no se guardó nada.",
    )
    failed_again = Both(
        "It could not be checked again. What follows is the earlier check.",
        es="No se pudo comprobar otra vez. Lo que sigue es la comprobación anterior.",
    )
    unsaved_head = Both("Checked, but not saved", es="Comprobado, pero sin guardar")
    unsaved_held = Both(
        "Another program, such as a backup, holds the desk's file.",
        es="Otro programa, como una copia de seguridad, tiene ocupado el archivo de la mesa.",
    )
    unsaved_disk = Both(
        "The server's disk is full or may not be written to: tell whoever runs the server.",
        es="El disco del servidor está lleno o no admite escritura: avise a quien administra el servidor.",
    )
    unsaved_file = Both(
        "The desk's file cannot be used; whoever runs the server can see why in its log.",
        es="No se puede usar el archivo de la mesa; quien administra el servidor puede ver por qué en su registro.",
    )
    unsaved_more = Both(
        "This check could not be saved. {why} It stays here until the server ends.",
        es="Esta comprobación no se pudo guardar. {why} Queda aquí hasta que se detenga el servidor.",
    )
    save_again = Both("Try to save it again", es="Intentar guardarla otra vez")
    checked_line = Both("Checked by {name}, {time}", es="Comprobado por {name}, {time}")
    text_head = Both("The text", es="El texto")
    verdicts_head = Both("Verdicts", es="Veredictos")
    filter_label = Both("Show", es="Mostrar")
    all_claims = Both("All", es="Todas")
    claim = Both("Claim {number}", es="Afirmación {number}")
    to_text = Both("Back to its place in the text", es="Volver a su lugar en el texto")
    evidence_head = Both("What the articles say", es="Lo que dicen los artículos")
    no_evidence = Both("No article says anything that decides this.", es="Ningún artículo dice nada que lo decida.")
    differences_head = Both("Where they differ", es="En qué difieren")
    in_text = Both("The text", es="El texto")
    in_article = Both("The article", es="El artículo")
    says_nothing = Both("says nothing of the kind", es="no dice nada parecido")
    undated = Both("no date known", es="sin fecha conocida")
    article_changed = Both(
        "This article has changed since the check; the words are those of the earlier version.",
        es="Este artículo ha cambiado desde la comprobación; las palabras son de la versión anterior.",
    )
    article_gone = Both(
        "This article is no longer among the articles; the words are those that were there.",
        es="Este artículo ya no está entre los artículos; las palabras son las que había.",
    )
    open_article = Both("Open the article", es="Abrir el artículo")
    stale_check = Both(
        "An article that this check cites has changed or is gone.",
        es="Ha cambiado o ya no está un artículo que cita esta comprobación.",
    )
    again = Both("Check again", es="Comprobar otra vez")
    edit = Both("Edit the text and check it", es="Editar el texto y comprobarlo")
    found = Both("The check found: {label}", es="La comprobación dio: {label}")
    changed_by = Both("Changed by {name}, {time}", es="Cambiado por {name}, {time}")
    change = Both("Change this verdict", es="Cambiar este veredicto")
    change_label = Both("New verdict", es="Nuevo veredicto")
    change_note = Both("Why", es="Por qué")
    change_save = Both("Save the change", es="Guardar el cambio")
    change_undo = Both("Undo the change", es="Deshacer el cambio")
    problem_note = Both(
        "Write why you change the verdict; nothing was changed.",
        es="Escriba por qué cambia el veredicto; no se cambió nada.",
    )
    problem_newer = Both(
        "This verdict was changed after you opened the page, so yours was not saved: see what it says now, and send "
        "yours again if it still holds.",
        es="Este veredicto cambió después de que usted abrió la página y por eso el suyo no se guardó: vea lo que dice "
        "ahora y, si todavía corresponde, envíe el suyo otra vez.",
    )
    export_head = Both("Save as", es="Guardar como")
    delete = Both("Delete this check", es="Borrar esta comprobación")
    delete_more = Both(
        "The text, its verdicts and notes are deleted for ever.",
        es="El texto, sus veredictos y sus notas se borran para siempre.",
    )
    delete_button = Both("Delete for ever", es="Borrar para siempre")
    problem_not_deleted = Both(
        "It is still being checked, so it was not deleted: wait until it is done, or stop it, and then delete it.",
        es="Todavía se está comprobando, así que no se borró: espere a que termine, o deténgala, y bórrela después.",
    )
    change_line = Both(
        "Changed by staff ({name}, {time}). The check had found: {found}{sure}. Why: {note}",
        es="Cambiado por el equipo ({name}, {time}). La comprobación había dado: {found}{sure}. Por qué: {note}",
    )
    note_not_saved = Both("Your note, which was not saved", es="Su nota, que no se guardó")
    no_check_head = Both("There is no such check.", es="No existe esa comprobación.")
    no_check_more = Both(
        "It may have been deleted, or the link may be incomplete.",
        es="Puede que se haya borrado, o que el enlace esté incompleto.",
    )

    def not_saved(self, problem: DeskProblem) -> str:
        """Return why a check could not be saved, and what becomes of it."""
        why = self.unsaved_file
        if isinstance(problem, DeskHeld):
            why = self.unsaved_held
        elif isinstance(problem, DeskDisk):
            why = self.unsaved_disk
        return self.unsaved_more.format(why=why)
