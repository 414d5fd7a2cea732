"""Rows of cells between separators, as spreadsheets save them (.csv, .tsv)."""

import csv
from collections import Counter
from io import StringIO

from index.drafts import Draft, Metadata, headed
from index.files.encodings import decode
from index.files.refusals import Reason, Unreadable
from index.rows import blocks_of

_MOST_CELLS = 20_000
# Excel puts semicolons where commas part the decimals.
_SEPARATORS = ("\t", ";", ",", "|")
_LOOKED_AT = 100
# Excel's own line about the sign between the cells.
_SAYS = "sep="


def read(raw: bytes) -> list[Draft]:
    """Return the sheet as an article; raises ``Unreadable`` for too many cells and for quotation marks left open."""
    text = decode(raw)
    first, _, rest = text.partition("\n")
    said = first.strip('" ').lower()
    if said.startswith(_SAYS):
        text, sign = rest, said[len(_SAYS) :][:1] or ","
    else:
        sign = max(_SEPARATORS, key=lambda sign: _regularity(text, sign))
    try:
        rows = list(csv.reader(StringIO(text), delimiter=sign, strict=True))
    except csv.Error as error:
        raise Unreadable(Reason.MALFORMED, f"is no table of cells ({error}): save it again") from error
    cells = sum(map(len, rows))
    if cells > _MOST_CELLS:
        why = f"has {cells:,} cells, more than {_MOST_CELLS:,}: split it, or leave rows out"
        raise Unreadable(Reason.TOO_LARGE, why)
    filled = [{at: cell for at, cell in enumerate(row, start=1) if cell.strip()} for row in rows]
    return [headed(Metadata(), tuple(blocks_of(filled)))]


def _regularity(text: str, sign: str) -> float:
    """Return the share of the first rows that have the usual number of cells, if that is more than one."""
    lines = StringIO("".join(text.splitlines(keepends=True)[:_LOOKED_AT]))
    try:
        widths = [len(row) for row in csv.reader(lines, delimiter=sign) if row]
    except csv.Error:
        return 0.0
    usual = Counter(width for width in widths if width > 1).most_common(1)
    return usual[0][1] / len(widths) if usual else 0.0
