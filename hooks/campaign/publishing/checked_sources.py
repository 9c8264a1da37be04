"""The sources read and checked: what both the command and the build begin with."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from campaign.addresses import address
from campaign.build import Build
from campaign.checks.records import advice, checks
from campaign.model.consent import Channel, may_publish
from campaign.problems import Problem, Severity
from campaign.reading.repository import read_repository
from campaign.site.site import Site


def read_and_check(
    root: Path, today: Callable[[str], date], site_url: str, *, with_advice: bool = False
) -> tuple[Site | None, Build | None, list[Problem]]:
    """The site with the build it is for, or None if an error stands in its way; and every problem, sorted.

    ``today`` gives the day in an IANA time zone, which only the sources tell.
    """
    site, problems = read_repository(root)
    if site is None:
        return None, None, problems
    now = today(site.campaign.time_zone)
    held = frozenset(
        address(record) for record in site.records() if not may_publish(record, Channel.SITE, now)
    )
    build = Build(
        now, site_url, site.written_in, site.files, site.glossary, held=held, written_in=site.written_in
    )
    problems = sorted({*problems, *checks(site, build), *(advice(site, build) if with_advice else ())})
    if any(problem.severity is Severity.ERROR for problem in problems):
        return None, None, problems
    return site, build, problems
