"""What every public page offers someone who may be in danger."""

from collections.abc import Sequence
from dataclasses import dataclass

from rag.danger.conversation import Danger, danger_in
from rag.records import Language, Turn
from ui.settings.helplines import HelpLine

# An inconspicuous page, in the reader's language, without advertising, and quick to load.
NEUTRAL_PAGE = "https://www.wikipedia.org/"


# Help is shown even for messages that are too long to ask: this is twice the limit for a question.
_LOOKED_AT = 4000


@dataclass(frozen=True, slots=True)
class Care:
    """The operator's help lines, and the neutral page that *Leave this page* opens."""

    lines: tuple[HelpLine, ...] = ()
    leave: str = NEUTRAL_PAGE

    def lines_for(self, language: Language) -> tuple[HelpLine, ...]:
        """Return every line: those answered in ``language`` first, and within that those with a telephone."""
        return tuple(sorted(self.lines, key=lambda line: (language not in line.languages, line.phone is None)))

    def danger_in(self, message: str, history: Sequence[Turn] = ()) -> Danger | None:
        """Return the danger that the first part of a message is about, as the next turn of ``history``, or None.

        Uses no model, and takes about a tenth of a second at most for each turn, however long it is.
        """
        return danger_in(message.strip()[:_LOOKED_AT], history)
