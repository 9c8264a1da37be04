"""Years that have records and no week."""

from __future__ import annotations

from datetime import date

from campaign.build import Build
from campaign.checks.weeks import every_year_has_its_week
from campaign.model.record import Record
from making import (
    a_site,
    a_story,
    a_week,
    an_event,
)

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")


def said(*records: Record, build: Build = BUILD) -> list[str]:
    """What this check says."""
    return [str(problem) for problem in sorted(set(every_year_has_its_week(a_site(*records), build)))]


def test_a_year_without_its_week() -> None:
    """Whatever is in the folder of a year needs the page of that week; one problem a record."""
    problems = said(an_event(year=2019), a_story(year=2018))

    assert [line.split(": ")[0] for line in problems] == [
        "events/2018/week.yml:1:1",
        "events/2019/week.yml:1:1",
    ]
    assert said(a_week(2019), an_event(year=2019)) == []
