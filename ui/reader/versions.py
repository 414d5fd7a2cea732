"""The notes around an article in the reader, and the pages for a version or a place that there is not."""

from index.catalogue.archive import Kept, Standing
from rag.records import Language
from ui.reader.places import article_path
from ui.shown.markup import text
from ui.shown.origin_strings import OriginStrings
from ui.shown.sheet import Surround, way_on_page
from ui.strings import Strings, date_words


def standing_note(kept: Kept | None, language: Language) -> str:
    """Return the note that this version is no longer quoted in answers; "" if it still is."""
    if kept is None or kept.standing is Standing.NEWEST:
        return ""
    words = OriginStrings(language)
    said = _said(kept, words).format(
        read=date_words(kept.read.date(), language), since=date_words(kept.since.date(), language)
    )
    link = ""
    if kept.instead is not None:
        label = words.open_newest if kept.standing is Standing.OLDER else words.open_twin
        link = f' <a href="{article_path(kept.instead, language)}">{text(label)}</a>'
    return f'<p class="standing" role="note" lang="{language}">{text(said)}{link}</p>'


def lost_version_page(article_id: str, language: Language, surround: Surround) -> str:
    """Return the page for a version that is no longer kept, with a link to the current article."""
    words = OriginStrings(language)
    return _lost_page(article_id, words.no_version, words.no_version_more, language, surround)


def lost_place_page(article_id: str, language: Language, surround: Surround) -> str:
    """Return the page for an address that points to no place in an article, with a link to the article."""
    words = Strings(language)
    return _lost_page(article_id, words.bad_place, words.bad_place_more, language, surround)


def _lost_page(article_id: str, head: str, more: str, language: Language, surround: Surround) -> str:
    way = (article_path(article_id, language), OriginStrings(language).open_article)
    return way_on_page(head, more, way, language, surround)


def read_note(kept: Kept | None, language: Language) -> str:
    """Return the line that says when an article was read from its source; "" if unknown."""
    if kept is None:
        return ""
    day = date_words(kept.read.date(), language)
    return f"<p>{text(OriginStrings(language).read_on.format(read=day))}</p>"


def _said(kept: Kept, words: OriginStrings) -> str:
    if kept.standing is Standing.OLDER:
        return words.older
    return words.folded if kept.standing is Standing.FOLDED else words.withdrawn
