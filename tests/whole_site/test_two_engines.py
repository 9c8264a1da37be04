"""One tree, one site: whatever builds it, wherever and however often."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

from campaign.publishing.built_site import problems_with, read_page
from campaign.publishing.only_ours import what_is_not_ours
from whole_campaign import ADDRESS, KEPT, build, copy_campaign, files_of

GENERATOR = re.compile(rb'<meta name="generator"[^>]*>')


def differing(one: Path, other: Path) -> list[str]:
    """Files that are not the same in both folders, apart from the name of the engine."""
    first, second = files_of(one), files_of(other)
    return [
        path
        for path in sorted({*first, *second})
        if GENERATOR.sub(b"", first.get(path, b"\0")) != GENERATOR.sub(b"", second.get(path, b"\0"))
    ]


def test_each_engine_builds_a_whole_site(both_engines: Path) -> None:
    """Every link of every page leads somewhere, and no page fetches anything from elsewhere."""
    assert problems_with(both_engines, ADDRESS) == []


def test_both_engines_build_the_same(built_site: Path, built_with_properdocs: Path) -> None:
    """MkDocs and ProperDocs build the same bytes."""
    assert differing(built_site, built_with_properdocs) == []


def test_builds_repeat_byte_for_byte(built_site: Path, tmp_path: Path) -> None:
    """Neither the folder, the time zone, the locale, the order of sets, kept pictures nor the number of cores show."""
    root = copy_campaign(tmp_path / "elsewhere" / "wöche")
    shutil.copytree(built_site.parent / KEPT, root / KEPT)
    kept = {picture: picture.stat().st_mtime_ns for picture in (root / KEPT).rglob("*.img")}

    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    try:
        again = build(root, TZ="Pacific/Kiritimati", LC_ALL="C", LANG="C", PYTHONHASHSEED="1")
    finally:
        os.sched_setaffinity(0, cores)

    assert differing(built_site, again) == []
    assert kept
    assert {picture: picture.stat().st_mtime_ns for picture in (root / KEPT).rglob("*.img")} == kept


def test_nothing_runs_but_what_is_ours(both_engines: Path) -> None:
    """Every page and file of a whole campaign, by either engine, passes the check that all sites have to pass."""
    assert (
        what_is_not_ours(both_engines, ADDRESS, lambda name: read_page((both_engines / name).read_bytes()))
        == []
    )
