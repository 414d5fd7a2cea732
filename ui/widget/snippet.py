"""The line that a partner pastes, and what their security policy must allow."""

from ui.shown.markup import attribute
from ui.widget.colours import GROUNDS
from ui.widget.sites import Site

_ATTRIBUTES = {"light": "data-colour", "dark": "data-dark-colour"}


def snippet(site: Site, server: str) -> str:
    """Return the script line for a site; ``server`` is this server's address without a path.

    The line itself has the button's colours, and the language if the site has only one, so that the button can be
    drawn before anything is requested from the server.
    """
    language = attribute("data-lang", site.languages[0] if len(site.languages) == 1 else None)
    colours = "".join(attribute(_ATTRIBUTES[theme], site.colours.get(theme)) for theme in GROUNDS)
    return f'<script async src="{server}/widget.js" data-site="{site.id}"{language}{colours}></script>'


def policy_lines(server: str) -> tuple[str, str]:
    """Return the two directives that a strict Content-Security-Policy needs."""
    return f"script-src {server}", f"frame-src {server}"
