"""Builds the whole site aside, checks it, and puts it in place of the old one."""

from __future__ import annotations

import sys
import time
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from campaign.publishing import BuildFailed
from campaign.publishing.conditions import Conditions
from campaign.publishing.engine import build_with
from campaign.publishing.kept_pictures import PICTURES, forget_pictures
from campaign.publishing.made_from import Counts, forget_unproven
from campaign.publishing.meanwhile import meanwhile
from campaign.publishing.progress import Progress
from campaign.publishing.receipt import give_receipt
from campaign.publishing.replace_site import delete, replace_site

if TYPE_CHECKING:
    from campaign.publishing.looking_over import LookingOver


def rebuild(root: Path, engine: str, begun: Conditions, started: float) -> str | None:
    """What was done since ``started``, in seconds of a clock that never goes back; None if it failed, and has said why."""
    forget_unproven(root)
    progress = Progress()
    ready: list[LookingOver] = []

    def get_ready() -> None:
        found = import_module("campaign.publishing.looking_over")
        ready.append(found.LookingOver(root, begun.inputs))

    def check(out: Path) -> list[str]:
        progress.say("Following every link")
        try:
            return ready[0].problems_with(out)
        finally:
            progress.end()

    try:
        with meanwhile() as begin:
            replace_site(
                root, lambda out: build_with(engine, root, out, get_ready), check,
                delete=lambda folder: begin(partial(delete, folder)) if folder.exists() else None,
            )  # fmt: skip
            begin(ready[0].keep)
            built = ready[0].fingerprints
            counts = give_receipt(root, begun, engine, built)
            forget_pictures(root / PICTURES, built)
    except BuildFailed as failure:
        print(failure, file=sys.stderr)
        return None
    for line in ready[0].notes:
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
