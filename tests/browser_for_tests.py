"""Make sure a Chromium is there for the browser tests: install Debian's where that is allowed, else say what to do."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome")


def browser() -> str | None:
    """Return the path of a Chromium, or None; ``FUENTE_TEST_BROWSER`` names one elsewhere."""
    named = os.environ.get("FUENTE_TEST_BROWSER")
    return named or next((path for path in map(shutil.which, NAMES) if path), None)


def main() -> None:
    """Install a browser when it is missing; exit 1 with one line when that cannot be done."""
    if browser():
        return
    if not (Path("/etc/debian_version").exists() and shutil.which("apt-get") and os.geteuid() == 0):
        sys.exit(
            "The browser tests need Chromium: install it (Debian: apt-get install chromium), then run make test again."
        )
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (
        ["update", "-qq"],
        ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation"],
    ):
        subprocess.run(["apt-get", *arguments], check=True, env=quiet, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
