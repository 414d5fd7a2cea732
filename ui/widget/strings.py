"""The widget's texts by language."""

from rag.records import Language
from ui.widget.english import english
from ui.widget.spanish import spanish
from ui.widget.words import WidgetWords


def widget_words(language: Language) -> WidgetWords:
    """Return the widget's texts in ``language``."""
    return spanish() if language == "es" else english()
