"""Builds the whole site aside, checks it, and puts it in place of the old one."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from campaign.publishing import BuildFailed
from campaign.publishing.built_site import problems_with, read_page
from campaign.publishing.conditions import Conditions
from campaign.publishing.deleting import deleting_meanwhile
from campaign.publishing.engine import build_with
from campaign.publishing.kept_links import KeptLinks
from campaign.publishing.kept_pictures import PICTURES, forget_pictures
from campaign.publishing.left_in_site import left_in_site
from campaign.publishing.made_from import Counts, forget_unproven
from campaign.publishing.only_ours import what_is_not_ours
from campaign.publishing.progress import Progress
from campaign.publishing.receipt import give_receipt
from campaign.publishing.replace_site import SITE, replace_site
from campaign.publishing.site_url import site_url
from campaign.publishing.withdrawn_pictures import alike_in_site


def rebuild(root: Path, engine: str, begun: Conditions, started: float) -> str | None:
    """What was done since ``started``, in seconds of a clock that never goes back; None if it failed, and has said why."""
    forget_unproven(root)
    progress = Progress()
    alike: list[str] = []

    def check(out: Path) -> list[str]:
        progress.say("Following every link")
        try:
            kept = KeptLinks.of(root)
            problems = problems_with(out, site_url(root), kept)
            problems += what_is_not_ours(out, site_url(root), lambda file: kept.find(file, read_page))
            kept.keep(root)
            alike.extend(alike_in_site(root, out))
            return [*problems, *left_in_site(root, out)]
        finally:
            progress.end()

    try:
        with deleting_meanwhile() as delete:
            replace_site(root, lambda out: build_with(engine, root, out), check, delete=delete)
            counts = give_receipt(root, root / SITE, begun, engine)
            forget_pictures(root / PICTURES, root / SITE)
    except BuildFailed as failure:
        print(failure, file=sys.stderr)
        return None
    for line in alike:
        print(line, file=sys.stderr)
    return what_was_done(counts, time.monotonic() - started)


def what_was_done(counts: Counts | None, seconds: float) -> str:
    """What is in the site now, as far as it is known, and how long it took."""
    files = f": {_files(counts)}" if counts else ""
    return f"The whole site is in site/{files}. It took {_how_long(seconds)}."


def _files(counts: Counts) -> str:
    kept, written = counts
    if not kept:
        return f"{written:,} file is new" if written == 1 else f"{written:,} files are new"
    as_they_were = f"{kept:,} is as it was" if kept == 1 else f"{kept:,} are as they were"
    if not written:
        return f"no file is new or changed, {as_they_were}"
    changed = "1 file is new or changed" if written == 1 else f"{written:,} files are new or changed"
    return f"{changed}, {as_they_were}"


def _how_long(seconds: float) -> str:
    if seconds < 0.05:
        return "less than a second"
    if seconds < 9.95:
        in_tenths = f"{seconds:.1f}".removesuffix(".0")
        return "1 second" if in_tenths == "1" else f"{in_tenths} seconds"
    minutes, rest = divmod(round(seconds), 60)
    parts = ((minutes, "minute"), (rest, "second"))
    return " ".join(
        f"{number} {unit}" if number == 1 else f"{number} {unit}s" for number, unit in parts if number
    )
