"""Changes that people must hear of, and of which the file itself says nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from campaign.build import Build
from campaign.checks.at import at_field
from campaign.model.attendance import AttendanceMode
from campaign.model.event import Event
from campaign.model.history import Heard, Step
from campaign.problems import Problem, Severity
from campaign.site.site import Site
from campaign.telling.changes import news_of, public_steps
from campaign.telling.dates import day_and_times, in_pattern

_ASKED = (Heard.HOW, Heard.WHEN, Heard.WHERE)
"""The other changes have no status. The file itself says what is so now."""

_BESIDE_ITS_DAY = {
    "also on": 'other dates in "also on"',
    "repeats": 'another rule in "repeats"',
    "not on": 'other days in "not on"',
    "opening hours": "other opening hours",
}


def changes_are_told(site: Site, build: Build) -> Iterator[Problem]:
    """A note: pages, feeds and calendars tell of it by themselves, but only its author can say why."""
    for event in site.all(Event):
        told = max((day for day in (event.status_since, event.updated) if day), default=None)
        for step in () if event.is_over(build.today) else reversed(public_steps(event, build.history)):
            left = news_of(step, event, event.status_since)
            asked = [heard for heard in _ASKED if heard in left]
            if asked and (told is None or told < step.day):
                yield from (_note(event, step, heard, build) for heard in asked)
                break


def _note(event: Event, step: Step, heard: Heard, build: Build) -> Problem:
    language = build.written_in
    since = f"{step.day.day} {in_pattern(step.day, 'month_year', language)}"
    if heard is Heard.WHEN and (other := _other_than_its_day(step)):
        field, what = other if other in event.source.places else "when", _BESIDE_ITS_DAY[other]
        words = f'"updated: {since}"'
    elif heard is Heard.WHEN:
        # As an author writes it, by the clock of the event.
        was = day_and_times(replace(step.before.when, home=None), language)
        field, what = "when", f"other days or times: {was}"
        words = f'"status: rescheduled", "was: {was}" and "status since: {since}"'
    elif heard is Heard.WHERE:
        field, what = "where" if "where" in event.source.places else "room", "another place"
        words = f'"status: room changed" and "status since: {since}" if it is only another room'
    else:
        field, what = "how", "another way to take part"
        online = event.how is AttendanceMode.ONLINE
        words = f'"status: moved online" and "status since: {since}"' if online else f'"updated: {since}"'
    also = (
        ""
        if words.startswith('"updated')
        else f' If there is nothing more to say, add only "updated: {since}".'
    )
    return at_field(
        event, field, f"Until {since}, this event was published with {what}.",
        f"The site says that it changed. To say more, add {words}.{also}", Severity.NOTE,
    )  # fmt: skip


def _other_than_its_day(step: Step) -> str | None:
    """The field that changed, where the first day and its times did not: "was" would tell of a move that was none."""
    before, after = step.before, step.after
    if before.when != after.when:
        return None
    names = {name: name.replace(" ", "_") for name in _BESIDE_ITS_DAY}
    changed = (name for name, of in names.items() if getattr(before, of) != getattr(after, of))
    return next(changed, None)
