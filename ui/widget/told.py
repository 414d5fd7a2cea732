"""The JSON that the server puts into the widget's page and script."""

from collections.abc import Mapping, Sequence
from typing import Any

from rag.records import Language
from ui.both import LANGUAGES
from ui.care.care import Care
from ui.care.wire import HelpJson, help_json
from ui.care.words import CareWords
from ui.shown.written_words import page_strings
from ui.strings import Strings
from ui.widget.words import FrameWords, LauncherWords

# The texts of the chat that the frame uses too.
_SHARED = (
    "language_name", "theme_label", "notice_machine", "notice_one", "notice_many", "notice_none", "see_them", "see_it",
    "welcome", "welcome_more", "try_one", "box_label", "ask", "clear", "conversation", "you_asked", "new_tab",
    "not_found_title", "failed_head", "failed_more", "failed_not_none", "again", "reading_one", "reading_many",
    "problem_empty", "problem_too_long",
)  # fmt: skip
_OF_CARE = ("help", "leave", "busy_head")
# Keeps the loader small however many help lines there are; those in the reader's language come first.
_LINES_IN_LOADER = 8


def frame_words(*, written: bool) -> Mapping[Language, Mapping[str, Any]]:
    """Return the frame's texts by language and name; ``written``: whether a model writes the answers."""
    return {code: _frame_words(code, written=written) for code in LANGUAGES}


def loader_told(care: Care, style: str) -> Mapping[str, Any]:
    """Return what the loader needs when the server cannot be reached."""
    return {
        "words": {code: _loader_words(code) for code in LANGUAGES},
        "help": {code: _short(help_json(care, code, "trouble")) for code in LANGUAGES},
        "leave": care.leave,
        "style": style,
    }


def _loader_words(language: Language) -> Mapping[str, Any]:
    shared = Strings(language)
    return {**LauncherWords(language).by_name(), "new_tab": shared.new_tab, "again": shared.again}


def _frame_words(language: Language, *, written: bool) -> Mapping[str, Any]:
    shared = ((page_strings(language, written=written), _SHARED), (CareWords(language), _OF_CARE))
    return {
        **{name: getattr(words, name) for words, names in shared for name in names},
        **FrameWords(language).by_name(),
    }


def _short(found: HelpJson) -> Mapping[str, Any]:
    lines: Sequence[Mapping[str, Any]] = [dict(line) for line in found["lines"][:_LINES_IN_LOADER]]
    return {
        "heading": found["heading"],
        "paragraphs": found["paragraphs"],
        "lines": [{key: line[key] for key in ("name", "country", "phone", "web")} for line in lines],
        "leave_label": found["leave_label"],
    }
