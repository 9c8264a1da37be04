"""Consents that are not yet given, have run out, or are missing."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.build import Build
from campaign.checks.at import at_field
from campaign.model.consent import Consent
from campaign.problems import Problem, Severity
from campaign.site.site import Site
from campaign.telling.dates import full_date


def consent_holds_today(site: Site, build: Build) -> Iterator[Problem]:
    """A note where it has run out: the site goes on without the record, whatever day it is built on."""
    for kind, record in site.with_kinds():
        consent = getattr(record, "consent", None)
        if kind.is_own_listing:
            continue
        if not isinstance(consent, Consent):
            what = "This has no consent, so it is not published."
            yield at_field(record, "consent", what, "Write down who agreed to what.", Severity.NOTE)
            continue
        if consent.given and consent.given > build.today:
            yield at_field(
                record, "consent", f"The consent is of {full_date(consent.given, build.language)}, which is still to come.",
                'Write under "given" the day on which the person agreed.',
            )  # fmt: skip
        if consent.ask_again_by and consent.ask_again_by < build.today:
            until = full_date(consent.ask_again_by, build.language)
            yield at_field(
                record, "consent", f"The consent was until {until}, so this is not published.",
                'Ask the person again, and change "given" and "ask again by".', Severity.NOTE,
            )  # fmt: skip
