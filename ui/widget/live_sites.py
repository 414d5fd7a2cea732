"""Lets a running server follow changes to ``sites.toml``."""

import threading
from collections.abc import Callable, Mapping
from pathlib import Path

from ui.errors import SettingsProblem
from ui.widget.sites import Site, read_sites

_Stamp = tuple[int, int, int] | None


class LiveSites:
    """The sites of a file, read again when it changes; safe to share between threads.

    If a changed file cannot be read, the sites stay as they were and ``warn`` gets one line: a typo must not remove the
    widget from every partner's page.
    """

    def __init__(self, path: Path, warn: Callable[[str], None], built_in: tuple[Site, ...] = ()) -> None:
        """Read the file; raises ``SettingsProblem`` if this first reading fails."""
        self._path = path
        self._warn = warn
        self._built_in = built_in
        self._lock = threading.Lock()
        self._seen = self._stamp()
        self._sites = self._by_id(read_sites(path))

    def site(self, site_id: str) -> Site | None:
        """Return the site with this id, or ``None``."""
        return self._now().get(site_id)

    def _now(self) -> Mapping[str, Site]:
        with self._lock:
            stamp = self._stamp()
            if stamp != self._seen:
                self._seen = stamp
                try:
                    self._sites = self._by_id(read_sites(self._path))
                except SettingsProblem as problem:
                    self._warn(f"{problem} (until then the sites stay as they were)")
            return self._sites

    def _by_id(self, sites: tuple[Site, ...]) -> Mapping[str, Site]:
        return {site.id: site for site in (*self._built_in, *sites)}

    def _stamp(self) -> _Stamp:
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size, found.st_ino
