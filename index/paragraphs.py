"""Finds the paragraphs of text that does not mark them, and the headings that it underlines."""

import re
from itertools import groupby

from index.drafts import DraftBlock
from index.records import BlockKind

_EMPTY_LINE = re.compile(r"\n\s*\n")
_WIDEST_WRAPPED = 140  # characters; a longer line is a whole paragraph, as nobody wraps lines so late
_RULE = re.compile(r"\s*([=_*~#-])\1{2,}\s*")
_SIGNED = "_"  # a line to sign on
# Such as stands between the rows of a table that is drawn with signs.
_BETWEEN_ROWS = re.compile(r"(?=.*(?:---|===))[-=+|: \t]+")
_LONGEST_HEADING = 120
_COLUMNS = re.compile(r"\S\s{3,}\S")


def paragraphs_of(text: str) -> list[DraftBlock]:
    """Return the paragraphs of a text, split at empty lines, and at each line end where lines are whole paragraphs.

    Lines of signs alone are no text: a line above one, at the beginning of a paragraph, is a heading.
    """
    parts = (part.split("\n") for part in _EMPTY_LINE.split(text))
    apart = ([[line] for line in lines] if max(map(len, lines)) > _WIDEST_WRAPPED else [lines] for lines in parts)
    return [block for paragraphs in apart for lines in paragraphs for block in _blocks(lines)]


def _blocks(lines: list[str]) -> list[DraftBlock]:
    first, *rest = lines
    if rest and _underlines(rest[0].strip(), first.strip()):
        return [DraftBlock(BlockKind.HEADING, first, 2), *_blocks(rest)]
    told = [line for line in lines if _is_rule(line) or not _BETWEEN_ROWS.fullmatch(line)]
    parts = ["\n".join(some) for rules, some in groupby(told, _is_rule) if not rules]
    return [DraftBlock(BlockKind.PARAGRAPH, part) for part in parts if part.strip()]


def _underlines(rule: str, line: str) -> bool:
    """Tell whether a line of signs underlines a heading: about as long, and no edge of a table."""
    alike = len(line) <= 2 * len(rule) <= 4 * len(line) and len(line) <= _LONGEST_HEADING
    return alike and _is_rule(rule) and rule[0] != _SIGNED and not _is_rule(line) and not _COLUMNS.search(line)


def _is_rule(line: str) -> bool:
    return _RULE.fullmatch(line) is not None
