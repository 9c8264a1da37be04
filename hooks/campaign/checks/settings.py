"""What is wrong with the settings of the whole site."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from campaign.build import Build
from campaign.checks.at import at_field
from campaign.problems import Problem, Severity
from campaign.site.site import Site
from campaign.telling.dates import full_date

REVIEW_WITHIN = 365
"""Days. The law asks for regular reviews of the accessibility statement; GOV.UK asks for one a year."""


def site_has_an_address(site: Site, build: Build) -> Iterator[Problem]:
    """Calendars, feeds, social images and search engines need it whole."""
    try:
        host = urlsplit(build.site_url).hostname
    except ValueError:  # brackets that hold no address
        host = None
    if not host:
        yield Problem(
            site.campaign.source.path, 1, 1, 'There is no "site_url" here, or it is not a whole web address.',
            'Write where the site will be, like "site_url: https://week.example.org/".',
        )  # fmt: skip


def statement_is_about_this_site(site: Site, build: Build) -> Iterator[Problem]:
    """An audit that came with a copied repository says nothing about the copy, and nothing was tested tomorrow."""
    said = site.campaign.accessibility
    audited = said.audit and urlsplit(said.audit.site).netloc
    if audited and build.host and audited != urlsplit(build.site_url).netloc:
        yield at_field(
            site.campaign, "accessibility", f"The audit is of {audited}, and this site is {build.host}.",
            'Delete the audit and write "not yet tested", or correct "site" or "site_url".',
        )  # fmt: skip
    for day in (said.audit.date if said.audit else None, said.prepared, said.reviewed):
        if day and day > build.today:
            yield at_field(
                site.campaign, "accessibility", f"The statement names {full_date(day, build.language)}, which is still to come.",
                "Write the day when it was done.",
            )  # fmt: skip
    last = said.reviewed or said.prepared
    if last and (build.today - last).days > REVIEW_WITHIN:
        yield at_field(
            site.campaign, "accessibility", f"The statement was last looked at on {full_date(last, build.language)}.",
            'Read it again, correct it, and change "reviewed".', Severity.NOTE,
        )  # fmt: skip
