"""Makes the widget's door from the settings."""

import time
from collections.abc import Callable

from ui.settings.settings import Settings
from ui.widget.door import Door
from ui.widget.live_sites import LiveSites
from ui.widget.sites import SITES_FILE, Site
from ui.widget.tokens import Tokens, signing_secret


def open_door(settings: Settings, built_in: tuple[Site, ...], warn: Callable[[str], None]) -> Door:
    """Return the door for the sites of ``sites.toml`` and ``built_in``; raises ``SitesProblem`` if the file is bad."""
    sites = LiveSites(SITES_FILE, warn, built_in)
    return Door(sites, Tokens(signing_secret(settings.widget.secret), time.time))
