"""The commands "update" and "rename", for ``campaign/__main__.py``."""

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


def add_update_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add both commands to those of ``campaign``."""
    new = commands.add_parser(
        "update", help="put in a newer version of this software, and leave what is yours"
    )
    new.add_argument(
        "--from", dest="source", help='an address or a folder; else "updates from" in mkdocs.yml'
    )
    new.add_argument("--to", dest="version", help="a version such as 0.2.0; else the newest")
    new.add_argument(
        "--without-workflows", action="store_true", help="leave .github/workflows, and say how to update it"
    )
    new.add_argument(
        "--pull-request", type=Path, help="write a title and text for a pull request to this file"
    )
    new.set_defaults(run=_update)
    commands.add_parser("rename", help="write fields that have a new name by that name").set_defaults(
        run=lambda _: _rename(Path.cwd())
    )


def _update(options: argparse.Namespace) -> int:
    root = Path.cwd()
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


def _rename(root: Path) -> int:
    done = rename(root)
    for line in done.lines():
        print(line)
    return 1 if done.left else 0
