"""Tells text that gives instructions to a machine from text for people."""

import re
import unicodedata

from index.aside.ways import ways

# Letters of other scripts that look like Latin ones, and figures used in place of letters.
_LOOKALIKES = str.maketrans("аеорсухіїјѕԁһоαεικνορτυχβм0134@$", "aeopcyxiijsdhoaeiknoptuxbmoieaas")
_SPACED = re.compile(r"(?<!\w)(?:\w[ .·_-]){2,}\w(?!\w)")
_APART = re.compile(r"[ .·_-]")
_SPACES = re.compile(r"[^\S\n]+")
_ENDS = re.compile(r"[*_~`#>\"“”«»]+")

_AROUND = 300


def rules() -> str:
    """Return all rules as one text, to recognise an index that was built under other rules."""
    known = ways()
    patterns = (*(way.pattern for way in (*known.strong, *known.weak)), known.company, known.order)
    return "\n".join((*(pattern.pattern for pattern in patterns), str(_AROUND)))


def instruction_in(text: str, above: str = "") -> str | None:
    """Return the name of the way in which a text addresses a machine, or None. Takes time linear in its length.

    ``above`` holds its title and headings. They are searched only for phrases that are never said to people, not for
    those that ordinary advice uses too.
    """
    return _alone(f"{above}\n{text}" if above else text) or _in_company(text)


def _alone(text: str) -> str | None:
    """Return the way by which a text addresses a machine in phrases that are never said to people, or None."""
    for reading in _readings(text):
        for way in ways().strong:
            if way.pattern.search(reading):
                return way.name
    return None


def _in_company(text: str) -> str | None:
    """Return a way that advice uses too, where a machine is named nearby or an order to speak follows, or None."""
    known = ways()
    for reading in _readings(text):
        if not known.company.search(reading) and not known.order.search(reading):
            continue
        for way in known.weak:
            for match in way.pattern.finditer(reading):
                start, end = max(0, match.start() - _AROUND), match.end() + _AROUND
                if known.order.match(reading, match.end()) or known.company.search(reading, start, end):
                    return way.name
    return None


def _readings(text: str) -> tuple[str, ...]:
    """Return the forms of a text that are searched: without accents, without emphasis, with spaced-out words joined."""
    plain = "".join(ch for ch in unicodedata.normalize("NFKD", text) if not unicodedata.combining(ch))
    plain = plain.lower().replace("’", "'")
    plain = _SPACES.sub(" ", "".join(ch for ch in plain if unicodedata.category(ch) != "Cf"))
    bare = _SPACES.sub(" ", _ENDS.sub("", plain))
    closed = _SPACED.sub(lambda match: _APART.sub("", match[0]), bare)
    return tuple(dict.fromkeys((plain, bare, closed, closed.translate(_LOOKALIKES))))
