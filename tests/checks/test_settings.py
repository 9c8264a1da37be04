"""What is wrong with the settings of the whole site."""

from __future__ import annotations

from datetime import date

import pytest

from campaign.build import Build
from campaign.checks.settings import site_has_an_address
from campaign.checks.table import checks
from campaign.model.record import Record
from campaign.problems import Severity
from making import (
    a_campaign,
    a_site,
)

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")

AUDIT = {"date": "3 March 2027", "by": "people", "who": "The Walk-through Group", "how": "On phones."}


def said(*records: Record, build: Build = BUILD) -> list[str]:
    """What this check says."""
    return [str(problem) for problem in sorted(set(site_has_an_address(a_site(*records), build)))]


@pytest.mark.parametrize("written", ["/", "week.example.org/", "https:///", "http://[bad/"])
def test_a_site_needs_its_address(written: str) -> None:
    """Without it, no calendar, feed or social image could say where it comes from."""
    assert said(build=Build(BUILD.today, written)) == [
        (
            'mkdocs.yml:1:1: There is no "site_url" here, or it is not a whole web address. '
            'Write where the site will be, like "site_url: https://week.example.org/".'
        )
    ]


def about_statement(**accessibility: object) -> list[str]:
    campaign = a_campaign(accessibility=accessibility)
    return [str(problem) for problem in checks(a_site(campaign=campaign), BUILD)]


def test_an_audit_of_another_site() -> None:
    """An audit that came with a copied repository is not this site's."""
    said = {"status": "fully compliant", "prepared": "4 March 2027"}

    assert about_statement(audit=AUDIT | {"site": "https://week.example.org/"}, **said) == []
    assert about_statement(audit=AUDIT | {"site": "https://other.example.org/"}, **said) == [
        (
            "mkdocs.yml:1:1: The audit is of other.example.org, and this site is week.example.org. "
            'Delete the audit and write "not yet tested", or correct "site" or "site_url".'
        )
    ]


def test_a_statement_from_the_future() -> None:
    """Nothing was tested, written or reviewed on a day that is still to come."""
    assert about_statement(prepared="8 July 2027") == [
        "mkdocs.yml:1:1: The statement names Thursday 8 July 2027, which is still to come. Write the day when it was done."
    ]


def test_an_audit_from_the_future() -> None:
    """Nobody has tested anything tomorrow."""
    audit = AUDIT | {"site": "https://week.example.org/", "date": "8 July 2027"}

    assert about_statement(audit=audit, status="fully compliant", prepared="4 March 2027") == [
        "mkdocs.yml:1:1: The statement names Thursday 8 July 2027, which is still to come. Write the day when it was done."
    ]


@pytest.mark.parametrize(("prepared", "notes"), [("7 July 2026", 0), ("6 July 2026", 1)])
def test_a_year_is_365_days(prepared: str, notes: int) -> None:
    """On the same day of the next year, nothing is late yet."""

    assert len(about_statement(prepared=prepared)) == notes


def test_a_statement_nobody_looked_at_for_a_year() -> None:
    """It is a note: the day on which the site is built breaks nothing."""
    campaign = a_campaign(accessibility={"prepared": "1 July 2026"})
    (found,) = checks(a_site(campaign=campaign), BUILD)

    assert found.severity is Severity.NOTE
    assert found.what == "The statement was last looked at on Wednesday 1 July 2026."
