"""The home page: the week, its theme, what is on today and next, ways in, stories."""

from __future__ import annotations

from collections.abc import Sequence

from campaign.addresses import HOME, programme_address, stories_address
from campaign.artefact import Artefact, Facts
from campaign.build import Build
from campaign.forms.linked_data.records import site as site_data
from campaign.forms.linked_data.records import week as week_data
from campaign.forms.pages.hand_written import page_html
from campaign.forms.pages.page import page
from campaign.forms.pages.people import organiser_links
from campaign.forms.pages.rows import is_over, over_after, slot_row, story_row, story_rows
from campaign.forms.pages.weeks import arches, week_facts
from campaign.languages.phrases import say
from campaign.model.event import Event
from campaign.model.hand_written import HandWrittenPage
from campaign.model.programme import Slot, programme
from campaign.model.writing import Story
from campaign.site.gate import OnSite, Published, Shown
from campaign.telling.dates import full_date
from campaign.telling.people import person_line

MANY = 60
"""Times that the page holds, so that a reader's clock can move on for weeks; more would make it heavy."""

SOME = 3
"""Events under "next": enough to choose from, few enough to read."""


def home_page(site: Published[OnSite], build: Build) -> Artefact:
    """The words of ``docs/index.md`` are in a band of their own."""
    campaign = site.campaign
    written = next((page for page in site.shown_as(HandWrittenPage) if page.record.address == HOME), None)
    return page(
        HOME,
        "home.html",
        written.record.heading if written else campaign.name,
        campaign.summary,
        lambda: _facts(site.of(campaign.year), written, build),
        build,
        linked_data=lambda: [site_data(campaign, build), week_data(campaign, campaign, build)],
        source=(written.record if written else campaign).source.path,
    )


def _facts(
    this_year: Published[OnSite], written: Shown[HandWrittenPage, OnSite] | None, build: Build
) -> Facts:
    campaign, events, stories = this_year.campaign, this_year.all(Event), this_year.shown_as(Story)
    slots = programme(campaign, events)
    # The newest whose teller is quoted: only their own words stand large. All of these may be on the site.
    loud = next((story for story in stories if story.record.quote), None)
    # It ends with its last event, or with its last day if something is later than that, or at nobody knows what time.
    ends = [
        slot.when if slot.when.last and slot.when.last <= campaign.last_day else campaign.when
        for slot in slots
    ] or [campaign.when]
    return {
        "week": week_facts(campaign, HOME, build),
        "arches": arches(campaign, slots, build),
        **_first_and_next(slots, build),
        "programme": programme_address(campaign.year),
        "all_events": say(build.locale, "home.all_events", n=len(events)),
        "has_ended": is_over(ends, build),
        "over_after": over_after(ends),
        "words": page_html(written, build) if written else None,
        "ways_in": [way.model_dump() for way in campaign.ways_in if way.to not in build.held],
        "feature": _feature(loud, build) if loud else None,
        "stories": story_rows([story for story in stories if story is not loud][:3], build),
        "stories_address": stories_address(campaign.year),
        "partners": organiser_links((campaign.publisher, *campaign.on_behalf_of, *campaign.partners)),
        "contact": campaign.contact.model_dump(),
    }


def _first_and_next(slots: Sequence[Slot], build: Build) -> Facts:
    """The first day that is not over, and what follows it. The reader's own clock moves both on: see ``art/now.js``.

    What is stopped is offered to nobody as the next thing, and is under its day, where people look who meant to go.
    """
    ahead = [slot for slot in slots if slot.when.first and slot.when.last and slot.when.last >= build.today]
    day = max(min(slot.when.first for slot in ahead if slot.when.first), build.today) if ahead else None
    first = [slot for slot in ahead if slot.when.first and day and slot.when.first <= day]
    after = [slot for slot in ahead if slot not in first]
    offered = [slot for slot in after if not slot.event.is_stopped][:SOME]
    return {
        "first_day": full_date(day, build.locale) if day else None,
        "first": [slot_row(slot, build) for slot in first],
        "next": [slot_row(slot, build) | {"is_shown": slot in offered} for slot in after[:MANY]],
        "some": SOME,
    }


def _feature(shown: Shown[Story, OnSite], build: Build) -> Facts:
    return {
        **story_row(shown, build),
        "quote": shown.record.quote,
        "teller": person_line(shown.record.told_by, build.locale),
    }
