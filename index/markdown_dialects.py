"""Removes what other dialects of Markdown add to CommonMark, so that their marks are not quoted as words."""

import re

from index.drawn_tables import with_bars

# Footnotes: the mark in the text is removed, as on web pages; the note itself becomes a paragraph.
_NOTE = re.compile(r"^ {0,3}\[\^[^\]\s]+\]:[ \t]*", re.MULTILINE)
_MARK_OF_NOTE = re.compile(r"\[\^[^\]\s]+\]")
_ATTRIBUTES = re.compile(r"^(#{1,6}[ \t][^{}\n]*)\{[ \t]*[#.:][^{}\n]*\}[ \t]*$", re.MULTILINE)
# Notes in a box: "!!! warning", "::: tip", "[!NOTE]"; a title of their own is kept as text.
_BOX = re.compile(
    r"^(?:(?:!!!|\?\?\?\+?)(?: [\w-]+)+|===[!+]?(?= \"))(?: +\"([^\"\n]*)\")?[ \t]*\n((?:(?: {4}|\t).*\n?|[ \t]*\n)*)",
    re.MULTILINE,
)
_INDENT = re.compile(r"^(?: {4}|\t)", re.MULTILINE)
_FENCE = re.compile(r"^[ \t]*:{3,}(?:[ \t]*\{[^{}\n]*\}|[ \t]*[\w.#-]+)?(?:\[(.*?)\])?[ \t]*(.*)$", re.MULTILINE)
# A box of Notion's; a page's own <aside> is a side bar, and Markdown has none.
_ASIDE = re.compile(r"^<aside>(.*?)</aside>", re.MULTILINE | re.DOTALL)
_CONTENTS = re.compile(r"^\[\[?_?TOC_?\]?\][ \t]*$", re.MULTILINE)
_ALERT = re.compile(r"^(>[ \t]*)\[![A-Z]+\][+-]?[ \t]*$", re.MULTILINE)

_OTHERS = tuple(
    (re.compile(written, re.MULTILINE), read)
    for written, read in (
        (r"\{:[^{}\n]*\}|^\{[ \t]*[.#][^{}\n]*\}[ \t]*$|^\\(?:newpage|pagebreak)[ \t]*$", ""),
        # What a program that makes a site would put in.
        (r"\{\{[<%].*?[%>]\}\}|\{%.*?%\}|!\[\[[^\]\n]+\]\]", ""),
        (r"\[([^\[\]\n]+)\]\{[.#][^{}\n]*\}", r"\1"),
        (r"\[\[(?:[^\]|\n]+\|)?([^\]|\n]+)\]\]", r"\1"),
        (r"(?<=\w)\^([\w.,+-]{1,9})\^", r"<sup>\1</sup>"),
        (r"==(?=\S)([^=\n]+)(?<=\S)==", r"\1"),
        (r"^([ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+)\[ \](?=[ \t])", r"\1☐"),
        (r"^([ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+)\[[xX]\](?=[ \t])", r"\1☒"),
        (r"^\*\[([^\]\n]+)\]:(?=[ \t])", r"\1:"),
        # A term and its definitions.
        (r"(?:^|(?<=\n))((?![ \t#>|:*+-]|\d+[.)])\S[^\n]*)\n\n?:[ \t]+(?=\S)", r"###### \1\n\n"),
        (r"^:[ \t]+(?=\S)", "\n"),
    )
)


def as_commonmark(text: str) -> str:
    """Return Markdown without marks that a CommonMark renderer would show as text."""
    text = _MARK_OF_NOTE.sub("", _NOTE.sub("\n", with_bars(text)))
    text = _CONTENTS.sub("", _ATTRIBUTES.sub(r"\1", text))
    text = _BOX.sub(lambda box: f"{box[1] or ''}\n\n{_INDENT.sub('', box[2])}\n", text)
    text = _ASIDE.sub(r"\1\n", text)
    text = _ALERT.sub(r"\1", _FENCE.sub(r"\n\1\n\n\2\n", text))
    for written, read in _OTHERS:
        text = written.sub(read, text)
    return text
