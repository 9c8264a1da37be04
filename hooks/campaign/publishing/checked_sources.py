"""The sources read and checked: what both the command and the build begin with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from campaign.build import Build
from campaign.checks.table import advice, always, checks
from campaign.kinds.table import KINDS
from campaign.problems import Problem, Severity, without_private_values
from campaign.publishing.before_an_engine import settings_and_code
from campaign.publishing.git_history import kept_in_git
from campaign.publishing.host_file import names_another_host
from campaign.publishing.kept_sources import KeptSources
from campaign.publishing.pages_of_the_engine import out_of_step
from campaign.publishing.private_names import private_names_kept_outside
from campaign.publishing.sample_files import pictures_of_the_sample, untouched_files
from campaign.publishing.settings import settings_of_words
from campaign.publishing.unnamed_files import files_are_named
from campaign.publishing.withdrawn_documents import words_are_left_in_documents
from campaign.publishing.withdrawn_pictures import pictures_are_left
from campaign.publishing.workers import in_workers
from campaign.reading.depth import too_deep
from campaign.reading.downloads import downloads
from campaign.reading.past_versions import history_of
from campaign.reading.raw_texts import raw_texts
from campaign.reading.repository import read_repository
from campaign.site.gate import OnSite, held_back, let_through
from campaign.site.kind import Kind
from campaign.site.site import Site


def read_and_check(
    root: Path,
    today: Callable[[str], date],
    site_url: str,
    *,
    kinds: tuple[Kind[Any], ...] = KINDS,
    with_advice: bool = False,
    stays: bool = False,
    tell: Callable[[str], object] = lambda _: None,
) -> tuple[Site | None, Build | None, list[Problem]]:
    """The site with the build it is for, or None if an error is in its way; and every problem, sorted.

    ``today`` gives the day in an IANA time zone, which only the sources tell. ``tell`` is told what begins.
    ``stays`` is so of a process that reads again and again.
    """
    if problem := too_deep(root):
        return None, None, without_private_values([problem])
    tell("Reading the sources")
    kept_sources = KeptSources(root, stays=stays, in_workers=in_workers)
    read = read_repository(root, kinds, kept=kept_sources.records, in_workers=in_workers)
    tell("Looking for personal data")
    untouched = untouched_files(root)
    names, of_names = private_names_kept_outside(root)
    found_always = always(
        read, settings_of_words(root), untouched, raw_texts(root), names, kept_sources.found, downloads(root)
    )
    problems = sorted({*settings_and_code(root), *read.problems, *of_names, *found_always})
    site = read.site
    if site is None:
        kept_sources.keep()
        return None, None, without_private_values(problems)
    tell("Looking at what changed")
    day = today(site.campaign.time_zone)
    kept = kept_in_git(root, site.campaign.time_zone, day)
    build = replace(
        build_of(site, day, site_url),
        history=history_of(site, root, kept.versions, kept.touched, kept.begun, is_whole=kept.is_whole),
        found=kept_sources.found,
    )
    tell("Checking")
    found = {
        *problems,
        *checks(site, build),
        *out_of_step(site, root),
        *names_another_host(site, root),
        *pictures_of_the_sample(site, untouched),
        *pictures_are_left(site, root),
        *words_are_left_in_documents(site, root),
    }
    if with_advice:
        tell("Looking at every word")
        found |= {*advice(site, build), *files_are_named(site, build, root)}
    kept_sources.keep()
    problems = without_private_values(sorted(found))
    if any(problem.severity is Severity.ERROR for problem in problems):
        return None, None, problems
    return site, build, problems


def build_of(site: Site, today: date, site_url: str) -> Build:
    """What one build is told, with the pages that nobody may see on that day."""
    withdrawn = {each.address for each in site.withdrawn}
    held = held_back(site, let_through(site, OnSite, today)) | withdrawn
    return Build(
        today, site_url, site.written_in, site.files, site.glossary, held=held, written_in=site.written_in
    )
