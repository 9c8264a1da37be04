"""The programme in Easy Read."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import Any

import pytest

from campaign.forms.easy_read.page_pictures import PagePictures
from campaign.look.symbols import Pictures
from campaign.model.event import Event
from forms.pages.facts import build_on, page_at
from making import an_event

EVENTS = [
    an_event("a", title="Some day", when="not known yet"),
    an_event("b", title="Late", when="Thursday 8 July 2027, 6pm to 7pm"),
    an_event("c", title="Whole day", when="Thursday 8 July 2027, all day"),
    an_event("d", title="No time yet", when="Thursday 8 July 2027, time not known yet"),
    an_event("e", title="First", when="Monday 5 July 2027, 9am to 10am", where="the-boathouse"),
]


def parts(*events: Event, day: int = 1) -> list[dict[str, Any]]:
    """All but the last part, which tells whom to ask."""
    page = page_at("2027/programme/easy-read/", *events, build=build_on(day))
    shown: list[dict[str, Any]] = page["easy"]["parts"]
    return shown


def told(row: dict[str, Any]) -> list[str]:
    """The sentences of a row, with their HTML."""
    return [
        re.sub('\\A<p(?: data-until-over| data-said="[^"]*")?>', "", line).removesuffix("</p>")
        for line in row["words"].splitlines()
    ]


def test_each_day_is_a_part() -> None:
    """In order, and what has no day comes last."""

    assert [part["title"] for part in parts(*EVENTS)] == [
        "Monday 5 July",
        "Thursday 8 July",
        "Date not known yet",
    ]


def test_a_row_says_what_when_and_where() -> None:
    """Its title leads to the event, and the picture is that of its day."""
    row = parts(*EVENTS)[0]["blocks"][0]

    assert (row["title"], row["address"]) == ("First", "2027/events/e/")
    assert row["picture"] == "assets/symbols/dates/2027-07-05.svg"
    assert told(row) == [
        "It starts on Monday 5 July 2027 at 9am.",
        "It ends at 10am.",
        "It is at The Boathouse, Sampleton.",
    ]


def test_a_row_says_that_people_can_join_from_elsewhere() -> None:
    """Whoever cannot come to the place need not miss it."""
    event = an_event(how="both", where="the-boathouse")

    assert told(parts(event)[0]["blocks"][0])[-1] == "You can also join online."


def test_what_is_by_phone_is_not_called_online() -> None:
    """Whoever has no computer need not pass it by."""
    event = an_event(how="online", online={"phone": "01632 960 300"})

    assert told(parts(event)[0]["blocks"][0])[-1] == "You can join by phone."


def test_of_what_is_off_no_other_time_is_told() -> None:
    """Nobody should come to that either."""
    event = an_event(status="paused", also_on=[{"when": "Friday 9 July 2027, 2pm"}])
    said = [line for part in parts(event) for row in part["blocks"] for line in told(row)]

    assert set(said) == {"This event has stopped for now.", "Please do not come."}


def test_what_is_not_known_is_said() -> None:
    """No time and no day is made up."""
    rows = {row["title"]: told(row) for part in parts(*EVENTS) for row in part["blocks"]}

    assert rows["Some day"][0] == "We do not know the day yet."
    assert rows["No time yet"][:2] == ["It is on Thursday 8 July 2027.", "We do not know the time yet."]
    assert rows["Whole day"][:2] == ["It is on Thursday 8 July 2027.", "It lasts all day."]


def test_what_changed_is_told_apart() -> None:
    """The word for it is above the title, as in the other programme."""
    event = an_event("off", status="cancelled", status_note="The hall is closed.")

    assert parts(event)[0]["blocks"][0]["status"]["label"] == "Cancelled"


@pytest.mark.parametrize(
    ("fields", "picture", "said"),
    [
        (
            {"status": "cancelled"},
            "cancelled",
            ["This event is <strong>cancelled</strong>.", "Cancelled means that it will not happen.", "Please do not come."],
        ),
        ({"status": "paused"}, "wait", ["This event has stopped for now.", "Please do not come."]),
        (
            {"status": "postponed", "when": "not known yet", "was": "Thursday 8 July 2027, 2pm"},
            "postponed",
            [
                "This event will not be on the day we planned.", "Please do not come.",
                "The old time was Thursday 8 July 2027 at 2pm.",
                "We do not know the day yet.", "Look here again later, or ask us.",
            ],
        ),
    ],
)  # fmt: skip
def test_nobody_sets_out_for_what_is_off(fields: dict[str, Any], picture: str, said: list[str]) -> None:
    """Neither a time, a place nor the picture of a day says to come, and what was never on is not over."""
    event = an_event("off", where="the-boathouse", **fields)
    (row,) = (row for part in parts(event, day=20) for row in part["blocks"])

    assert told(row) == said
    assert row["picture"] == PagePictures(Pictures())(picture)
    assert row["once_over_says"] is None


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("full", ["This event is full.", "There are no places left."]),
        ("waiting list", ["This event is full.", "You can ask to go on the waiting list."]),
    ],
)
def test_who_finds_no_place_learns_it_before_the_day(status: str, said: list[str]) -> None:
    """What to do about it is said too, then day and place as of any other event."""
    (row,) = parts(an_event("a", status=status, where="the-boathouse"))[0]["blocks"]

    assert told(row)[:3] == [*said, "It starts on Thursday 8 July 2027 at 10am."]
    assert told(row)[-1] == "It is at The Boathouse, Sampleton."


@pytest.mark.parametrize(
    ("when", "end"),
    [
        ("Friday 9 July 2027, 8pm to Saturday 10 July 2027, 1am", "It ends on Saturday 10 July 2027 at 1am."),
        ("Friday 9 July 2027, 8pm to midnight", "It ends at midnight."),
        ("Friday 9 to Saturday 10 July 2027", "The last day is Saturday 10 July 2027."),
        ("Friday 9 July 2027, 8pm", "We do not know yet when it ends."),
    ],
)
def test_a_night_says_when_it_ends(when: str, end: str) -> None:
    """Only what lasts whole days has a last day."""
    (row,) = parts(an_event("night", when=when))[0]["blocks"]

    assert told(row)[1] == end


def test_what_is_over_is_left_to_the_readers_clock() -> None:
    """Until the day after, when it stays true."""
    rows = {day: next(row for part in parts(EVENTS[4], day=day) for row in part["blocks"]) for day in (5, 6)}

    assert [(row["once_over_says"], row["is_over"], row["over_after"]) for row in rows.values()] == [
        ("This event is over.", False, "2027-07-05T10:00:00+01:00"),
        ("This event is over.", True, None),
    ]
    assert told(rows[6]) == ["It was on Monday 5 July 2027."]


SHOW: dict[str, Any] = {"title": "Show", "when": "Monday 5 to Thursday 8 July 2027"}
HOURS = {"Monday to Tuesday": "10am to 5pm", "Wednesday": "closed", "Thursday": "10am to 7pm"}


def shown_on(day: int = 1, **fields: Any) -> list[tuple[str, list[str]]]:
    """The days of an event, with what each says of it."""
    listed = parts(an_event("show", **SHOW | fields), day=day)
    return [(part["title"], told(row)) for part in listed for row in part["blocks"]]


def test_what_lasts_several_days_is_on_each_of_them() -> None:
    """With the hours of that day and until when it goes on; not on a day on which it is closed."""
    event = an_event("show", **SHOW, opening_hours=HOURS)
    rows = [row for part in parts(event) for row in part["blocks"]]

    assert shown_on(opening_hours=HOURS) == [
        (
            "Monday 5 July",
            [
                "It starts on Monday 5 July 2027.", "It is from 10am to 5pm.",
                "The last day is Thursday 8 July 2027.", "We do not know the place yet.",
            ],
        ),
        (
            "Tuesday 6 July",
            [
                "It is also on Tuesday 6 July 2027.", "It is from 10am to 5pm.",
                "The last day is Thursday 8 July 2027.", "We do not know the place yet.",
            ],
        ),
        (
            "Thursday 8 July",
            [
                "The last day is Thursday 8 July 2027.", "It is from 10am to 7pm.", "We do not know the place yet.",
            ],
        ),
    ]  # fmt: skip
    assert [row["picture"].rpartition("/")[2] for row in rows] == [
        "2027-07-05.svg",
        "2027-07-06.svg",
        "2027-07-08.svg",
    ]


def test_a_day_that_is_over_is_not_the_end_of_the_event() -> None:
    """Of what goes on, or happens again, the reader's clock says only that the day is over."""
    rows = [row for part in parts(an_event("show", **SHOW), day=7) for row in part["blocks"]]
    again = parts(
        an_event("tea", when="Monday 5 July 2027, 9am to 10am", also_on=[{"when": "Friday 9 July 2027, 2pm"}])
    )

    assert [(row["once_over_says"], row["is_over"]) for row in rows] == [
        ("This day is over.", True), ("This day is over.", True), ("This day is over.", False), ("This event is over.", False),
    ]  # fmt: skip
    assert shown_on(day=7)[0][1] == ["It was on Monday 5 July 2027."]
    assert [(row["once_over_says"], told(row)[-1]) for part in again for row in part["blocks"]] == [
        ("This day is over.", "It happens 1 more time after this."),
        ("This event is over.", "We do not know the place yet."),
    ]


TUESDAYS: dict[str, Any] = {"when": "6 July 2027, 9am to 10am", "repeats": "every Tuesday until 27 July 2027"}


@pytest.mark.parametrize(
    ("day", "says", "once_over"),
    [
        (1, "It happens 3 more times after this.", "This day is over."),
        (7, "It happens 3 more times after this.", "This day is over."),
        (14, "It happens 2 more times after this.", "This day is over."),
        (27, "It happens 1 more time after this.", "This day is over."),
        (28, "It happened 3 more times after this.", "This event is over."),
    ],
)
def test_only_times_that_are_left_are_still_to_come(day: int, says: str, once_over: str) -> None:
    """Once all are over, they are told in the past."""
    (row,) = (row for part in parts(an_event(**TUESDAYS), day=day) for row in part["blocks"])

    assert (told(row)[-1], row["once_over_says"]) == (says, once_over)


def test_the_count_of_other_times_goes_by_the_readers_clock() -> None:
    """It is one less once the next of them is over; those that were over on the day of the build do not count."""
    (row,) = (row for part in parts(an_event(**TUESDAYS), day=14) for row in part["blocks"])
    (said,) = re.findall('data-said="([^"]*)"', row["words"])

    assert json.loads(unescape(said)) == [
        ["2027-07-20T10:00:00+01:00", "It happens 2 more times after this."],
        ["2027-07-27T10:00:00+01:00", "It happens 1 more time after this."],
        [None, "It happened 3 more times after this."],
    ]


def test_what_is_different_at_one_time_is_told_there() -> None:
    """In words of its author, until it is over; what is off has none."""
    fields: dict[str, Any] = {"when": "6 July 2027, 9am to 10am", "also_on": [
        {"when": "8 July 2027, 9am to 10am", "note": "This time we meet at the gate."}
    ]}  # fmt: skip
    notes = {
        (day, status): [
            "This time we meet at the gate." in told(row)
            for part in parts(an_event(**fields, status=status), day=day)
            for row in part["blocks"]
        ]
        for day in (1, 9)
        for status in ("scheduled", "cancelled")
    }

    assert notes == {
        (1, "scheduled"): [False, True], (1, "cancelled"): [False, False],
        (9, "scheduled"): [False, False], (9, "cancelled"): [False, False],
    }  # fmt: skip


def test_several_nights_have_their_times_on_the_days_on_which_they_are() -> None:
    """It starts on the first, ends on the last, and has no hours between them."""
    said = shown_on(when="Friday 9 July 2027, 8pm to Sunday 11 July 2027, 6am")

    assert [lines[:-1] for _, lines in said] == [
        ["It starts on Friday 9 July 2027.", "It starts at 8pm.", "The last day is Sunday 11 July 2027."],
        ["It is also on Saturday 10 July 2027.", "The last day is Sunday 11 July 2027."],
        ["The last day is Sunday 11 July 2027.", "It ends at 6am."],
    ]


def test_places_end_with_the_event() -> None:
    """That they are gone is of no use once it is over: then the reader's clock takes it away, and the next build too."""
    event = an_event("a", title="Full", status="full", when="Monday 5 July 2027, 9am to 10am")
    before, after = (parts(event, day=day)[0]["blocks"][0]["words"] for day in (5, 6))

    assert "<p data-until-over>This event is full.</p>" in before
    assert "full" not in after


def test_an_empty_programme_says_so() -> None:
    """A week without events has a row that says that there are none."""
    (only,) = parts()

    assert "There are no events here yet." in only["blocks"][0]["words"]


def test_what_is_elsewhere_is_under_the_day_at_home() -> None:
    """With both clocks; once it is over, with both days."""
    tokyo = an_event("tokyo", when="7 July 2027, 6am to 8am", time_zone="Asia/Tokyo", how="online")
    (ahead,), (past,) = parts(tokyo), parts(tokyo, day=10)

    assert (ahead["title"], past["title"]) == ("Tuesday 6 July", "Tuesday 6 July")
    assert told(ahead["blocks"][0])[:5] == [
        "It starts on Wednesday 7 July 2027 at 6am.",
        "It ends at 8am.",
        "This is the time in Tokyo.",
        "In London it starts on Tuesday 6 July 2027 at 10pm.",
        "In London it ends at midnight.",
    ]
    assert told(past["blocks"][0]) == [
        "It was on Tuesday 6 July 2027.",
        "In Tokyo it was on Wednesday 7 July 2027.",
    ]


def test_one_of_several_days_elsewhere_has_both_clocks() -> None:
    """On each day that is listed, in the hours at home."""
    days = parts(
        an_event("long", when="6 July 2027, 9am to 7 July 2027, 5pm", time_zone="America/Los_Angeles")
    )

    assert [day["title"] for day in days] == ["Tuesday 6 July", "Wednesday 7 July", "Thursday 8 July"]
    assert told(days[0]["blocks"][0])[:5] == [
        "It starts on Tuesday 6 July 2027.",
        "It starts at 5pm.",
        "The last day is Thursday 8 July 2027.",
        "In Los Angeles it starts at 9am.",
        "In Los Angeles it ends on Wednesday 7 July 2027 at 5pm.",
    ]


def test_hours_elsewhere_are_on_the_days_there() -> None:
    """By the clock there, with that at home beside it, though it closes on the next day at home."""
    shop = an_event(
        "shop",
        when="6 to 7 July 2027",
        opening_hours={"Monday to Friday": "10am to 5pm"},
        time_zone="America/Los_Angeles",
    )
    ahead, past = parts(shop), parts(shop, day=10)

    assert told(ahead[0]["blocks"][0])[:6] == [
        "It starts on Tuesday 6 July 2027.",
        "It is from 10am to 5pm.",
        "The last day is Wednesday 7 July 2027.",
        "This is the time in Los Angeles.",
        "In London it starts at 6pm.",
        "In London it ends on Wednesday 7 July 2027 at 1am.",
    ]
    assert [told(part["blocks"][0]) for part in past] == [
        ["It was on Tuesday 6 July 2027."],
        ["It was on Wednesday 7 July 2027."],
    ]
