"""A clock that stands still on every page a window opens, until a test moves it.

Playwright's own goes through every time that was ever set, on each page anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page

_STOP = """(at => {
  let now = Date.parse(at);
  globalThis.Date = class extends Date {
    constructor(...when) { super(...(when.length ? when : [now])); }
    static now() { return now; }
    static moveTo(at) { now = Date.parse(at); }
  };
})"""


@contextmanager
def clock_at(page: Page, at: str) -> Iterator[None]:
    """Stop the clock of pages that are opened in here at the moment ``at``, in ISO 8601."""
    with page.add_init_script(f"{_STOP}({json.dumps(at)})"):
        yield


MOVE = "at => { Date.moveTo(at); document.dispatchEvent(new Event('visibilitychange')); }"


def move_clock(page: Page, at: str) -> None:
    """Come back to a page that is open at a later moment."""
    page.evaluate(MOVE, at)
