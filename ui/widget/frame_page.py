"""The page in the widget's frame and its strict Content-Security-Policy."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from rag.records import Language
from ui.both import LANGUAGES
from ui.care.panel import danger_panel, trouble_panel
from ui.care.words import CareWords
from ui.shown.document import NAME, document, linked
from ui.shown.markup import in_parts, safe_json, text
from ui.shown.sheet import Setting
from ui.shown.written_words import page_strings
from ui.widget.colours import ink_on
from ui.widget.sites import Site
from ui.widget.words import FrameWords

STYLES = ("tokens.css", "frame.css")
SCRIPT = "frame.js"
# The texts of the chat, and around help, that the frame's script puts in.
_OF_CHAT = (
    "language_name", "theme_label", "notice_machine", "notice_one", "notice_many", "notice_none", "see_them", "see_it",
    "welcome", "welcome_more", "try_one", "box_label", "ask", "clear", "conversation", "you_asked", "new_tab",
    "not_found_title", "failed_head", "failed_more", "failed_not_none", "again", "reading_one", "reading_many",
    "problem_empty", "problem_too_long",
)  # fmt: skip
_OF_CARE = ("help", "leave", "busy_head")


class State(StrEnum):
    """Whether the frame answers, and if not, why."""

    OPEN = "open"
    PAUSED = "paused"
    BLOCKED = "blocked"
    NO_SITE = "no_site"


@dataclass(frozen=True, slots=True)
class Opening:
    """One opening of the frame; ``token`` is empty unless the state is open; ``theme`` None follows the device."""

    site: Site
    state: State
    language: Language
    theme: str | None
    token: str


def frame_page(frame: Opening, setting: Setting, articles: int) -> str:
    """Return the page; ``articles`` is how many can be quoted."""
    told = safe_json(_told(frame, setting, articles))
    head = (
        linked(setting.surround.version, *STYLES)
        + f'<script id="told" type="application/json">{told}</script>'
        + linked(setting.surround.version, SCRIPT)
    )
    body = (
        f'<noscript><p>{text(FrameWords(frame.language).no_script)} <a href="/help" target="_blank" rel="noopener">'
        f"{text(CareWords(frame.language).help)}</a></p></noscript>"
    )
    return document(NAME, frame.language, head, body, frame.theme)


def frame_policy(site: Site, state: State) -> str:
    """Return the Content-Security-Policy of a frame: only this site's pages may show it.

    A page that only says why it does not answer may be shown anywhere, so that the box is never blank.
    """
    ours = state in {State.OPEN, State.PAUSED}
    ancestors = " ".join(("'self'", *site.origins)) if ours else "*"
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; "
        f"form-action 'none'; frame-ancestors {ancestors}; require-trusted-types-for 'script'; trusted-types 'none'"
    )


def _told(frame: Opening, setting: Setting, articles: int) -> Mapping[str, Any]:
    site, care = frame.site, setting.surround.care
    return {
        "site": site.id,
        "state": frame.state.value,
        "token": frame.token,
        "language": frame.language,
        "languages": list(site.languages),
        "theme": frame.theme,
        "name": NAME,
        "articles": articles,
        "greeting": dict(site.greeting),
        "colours": {theme: {"colour": colour, "ink": ink_on(colour)} for theme, colour in site.colours.items()},
        "examples": {code: list(setting.examples.get(code, ())) for code in site.languages},
        "leave": care.leave,
        "help": {code: in_parts(danger_panel(care, code)) for code in LANGUAGES},
        "trouble": {code: in_parts(trouble_panel(care, code)) for code in LANGUAGES},
        "words": {code: _words(code, written=setting.written) for code in LANGUAGES},
    }


def _words(language: Language, *, written: bool) -> Mapping[str, Any]:
    shared = ((page_strings(language, written=written), _OF_CHAT), (CareWords(language), _OF_CARE))
    named = {name: getattr(words, name) for words, names in shared for name in names}
    return {**named, **FrameWords(language).by_name()}
