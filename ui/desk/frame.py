"""The frame of every page of the desk."""

from dataclasses import dataclass

from rag.records import Language
from ui.desk.words import DeskWords
from ui.shown.document import NAME, document, language_link, linked
from ui.shown.markup import text


@dataclass(frozen=True, slots=True)
class Frame:
    """The context of a page: ``account`` is None before signing in, ``token`` goes into every form.

    ``version`` changes when the static files do. A page that ``switches`` leads to itself in the other language.
    """

    language: Language
    version: str
    account: str | None = None
    token: str = ""
    switches: bool = False

    @property
    def words(self) -> DeskWords:
        """The desk's texts in the page's language."""
        return DeskWords(self.language)


def desk_sheet(title: str, body: str, frame: Frame, *, refreshes: bool = False) -> str:
    """Return a page below its title; ``body`` is HTML made on the server. It reloads itself if it ``refreshes``."""
    words = frame.words
    again = '<noscript><meta http-equiv="refresh" content="2"></noscript>' if refreshes else ""
    shown = (
        f'<a class="skip" href="#content">{text(words.skip)}</a>{_masthead(frame)}'
        f'<main id="content" tabindex="-1"><h1>{text(title)}</h1>{body}</main>'
    )
    head = again + linked(frame.version, "icon.svg", "tokens.css", "desk.css", "desk.js")
    return document(f"{title} · {words.desk}", frame.language, head, shown)


def notice_page(head: str, more: str, frame: Frame, note: str = "") -> str:
    """Return a page with one line about what is the matter, one about what to do, and any ``note`` not saved."""
    words = frame.words
    kept = f"<h2>{text(words.note_not_saved)}</h2><blockquote>{text(note)}</blockquote>" if note else ""
    body = f'<p>{text(more)}</p>{kept}<p><a href="/staff">{text(words.home)}</a></p>'
    return desk_sheet(head, body, frame)


def form(action: str, inside: str, frame: Frame, *, name: str = "", uploads: bool = False) -> str:
    """Return a form that posts to ``action`` with the visitor's token; ``inside`` is HTML made on the server."""
    coding = ' enctype="multipart/form-data"' if uploads else ""
    kind = f' class="{name}"' if name else ""
    return (
        f'<form method="post" action="{text(action)}"{kind}{coding}>'
        f'<input type="hidden" name="token" value="{text(frame.token)}">{inside}</form>'
    )


def section(name: str, head: str, inside: str, kind: str = "") -> str:
    """Return a section that its heading names; ``head`` and ``inside`` are HTML made on the server."""
    of = f' class="{kind}"' if kind else ""
    return f'<section{of} aria-labelledby="{name}"><h2 id="{name}">{head}</h2>{inside}</section>'


def alert(line: str) -> str:
    """Return a line that screen readers announce at once, or "" for an empty line."""
    return (
        f'<p class="alert" id="problem" role="alert"><span aria-hidden="true">⚠ </span>{text(line)}</p>' if line else ""
    )


def _masthead(frame: Frame) -> str:
    words, who = frame.words, ""
    if frame.account is not None:
        leave = form("/staff/sign-out", f'<button class="plain">{text(words.sign_out)}</button>', frame)
        before, _, after = words.signed_in_as.partition("{name}")
        who = f'<span><span class="as">{text(before)}</span>{text(frame.account + after)}</span>{leave}'
    return (
        f'<header class="bar"><a class="home" href="/staff">{NAME} · {text(words.desk)}</a>'
        f'<div class="who">{language_link(frame.language) if frame.switches else ""}{who}</div></header>'
    )
