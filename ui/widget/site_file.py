"""Changes ``sites.toml`` and keeps its comments and order."""

import os
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import tomlkit
from tomlkit.items import AoT, Table

from index.storage.disk import sync
from ui.both import LANGUAGES
from ui.errors import SettingsProblem
from ui.settings.tables import record_of
from ui.widget.sites import DAILY_LIMIT, Site, parse_sites, read_sites


def add_site(path: Path, site: Site) -> Site:
    """Add a site at the end and return it as read back; raises ``SettingsProblem``, then the file is unchanged."""
    table = _table(site)
    # What is wrong with it is said of what was asked for, not of the file.
    record_of(table.unwrap(), "the new site", Site)
    _put(path, lambda sites: sites.append(table))
    return found_site(path, site.id)


def set_paused(path: Path, site_id: str, *, paused: bool) -> Site:
    """Pause or resume a site and return it; raises ``SettingsProblem`` if there is no such site."""
    found_site(path, site_id)

    def change(sites: AoT) -> None:
        for table in sites:
            if table["id"] == site_id:
                table["paused"] = paused

    _put(path, change)
    return found_site(path, site_id)


def remove_site(path: Path, site_id: str) -> None:
    """Take a site off the list; raises ``SettingsProblem`` if there is no such site."""
    found_site(path, site_id)

    def change(sites: AoT) -> None:
        del sites[[table["id"] for table in sites].index(site_id)]

    _put(path, change)


def found_site(path: Path, site_id: str) -> Site:
    """Return the site with this id; raises ``SettingsProblem`` if there is none."""
    sites = read_sites(path)
    found = next((site for site in sites if site.id == site_id), None)
    if found is None:
        known = ", ".join(site.id for site in sites) or "none yet"
        raise SettingsProblem(f"there is no site '{site_id:.60}' in {path}, which lists {known}")
    return found


def _put(path: Path, change: Callable[[AoT], None]) -> None:
    # Validate first, so that an invalid file is left for the operator to correct.
    read_sites(path)
    document = tomlkit.parse(path.read_text(encoding="utf-8-sig") if path.exists() else "")
    sites = document.setdefault("site", tomlkit.aot())
    if not isinstance(sites, AoT):
        raise SettingsProblem(f"{path} lists its sites on one line: write each as [[site]] to have it changed here")
    change(sites)
    text = tomlkit.dumps(document)
    parse_sites(text, str(path))
    _replace(path, text)


def _replace(link: Path, text: str) -> None:
    # If the file is a symbolic link, replace its target and keep the link.
    path = link.resolve()
    try:
        with (
            tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as written,
            ExitStack() as on_failure,
        ):
            on_failure.callback(Path(written.name).unlink)
            written.write(text)
            written.flush()
            os.fsync(written.fileno())
            Path(written.name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
            Path(written.name).replace(path)
            on_failure.pop_all()
        sync(path.parent)
    except OSError as error:
        raise SettingsProblem(
            f"{path} cannot be written ({error.strerror}): mend the permissions of its folder"
        ) from error


def _table(site: Site) -> Table:
    table = tomlkit.table()
    table["id"] = site.id
    table["origins"] = list(site.origins)
    if site.languages != LANGUAGES:
        table["languages"] = list(site.languages)
    if site.daily_limit != DAILY_LIMIT:
        table["daily_limit"] = site.daily_limit
    if site.paused:
        table["paused"] = True
    for name, values in (("colours", site.colours), ("greeting", site.greeting)):
        if values:
            table[name] = dict(values)
    return table
