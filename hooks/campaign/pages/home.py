"""The home page: the week, its theme, what is on today and next, ways in, stories."""

from __future__ import annotations

from collections.abc import Sequence

from campaign.addresses import HOME, programme_address, stories_address
from campaign.artefact import Artefact
from campaign.build import Build
from campaign.linked_data import site as site_data
from campaign.linked_data import week as week_data
from campaign.model.event import Event
from campaign.model.site import HandWrittenPage, Site
from campaign.model.writing import Story
from campaign.pages.hand_written import page_html
from campaign.pages.page import Facts, page
from campaign.pages.people import organiser_links, person_line
from campaign.pages.rows import event_rows, writing_row, writing_rows
from campaign.pages.weeks import arches, on_or_after, week_facts
from campaign.words.dates import full_date
from campaign.words.phrases import say

SOME = 4
"""Events under "next": enough to choose from, few enough to read."""


def home_page(
    site: Site,
    written: HandWrittenPage | None,
    events: Sequence[Event],
    stories: Sequence[Story],
    build: Build,
) -> Artefact:
    """``written`` is ``docs/index.md``, whose words stand in a band of their own; ``events`` are this week's."""
    campaign = site.campaign
    facts = {
        "week": week_facts(campaign, HOME, build),
        "arches": arches(campaign, events, build),
        **_now_and_next(events, build),
        "programme": programme_address(campaign.year),
        "all_events": say(build.locale, "home.all_events", n=len(events)),
        "has_ended": campaign.last_day < build.today,
        "words": page_html(written, build) if written else None,
        "ways_in": [way.model_dump() for way in campaign.ways_in],
        "feature": _feature(stories, build),
        "stories": writing_rows(stories[1:4], build),
        "stories_address": stories_address(campaign.year),
        "partners": organiser_links((campaign.publisher, *campaign.on_behalf_of, *campaign.partners)),
        "contact": campaign.contact.model_dump(),
    }
    return page(
        HOME,
        "home.html",
        written.title if written else campaign.name,
        campaign.summary,
        facts,
        build,
        linked_data=[site_data(campaign, build), week_data(campaign, campaign, build)],
        source=written.path if written else campaign.source.path,
    )


def _now_and_next(events: Sequence[Event], build: Build) -> Facts:
    """Today's events, or those of the first day to come, and what follows them."""
    ahead = on_or_after(events, build.today)
    day = max(ahead[0].when.first or build.today, build.today) if ahead else None
    now = [event for event in ahead if event.when.first and day and event.when.first <= day]
    later = [event for event in ahead if event not in now]
    return {
        "now_is_today": day == build.today,
        "now_day": full_date(day, build.locale) if day else None,
        "now": event_rows(now, build),
        "next": event_rows(later[:SOME], build),
    }


def _feature(stories: Sequence[Story], build: Build) -> Facts | None:
    """The newest story, whose words stand large on the home page. All of ``stories`` may be on the site."""
    if not stories:
        return None
    story = stories[0]
    return {
        **writing_row(story, build),
        "quote": story.quote or story.title,
        "teller": person_line(story.told_by, build.locale),
    }
