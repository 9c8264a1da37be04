"""What the search says of an event beside its words: what became of it, and what is known of access where it is."""

from __future__ import annotations

from campaign.build import Build
from campaign.forms.pages.rows import MOST_TIMES, end_of, over_after
from campaign.languages.phrases import say
from campaign.languages.tagged_text import joined
from campaign.model.access import Answer, facts_of
from campaign.model.event import Event
from campaign.model.programme import Slot, next_times, times_left
from campaign.model.time_zones import at_home
from campaign.model.venue import access_at
from campaign.telling.dates import first_to_last
from campaign.telling.events import word_for
from campaign.telling.single_dates import on_its_day, single_dates


def became(event: Event, build: Build) -> tuple[str, str | None]:
    """What became of an event, or that it has no places left: who looks for it must not set out in vain."""
    language, ends = build.language, end_of((time.when for time in event.occurrences()), build)
    if event.status.lasts:
        return word_for(event, language), None
    if ends["is_over"] or event.is_over(build.today):
        return "", None
    if event.status.is_about_places:
        return word_for(event, language), ends["over_after"]
    if event.join.places_left == 0:
        return say(language, "event.places_left", n=0), ends["over_after"]
    if dates := single_dates(event, build.today):
        said = joined("; ", [on_its_day(time, event, language) for time in dates])
        return said, end_of([time.when for time in dates], build)["over_after"]
    return "", None


def next_days(event: Event, build: Build) -> list[tuple[str | None, str]]:
    """The day of its next time, or else of its last, and how often it happens after that; then those of the times after."""
    language, times = build.language, next_times(event, build.today)[:MOST_TIMES]
    if event.is_stopped or times[0].when.first is None:
        return [(None, first_to_last(at_home(event.when), language))] if event.when.first else []
    *before, last = times
    each = [(over_after([slot.when]), _day(slot, build)) for slot in before]
    return [*each, (None, _day(last, build))]


def _day(slot: Slot, build: Build) -> str:
    language = build.language
    day = first_to_last(slot.when, language)
    left = len(times_left(slot, build.today))
    return say(language, "search.day_of_several", day=day, n=left) if left else day


def access_there(event: Event) -> list[str]:
    """The facts that hold somewhere where it happens: of a room, what is so in that room."""
    places = [access_at(time.where, time.room) for time in event.occurrences()]
    facts = [*facts_of(event.access).items()]
    for place in places:
        facts += facts_of(place).items()
    return list(dict.fromkeys(name for name, fact in facts if fact.answer is Answer.YES))
