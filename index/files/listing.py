"""Reading sitemaps and feeds."""

from collections.abc import Iterable
from io import BytesIO
from typing import Any

import feedparser
from lxml import etree

from index.files.archives import parse_xml
from index.files.listings import MOST_LINKS, Listing, ListingKind
from index.files.refusals import Unreadable


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
    return _listing(kind, map(_location, root))


def _location(part: etree._Element) -> str:
    return part.findtext("{*}loc") or ""


def _feed(raw: bytes) -> Listing:
    # There is no header to resolve relative addresses by, and content is read from the pages themselves.
    parsed: Any = feedparser.parse(BytesIO(raw), resolve_relative_uris=False, sanitize_html=False)
    return _listing(ListingKind.FEED, (str(entry.get("link") or "") for entry in parsed.entries))


def _listing(kind: ListingKind, urls: Iterable[str]) -> Listing:
    return Listing(kind, tuple(url.strip() for url in urls if url.strip())[:MOST_LINKS])
