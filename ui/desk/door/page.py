"""The page to sign in."""

from ui.desk.frame import Frame, alert, desk_sheet, form
from ui.desk.home.submission import Typed
from ui.shown.markup import text


def door_page(frame: Frame, *, name: str = "", problem: str = "", typed: Typed | None = None) -> str:
    """Return the sign-in page, with the last attempt's ``problem``.

    ``typed`` is carried along in hidden fields, so that it is stored nowhere.
    """
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
    given = (("text", typed.text), ("address", typed.address)) if typed else ()
    fields += "".join(f'<input type="hidden" name="{key}" value="{text(value)}">' for key, value in given if value)
    inside = form("/staff/sign-in", fields, frame, name="door", uploads=bool(typed))
    return desk_sheet(words.sign_in_head, f"{alert(problem)}{inside}", frame)


def ended_page(frame: Frame) -> str:
    """Return the page for someone whose session has ended and who sends more than can be carried along."""
    words = frame.words
    body = (
        f"<p>{text(words.ended_more)}</p>"
        f'<p><a href="/staff/sign-in" target="_blank" rel="noopener">{text(words.ended_link)}</a></p>'
    )
    return desk_sheet(words.ended_head, body, frame)
