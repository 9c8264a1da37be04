"""Facts of an event that contradict each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from campaign.model.attendance import AttendanceMode
from campaign.model.repeats import MOST_DAYS
from campaign.model.status import Status
from campaign.model.times_of_event import is_of
from campaign.model.when import check_clock, in_plain_words
from campaign.problems import AuthorMistake

if TYPE_CHECKING:
    from campaign.model.event import Event


def refuse_what_does_not_fit(event: Event) -> None:
    """Raises :class:`AuthorMistake` where two facts of an event contradict each other."""
    if event.status is Status.RESCHEDULED and event.was is None:
        raise AuthorMistake(
            'It is rescheduled, but "was" is missing.', 'Add "was:" with the old day and times.', "status"
        )
    if event.status is Status.MOVED_ONLINE and event.how is not AttendanceMode.ONLINE:
        raise AuthorMistake('It moved online, but "how" says something else.', 'Write "how: online".', "how")
    if event.status is Status.SCHEDULED and (event.was or event.status_note):
        raise AuthorMistake(
            'This says what changed, but "status" is missing.',
            f'Add "status:" and one of: {", ".join(status for status in Status if status is not Status.SCHEDULED)}.',
            "was" if event.was else "status note",
        )
    _places_fit(event)
    if event.online and event.how is AttendanceMode.IN_PERSON:
        raise AuthorMistake(
            'It is in person, but "online" tells how to join from elsewhere.',
            'Write "how: both".',
            "online",
        )
    _repeats_fit(event)
    _sessions_fit(event)
    _single_dates_fit(event)
    _asking_fits(event)
    if event.how is AttendanceMode.ONLINE and event.where is not None:
        raise AuthorMistake(
            'It is online, but "where" names a place.', 'Write "how: both", or delete "where".', "where"
        )


def _places_fit(event: Event) -> None:
    left, status = event.join.places_left, event.status
    if left and status is Status.FULL:
        raise AuthorMistake(
            'It is full, but "join" says there are places left.', "Delete one of the two.", "status"
        )
    if left == 0 and status is Status.FEW_PLACES_LEFT:
        raise AuthorMistake(
            'A few places are left, but "join" says there are none.', "Delete one of the two.", "status"
        )


def _asking_fits(event: Event) -> None:
    by = event.access.ask_by
    days = [time.when.last for time in event.occurrences() if time.when.last]
    if by and days and by > max(days):
        raise AuthorMistake(
            'The last day to ask for something, "ask by", is after the event.',
            "Choose an earlier day, or delete it.",
            "access",
        )


def _repeats_fit(event: Event) -> None:
    if event.opening_hours and not event.when.all_day:
        raise AuthorMistake(
            "There are opening hours and a start time.", 'Write only the days in "when".', "opening hours"
        )
    if event.repeats is None:
        if event.not_on:
            raise AuthorMistake(
                'There is nothing that "not on" could leave out.',
                'Add "repeats", or delete it.',
                "not on",
            )
        return
    if event.when.first is None:
        raise AuthorMistake(
            "It repeats, but its first day is not known.", 'Write the first day in "when".', "repeats"
        )
    days = event.repeats.days(event.when.first)
    if not days:
        raise AuthorMistake("It ends before it begins.", 'Change the last day, or "when".', "repeats")
    if days[0] != event.when.first:
        raise AuthorMistake(
            "The first day does not fit the way it repeats.",
            f'Begin "when" on {in_plain_words(days[0])}, or change this.',
            "repeats",
        )
    if len(days) > MOST_DAYS:
        raise AuthorMistake(
            f"It happens more than {MOST_DAYS} times.", "Choose an earlier last day.", "repeats"
        )
    for day in days:
        try:
            check_clock(event.when.moved_to(day))
        except AuthorMistake as mistake:
            raise AuthorMistake(mistake.what, mistake.do, "repeats") from None
    if days[0] in event.not_on:
        raise AuthorMistake(
            "It does not happen on its first day.",
            'Write the first day on which it happens in "when".',
            "not on",
        )
    for day in event.not_on:
        if day not in days:
            raise AuthorMistake(
                "It does not happen on one of these days anyway.", "Check the dates.", "not on"
            )


def _sessions_fit(event: Event) -> None:
    first, last = event.when.first, event.when.last
    for session in event.sessions:
        day = session.when.first
        if first and last and day and not first <= day <= last:
            raise AuthorMistake(
                f'The session "{session.title}" is on another day than the event.',
                "Change one of the days.",
                "sessions",
            )


def _single_dates_fit(event: Event) -> None:
    times = event.occurrences()
    if event.single_dates and len(times) == 1:
        raise AuthorMistake(
            "It happens only once.", 'Write its status in "status", and why in "status note".', "single dates"
        )
    named: set[int] = set()
    for date in event.single_dates:
        found = {number for number, time in enumerate(times) if is_of(date, time)}
        if not found or date.when.first is None:
            raise AuthorMistake(
                "It does not happen on one of these dates.",
                f"Write a date on which it happens, such as {_day_of_first(event)}.",
                "single dates",
            )
        if found & named:
            raise AuthorMistake("A date is here twice.", "Keep one of them.", "single dates")
        named |= found
    if all(time.is_stopped for time in times):
        raise AuthorMistake(
            "None of its dates is left.",
            f'Write "status: {times[0].status}" for the whole event, and delete this.',
            "single dates",
        )


def _day_of_first(event: Event) -> str:
    first = event.occurrences()[0].when.first
    return f'"{in_plain_words(first)}"' if first else "one of those in its file"
