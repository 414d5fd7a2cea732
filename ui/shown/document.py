"""A whole page of HTML, and the tags that bring our static files into it."""

from rag.records import Language
from ui.both import other
from ui.shown.markup import attribute, text
from ui.strings import Strings

# The title of every page for visitors, because titles stay in the browser's history.
NAME = "Fuente"
_TAGS = {
    "svg": '<link rel="icon" href="{}" type="image/svg+xml">',
    "css": '<link rel="stylesheet" href="{}">',
    "js": '<script defer src="{}"></script>',
}


def document(title: str, language: Language, head: str, body: str, theme: str | None = None) -> str:
    """Return a page; ``head`` and ``body`` are HTML made on the server, ``theme`` None is the device's."""
    return (
        f'<!doctype html><html lang="{language}"{attribute("data-theme", theme)}><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">'
        f"<title>{text(title)}</title>{head}</head><body>{body}</body></html>"
    )


def language_link(language: Language, parameters: str = "") -> str:
    """Return the link to a page in the other language; ``parameters`` are the others of its address ("&page=2")."""
    to = other(language)
    return f'<a class="language" href="?lang={to}{text(parameters)}" lang="{to}">{text(Strings(to).language_name)}</a>'


def turning(page: int, pages: int, label: str, ways: tuple[str, str], address: str, language: Language) -> str:
    """Return the links to the page before and the page after, the number of this one between them; "" for one page.

    ``ways`` are the words of the two, and ``address`` has a placeholder for the number of a page.
    """
    if pages == 1:
        return ""
    links = [
        f'<a rel="{kind}" href="{text(address.format(to))}">{text(way)}</a>' if 1 <= to <= pages else ""
        for kind, way, to in zip(("prev", "next"), ways, (page - 1, page + 1), strict=True)
    ]
    told = text(Strings(language).page_of.format(page=page, pages=pages))
    return f'<nav class="turning" aria-label="{text(label)}">{links[0]}<span>{told}</span>{links[1]}</nav>'


def linked(version: str, *names: str) -> str:
    """Return the tags for static files; ``version`` changes when they do."""
    return "".join(_TAGS[name.rpartition(".")[2]].format(f"/static/{name}?{version}") for name in names)
