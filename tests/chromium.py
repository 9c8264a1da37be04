"""Finds a Chromium for the browser tests, or installs one where that needs no question."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

SHELL = "chromium-headless-shell"
"""The same engine without windows, tabs and extensions: a new page takes it a quarter of the time."""

NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
PLAYWRIGHT = (
    "chromium_headless_shell-*/chrome-*/*headless*shell",
    "chromium-*/chrome-linux*/chrome",
    "chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
)


class NoChromium(Exception):
    """There is none. The message says in one line what to install."""


def find() -> Path | None:
    """A Chromium that starts; the variable CHROMIUM comes before all others."""
    named = [os.environ["CHROMIUM"]] if "CHROMIUM" in os.environ else []
    installed = [path for name in NAMES if (path := shutil.which(name))]
    of_playwright = [
        str(path) for pattern in PLAYWRIGHT for path in sorted(_playwright().glob(pattern), reverse=True)
    ]
    for path in [*named, *installed, *MAC, *of_playwright]:
        if _starts(path):
            return Path(path)
    return None


def ensure() -> Path:
    """A Chromium that starts, and what Playwright needs to drive it. Raises :class:`NoChromium`."""
    found = find()
    if found is None or not _has_libatomic():
        _install()
        found = find()
    if found is None:
        raise NoChromium("The browser tests need Chromium, and the one that is here does not start.")
    return found


def _playwright() -> Path:
    """Where Playwright keeps browsers that it downloaded; we use those but never ask for them."""
    if "PLAYWRIGHT_BROWSERS_PATH" in os.environ:
        return Path(os.environ["PLAYWRIGHT_BROWSERS_PATH"])
    return Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "ms-playwright"


def _starts(path: str) -> bool:
    """Ubuntu's ``chromium-browser`` without snap is there, but is only a message."""
    try:
        return (
            subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False).returncode == 0
        )
    except (OSError, subprocess.TimeoutExpired):
        return False


def _has_libatomic() -> bool:
    """Playwright's driver is a Node that needs it, and a bare Debian lacks it."""
    if sys.platform != "linux":
        return True
    try:
        ctypes.CDLL("libatomic.so.1")
    except OSError:
        return False
    return True


def _install() -> None:
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        raise NoChromium(
            f"The browser tests need Chromium. On Debian: sudo apt-get install {SHELL} libatomic1."
        )
    print("Installing Chromium and libatomic1 ...", flush=True)
    update = ["apt-get", "update", "-qq"]
    # Older systems have no package of the shell alone.
    installs = [
        ["apt-get", "install", "-qq", "--no-install-recommends", name, "libatomic1"]
        for name in (SHELL, "chromium")
    ]
    if not _succeeds(update):
        raise NoChromium(f"The browser tests need Chromium, and '{' '.join(update)}' failed.")
    if not any(_succeeds(install) for install in installs):
        raise NoChromium(f"The browser tests need Chromium, and '{' '.join(installs[-1])}' failed.")


def _succeeds(command: list[str]) -> bool:
    unattended = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(command, env=unattended, stdout=subprocess.DEVNULL, check=False).returncode == 0


if __name__ == "__main__":
    try:
        print(f"Browser tests use {ensure()}")
    except NoChromium as error:
        sys.exit(str(error))
