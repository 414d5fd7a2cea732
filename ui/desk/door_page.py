"""The page to sign in."""

from ui.desk.frame import Frame, alert, desk_sheet, form
from ui.markup import text


def door_page(frame: Frame, *, name: str = "", problem: str = "") -> str:
    """Return the page to sign in, with what was wrong with the last try."""
    words = frame.words
    described = ' aria-describedby="problem"' if problem else ""
    fields = (
        f'<label for="name">{text(words.name_label)}</label>'
        f'<input id="name" name="name" value="{text(name)}" autocomplete="username" autocapitalize="none"'
        f' spellcheck="false" maxlength="64" required{described}>'
        f'<label for="password">{text(words.proof_label)}</label>'
        '<input id="password" name="password" type="password" autocomplete="current-password" maxlength="1024"'
        f" required{described}>"
        f"<button>{text(words.sign_in)}</button>"
    )
    body = f"<h1>{text(words.sign_in_head)}</h1>{alert(problem)}{form('/staff/sign-in', fields, frame, name='door')}"
    return desk_sheet(words.sign_in_head, body, frame)
