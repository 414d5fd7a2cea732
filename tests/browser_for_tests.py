"""Make sure a Chromium is there for the browser tests: install Debian's where that is allowed, else say what to do."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

# The shell is Chromium without windows, which takes a quarter less time.
PACKAGES = ("chromium-headless-shell", "chromium")
NAMES = (*PACKAGES, "chromium-browser", "google-chrome")


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
    subprocess.run(["apt-get", "update", "-qq"], check=True, env=quiet, stdout=subprocess.DEVNULL)
    for package in PACKAGES:
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", package, "fonts-liberation"]
        if subprocess.run(install, env=quiet, stdout=subprocess.DEVNULL).returncode == 0:
            return
    sys.exit("Chromium could not be installed with apt-get: install it, then run make test again.")


if __name__ == "__main__":
    main()
