"""What is on when."""

from __future__ import annotations

from datetime import date

from campaign.model.event import Event
from campaign.model.programme import Slot, day_by_day, next_times, programme
from making import a_campaign, an_event
from model.written_when import described

WEEK = a_campaign()  # Monday 5 to Sunday 11 July 2027


def told(*events: Event) -> list[tuple[str, str]]:
    return [(slot.event.slug, described(slot.when)[:16]) for slot in programme(WEEK, events)]


def test_times_come_in_order() -> None:
    """By day, whole days first, then by time; what is not known comes last."""
    events = [
        an_event("nobody-knows", when="not known yet"),
        an_event("evening", when="8 July 2027, 7pm"),
        an_event("time-to-come", when="8 July 2027, time not known yet"),
        an_event("morning", when="8 July 2027, 9am"),
        an_event("whole-day", when="8 July 2027, all day"),
        an_event("first", when="5 July 2027, 9pm"),
    ]

    assert [slot.event.slug for slot in programme(WEEK, events)] == [
        "first", "whole-day", "morning", "evening", "time-to-come", "nobody-knows",
    ]  # fmt: skip


def test_each_time_in_the_week_has_its_place() -> None:
    """An event that repeats is listed on each of its days in the week, and says how many more come after it."""
    choir = an_event("choir", when="5 July 2027, 10am", repeats="every Monday and Friday until 30 July 2027")

    assert told(choir) == [("choir", "2027-07-05T10:00"), ("choir", "2027-07-09T10:00")]
    assert [slot.others for slot in programme(WEEK, [choir])] == [7, 6]


def test_several_dates_have_their_own_rooms() -> None:
    """Each other date has its own room and note; what it does not say comes from the event."""
    talk = an_event(
        "talk",
        when="6 July 2027, 10am",
        where={"name": "The pier"},
        room="Blue room",
        also_on=[
            {"when": "8 July 2027, 2pm", "room": "Red room", "note": "With BSL"},
            {"when": "7 July 2027, 2pm"},
        ],
    )
    times = [slot.time for slot in programme(WEEK, [talk])]

    assert [(time.room, time.note) for time in times] == [
        ("Blue room", None),
        ("Blue room", None),
        ("Red room", "With BSL"),
    ]
    assert {time.where.name for time in times if time.where} == {"The pier"}


def test_an_event_outside_the_week_is_not_lost() -> None:
    """It has its first time."""
    late = an_event("late", when="15 July 2027, 10am", repeats="every Thursday until 29 July 2027")

    assert told(late) == [("late", "2027-07-15T10:00")]


def test_what_reaches_into_the_week_is_in_it() -> None:
    """An exhibition that began before the week is part of it; what ended the day before is not."""
    show = an_event("show", when="1 July 2027 to 5 July 2027", also_on={"when": "1 July 2027 to 4 July 2027"})

    assert told(show) == [("show", "2027-07-01/2027-")]


def test_what_lasts_several_days_is_on_each_of_them() -> None:
    """Of those in the week; what is out of the week has its first day, and a night is one day."""
    show = an_event("show", when="3 July 2027 to 6 July 2027")
    night = an_event("night", when="6 July 2027, 10pm to 7 July 2027, 6am")
    late = an_event("late", when="1 August 2027 to 3 August 2027")

    found = day_by_day(WEEK, programme(WEEK, [show, night, late]))

    assert [(str(day), [slot.event.slug for slot in on_day]) for day, on_day in found] == [
        ("2027-07-05", ["show"]),
        ("2027-07-06", ["show", "night"]),
        ("2027-08-01", ["late"]),
    ]


def test_the_next_time() -> None:
    """The first that is not over; on its own day it is still next; after all of them it is the last."""
    choir = an_event(when="1 July 2027, 10am", repeats="every Thursday until 15 July 2027")
    days = [date(2027, 6, 1), date(2027, 7, 1), date(2027, 7, 2), date(2027, 7, 15), date(2027, 8, 1)]

    assert [_day(next_times(choir, day)[0]) for day in days] == [1, 1, 8, 15, 15]
    assert next_times(choir, days[0])[0].others == 2


def test_the_next_time_of_what_nobody_knows() -> None:
    """A day that is not known is never over, and comes after those that are known."""
    plan = an_event(when="not known yet")
    both = an_event(when="1 July 2027, 10am", also_on={"when": "not known yet"})

    assert next_times(plan, date(2030, 1, 1))[0].when.first is None
    assert _day(next_times(both, date(2027, 6, 1))[0]) == 1
    assert next_times(both, date(2027, 7, 2))[0].when.first is None


def _day(slot: Slot) -> int:
    assert slot.when.first

    return slot.when.first.day


def test_what_begins_on_the_last_day_is_in_the_week() -> None:
    """Each of its times that day has its place, and those of the day after have none."""
    others = [{"when": "11 July 2027, 10am"}, {"when": "12 July 2027, 10am"}]
    choir = an_event("choir", when="5 July 2027, 10am", also_on=others)

    assert told(choir) == [("choir", "2027-07-05T10:00"), ("choir", "2027-07-11T10:00")]


def test_times_that_are_alike_come_by_the_names_of_files() -> None:
    """So that the order is the same in every build, whatever order the files are read in."""
    walk, choir = an_event("walk"), an_event("choir")

    assert [slug for slug, _ in told(walk, choir)] == ["choir", "walk"]


def test_what_is_elsewhere_is_in_the_week_by_the_clock_at_home() -> None:
    """Sunday evening in Los Angeles is Monday here, and Monday morning in Auckland is Sunday."""
    late = an_event("late", when="4 July 2027, 7pm", time_zone="America/Los_Angeles")
    early = an_event("early", when="5 July 2027, 7am", time_zone="Pacific/Auckland")

    assert [
        (day, [slot.event.slug for slot in slots])
        for day, slots in day_by_day(WEEK, programme(WEEK, [late, early]))
    ] == [
        (date(2027, 7, 4), ["early"]),
        (date(2027, 7, 5), ["late"]),
    ]
