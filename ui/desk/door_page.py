"""The page to sign in."""

from ui.desk.carrying import Carried, carrying_fields
from ui.desk.frame import Frame, alert, desk_sheet, form
from ui.shown.markup import text


def door_page(frame: Frame, *, name: str = "", problem: str = "", what: Carried | None = None) -> str:
    """Return the sign-in page, with the last attempt's ``problem``; ``what`` is carried along in the form."""
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
    if what:
        fields += carrying_fields(what)
    inside = form("/staff/sign-in", fields, frame, name="door", uploads=bool(what))
    return desk_sheet(words.sign_in_head, f"<h1>{text(words.sign_in_head)}</h1>{alert(problem)}{inside}", frame)


def ended_page(frame: Frame) -> str:
    """Return the page for someone whose session has ended and who sends more than can be carried along."""
    words = frame.words
    body = (
        f"<h1>{text(words.ended_head)}</h1><p>{text(words.ended_more)}</p>"
        f'<p><a href="/staff/sign-in" target="_blank" rel="noopener">{text(words.ended_link)}</a></p>'
    )
    return desk_sheet(words.ended_head, body, frame)
