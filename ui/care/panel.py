"""Help lines and the exit link as HTML, for chat messages, the bar on every page, and the help page."""

from rag.danger.conversation import Danger
from rag.records import Language
from ui.care.care import Care
from ui.care.words import CareWords
from ui.settings.helplines import HelpLine
from ui.shown.markup import text
from ui.strings import Strings, date_words

_OWN_NAMES = {
    "ar": "العربية", "cab": "garífuna", "de": "Deutsch", "en": "English", "es": "español", "fr": "français",
    "hi": "हिन्दी", "ht": "kreyòl ayisyen", "it": "italiano", "kek": "q’eqchi’", "mam": "mam", "nah": "náhuatl",
    "pt": "português", "quc": "k’iche’", "ru": "русский", "uk": "українська", "vi": "tiếng Việt", "zh": "中文",
}  # fmt: skip
_AT_A_GLANCE = 3


def danger_panel(care: Care, language: Language) -> str:
    """Return the panel that is shown before any answer if a message speaks of danger."""
    words = CareWords(language)
    return _panel(words.danger_head, f"<p>{text(words.machine)}</p>{_way_out(care, language)}", care, language)


def panel_before(care: Care, danger: Danger) -> str:
    """Return the panel before an answer; danger that was told earlier brings the help lines alone."""
    if not danger.is_earlier:
        return danger_panel(care, danger.language)
    words = CareWords(danger.language)
    if not care.lines:
        return _section(words.danger_head, f"<p>{text(words.none_do)}</p>", danger.language)
    return _section(words.again_head, _listed(care, danger.language), danger.language)


def trouble_panel(care: Care, language: Language) -> str:
    """Return the panel that is shown with a message that the service is down or overloaded."""
    return _panel(CareWords(language).trouble_head, _way_out(care, language), care, language)


def glance(care: Care, language: Language) -> str:
    """Return up to three help lines, a line each, for places without room for more."""
    words = CareWords(language)
    shown = [line for line in care.lines_for(language) if line.phone][:_AT_A_GLANCE]
    said = "".join(f" <span>{_phone(line)} {text(line.name)} ({text(line.country)})</span>" for line in shown)
    return f'<p class="f-glance"><strong>{text(words.trouble_head)}:</strong> {said or text(words.none_do)}</p>'


def care_bar(care: Care, language: Language) -> str:
    """Return the bar with *Help* and *Leave this page*; it works without scripts."""
    words = CareWords(language)
    return (
        f'<nav class="f-care" lang="{language}" aria-label="{text(words.help)}">'
        f'<details class="f-help-box"><summary class="f-help-open">{text(words.help)}</summary>'
        f'<div class="f-help-sheet">{danger_panel(care, language)}</div></details>'
        f"{leave_link(care, language)}</nav>"
    )


def leave_link(care: Care, language: Language) -> str:
    """Return the link to the neutral page; with a script it leaves no entry for the Back button."""
    # With very large text the bar shows only the first word, so that it leaves room for a number to call.
    word, _, rest = CareWords(language).leave.partition(" ")
    return (
        f'<a class="f-leave" data-action="leave" href="{text(care.leave)}" rel="nofollow noopener noreferrer">'
        f'<span>{text(word)}<span class="f-rest"> {text(rest)}</span></span> <span aria-hidden="true">×</span></a>'
    )


def _panel(head: str, below: str, care: Care, language: Language) -> str:
    # The lines come first, so that on a small phone a number to call is in view.
    words = CareWords(language)
    help_lines = (
        f"<p>{text(words.lines_lead)}</p>{_listed(care, language)}"
        if care.lines
        else f"<p>{text(words.none_listed)}</p><p>{text(words.none_do)}</p>"
    )
    return _section(head, help_lines + below, language)


def _section(head: str, inside: str, language: Language) -> str:
    return (
        f'<section class="f-help" lang="{language}"><h2 class="f-help-head">'
        f'<span class="f-sign" aria-hidden="true">!</span> {text(head)}</h2>{inside}</section>'
    )


def _listed(care: Care, language: Language) -> str:
    words = CareWords(language)
    return f'<ul class="f-lines">{"".join(_line(line, language, words) for line in care.lines_for(language))}</ul>'


def _way_out(care: Care, language: Language) -> str:
    words = CareWords(language)
    leaving = f"{leave_link(care, language)} <span>{text(words.leave_hint)}</span>"
    return f'<p class="f-way-out">{text(words.seen)} {leaving}</p>'


def _line(line: HelpLine, language: Language, words: CareWords) -> str:
    spoken = ", ".join(_OWN_NAMES.get(code, code) for code in line.languages)
    known = f"{words.spoken.format(languages=spoken)} · {words.checked.format(date=date_words(line.checked, language))}"
    reached = " ".join(part for part in (_phone(line), _web(line, language)) if part)
    return (
        f'<li class="f-line"><span class="f-line-name">{text(line.name)}</span> '
        f'<span class="f-line-where">({text(line.country)})</span> <span class="f-line-reach">{reached}</span> '
        f'<span class="f-line-known">{text(known)}</span></li>'
    )


def _phone(line: HelpLine) -> str:
    if line.phone is None:
        return ""
    # With a country code, the "(0)" for domestic calls must not be dialled.
    number = line.phone.replace("(0)", "") if line.phone.startswith("+") else line.phone
    dialled = "".join(ch for ch in number if ch in "+*#0123456789")
    return f'<a class="f-phone" href="tel:{text(dialled)}">{text(line.phone)}</a>'


def _web(line: HelpLine, language: Language) -> str:
    if line.web is None:
        return ""
    shown = line.web.removeprefix("https://").rstrip("/")
    return (
        f'<a class="f-web" href="{text(line.web)}" target="_blank" rel="noopener noreferrer nofollow">'
        f'{text(shown)}<span class="f-hidden"> {text(Strings(language).new_tab)}</span></a>'
    )
