"""Help lines as JSON, used in answers, errors, and ``/api/v1/help``."""

from collections.abc import Sequence
from typing import Literal

from typing_extensions import TypedDict

from rag.records import Language, Turn
from ui.care.care import Care
from ui.care.words import CareWords
from ui.settings.helplines import HelpLine

# Why help is shown: the message speaks of danger, or is about danger that was told before and not taken back; the
# service fails or is overloaded; someone asks for it.
Reason = Literal["danger", "earlier", "trouble", "asked"]


class HelpLineJson(TypedDict):
    """One help line; at least one of ``phone`` and ``web`` is not null."""

    country: str
    name: str
    phone: str | None
    web: str | None
    languages: list[str]
    checked: str


class HelpJson(TypedDict):
    """Help as every surface shows it: a heading, paragraphs, the lines (there may be none), and where to leave to."""

    reason: Reason
    language: Language
    heading: str
    paragraphs: list[str]
    lines: list[HelpLineJson]
    leave: str
    leave_label: str


def help_json(care: Care, language: Language, reason: Reason) -> HelpJson:
    """Return the operator's help lines, those answered in ``language`` first, with heading and paragraphs."""
    words = CareWords(language)
    lines = care.lines_for(language)
    heading, paragraphs = words.danger_head, [words.lines_lead] if lines else [words.none_listed, words.none_do]
    if reason == "trouble":
        heading = words.trouble_head
    elif reason == "earlier":
        # What was said around them is not said again, so that above a phone's keyboard a number to call is in view.
        heading, paragraphs = (words.again_head, []) if lines else (words.danger_head, [words.none_do])
    else:
        paragraphs = [words.machine, *paragraphs]
    return HelpJson(
        reason=reason,
        language=language,
        heading=heading,
        paragraphs=paragraphs,
        lines=[_line(line) for line in lines],
        leave=care.leave,
        leave_label=words.leave,
    )


def help_for(care: Care, message: str, history: Sequence[Turn] = ()) -> HelpJson | None:
    """Return the help that goes before the answer to ``message``, or None when neither it nor its talk is of danger."""
    danger = care.danger_in(message, history)
    return None if danger is None else help_json(care, danger.language, "earlier" if danger.is_earlier else "danger")


def help_text(shown: HelpJson) -> str:
    """Return help as plain text: the heading, the paragraphs, and a line for each help line."""
    return "\n".join([shown["heading"], *shown["paragraphs"], *map(line_text, shown["lines"])])


def line_text(line: HelpLineJson) -> str:
    """Return a help line as plain text: its name, its country, and how it is reached."""
    reached = " · ".join(part for part in (line["phone"], line["web"]) if part)
    return f"{line['name']} ({line['country']}): {reached}"


def _line(line: HelpLine) -> HelpLineJson:
    return HelpLineJson(
        country=line.country,
        name=line.name,
        phone=line.phone,
        web=line.web,
        languages=list(line.languages),
        checked=line.checked.isoformat(),
    )
