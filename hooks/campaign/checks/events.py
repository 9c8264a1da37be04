"""What is wrong with an event beside others, or between two of its facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from campaign.build import Build
from campaign.checks.at import at_field
from campaign.model.event import Event
from campaign.model.status import Status
from campaign.nearest import nearest_few, write_instead
from campaign.problems import Problem, Severity
from campaign.site.site import Site
from campaign.telling.dates import full_date

_CHANGES = {
    Status.CANCELLED,
    Status.POSTPONED,
    Status.RESCHEDULED,
    Status.MOVED_ONLINE,
    Status.ROOM_CHANGED,
    Status.PAUSED,
}


def changes_have_a_day(site: Site, build: Build) -> Iterator[Problem]:
    """A note: the event's own page says what changed, but lists and feeds of changes are by day."""
    for event in site.all(Event):
        if event.status in _CHANGES and not event.status_since and not event.is_over(build.today):
            yield at_field(
                event, "status", f"It is {event.status}, but the list of changes and its feed cannot say since when.",
                f'Add the day, such as "status since: {full_date(build.today, build.language)}".', Severity.NOTE,
            )  # fmt: skip


def bigger_events_exist(site: Site, build: Build) -> Iterator[Problem]:
    """An event may be part of another one here, by its year and name, but never of itself, not even through others."""
    bigger = {f"{event.year}/{event.slug}": event.part_of for event in site.all(Event)}
    for event in site.all(Event):
        name = f"{event.year}/{event.slug}"
        if event.part_of and (event.part_of not in bigger or event.part_of == name):
            yield at_field(
                event, "part of", f'There is no other event "{event.part_of}".',
                write_instead(event.part_of, bigger.keys() - {name}),
            )  # fmt: skip
        elif event.part_of and name in _above(event.part_of, bigger):
            yield at_field(
                event, "part of", f'This event and "{event.part_of}" are part of each other.',
                "Delete this line in one of them.",
            )  # fmt: skip


def _above(name: str, bigger: Mapping[str, str | None]) -> set[str]:
    """All that the event of this name is part of, and what that is part of."""
    found: set[str] = set()
    above = bigger.get(name)
    while above and above not in found:
        found.add(above)
        above = bigger.get(above)
    return found


def opening_hours_cover_the_days(site: Site, build: Build) -> Iterator[Problem]:
    """Whoever reads only "until Sunday" comes on Sunday."""
    for event in site.all(Event):
        closed = {day for line in event.opening_hours if line.opens is None for day in line.days}
        ends = {event.when.first: "first", event.when.last: "last"}
        for day, which in ends.items():
            if day and day.weekday() in closed:
                yield at_field(
                    event, "when", f'{full_date(day, build.language)} is its {which} day, but its opening hours say "closed".',
                    f'Write the {which} day on which it is open, or correct "opening hours".', Severity.NOTE,
                )  # fmt: skip


def places_left_can_be_had(site: Site, build: Build) -> Iterator[Problem]:
    """A note: campaigns of the first release may say both, and pages tell only of the waiting list."""
    for event in site.all(Event):
        if event.status is Status.WAITING_LIST and event.join.places_left:
            yield at_field(
                event, "status", 'It has a waiting list, but "join" says there are places left.',
                "Delete one of the two.", Severity.NOTE,
            )  # fmt: skip


def rooms_are_known(site: Site, build: Build) -> Iterator[Problem]:
    """A note: a slip in the name of a room would show people the facts of the building in place of those of the room."""
    for event in site.all(Event):
        place, written = event.where, event.room
        if place is None or not written or place.room_called(written):
            continue
        name = written.split(",")[0]
        if meant := nearest_few(name, [room.name for room in place.rooms], most=1, alike=0.75):
            yield at_field(
                event, "room", f'"{name}" is no room of {place.name}, so its facts are not shown.',
                f'Did you mean "{meant[0]}"?', Severity.NOTE,
            )  # fmt: skip
