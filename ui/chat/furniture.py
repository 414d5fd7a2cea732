"""The HTML around the conversation: masthead, notice, welcome, and messages while waiting."""

from rag.records import Language
from ui.care.care import Care
from ui.care.panel import glance
from ui.reader.places import shelf_path
from ui.shown.document import NAME, linked
from ui.shown.markup import attribute, text
from ui.strings import Strings


def masthead(language: Language) -> str:
    """Return the heading with the product's name; it also carries words for the page's script."""
    words = Strings(language)
    carried = {
        "language": language,
        "title": NAME,
        "conversation": words.conversation,
        "reader": words.reader,
        "back": words.back,
        "opening": words.opening,
        "unopened": words.unopened,
    }
    attributes = "".join(attribute(f"data-{key}", value) for key, value in carried.items())
    return f'<h1 id="f-masthead" class="f-wordmark"{attributes}>{NAME}</h1>'


def theme_button(language: Language) -> str:
    """Return the button that switches between light and dark."""
    label = attribute("aria-label", Strings(language).theme_label)
    return (
        f'<button class="f-theme" type="button" data-action="theme"{label}><span aria-hidden="true">◐</span></button>'
    )


READER = (
    '<dialog class="f-reader"><div class="f-reader-bar"><button class="f-close" type="button">'
    '<span aria-hidden="true">←</span><span class="f-close-words"></span></button></div>'
    '<p class="f-reader-line" role="status"></p></dialog>'
)


def notice(articles: int, language: Language, words: Strings) -> str:
    """Return the line that says that a machine answers, and from how many articles."""
    return f'<p class="f-notice">{noticed(articles, language, words)}</p>'


def noticed(articles: int, language: Language, words: Strings) -> str:
    """Return what that line says."""
    if articles == 0:
        return f"{text(words.notice_machine)} {text(words.notice_none)}"
    says = words.notice_one if articles == 1 else words.notice_many.format(count=articles)
    see = words.see_it if articles == 1 else words.see_them
    return f'{text(words.notice_machine)} {text(says)} <a class="f-see" href="{shelf_path(language)}">{text(see)}</a>'


def welcome(words: Strings, *, examples: bool) -> str:
    """Return the welcome of an empty conversation, with a line above the ``examples`` if there are any."""
    lead = f'<p class="f-small">{text(words.try_one)}</p>' if examples else ""
    return (
        f'<h2 class="f-welcome-head">{text(words.welcome)}</h2>'
        f'<p class="f-welcome-more">{text(words.welcome_more)}</p>{lead}'
    )


def waiting(articles: int, language: Language, care: Care) -> str:
    """Return all lines for the time of waiting; the page's script shows the one that applies."""
    words = Strings(language)
    return (
        f'<p class="f-working">{text(reading(articles, language))}</p>'
        + _problem("f-offline", text(words.problem_offline))
        + _problem("f-busy", text(words.problem_busy))
        + _problem("f-long", text(words.problem_too_long))
        + _problem("f-lost", text(words.problem_lost))
        + glance(care, language)
    )


def reading(articles: int, language: Language) -> str:
    """Return what is being done while an answer is waited for."""
    words = Strings(language)
    return words.reading_one if articles == 1 else words.reading_many.format(count=articles)


def problem(line: str) -> str:
    """Return a line that says what to correct, or ""."""
    return _problem("f-mend", text(line)) if line else ""


def _problem(kind: str, inside: str) -> str:
    return f'<p class="f-problem {kind}"><span class="f-sign" aria-hidden="true">!</span> {inside}</p>'


def head(version: str) -> str:
    """Return what is added to the chat page's ``<head>``."""
    files = ("icon.svg", "tokens.css", "fuente.css", "care.css", "care.js", "plain.js", "chat.js")
    return (
        f'<title>{NAME}</title><meta name="robots" content="noindex"><meta name="referrer" content="no-referrer">'
        f"{linked(version, *files)}"
    )
