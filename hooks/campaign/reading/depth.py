"""How far down the folders of authors go. It is asked before anything is read, so it needs nothing that reads."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path, PurePosixPath

from campaign.problems import Problem
from campaign.reading.files import printable

DEEPEST = 20
"""Folders in each other. Python, engines and Windows each have a depth at which they end."""

CONTENT = ("docs", "events", "stories")


def too_deep(root: Path) -> Problem | None:
    """The first folder that is too far down. Whoever walks through folders may go into each with a call of its own."""
    waiting = [PurePosixPath(name) for name in CONTENT]
    while waiting:
        folder = waiting.pop()
        if len(folder.parts) > DEEPEST:
            what = f"More than {DEEPEST} folders are in each other here."
            return Problem(printable(folder), 1, 1, what, "Move what is in it further up.")
        with suppress(OSError), os.scandir(root / folder) as found:
            waiting += [folder / entry.name for entry in found if entry.is_dir(follow_symlinks=False)]
    return None
