"""The command "site": builds the whole site, unless it is there as another build would make it."""

from __future__ import annotations

import sys
import time
from importlib import import_module
from pathlib import Path

from campaign.problems import in_order, without_private_values
from campaign.publishing.before_an_engine import before_an_engine
from campaign.publishing.conditions import Conditions
from campaign.publishing.kept_answer import answer_to
from campaign.publishing.receipt import is_as_built
from campaign.publishing.replace_site import SITE, UNTOUCHED, recover
from campaign.publishing.site_url import site_url
from campaign.publishing.today import today
from campaign.publishing.words_that_left import forget_words_that_left

TO_LOOK_AT_IT = "To look at it: make serve"


def site(root: Path, engine: str) -> int:
    """Build, unless nothing has changed since the last time. Returns the exit status."""
    started = time.monotonic()
    if before_an_engine(root):
        return _say_what_is_wrong(root)
    begun = Conditions.now(root)
    answer_to(root, begun)  # deletes what an earlier check said of words that may not be here any more
    if is_as_built(root, root / SITE, begun, engine):
        forget_words_that_left(root, begun)
        recover(root)
        print(f"Nothing has changed since the site in site/ was built. {TO_LOOK_AT_IT}")
        return 0
    # What this needs takes longer to read than all that is above takes.
    done: str | None = import_module("campaign.commands.rebuild").rebuild(root, engine, begun, started)
    if done is None:
        return 1
    print(f"{done} {TO_LOOK_AT_IT}")
    return 0


def _say_what_is_wrong(root: Path) -> int:
    """No engine may start, but what it would stop at is told with the rest, so that all comes at once."""
    sources = import_module("campaign.publishing.checked_sources")
    _, _, others = sources.read_and_check(root, today, site_url(root))
    problems = without_private_values({*before_an_engine(root), *others})
    for line in in_order(sorted({*problems})):
        print(line, file=sys.stderr)
    print(f"Nothing was built. {UNTOUCHED}", file=sys.stderr)
    return 1
