"""Splits a text file into articles: YAML front matter, or a line of equals signs, starts a new one."""

import json
import re
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

import yaml

from index.addresses import is_web_address
from index.canonical import canonical_line
from index.drafts import Hold, Metadata
from index.errors import CorpusProblem

# A separator must follow a blank line; otherwise equals signs underline a Markdown heading.
_SEPARATOR = re.compile(r"(?:\A|\n[ \t]*\n)={5,}[ \t]*(?=\n|\Z)")
# Before the first name there may be comments and empty lines.
_ABOVE = r"(?:[ \t]*(?:#[^\n]*)?\n)*"
_OPENED = rf"\A\s*---[ \t]*\n(?={_ABOVE}[ \t]*[\"']?\w[^\n:]{{0,60}}:)"
_FIRST = re.compile(rf"{_OPENED}(.*?\n)---[ \t]*(?=\n|\Z)", re.DOTALL)
_UNCLOSED = re.compile(rf"{_OPENED}({_ABOVE}.*?)(?:\n[ \t]*\n|\Z)", re.DOTALL)
_INSIDE = re.compile(r"\n[ \t]*\n---[ \t]*\n(?=[A-Za-z_]+[ \t]*:)(.*?\n)---[ \t]*(?=\n|\Z)", re.DOTALL)
# What Hugo writes too; a file of its has one article.
_JSON = re.compile(r'\A\s*(?=\{\s*")')
_TOML = re.compile(r"\A\s*\+{3}[ \t]*\n(?=\s*[\w\"'\[#])(.*?\n)\+{3}[ \t]*(?=\n|\Z)", re.DOTALL)
_YES, _NO = {"true", "yes", "on"}, {"false", "no", "off"}
# What Hugo, Jekyll, Docusaurus and Obsidian leave out, and from when on, in Hugo's order, and until when.
_HOLDING = {
    "draft": _YES, "private": _YES, "unlisted": _YES, "published": _NO, "publish": _NO,
    "status": {"draft", "private", "pending"},
}  # fmt: skip
_BEGINS, _ENDS = ("publishdate", "pubdate", "published", "date"), ("expirydate", "unpublishdate")
_NAMES = {"id", "title", "url", "language", "author", "category", *_HOLDING, *_BEGINS, *_ENDS}
_FIRST_NAME = re.compile(r"[A-Za-z_]+[ \t]*:")
_KNOWN_NAME = re.compile(rf"^[ \t]*[\"']?(?:{'|'.join(_NAMES)})[\"']?[ \t]*:", re.IGNORECASE | re.MULTILINE)
_NOTHING = ("", "~", "null")
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_BEFORE_ZONE = re.compile(r"\s+(?=[+-]\d\d:?\d\d\Z)")
# A language code; a region or a script may follow: es-GT, en_US.
_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class TextPart:
    """The text of one article in a file, and the metadata of its front matter."""

    metadata: Metadata
    body: str


def split_articles(text: str) -> list[TextPart]:
    """Return the articles of a file in order, without those that have no text."""
    toml = _TOML.match(text)
    if toml is not None:
        return [TextPart(_of_toml(toml[1]), text[toml.end() :])]
    opened = _JSON.match(text)
    if opened is not None:
        return [_with_json(text, opened.end())]
    parts = [part for piece in _SEPARATOR.split(text) for part in _split_front_matter(piece)]
    return [part for part in parts if part.body.strip()]


def _split_front_matter(text: str) -> list[TextPart]:
    matches = _front_matter(text)
    if not matches:
        unclosed = _UNCLOSED.match(text)
        if unclosed is not None and _is_front_matter(unclosed[1]):
            raise CorpusProblem("has front matter that does not end: close it with a line of three dashes (---)")
        return [TextPart(Metadata(), text)]
    parts = [TextPart(Metadata(), text[: matches[0].start()])]
    ends = [match.start() for match in matches[1:]] + [len(text)]
    for match, end in zip(matches, ends, strict=True):
        parts.append(TextPart(_parsed(match.group(1)), text[match.end() : end]))
    return parts


def _front_matter(text: str) -> list[re.Match[str]]:
    """Return the front matter; inside a body, lines between two ``---`` count only if they name an article."""
    first = _FIRST.match(text)
    found = [first] if first is not None and _is_front_matter(first[1]) else []
    match = _INSIDE.search(text, found[0].end() if found else 0)
    while match is not None:
        if _names_an_article(match[1]):
            found.append(match)
            match = _INSIDE.search(text, match.end())
        else:
            match = _INSIDE.search(text, match.start() + 1)
    return found


def _is_front_matter(block: str) -> bool:
    """Tell whether a file begins with front matter: with any name in its first line, or a known one further down."""
    return _FIRST_NAME.match(block) is not None or _KNOWN_NAME.search(block) is not None


def _names_an_article(block: str) -> bool:
    lines = [line for line in block.split("\n") if line.strip() and not line.startswith((" ", "\t"))]
    names = {line.partition(":")[0].rstrip().lower() for line in lines if ":" in line}
    return all(":" in line for line in lines) and names <= _NAMES and not names.isdisjoint({"title", "id"})


def _parsed(source: str) -> Metadata:
    try:
        # Keep every value as text: YAML would read the title 10:30 as a number in base sixty.
        fields = yaml.load(source, Loader=yaml.BaseLoader)  # noqa: S506 -- it makes nothing but text, lists and names
    except yaml.YAMLError as error:
        where = getattr(error, "problem_mark", None)
        line = f" (line {where.line + 2} of the front matter)" if where else ""
        raise CorpusProblem(
            f"has front matter that does not parse{line}: put values that contain ':' or quotes between quotes"
        ) from error
    if not isinstance(fields, dict):
        raise CorpusProblem("has front matter that is not a list of 'name: value' lines")
    return metadata_of({name: None if value in _NOTHING else value for name, value in fields.items()})


def _of_toml(source: str) -> Metadata:
    try:
        return metadata_of(tomllib.loads(source))
    except tomllib.TOMLDecodeError as error:
        raise CorpusProblem(f"has front matter between +++ that does not parse: {error}") from error


def _with_json(text: str, begin: int) -> TextPart:
    try:
        fields, end = json.JSONDecoder().raw_decode(text, begin)
    except (ValueError, RecursionError) as error:
        raise CorpusProblem(f"has front matter in braces that does not parse: {error}") from error
    is_front_matter = not _NAMES.isdisjoint(map(str.lower, fields))
    return TextPart(metadata_of(fields), text[end:]) if is_front_matter else TextPart(Metadata(), text)


def metadata_of(fields: dict[str, Any]) -> Metadata:
    """Return the metadata in named values; raise ``CorpusProblem`` for an invalid one."""
    fields = {str(name).lower(): value for name, value in fields.items()}
    published = _dated(fields, ("published", "date"))
    return Metadata(
        id=_text(fields, "id"),
        title=_text(fields, "title"),
        url=_url(fields),
        language=_language(fields),
        author=_names(fields, "author"),
        published=_date(*published) if published else None,
        category=_names(fields, "category"),
        holds=tuple(_holds(fields)),
    )


def _text(fields: dict[str, Any], name: str) -> str | None:
    value = fields.get(name)
    if value is None:
        return None
    if isinstance(value, (dict, list)):
        raise CorpusProblem(f"has front matter where '{name}' is not one line of text")
    return canonical_line(str(value)) or None


def _names(fields: dict[str, Any], name: str) -> str | None:
    """Return one name, or several joined by commas: most programs write joint authors as a list."""
    value = fields.get(name)
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return canonical_line(", ".join(value)) or None
    return _text(fields, name)


def _url(fields: dict[str, Any]) -> str | None:
    url = _text(fields, "url")
    if url is not None and not is_web_address(url):
        raise CorpusProblem(f"has front matter where 'url' is not a web address: {url[:80]}")
    return url


def _language(fields: dict[str, Any]) -> str | None:
    language = _text(fields, "language")
    tagged = _TAG.fullmatch(language or "")
    if tagged is not None:
        return tagged[1].lower()
    if language is not None:
        raise CorpusProblem(
            f"has front matter where 'language' is not a two-letter code such as en or es: {language[:20]}"
        )
    return None


def _dated(fields: dict[str, Any], names: Sequence[str]) -> tuple[str, str] | None:
    """Return the first of ``names`` that has a value, and the value; Jekyll's ``published: true`` is no date."""
    told = ((name, _text(fields, name)) for name in names)
    return next(((name, value) for name, value in told if value and value.lower() not in _YES | _NO), None)


def _date(name: str, value: str) -> date:
    written = _DATE.match(value)
    # The month may not have that day.
    with suppress(ValueError):
        if written is not None:
            return date(*map(int, written.groups()))
    raise CorpusProblem(f"has front matter where '{name}' is not a date like 2026-01-31: {value:.30}")


def _holds(fields: dict[str, Any]) -> Iterator[Hold]:
    for name, values in _HOLDING.items():
        if str(fields.get(name)).lower() in values:
            yield Hold(f"{name}: {fields[name]}")
    if begins := _dated(fields, _BEGINS):
        yield Hold(": ".join(begins), until=_moment(*begins))
    if ends := _dated(fields, _ENDS):
        yield Hold(": ".join(ends), since=_moment(*ends))


def _moment(name: str, value: str) -> datetime:
    with suppress(ValueError):
        return datetime.fromisoformat(_BEFORE_ZONE.sub("", value))
    return datetime.combine(_date(name, value), time())
