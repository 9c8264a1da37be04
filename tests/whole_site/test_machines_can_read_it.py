"""What search engines, feed readers and calendars find in the built site."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from datetime import datetime
from gzip import decompress
from pathlib import Path
from typing import Any

import feedparser
import icalendar
import pytest

from browser.ical_second_parser import parse
from campaign.addresses import calendar_of
from campaign.kinds.feeds import TO_STORIES
from campaign.model.attendance import AttendanceMode
from campaign.model.event import Event
from campaign.site.feeds import Feed
from campaign.site.gate import InFeeds, let_through
from campaign.site.kind import Kind
from campaign.site.site import Site
from html_page import HtmlPage
from making import WEDNESDAY
from whole_campaign import ADDRESS, file_at

MOMENT = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?[+-]\d\d:\d\d)?")
"""ISO 8601 as Google takes it: a bare day, or a time with its offset from UTC."""

UID = re.compile(r"2027-(?P<slug>.+?)(?:-[0-9-]{10}(?:T[0-9]+)?)?@co-production-week\.example\.org")
"""Another date of an event has that date behind its name."""

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def event_data(event: Event, pages: dict[str, HtmlPage]) -> list[dict[str, object]]:
    return pages[f"{event.address}index.html"].things("Event")


def test_linked_data_is_on_every_page_of_a_record(campaign_site: Site, pages: dict[str, HtmlPage]) -> None:
    """All JSON-LD of the site parses and says what it is; each event whose day and place are known is an Event, no other is."""
    everything = [thing for page in pages.values() for thing in page.linked_data]

    assert all(thing["@type"] for thing in everything)
    for event in campaign_site.all(Event):
        has_place = event.where is not None or event.how is not AttendanceMode.IN_PERSON

        assert len(event_data(event, pages)) == (event.told_when.first is not None and has_place)


def test_events_have_what_search_engines_ask_for(
    campaign_site: Site, pages: dict[str, HtmlPage], built_site: Path
) -> None:
    """Google's rules for event results: what must be there is, and what ought to be is wherever it is known.

    Nobody can buy what is over.
    """
    for event in campaign_site.all(Event):
        for data in event_data(event, pages):
            assert data["name"] == event.title
            assert MOMENT.fullmatch(str(data["startDate"]))
            assert str(data["eventStatus"]).startswith("https://schema.org/Event")
            assert str(data["eventAttendanceMode"]).endswith("EventAttendanceMode")
            assert data["description"]
            assert file_at(built_site, str(data["image"])).is_file()
            assert ("organizer" in data) == bool(event.organisers or event.run_by_others)
            is_offered = bool(event.cost or event.join.book_at) and not event.is_over(WEDNESDAY)
            assert ("offers" in data) == is_offered


def test_events_take_place_somewhere(campaign_site: Site, pages: dict[str, HtmlPage]) -> None:
    """A place has an address; an event online has the address of its page."""
    for event in campaign_site.all(Event):
        for data in event_data(event, pages):
            location: Any = data["location"]
            places = location if isinstance(location, list) else [location]
            kinds = {AttendanceMode.IN_PERSON: ["Place"], AttendanceMode.ONLINE: ["VirtualLocation"]}

            assert [place["@type"] for place in places] == kinds.get(event.how, ["Place", "VirtualLocation"])
            for place in places:
                assert (
                    place.get("url")
                    if place["@type"] == "VirtualLocation"
                    else place["address"]["addressCountry"]
                )


def test_breadcrumbs_lead_from_home_to_the_page(pages: dict[str, HtmlPage], built_site: Path) -> None:
    """The positions count from 1, each step is a page, and the last one is the page itself."""
    trails = {path: page.things("BreadcrumbList") for path, page in pages.items()}

    assert len([path for path, trail in trails.items() if trail]) > 60
    for path, lists in trails.items():
        assert len(lists) <= 1
        for trail in lists:
            steps = trail["itemListElement"]
            assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
            assert steps[0]["item"] == ADDRESS
            assert steps[-1]["item"] == ADDRESS + path.removesuffix("index.html")
            assert all(file_at(built_site, step["item"]).is_file() and step["name"] for step in steps)


def test_the_sitemap_names_every_public_page_once(pages: dict[str, HtmlPage], built_site: Path) -> None:
    """It is valid, holds each address that a page calls its own, and is the same packed."""
    packed = (built_site / "sitemap.xml.gz").read_bytes()
    named = Counter(loc.text for loc in ET.parse(built_site / "sitemap.xml").iter(f"{SITEMAP}loc"))

    assert named == Counter(page.facts["canonical"] for page in pages.values() if "robots" not in page.facts)
    assert decompress(packed) == (built_site / "sitemap.xml").read_bytes()


def test_robots_may_read_everything(built_site: Path) -> None:
    """They are told where the sitemap is."""
    lines = (built_site / "robots.txt").read_text("utf-8").splitlines()

    assert lines[:2] == ["User-agent: *", "Allow: /"]
    assert f"Sitemap: {ADDRESS}sitemap.xml" in lines


def feeds_of(kind: Kind[Any]) -> list[Feed]:
    return [given.feed for given in kind.in_feeds]


def test_the_stories_feed_holds_everything_written_once(campaign_site: Site, built_site: Path) -> None:
    """Feed readers take the feed as it is; each story, case study and write-up that may be in it is in it once."""
    may_be = let_through(campaign_site, InFeeds, WEDNESDAY)
    feed = feedparser.parse((built_site / "feeds/stories.xml").read_bytes())

    assert not feed.bozo
    assert Counter(entry.link for entry in feed.entries) == Counter(
        ADDRESS + each.address for kind, each in may_be.with_kinds() if TO_STORIES in feeds_of(kind)
    )
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)


def test_the_events_feed_holds_this_years_events_once(campaign_site: Site, built_site: Path) -> None:
    """Feed readers take the feed as it is; each event of this year's week is in it once."""
    feed = feedparser.parse((built_site / "feeds/events.xml").read_bytes())

    assert not feed.bozo
    assert Counter(entry.link for entry in feed.entries) == Counter(
        ADDRESS + e.address for e in campaign_site.of(2027).all(Event)
    )


def test_pages_name_the_feeds(pages: dict[str, HtmlPage], campaign_site: Site) -> None:
    """Feed readers find all feeds from any page."""
    for page in pages.values():
        named = [
            link.attributes["href"].lstrip("./") for link in page.all("link", type="application/atom+xml")
        ]

        assert named == [feed.address for feed in campaign_site.feeds()]


def test_calendars_read_back_as_they_were_written(built_site: Path) -> None:
    """Each calendar follows RFC 5545: lines of at most 75 bytes that end in CR LF, and the same again once read."""
    calendars = sorted(built_site.rglob("*.ics"))

    assert len(calendars) > 15
    for file in calendars:
        data = file.read_bytes()
        assert icalendar.Calendar.from_ical(data).to_ical() == data
        assert data.count(b"\n") == data.count(b"\r\n")
        assert max(len(line) for line in data.split(b"\r\n")) <= 75


@pytest.mark.parametrize(
    ("slug", "start", "end"),
    [
        ("recipe-for-a-good-meeting", "2027-07-07T09:30:00Z", "2027-07-07T11:30:00Z"),
        ("open-garden", "2027-07-10", "2027-07-11"),
        ("make-a-banner", "2027-07-10", "2027-07-11"),
        ("made-by-us", "2027-07-05", "2027-07-11"),
    ],
)
def test_a_second_program_reads_the_same_times(
    slug: str, start: str, end: str, campaign_site: Site, built_site: Path
) -> None:
    """A parser that shares no line with ours gets the right moments of British Summer Time, and whole days."""
    event = next(event for event in campaign_site.all(Event) if event.slug == slug)
    (entry,) = parse((built_site / calendar_of(event)).read_bytes().decode())

    assert (entry["dtstart"], entry["dtend"]) == (start, end)


def test_the_week_has_all_its_events_in_one_calendar(campaign_site: Site, built_site: Path) -> None:
    """The calendar to subscribe to holds each event whose day is known, and both parsers find the same ones."""
    known = Counter(
        event.slug
        for event in campaign_site.of(2027).all(Event)
        if event.told_when.first
        for _ in (event, *event.also_on)  # other dates have entries of their own
    )
    data = (built_site / "2027/week.ics").read_bytes()
    ours = [event["uid"] for event in parse(data.decode())]
    entries = icalendar.Calendar.from_ical(data).walk("VEVENT")
    theirs = [str(event["UID"]) for event in entries]
    whole = [str(event["UID"]) for event in entries if "RECURRENCE-ID" not in event]
    of_one_date = [
        (str(event["UID"]), event.decoded("RECURRENCE-ID")) for event in entries if "RECURRENCE-ID" in event
    ]

    # "First and third Thursdays" are an entry for each, the second with a name of its own.
    of_events = [uid for uid in whole if "." not in uid.partition("@")[0]]
    assert Counter(uid and uid["slug"] for uid in map(UID.fullmatch, of_events)) == known
    assert {uid.partition("@")[0].rpartition(".")[0] for uid in set(whole) - set(of_events)} == {
        "2027-mend-and-talk"
    }
    assert sorted(ours) == sorted(theirs)
    assert len(set(whole)) == len(whole)
    assert len(set(of_one_date)) == len(of_one_date) > 0
    assert {uid for uid, _ in of_one_date} <= set(whole)


def test_times_on_pages_are_times(pages: dict[str, HtmlPage]) -> None:
    """Each ``<time>`` holds a day or a moment with its offset."""
    moments = [e.attributes["datetime"] for page in pages.values() for e in page.all("time")]

    assert len(moments) > 30
    assert [moment for moment in moments if not MOMENT.fullmatch(moment)] == []
    assert [moment for moment in moments if "T" in moment and not datetime.fromisoformat(moment).tzinfo] == []
