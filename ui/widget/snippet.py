"""What a partner pastes, and what their security policy has to let through."""

from ui.markup import attribute
from ui.widget.colours import GROUNDS
from ui.widget.sites import Site

_ATTRIBUTES = {"light": "data-colour", "dark": "data-dark-colour"}


def snippet(site: Site, server: str) -> str:
    """Return the line for a site; ``server`` is this server's address without a path.

    The colours of the button, and the language of a site that has only one, stand in the line itself, so that the
    button can be drawn before anything is asked of the server.
    """
    language = attribute("data-lang", site.languages[0] if len(site.languages) == 1 else None)
    colours = "".join(attribute(_ATTRIBUTES[theme], site.colours.get(theme)) for theme in GROUNDS)
    return f'<script async src="{server}/widget.js" data-site="{site.id}"{language}{colours}></script>'


def policy_lines(server: str) -> tuple[str, str]:
    """Return the two sources that a strict Content-Security-Policy has to name."""
    return f"script-src {server}", f"frame-src {server}"
