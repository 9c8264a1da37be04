"""The home page: the week, its theme, what is on today and next, ways in, stories."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypedDict

from campaign.addresses import HOME, programme_address, stories_address, you_said_address
from campaign.artefact import Artefact
from campaign.build import Build
from campaign.forms.linked_data.records import site as site_data
from campaign.forms.linked_data.records import week as week_data
from campaign.forms.pages.art import ShapeFacts, art_of
from campaign.forms.pages.board import last_year, most_urgent_first
from campaign.forms.pages.hand_written import page_html
from campaign.forms.pages.page import page
from campaign.forms.pages.people import LinkFacts, organiser_links
from campaign.forms.pages.programme import ArchFacts, arches
from campaign.forms.pages.promise_rows import PromiseRow, promise_row_by_days
from campaign.forms.pages.rows import EventRow, StatusFacts, end_of, over_after, slot_row
from campaign.forms.pages.weeks import WeekFacts, week_facts
from campaign.forms.pages.writing_rows import WritingRow, story_rows
from campaign.languages.phrases import say
from campaign.model.event import Event
from campaign.model.hand_written import HandWrittenPage
from campaign.model.past import are_past
from campaign.model.programme import Slot, programme
from campaign.model.writing import Story
from campaign.site.gate import OnSite, Published, Shown
from campaign.telling.dates import full_date, in_pattern, start_and_there
from campaign.telling.people import person_line
from campaign.telling.promises import BOARD, kept_of

MANY = 60
"""Times that the page holds, so that a reader's clock can move on for weeks; more would make it heavy."""

SOME = 3
"""Events under "next": enough to choose from, few enough to read."""


class HomeSlot(TypedDict):
    """One time of an event that is ahead, on a day that is known."""

    title: str
    address: str
    day: str
    date: str
    short_day: str
    time: str
    datetime: str | None
    over_after: str | None
    place: str
    status: StatusFacts | None
    is_stopped: bool
    is_shown: bool


class FirstAndNext(TypedDict):
    """The first day that is not over, and what follows it: ``some`` of it is shown, until a script moves on."""

    first_day: str | None
    first: list[HomeSlot]
    next: list[HomeSlot]
    has_next: bool
    some: int


class FeatureFacts(TypedDict):
    """A story whose teller is quoted."""

    quote: str
    teller: str
    title: str
    address: str
    art: list[ShapeFacts]


class DoorFacts(TypedDict):
    """A way in: ``to`` is an address of this site, ``icon`` the name of an icon."""

    title: str
    text: str
    to: str
    icon: str | None


class LastYearFacts(TypedDict):
    """How many promises of the year before were kept, some of them, and the page that has all."""

    kept: str
    rows: list[PromiseRow]
    address: str


class HomeFacts(FirstAndNext):
    """The home page. ``over_after`` is None once the week has ended. ``arches`` is empty while no event is known."""

    week: WeekFacts
    arches: list[ArchFacts]
    programme: str
    see_programme: str
    see_programme_later: str | None
    all_events: str
    has_ended: bool
    over_after: str | None
    words: str | None
    ways_in: list[DoorFacts]
    you_said: LastYearFacts | None
    has_own_words: bool
    feature: FeatureFacts | None
    stories: list[WritingRow]
    stories_address: str
    has_stories: bool
    partners: list[LinkFacts]


def home_page(site: Published[OnSite], build: Build) -> Artefact:
    """The words of ``docs/index.md`` are in a band of their own."""
    campaign = site.campaign
    written = next((page for page in site.shown_as(HandWrittenPage) if page.record.address == HOME), None)
    return page(
        HOME,
        "home.html",
        campaign.name,
        campaign.summary,
        lambda: _facts(site.of(campaign.year), written, build),
        build,
        linked_data=lambda: [site_data(campaign, build), week_data(campaign, campaign, build)],
        source=(written.record if written else campaign).source.path,
    )


def _facts(
    this_year: Published[OnSite], written: Shown[HandWrittenPage, OnSite] | None, build: Build
) -> HomeFacts:
    campaign, events, stories = this_year.campaign, this_year.all(Event), this_year.shown_as(Story)
    slots = programme(campaign, events)
    # The newest that quotes its teller: only people's own words are shown large. All of these may be on the site.
    loud = next((story for story in stories if story.record.quote), None)
    # It ends with its last event, or with its last day if something is later than that, or at a time that nobody knows.
    ends = [
        slot.when if slot.when.last and slot.when.last <= campaign.last_day else campaign.when
        for slot in slots
    ] or [campaign.when]
    end = end_of(ends, build)
    others = [story for story in stories if story is not loud][:3]
    return {
        "week": week_facts(campaign, HOME, build),
        "arches": arches(campaign, slots, build) if slots else [],
        **_first_and_next(slots, build),
        "programme": programme_address(campaign.year),
        "see_programme": say(build.language, "home.programme_later" if end["is_over"] else "home.programme"),
        "see_programme_later": None if end["is_over"] else say(build.language, "home.programme_later"),
        "all_events": say(build.language, "home.all_events", n=len(events)),
        "has_ended": end["is_over"],
        "over_after": end["over_after"],
        "words": page_html(written, build) if written else None,
        "ways_in": [
            {"title": way.title, "text": way.text, "to": way.to, "icon": way.icon}
            for way in campaign.ways_in
            if way.to not in build.held
        ],
        "you_said": _last_year(this_year, build),
        "has_own_words": bool(loud or others),
        "feature": _feature(loud, build) if loud else None,
        "stories": story_rows(others, build),
        "stories_address": stories_address(campaign.year),
        "has_stories": _has_stories(this_year),
        "partners": organiser_links((campaign.publisher, *campaign.on_behalf_of, *campaign.partners)),
    }


def _last_year(this_year: Published[OnSite], build: Build) -> LastYearFacts | None:
    """One of each answer at most: what was kept, and what was not. Of what is open it is what is late, if anything is."""
    if (found := last_year(this_year.of_all_years)) is None:
        return None
    year, promises = found
    first = {shown.record.we: shown for shown in reversed(most_urgent_first(promises))}
    shown = [first[decision] for decision in BOARD if decision in first][:SOME]
    return {
        "kept": kept_of([each.record for each in promises], year, build.language),
        "rows": [promise_row_by_days(each, build) for each in shown],
        "address": you_said_address(year),
    }


def _has_stories(this_year: Published[OnSite]) -> bool:
    """Whether there is anything on the page that stories are listed on."""
    at = stories_address(this_year.campaign.year)
    listed = (page for page in this_year.list_pages() if page.address(this_year.campaign.year) == at)
    return any(this_year.relations.of_list(page) for page in listed)


def _first_and_next(slots: Sequence[Slot], build: Build) -> FirstAndNext:
    """The first day that is not over, and what follows it. The reader's own clock moves both on: see ``art/now.js``.

    What is stopped is offered to nobody as the next thing, and is under its day, where people look who meant to go.
    """
    ahead = [slot for slot in slots if slot.when.first and not are_past([slot.when], build.today)]
    day = max(min(slot.when.first for slot in ahead if slot.when.first), build.today) if ahead else None
    first = [slot for slot in ahead if _is_by(slot, day)]
    after = [slot for slot in ahead if not _is_by(slot, day)]
    offered = [slot for slot in after if not slot.is_stopped][:SOME]
    following = [_home_slot(slot, build, is_shown=slot in offered) for slot in after[:MANY]]
    return {
        "first_day": full_date(day, build.language) if day else None,
        "first": [_home_slot(slot, build, is_shown=True) for slot in first],
        "next": following,
        "has_next": any(row["is_shown"] for row in following),
        "some": SOME,
    }


def _is_by(slot: Slot, day: date | None) -> bool:
    return slot.when.first is not None and day is not None and slot.when.first <= day


def _home_slot(slot: Slot, build: Build, *, is_shown: bool) -> HomeSlot:
    row, day = slot_row(slot, build), slot.when.first
    assert day, "nobody knows whether it is ahead otherwise"
    return {
        "title": row["title"],
        "address": row["address"],
        "day": row["day"],
        "date": day.isoformat(),
        "short_day": in_pattern(day, "weekday_day_month", build.language),
        "time": _time(slot, row, build),
        "datetime": row["datetime"],
        "over_after": over_after([slot.when]),
        "place": row["place"],
        "status": row["status"],
        "is_stopped": slot.is_stopped,
        "is_shown": is_shown,
    }


def _time(slot: Slot, row: EventRow, build: Build) -> str:
    """When it begins, by both clocks. Opening hours are not told here."""
    when = slot.time.when
    has_start = when.start is not None and not slot.event.opening_hours
    return start_and_there(when, build.language) if has_start else row["time"]


def _feature(shown: Shown[Story, OnSite], build: Build) -> FeatureFacts:
    story = shown.record
    return {
        "title": story.title,
        "address": story.address,
        "quote": story.quote or "",
        "teller": person_line(story.told_by, build.language),
        "art": art_of(shown),
    }
