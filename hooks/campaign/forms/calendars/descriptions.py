"""The words of an event's entry: what people ask first, as somebody reads it who has only their calendar at hand."""

from __future__ import annotations

from collections.abc import Iterator

from campaign.build import Build
from campaign.languages.phrases import say
from campaign.model.event import Event
from campaign.model.occurrence import Occurrence
from campaign.model.week import Campaign
from campaign.telling.dates import day_and_times, has_other_clock
from campaign.telling.events import whom_to_ask
from campaign.telling.facts import WHO_CAN_STILL_COME, facts_of_time, told_in
from campaign.telling.left_out import Form

_IN_PROPERTIES = WHO_CAN_STILL_COME | {"status", "when", "where", "also on"}
"""What SUMMARY, STATUS, DTSTART, LOCATION and the other entries tell."""


def description(event: Event, time: Occurrence, campaign: Campaign, build: Build) -> Iterator[str]:
    """A line for each thing. Of what is stopped, only what changed, what it was, and whom to ask."""
    language = build.language
    if not (event.is_stopped or time.is_stopped):
        if not time.when.starts and not time.when.all_day:
            over = event.is_over(build.today)
            yield say(language, "told.time_not_recorded" if over else "told.time_not_known")
        if has_other_clock(time.when):  # programs show the reader's own clock, and nothing else
            yield day_and_times(time.when, language)
    facts = facts_of_time(event, time, campaign_contact(campaign), build.today, language, build.written_in)
    yield from told_in(Form.CALENDAR, facts, beside=_IN_PROPERTIES)
    if not event.run_by_others:
        yield say(language, "told.contact", contact=campaign_contact(campaign))
    elif event.is_stopped:
        yield whom_to_ask(event, language)
    yield say(language, "told.page", link=build.url(event.address))


def campaign_contact(campaign: Campaign) -> str:
    """Whom people can always ask."""
    return f"{campaign.contact.phone}, {campaign.contact.email}"
