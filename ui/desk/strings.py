"""All texts of the desk, in English and Spanish."""

from datetime import UTC, datetime

from rag.records import Language
from ui.desk.english import english
from ui.desk.spanish import spanish
from ui.desk.words import DeskStrings
from ui.strings import date_words


def desk_strings(language: Language) -> DeskStrings:
    """Return the desk's texts in ``language``."""
    return spanish() if language == "es" else english()


def time_words(seconds: float, language: Language) -> str:
    """Format a time, given in seconds since 1970; always in UTC, as staff can be anywhere."""
    moment = datetime.fromtimestamp(seconds, UTC)
    return f"{date_words(moment.date(), language)}, {moment:%H:%M} UTC"
