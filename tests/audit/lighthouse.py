"""Ask Lighthouse, as it runs in Chromium's developer tools, about some pages of a served site."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from typing import NamedTuple

from audit.npm import installed, run
from chromium import NoChromium, find

VERSION = "12.8.2"
PAGE_TYPES = ("home", "programme", "event", "story", "search")
REQUIRED = ("accessibility", "best-practices", "seo")


class Scores(NamedTuple):
    """What Lighthouse says of one page: out of 100 in each category, and what cost points where 100 is required."""

    page: str
    scores: dict[str, int]
    faults: list[str]


def score(address: str, paths: Iterable[str]) -> list[Scores]:
    """Return the scores of each page. Raises RuntimeError if Lighthouse itself cannot be fetched or run."""
    script = installed("lighthouse", VERSION) / "cli" / "index.js"
    chromium = find()
    if chromium is None:
        raise NoChromium("Lighthouse needs Chromium. Run: python tests/chromium.py")
    sandbox = "" if os.geteuid() else " --no-sandbox"
    # Its own error reports would leave the machine.
    options = [
        "--quiet",
        "--output=json",
        "--no-enable-error-reporting",
        f"--chrome-flags=--headless=new{sandbox}",
    ]
    environment = os.environ | {"CHROME_PATH": str(chromium)}
    return [_scores(path, run(["node", script, address + path, *options], environment)) for path in paths]


def _scores(path: str, said: str) -> Scores:
    report = json.loads(said)
    categories, audits = report["categories"], report["audits"]
    faults = [
        f"{name}: {audits[part['id']]['title']}"
        for name in REQUIRED
        for part in categories[name]["auditRefs"]
        if part["weight"] and audits[part["id"]]["score"] not in {None, 1}
    ]
    # Rounded down, so that 100 means that nothing is wrong.
    scores = {name: int(100 * (category["score"] or 0)) for name, category in categories.items()}
    return Scores(path, scores, faults)
