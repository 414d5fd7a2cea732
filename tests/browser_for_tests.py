"""Make sure a Chromium is there for the browser tests: install Debian's where that is allowed, else say what to do."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

# Chromium without windows, which takes a quarter less time. It notes nothing on its disk and lets every frame store.
_SHELL = "chromium-headless-shell"
_WHOLE = "chromium"
_NAMES = (_WHOLE, "chromium-browser", "google-chrome")


def browser() -> str | None:
    """Return the path of the lightest Chromium, or None; ``FUENTE_TEST_BROWSER`` names one elsewhere."""
    return os.environ.get("FUENTE_TEST_BROWSER") or shutil.which(_SHELL) or whole_browser()


def whole_browser() -> str | None:
    """Return the path of a Chromium as people have it, or None; ``FUENTE_TEST_BROWSER`` names one elsewhere."""
    named = os.environ.get("FUENTE_TEST_BROWSER")
    return named or next((path for path in map(shutil.which, _NAMES) if path), None)


def main() -> None:
    """Install what is missing; exit 1 with one line when there is no whole browser and none can be installed."""
    may_install = Path("/etc/debian_version").exists() and bool(shutil.which("apt-get")) and os.geteuid() == 0
    if may_install and not (whole_browser() and shutil.which(_SHELL)):
        _run("update")
        # Not every release has the shell.
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
