"""The note above the cards of an answer whose articles disagree: both sides, each with its date."""

from rag.records import Answer, Citation, Disagreement, Language
from ui.shown.markup import text
from ui.shown.origin_strings import OriginStrings
from ui.shown.quotations import quoted
from ui.strings import date_words


def disagreement_lines(answer: Answer) -> list[str]:
    """Return a line for each disagreement, in the answer's language, as text."""
    by_number = {citation.number: citation for citation in answer.citations}
    words = OriginStrings(answer.language)
    lines = []
    for one in answer.disagreements:
        sides = [_side(one, at, by_number[number], answer.language) for at, number in enumerate(one.citations)]
        said = words.disagree if one.words[1] is not None else words.deny
        lines.append(said.format(first=sides[0], second=sides[1]))
    return lines


def disagreement_note(answer: Answer) -> str:
    """Return the lines as HTML, or "" if the articles agree."""
    lines = "".join(f"<p>{text(line)}</p>" for line in disagreement_lines(answer))
    return f'<section class="f-disagree">{lines}</section>' if lines else ""


def _side(one: Disagreement, at: int, citation: Citation, language: Language) -> str:
    words, said = OriginStrings(language), one.words[at]
    published = citation.article.published
    day = words.dated.format(day=date_words(published, language)) if published else words.undated
    named = f"[{citation.number}], {day}"
    return named if said is None or one.words[1] is None else f"{quoted(said)} {named}"
