"""Reading sitemaps and feeds."""

import re
from datetime import date
from io import BytesIO
from typing import Any

import feedparser
from lxml import etree

from index.archives import parse_xml
from index.listings import MOST_LINKS, Entry, Listing, ListingKind
from index.refusals import Unreadable

_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def listing_of(raw: bytes) -> Listing:
    """Return the addresses in a sitemap or feed; any other document has kind ``NONE``."""
    head = raw[:4000].lower()
    if b"<rss" in head or b"<feed" in head or b"<rdf:rdf" in head:
        return _feed(raw)
    if b"<urlset" not in head and b"<sitemapindex" not in head:
        return Listing(ListingKind.NONE, ())
    try:
        root = parse_xml(raw, "sitemap")
    except Unreadable:
        return Listing(ListingKind.NONE, ())
    kind = ListingKind.INDEX if etree.QName(root).localname == "sitemapindex" else ListingKind.SITEMAP
    entries = (Entry(_said(part, "loc"), _day(_said(part, "lastmod"))) for part in root)
    return Listing(kind, tuple(entry for entry in entries if entry.url)[:MOST_LINKS])


def _said(part: etree._Element, name: str) -> str:
    found = part.find(f"{_SITEMAP}{name}")
    if found is None:
        found = part.find(f"{{*}}{name}")
    return (found.text or "").strip() if found is not None else ""


def _feed(raw: bytes) -> Listing:
    # There is no header to resolve relative addresses by, and content is read from the pages themselves.
    parsed: Any = feedparser.parse(BytesIO(raw), resolve_relative_uris=False, sanitize_html=False)
    entries = [Entry(str(entry.get("link") or "").strip(), _feed_day(entry)) for entry in parsed.entries]
    return Listing(ListingKind.FEED, tuple(entry for entry in entries if entry.url)[:MOST_LINKS])


def _feed_day(entry: Any) -> date | None:
    parsed = entry.get("updated_parsed") or entry.get("published_parsed")
    return date(parsed.tm_year, parsed.tm_mon, parsed.tm_mday) if parsed else None


def _day(text: str) -> date | None:
    match = re.match(r"\d{4}-\d{2}-\d{2}", text)
    try:
        return date.fromisoformat(match[0]) if match else None
    except ValueError:
        return None
