"""Quoted words as they are shown: in quotation marks, or cell by cell if they are a row of a table."""

from collections.abc import Sequence

from index.canonical import canonical_line
from index.records import Hit
from rag.records import Citation, Language, Sentence
from rag.rows import Cell, cells_of
from ui.shown.markup import attribute, text

BETWEEN_CELLS = " · "
_PAIRS = {"“": "”", '"': '"', "«": "»", "„": "“", "‘": "’", "‹": "›"}
# Without ’, which can also be an apostrophe.
_OPENING = {"”": "“", "»": "«"}


def quoted(words: str) -> str:
    """Return ``words`` in quotation marks: their own if one pair encloses them all, else curly ones.

    If they have only one mark of a pair, the other is added. If they contain curly marks, guillemets are put around.
    """
    closing, opening = _PAIRS.get(words[:1]), _OPENING.get(words[-1:])
    closes = words.find(closing, 1) if closing else 0
    if closing and (closes == -1 or closes == len(words) - 1):
        return words if closes > 0 else f"{words}{closing}"
    if opening and opening not in words:
        return f"{opening}{words}"
    return f"«{words}»" if "“" in words or "”" in words else f"“{words}”"


def place_html(place: str | None, citation: Citation, language: Language) -> str:
    """Return a paragraph that says below what the cited words stand, or "" where nothing is to be said of it."""
    spoken = attribute("lang", citation.article.language if citation.article.language != language else None)
    return f'<p class="f-below"{spoken}>{text(canonical_line(place))}</p>' if place else ""


def quotation_text(citation: Citation) -> str:
    """Return the quotation as plain text; a row of a table has a line for each cell, with the head of its column."""
    lines = [f"{_before(cell)}{cell.words}" for cell in citation.cells]
    return "\n".join(lines) or quoted(citation.quote)


def quotation_line(citation: Citation) -> str:
    """Return the quotation as plain text on one line, behind its heading; a row of a table cell by cell."""
    return _behind_heading(citation, row_line(citation.cells) or quoted(canonical_line(citation.quote)))


def sentence_line(sentence: Sentence, cited: Sequence[Citation]) -> str:
    """Return a sentence of an answer as plain text; one that is quoted from ``cited`` behind the heading above it."""
    verbatim = next((citation for citation in cited if citation.quote == sentence.text), None)
    if verbatim is None:
        return sentence.text
    return _behind_heading(verbatim, row_line(verbatim.cells) or sentence.text)


def passage_text(hit: Hit) -> str:
    """Return a passage as plain text, the rows of its tables cell by cell."""
    article, at, parts = hit.article, hit.passage.start, []
    for span in hit.passage.sentences:
        parts += [article.text[at : span.start], row_line(cells_of(article, span)) or article.cut(span)]
        at = span.end
    return "".join(parts) + article.text[at : hit.passage.end]


def row_line(cells: Sequence[Cell]) -> str:
    """Return a row of a table on one line, each cell after the head of its column; "" without cells."""
    return BETWEEN_CELLS.join(f"{_before(cell)}{cell.words}" for cell in cells)


def quotation_html(citation: Citation, kind: str) -> str:
    """Return the quotation as HTML; the heads of a row's cells are in elements of the class ``kind``."""
    lines = [f"{_head(cell, kind)}{text(cell.words)}" for cell in citation.cells]
    return "\n".join(lines) or text(quoted(citation.quote))


def marked_html(citation: Citation, kind: str) -> str:
    """Return the cited words, marked and without quotation marks; in a row the heads are not marked."""
    lines = [f"{_head(cell, kind)}<mark>{text(cell.words)}</mark>" for cell in citation.cells]
    return "\n".join(lines) or f"<mark>{text(citation.quote)}</mark>"


def _behind_heading(citation: Citation, words: str) -> str:
    return BETWEEN_CELLS.join(filter(None, (canonical_line(citation.heading or ""), words)))


def _head(cell: Cell, kind: str) -> str:
    return f'<span class="{kind}">{text(_before(cell))}</span>' if cell.head else ""


def _before(cell: Cell) -> str:
    return f"{cell.head.removesuffix(':')}: " if cell.head else ""
