"""The sample campaign, copied aside and built by an engine in a process of its own, as the command does it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from campaign.publishing.engine import build_with

REPOSITORY = Path(__file__).parent.parent
SOURCES = ("mkdocs.yml", "docs", "events", "stories", "hooks")
"""All that a build reads."""

ADDRESS = "https://week.example.org/"
"""``site_url`` in ``mkdocs.yml``."""

NOON_ON_WEDNESDAY = "1814961600"
"""7 July 2027, 12:00 UTC, for SOURCE_DATE_EPOCH: the third day of the week, with events before, on and after it.

In Kiritimati, where a test builds too, it is Thursday by then.
"""


def copy_sample(to: Path, campaign: Path = REPOSITORY) -> Path:
    """Copy what a build reads into the folder ``to``, without what tools left behind."""
    to.mkdir(parents=True)
    for name in SOURCES:
        source = campaign / name
        if source.is_dir():
            shutil.copytree(source, to / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copyfile(source, to / name)
    return to


def build(root: Path, engine: str = "mkdocs", **environment: str) -> Path:
    """Build ``root`` on the Wednesday of the sample week; returns the folder of the built site."""
    out = root / "built"
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
