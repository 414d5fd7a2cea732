"""Provides a Chromium for the browser tests: installs Debian's package if allowed, else says what to do."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

# Headless Chromium takes a quarter less time, but keeps nothing on disk and lets every frame use storage.
_SHELL = "chromium-headless-shell"
_WHOLE = "chromium"
_NAMES = (_WHOLE, "chromium-browser", "google-chrome")


def browser() -> str | None:
    """Return the path of the lightest Chromium, or None; ``TEST_BROWSER`` overrides the search."""
    return os.environ.get("TEST_BROWSER") or shutil.which(_SHELL) or whole_browser()


def whole_browser() -> str | None:
    """Return the path of a full Chromium or Chrome, or None; ``TEST_BROWSER`` overrides the search."""
    named = os.environ.get("TEST_BROWSER")
    return named or next((path for path in map(shutil.which, _NAMES) if path), None)


def main() -> None:
    """Install what is missing; exit with one line if there is no full browser and none can be installed."""
    may_install = Path("/etc/debian_version").exists() and bool(shutil.which("apt-get")) and os.geteuid() == 0
    if may_install and not (whole_browser() and shutil.which(_SHELL)):
        _run("update")
        # Not every release has the headless shell.
        if not _install(_WHOLE, _SHELL):
            _install(_WHOLE)
    if not whole_browser():
        sys.exit(
            "The browser tests need Chromium: install it (Debian: apt-get install chromium), then run make test again."
        )


def _install(*packages: str) -> bool:
    return _run("install", "-y", "--no-install-recommends", *packages, "fonts-liberation")


def _run(*arguments: str) -> bool:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(["apt-get", "-qq", *arguments], env=quiet, stdout=subprocess.DEVNULL).returncode == 0


if __name__ == "__main__":
    main()
