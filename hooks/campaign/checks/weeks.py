"""Years that have records and no week."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from campaign.build import Build
from campaign.problems import Problem
from campaign.site.site import Site


def every_year_has_its_week(site: Site, _build: Build) -> Iterator[Problem]:
    """Without the week there is no page that would list what is in its folders."""
    years = {week.year for week in site.weeks}
    for kind, record in site.with_kinds():
        if kind.is_of_a_week and record.year not in years:
            yield Problem(
                PurePosixPath(f"events/{record.year}/week.yml"), 1, 1,
                f"There is no week of {record.year}, but {record.source.path} belongs to it.",
                "Add this file, or move the other one.",
            )  # fmt: skip
