"""The one browser of a test session: the system's Chromium, with no way out of this machine."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from chromium import NoChromium, find

_ARGUMENTS = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--disable-dev-shm-usage"]


@contextmanager
def open_browser() -> Iterator[Browser]:
    """A headless Chromium; it resolves no host name, so that a stray request cannot leave."""
    found = find()
    if found is None:
        raise NoChromium("The browser tests need Chromium. Run: python tests/chromium.py")
    # Chromium's sandbox refuses to start for root, which is who runs inside most build containers.
    sandbox = [] if os.geteuid() else ["--no-sandbox"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=_ARGUMENTS + sandbox)
        yield browser
        browser.close()
