"""What a build is told from outside."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from campaign.build import Build

BUILD = Build(date(2027, 6, 1), "https://week.example.org/tides/")


def test_addresses_are_below_the_site() -> None:
    """An address becomes an absolute URL, also where the site is not at the root of its server."""
    assert BUILD.url("2027/events/choir/") == "https://week.example.org/tides/2027/events/choir/"


def test_the_host_is_that_of_the_language() -> None:
    """People say it without the scheme and the last slash, and find their own language there."""
    welsh = replace(BUILD, language=replace(BUILD.language, prefix="cy/"))

    assert (BUILD.host, welsh.host) == ("week.example.org/tides", "week.example.org/tides/cy")


def test_stamp_takes_the_first_day_that_is_known() -> None:
    """Days are taken in the order in which they are to be believed."""
    stamp = BUILD.stamp(None, date(2027, 3, 2), date(2027, 1, 1))

    assert stamp == datetime(2027, 3, 2, tzinfo=UTC)


def test_stamp_is_never_in_the_future() -> None:
    """A day that is still to come, or no day at all, counts as today."""
    stamps = {BUILD.stamp(date(2027, 7, 8)), BUILD.stamp(None)}

    assert stamps == {datetime(2027, 6, 1, tzinfo=UTC)}
