"""The JSON that the server puts into the widget's page and script."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from rag.records import Instead, Language
from ui.care.care import Care
from ui.care.panel import own_name
from ui.care.wire import HelpJson, help_json
from ui.care.words import care_words
from ui.shown.origin_strings import origin_strings
from ui.shown.written_words import page_strings, written_words
from ui.strings import LANGUAGES
from ui.widget.strings import widget_words

# The texts of the chat that the frame uses too.
_SHARED = (
    "language_name", "theme_label", "notice_machine", "notice_one", "notice_many", "notice_none", "see_them", "see_it",
    "welcome", "welcome_more", "try_one", "box_label", "ask", "clear", "conversation", "you_asked",
    "answer", "source", "sources", "open_words", "original", "copy", "copied", "copy_failed", "searched_for",
    "not_found_title", "nothing_asked", "none_more", "nearest_heading", "ask_instead",
    "rephrase", "rephrase_words", "rephrase_short", "rephrase_list", "failed_head", "failed_more", "failed_not_none",
    "again", "reading_one", "reading_many", "problem_empty", "problem_too_long", "said_one", "said_many",
    "months", "date_form",
)  # fmt: skip
_OF_CARE = ("first_message", "closest", "seen", "leave_hint", "spoken", "checked")
_OF_ORIGIN = ("said_by", "disagree", "deny", "dated", "undated")
# Keeps the loader small however many help lines there are; those in the reader's language come first.
_LINES_IN_LOADER = 8


def frame_words(*, written: bool) -> Mapping[Language, Mapping[str, Any]]:
    """Return the frame's texts by language and name; ``written``: whether a model writes the answers."""
    return {code: _frame_words(code, written=written) for code in LANGUAGES}


def help_by_language(care: Care, reason: str) -> Mapping[Language, HelpJson]:
    """Return the help lines by language; ``reason``: someone asked for them, or something failed."""
    return {code: help_json(care, code, "asked" if reason == "asked" else "trouble") for code in LANGUAGES}


def tongues(care: Care) -> Mapping[str, str]:
    """Return the names of the help lines' languages in those languages, by code."""
    return {code: own_name(code) for line in care.lines for code in line.languages}


def loader_told(care: Care, style: str) -> Mapping[str, Any]:
    """Return what the loader needs when the server cannot be reached."""
    return {
        "words": {code: asdict(widget_words(code).launcher) for code in LANGUAGES},
        "help": {code: _short(found) for code, found in help_by_language(care, "trouble").items()},
        "leave": care.leave,
        "style": style,
    }


def _frame_words(language: Language, *, written: bool) -> Mapping[str, Any]:
    shared = page_strings(language, written=written)
    words: dict[str, Any] = {name: getattr(shared, name) for name in _SHARED}
    care, origin = care_words(language), origin_strings(language)
    return {
        **words,
        **asdict(widget_words(language).frame),
        **{name: getattr(care, name) for name in _OF_CARE},
        **{name: getattr(origin, name) for name in _OF_ORIGIN},
        "written": written_words(language).written,
        "instead": {kind.value: written_words(language).instead_of(kind) for kind in Instead},
        "instead_of_rest": {kind.value: written_words(language).instead_of_rest(kind) for kind in Instead},
    }


def _short(found: HelpJson) -> Mapping[str, Any]:
    lines: Sequence[Mapping[str, Any]] = [dict(line) for line in found["lines"][:_LINES_IN_LOADER]]
    return {
        "heading": found["heading"],
        "paragraphs": found["paragraphs"],
        "lines": [{key: line[key] for key in ("name", "country", "phone", "web")} for line in lines],
        "leave_label": found["leave_label"],
    }
