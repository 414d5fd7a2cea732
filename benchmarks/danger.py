"""How well danger is told: ``python -m benchmarks.danger``, over each set of test messages."""

import typer

from rag.danger import speaks_of_danger
from tests.rag.danger_phrases import Phrases, blind, known, more, spent, unseen

_SETS = {"known": known(), "more": more(), "spent": spent(), "unseen": unseen(), "blind": blind()}


def main() -> None:
    """Print for each set and language how many messages of each kind bring help lines first."""
    for name, phrases in _SETS.items():
        for language, kinds in phrases.items():
            typer.echo(f"{name:8}{language}  " + "  ".join(_told(kinds)))


def _told(kinds: Phrases) -> list[str]:
    said = []
    for kind in Phrases.__slots__:
        messages = getattr(kinds, kind)
        said.append(f"{kind} {sum(map(speaks_of_danger, messages))} of {len(messages)}")
    return said


if __name__ == "__main__":
    main()
