"""Made-up calendars and feeds for programs of other people, and what each event of them means."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from campaign.build import Build
from campaign.forms.calendars.calendars import Calendars
from campaign.forms.feeds.feeds import feed_file
from campaign.kinds.feeds import TO_CHANGES, TO_EVENTS
from campaign.model.history import History, Version
from campaign.site.gate import InFeeds, let_through
from forms.calendars.read_back import calendar_of
from making import a_campaign, a_site, an_event, published

BUILD = Build(date(2027, 6, 1), "https://week.example.org/")

PROBES: dict[str, tuple[dict[str, Any], list[str]]] = {
    "london-summer": ({"when": "8 July 2027, 10am to midday"}, ["20270708T090000Z"]),
    "london-winter": ({"when": "9 December 2027, 10am to midday"}, ["20271209T100000Z"]),
    "oslo-summer": ({"when": "8 July 2027, 2.30pm", "time_zone": "Europe/Oslo"}, ["20270708T123000Z"]),
    "oslo-winter": ({"when": "9 December 2027, 2.30pm", "time_zone": "Europe/Oslo"}, ["20271209T133000Z"]),
    "new-york-summer": ({"when": "8 July 2027, 9am", "time_zone": "America/New_York"}, ["20270708T130000Z"]),
    "new-york-winter": ({"when": "9 December 2027, 9am", "time_zone": "America/New_York"}, ["20271209T140000Z"]),
    "weekly": (
        {"when": "21 October 2027, 10am", "repeats": "every Thursday until 11 November 2027", "not_on": ["28 October 2027"]},
        ["20271021T090000Z", "20271104T100000Z", "20271111T100000Z"],
    ),
    "two-weeks-of-the-month": (
        {"when": "2 September 2027, 2pm", "repeats": "first and third Thursdays until 18 November 2027"},
        ["20270902T130000Z", "20270916T130000Z", "20271007T130000Z", "20271021T130000Z", "20271104T140000Z", "20271118T140000Z"],
    ),
    "over-night": ({"when": "8 July 2027, 10pm to 9 July 2027, 6am"}, ["20270708T210000Z"]),
    "days": ({"when": "5 to 7 July 2027"}, ["20270705"]),
}  # fmt: skip
"""What is written, and every start in UTC."""


def calendar() -> str:
    site = published(*(an_event(name, **facts) for name, (facts, _) in PROBES.items()), campaign=a_campaign())
    return Calendars(site, BUILD).of_week(site.campaign, site).decode()


def edited_calendar() -> tuple[bytes, bytes]:
    """Of an event at 10am, which then moves to 2pm."""
    before, after = (
        calendar_of(an_event(published="1 March 2027", when=when))
        for when in ("8 July 2027, 10am", "8 July 2027, 2pm")
    )
    return before, after


def series_with_a_cancelled_day() -> bytes:
    return calendar_of(
        an_event(
            when="1 July 2027, 2pm to 3pm",
            repeats="every Thursday until 29 July 2027",
            single_dates=[{"when": "15 July 2027", "status": "cancelled", "note": "No heating."}],
        )
    )


def edited_feeds() -> Iterator[dict[str, str]]:
    """The feeds once an event is announced, and once its day is another."""
    announced = Version(date(2027, 3, 1), an_event(published="1 March 2027"))
    moved = Version(date(2027, 5, 30), an_event(published="1 March 2027", when="9 July 2027, 2pm to 4pm"))
    other = an_event("tea", title="Tea", published="20 May 2027")
    for versions in ((announced,), (announced, moved)):
        event = versions[-1].event
        history = History({event.source.path: versions} if versions[1:] else {})
        build = Build(date(2027, 6, 1), "https://week.example.org/", history=history)
        site = let_through(a_site(event, other), InFeeds, build.today)
        yield {feed.name: feed_file(feed, site, build) for feed in (TO_EVENTS, TO_CHANGES)}
