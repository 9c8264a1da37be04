"""The commands "update" and "rename"."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from campaign.updating import UpdateFailed
from campaign.updating.address import updates_from
from campaign.updating.rename import rename
from campaign.updating.report import as_pull_request
from campaign.updating.update import update
from campaign.updating.versions import Version, read_version

FROM, TO = "UPDATE_FROM", "UPDATE_TO"
"""In the environment, what ``make update FROM=... TO=...`` is told: no shell may read it on its way here."""

REFUSED = 2
"""The exit status if nothing was done."""


def put_in_new_version(root: Path, options: argparse.Namespace) -> int:
    """Put in the version that was asked for. Returns the exit status."""
    try:
        address = options.source or os.environ.get(FROM) or updates_from(root)
        done = update(
            root,
            address,
            _version(options.version or os.environ.get(TO)),
            with_workflows=not options.without_workflows,
        )
    except UpdateFailed as failure:
        print(failure, file=sys.stderr)
        return REFUSED
    if isinstance(done, Version):
        print(f"This is version {done}, and there is no newer one.")
        return 0
    for line in done.lines():
        print(line)
    if options.pull_request:
        options.pull_request.write_text(as_pull_request(done), "utf-8")
    return 0 if done.is_clean else 1


def _version(written: str | None) -> Version | None:
    if not written:
        return None
    version = read_version(written)
    if version is None:
        raise UpdateFailed('This is not a version of a release. Write it like "0.2.0".')
    return version


def rename_fields(root: Path) -> int:
    """Write fields by the names that they have now. Returns the exit status."""
    done = rename(root)
    for line in done.lines():
        print(line)
    return 1 if done.left else 0
