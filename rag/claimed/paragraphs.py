"""Splits a pasted text into paragraphs: finds which lines continue, and which marks before them are not text."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from index.records import Span
from rag.claimed.datelines import dateline_end
from rag.claimed.pasted_rows import is_pasted_row

_FRONT_MATTER = re.compile(r"\A\ufeff?\s*---[ \t]*\r?\n(?:[ \t]*[\w-]+[ \t]*:[^\r\n]*\r?\n){1,40}---[ \t]*(?=\r?\n|\Z)")
_LINE = re.compile(r"[^\r\n\u0085\u2028\u2029]+")
_BLANK = re.compile(r"(?>\r\n|[\r\n\u0085\u2028\u2029])(?:[^\S\r\n]|>)*[\r\n\u0085\u2028\u2029]")
# What begins a quoted line of an e-mail.
_QUOTED = re.compile(r"[ \t]*(?:>[ \t]?)*")
_QUOTED_AGAIN = re.compile(r"(?<=[\r\n])[ \t]*>[> \t]*")
# What begins a list item: a sign or picture, "2.", "2.-", "b)" or "(iv)", and a checkbox. Pictures that deny, such as a
# cross, are part of the text.
_PICTURE = r"(?![⛔❌✖✗✘🚫🙅])[\u2600-\u27bf\u2b50\U0001f300-\U0001faff][\ufe0f\U0001f3fb-\U0001f3ff]?"
_ITEM_MARK = (
    r"(?:[-*+•·▪◦‣–—●○∙■□▶►➤➢→✓✔☑✅]|\d{1,2}(?:\.\d{1,2}){0,3}(?:[.)]|\.?-)|\(\d{1,2}\)"
    rf"|\(?(?:[a-zA-Z]|[ivx]{{2,4}}|[IVX]{{2,4}})\)|\[[ xX]\]|{_PICTURE})"
)
# Time and sender of a chat message: "[12/5/25, 09:15:01] Ana:", "12/05/2025, 9:16 a. m. - Ana:".
_SENT = (
    r"\[?\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?:[ \u202f]?[apAP]\.?[ \u202f]?[mM]\.?)?\]?"
    r"(?: [-–])? [^\r\n:]{1,60}:"
)
# Labels of questions, answers, notes, captions, languages and posts, and the counters of posts: "Tweet 2/4:", "2/".
_SPEAKER = (
    r"(?:(?:(?:[QAPR]|Question|Answer|Pregunta|Respuesta)(?: ?\d{1,2})?|(?i:nota|note|importante|important|aviso|notice"
    r"|caption|pie de foto|english|español|inglés|spanish)|EN|ES|(?:Tweet|Tuit|Post|Slide) \d{1,2}(?:/\d{1,2})?):"
    r"|\d{1,2}/|\(\d{1,2}/\d{1,2}\))"
)
# The bare counter of a post, "2/6", which elsewhere is a part of something or a day of June.
_COUNTER = re.compile(rf"(?:\s|{_PICTURE})*(\d{{1,2}})/(\d{{1,2}})\s(?:\s|{_PICTURE})*")
# WhatsApp puts marks of direction, which cannot be seen, before the time.
_MARK = re.compile(rf"[\s\u200e\u200f]*(?:(?:#{{1,6}}|>|{_SENT}|{_SPEAKER}|{_ITEM_MARK})\s+)+")
_HEADING = re.compile(r"#{1,6}[^\S\r\n]+\Z")
# Hyphens under a line make it a heading, or the head of a table.
_UNDERLINED = re.compile(r"[ \t]*\r?\n[ \t]*\|?[ \t]*:?-{2,}[-:| \t]*(?:\r?\n|\Z)")
_ITEM = re.compile(rf"{_ITEM_MARK}[^\S\r\n]+\Z")
# The header lines of an e-mail, its subject, and the line before a quoted e-mail.
_HEADER = re.compile(
    r"[>\s*]*(?:from|to|cc|bcc|date|sent|subject|reply-to|de|para|cco|fecha|enviado(?: el)?|asunto|responder a)[ *]*:",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"[>\s*]*(?:subject|asunto)[ *]*:", re.IGNORECASE)
_WROTE = re.compile(r"[>\s]*(?:On|El) [^\r\n]{5,200} (?:wrote|escribió):\s*\Z")
# Characters: a shorter line was ended on purpose, a longer one may continue on the next.
_WRAPPED = 60
_ADDRESS = re.compile(r"www\.|https?://|[^@]+@")
# Lines of print letters, copied, differ in length by less than this.
_FULL = 0.85
# No line that was ended on purpose ends so.
_OPEN = re.compile(
    r"(?:[,(]|\b(?:the|an?|of|and|or|in|on|at|to|for|by|with|from|under|is|are|del?|las?|los|el|una?|[yoeu]|en|al?|con|por"
    r"|para|que|sus?))\Z",
    re.IGNORECASE,
)


def paragraphs(text: str) -> Iterator[Span]:
    """Yield the paragraphs of a text, split at empty lines, list and heading marks, and lines ended on purpose."""
    front = _FRONT_MATTER.match(text)
    begun = _LINE.finditer(text, front.end() if front else 0)
    lines = _telling([line for line in begun if _unquoted(line.group()).strip()])
    totals = _thread_totals(lines)
    begin = 0
    for i, line in enumerate(lines):
        start = line.end() - len(_unquoted(line.group()))
        counter = _COUNTER.match(text, start, line.end())
        is_post = counter is not None and counter[2] in totals
        mark = counter if is_post else _MARK.match(text, start, line.end())
        if i == 0 or mark or not _goes_on(text, lines[i - 1], line):
            if i > 0:
                yield Span(begin, lines[i - 1].end())
            begin = dateline_end(text, mark.end() if mark else start, line.end())
    if lines:
        yield Span(begin, lines[-1].end())


def is_blank_between(text: str, start: int, end: int) -> bool:
    """Tell whether there is an empty line between two places."""
    return _BLANK.search(text, start, end) is not None


def without_quote_marks(text: str) -> str:
    """Return a text of some lines without the marks of a quoted e-mail before its second and later lines, as long."""
    return _QUOTED_AGAIN.sub(lambda marks: " " * len(marks.group()), text)


def begins_with_mark(line: str) -> bool:
    """Tell whether a line begins with the mark of a heading or list item."""
    return _MARK.match(line) is not None


def is_item(text: str, start: int) -> bool:
    """Tell whether the text from ``start`` on is a list item."""
    return _ITEM.search(text, max(0, start - 10), start) is not None


def is_heading(text: str, span: Span) -> bool:
    """Tell whether a line is marked as a heading, or as the head of a table."""
    marked = _HEADING.search(text, max(0, span.start - 10), span.start)
    return marked is not None or _UNDERLINED.match(text, span.end) is not None


def _telling(lines: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """Return the lines without e-mail headers and without the lines that introduce quoted e-mails."""
    kept: list[re.Match[str]] = []
    for is_header, some in groupby(lines, lambda line: _HEADER.match(line.group()) is not None):
        run = [*some]
        if not (is_header and len(run) > 1 and any(_SUBJECT.match(line.group()) for line in run)):
            kept += run
    return [line for i, line in enumerate(kept) if not _introduces_quote(kept, i)]


def _thread_totals(lines: Sequence[re.Match[str]]) -> frozenset[str]:
    """Return of how many posts the threads are whose first and last post are numbered: "1/6" to "6/6"."""
    counters = {(found[1], found[2]) for line in lines if (found := _COUNTER.match(line.group()))}
    return frozenset(total for _, total in counters if total != "1" and {("1", total), (total, total)} <= counters)


def _introduces_quote(lines: Sequence[re.Match[str]], place: int) -> bool:
    """Tell whether a line is all or half of "On Monday, Ana <ana@example.org> wrote:", which mail programs wrap."""
    before, line, after = (lines[i].group() if 0 <= i < len(lines) else "" for i in range(place - 1, place + 2))
    if _WROTE.match(line):
        return True
    return any(
        "@" in first + second and _WROTE.match(f"{first} {second}") and not _WROTE.match(second)
        for first, second in ((before, line), (line, after))
    )


def _goes_on(text: str, line: re.Match[str], following: re.Match[str]) -> bool:
    one, other = _unquoted(line.group()), _unquoted(following.group())
    is_apart = is_blank_between(text, line.end(), following.start()) or _depth(line) != _depth(following)
    if is_apart or _is_ruled(one) or _is_ruled(other):
        return False
    first, length = other.split(maxsplit=1)[0], len(line.group().rstrip())
    if first[:1].islower():
        return length >= _WRAPPED or _ADDRESS.match(first) is None
    # A program would have put the next word on this line if there had been room for it.
    is_full = (
        length + 1 + len(first) > _FULL * len(following.group().rstrip()) or _OPEN.search(one.rstrip()) is not None
    )
    return length >= _WRAPPED and is_full and not (is_pasted_row(one) or is_pasted_row(other))


def _unquoted(line: str) -> str:
    return _QUOTED.sub("", line, count=1)


def _depth(line: re.Match[str]) -> int:
    marks = _QUOTED.match(line.group())
    return marks.group().count(">") if marks else 0


def _is_ruled(line: str) -> bool:
    """Tell whether a line is a table row, in Markdown or pasted from a spreadsheet."""
    row = line.strip()
    return row.startswith("|") or "\t" in row
