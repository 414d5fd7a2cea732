"""JSON Lines: one article per line, with the names of front matter."""

import json
import re
from typing import Any

from index.drafts import Draft, DraftBlock
from index.errors import CorpusProblem
from index.files.encodings import decode
from index.files.refusals import Reason, Refusal
from index.front_matter import metadata_of
from index.html.parsing import page_of
from index.html.visible import visible_blocks
from index.paragraphs import paragraphs_of

_TEXT = ("text", "body", "content")
_MOST_REPORTED = 100
# Programs export web pages under any name.
_PAGE = re.compile(
    r"\s*<(?:!--|(?:p|div|h[1-6]|[uo]l|table|section|article|figure|blockquote|span|strong|br)\b[^<]*>)", re.IGNORECASE
)
# Half of a character that was cut in two when a text was shortened.
_HALF = re.compile("[\ud800-\udfff]")


def read(raw: bytes) -> list[Draft | Refusal]:
    """Return each line's article: ``title``, ``text`` (or ``html``), ``url``, ``language``, ``author``, ``published``.

    A line that is no such article is refused by its number, and the others are read. After 100 refusals only their
    number is given.
    """
    found: list[Draft | Refusal] = []
    refused = 0
    for number, line in enumerate(decode(raw).split("\n"), start=1):
        if not line.strip():
            continue
        part = _article(line, number)
        refused += isinstance(part, Refusal)
        if isinstance(part, Draft) or refused <= _MOST_REPORTED:
            found.append(part)
    if refused > _MOST_REPORTED:
        found.append(Refusal(Reason.MALFORMED, f"has {refused - _MOST_REPORTED} more lines that are no articles"))
    return found


def _article(line: str, number: int) -> Draft | Refusal:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        return Refusal(Reason.MALFORMED, f"has a line {number} that is not JSON: mend it")
    if not isinstance(fields, dict):
        return Refusal(Reason.MALFORMED, f"has a line {number} that is not an object with a title and a text")
    fields = {name: _HALF.sub("", value) if isinstance(value, str) else value for name, value in fields.items()}
    try:
        metadata = metadata_of(fields)
    except CorpusProblem as problem:
        return Refusal(Reason.MALFORMED, f"has a line {number} that {problem}")
    blocks = _blocks(fields)
    if not metadata.title or not any(block.text.strip() for block in blocks):
        return Refusal(Reason.NO_TEXT, f"has a line {number} without a title or a text")
    return Draft(metadata, blocks)


def _blocks(fields: dict[str, Any]) -> tuple[DraftBlock, ...]:
    text = next((fields[name] for name in _TEXT if isinstance(fields.get(name), str)), "")
    html = fields.get("html")
    page = html if isinstance(html, str) and html.strip() else text
    if page is html or _PAGE.match(page):
        return visible_blocks(page_of(f"<body>{page}</body>"))
    # Only the line ends of the file were normalised so far, not those within strings.
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return tuple(paragraphs_of(text))
