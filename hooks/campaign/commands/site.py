"""The command "site": builds the whole site aside, checks it, and puts it in place of the old one."""

from __future__ import annotations

import sys
from pathlib import Path

from campaign.publishing import BuildFailed
from campaign.publishing.built_site import problems_with
from campaign.publishing.conditions import Conditions
from campaign.publishing.engine import build_with
from campaign.publishing.kept_answer import answer_to
from campaign.publishing.kept_links import KeptLinks
from campaign.publishing.progress import Progress
from campaign.publishing.receipt import give_receipt, is_as_built
from campaign.publishing.replace_site import SITE, replace_site
from campaign.publishing.site_url import site_url

TO_LOOK_AT_IT = "To look at it: make serve"


def site(root: Path, engine: str) -> int:
    """Build, unless nothing has changed since the last time. Returns the exit status."""
    begun = Conditions.now(root)
    answer_to(root, begun)  # deletes what an earlier check said of words that may not be here any more
    if is_as_built(root, root / SITE, begun, engine):
        print(f"Nothing has changed since the site in site/ was built. {TO_LOOK_AT_IT}")
        return 0
    progress = Progress()

    def check(out: Path) -> list[str]:
        progress.say("Following every link")
        try:
            kept = KeptLinks.of(root)
            problems = problems_with(out, site_url(root), kept)
            kept.keep(root)
            return problems
        finally:
            progress.end()

    try:
        replace_site(root, lambda out: build_with(engine, root, out), check)
        give_receipt(root, root / SITE, begun, engine)
    except BuildFailed as failure:
        print(failure, file=sys.stderr)
        return 1
    print(f"The whole site is in site/. {TO_LOOK_AT_IT}")
    return 0
