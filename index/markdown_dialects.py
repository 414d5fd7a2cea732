"""Removes what other dialects of Markdown add to CommonMark, so that their marks are not quoted as words."""

import re

# Footnotes: the mark in the text is removed, as on web pages; the note itself becomes a paragraph.
_NOTE = re.compile(r"^ {0,3}\[\^[^\]\s]+\]:[ \t]*", re.MULTILINE)
_MARK_OF_NOTE = re.compile(r"\[\^[^\]\s]+\]")
_ATTRIBUTES = re.compile(r"^(#{1,6}[ \t][^{}\n]*)\{[ \t]*[#.:][^{}\n]*\}[ \t]*$", re.MULTILINE)
# Notes in a box: "!!! warning", "::: tip", "[!NOTE]"; a title of their own is kept as text.
_BOX = re.compile(
    r"^(?:!!!|\?\?\?\+?)(?: [\w-]+)+(?: +\"([^\"\n]*)\")?[ \t]*\n((?:(?: {4}|\t).*\n?|[ \t]*\n)*)", re.MULTILINE
)
_INDENT = re.compile(r"^(?: {4}|\t)", re.MULTILINE)
_FENCE = re.compile(r"^[ \t]*:{3,}(?:[ \t]*\{?[\w.#-]+\}?)?[ \t]*(.*)$", re.MULTILINE)
_CONTENTS = re.compile(r"^\[\[?_?TOC_?\]?\][ \t]*$", re.MULTILINE)
_ALERT = re.compile(r"^(>[ \t]*)\[![A-Z]+\][+-]?[ \t]*$", re.MULTILINE)


def as_commonmark(text: str) -> str:
    """Return Markdown without marks that a CommonMark renderer would show as text."""
    text = _MARK_OF_NOTE.sub("", _NOTE.sub("\n", text))
    text = _CONTENTS.sub("", _ATTRIBUTES.sub(r"\1", text))
    text = _BOX.sub(lambda box: f"{box[1] or ''}\n\n{_INDENT.sub('', box[2])}\n", text)
    return _ALERT.sub(r"\1", _FENCE.sub(r"\n\1\n", text))
