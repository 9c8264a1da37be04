"""The whole campaign, copied aside and built by an engine in a process of its own, as the command does it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from campaign.publishing.engine import build_with

REPOSITORY = Path(__file__).parent.parent

HOOKS = REPOSITORY / "hooks"

WHOLE_CAMPAIGN = Path(__file__).parent / "cases" / "whole_campaign"
"""A campaign that is made to test: it has every kind, status and shape. What users replace is never read."""

BUILT = "built"
"""The folder in a campaign that a test builds into."""

KEPT = ".cache"
"""The folder in a campaign that keeps what was drawn. Where it is a link, builds of copies draw nothing twice."""

CONTENT = ("mkdocs.yml", "docs", "events", "stories")

ADDRESS = "https://week.example.org/"
"""``site_url`` in ``mkdocs.yml``."""

NOON_ON_WEDNESDAY = "1814961600"
"""7 July 2027, 12:00 UTC, for SOURCE_DATE_EPOCH: the third day of the week, with events before, on and after it.

In Kiritimati, where a test builds too, it is Thursday by then.
"""


def copy_campaign(to: Path, campaign: Path = WHOLE_CAMPAIGN) -> Path:
    """Copy what a build reads into the folder ``to``: content of ``campaign``, and its code, or that of this repository.

    What is kept is not copied, but shared: the copy of a link leads where the link does.
    """
    for name in CONTENT:
        _copy(campaign / name, to / name)
    own = campaign / "hooks"
    copy_hooks(to, own if own.is_dir() else HOOKS)
    if (campaign / KEPT).is_symlink():
        (to / KEPT).symlink_to((campaign / KEPT).readlink())
    return to


def copy_hooks(to: Path, hooks: Path = HOOKS) -> None:
    """Copy the code into ``to / "hooks"``, with what Python has made of it: to make it again takes longer than a build."""
    _copy(hooks, to / "hooks")


def _copy(source: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        # Python writes these while it compiles.
        shutil.copytree(source, to, ignore=shutil.ignore_patterns("*.pyc.*"))
    else:
        shutil.copyfile(source, to)


def build(root: Path, engine: str = "mkdocs", **environment: str) -> Path:
    """Build ``root`` on the Wednesday of its week; returns the folder of the built site."""
    out = root / BUILT
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", NOON_ON_WEDNESDAY)
        for name, value in environment.items():
            patch.setenv(name, value)
        build_with(engine, root, out)
    return out


def files_of(site: Path) -> dict[str, bytes]:
    """Every file of a built site by its path with slashes."""
    return {
        file.relative_to(site).as_posix(): file.read_bytes()
        for file in sorted(site.rglob("*"))
        if file.is_file()
    }


def file_at(site: Path, address: str) -> Path:
    """The file that a static host sends for a whole address, or for one that begins at the root of the site."""
    path = address.removeprefix(ADDRESS).partition("#")[0]
    return site / path / "index.html" if path.endswith("/") or not path else site / path
