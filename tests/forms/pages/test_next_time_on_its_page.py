"""Of several times, the page of an event, its preview and its image lead with one that is true on every day."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from campaign.build import Build
from campaign.forms.cards.social_images import event_image_words
from campaign.forms.feeds.feeds import event_entries
from forms.pages.facts import build_on, page_at
from making import an_event, in_feeds, on_site

ALSO = [
    {"when": "6 July 2027, 2pm to 4pm", "where": {"name": "The bandstand", "town": "Sampleton"}},
    {"when": "8 July 2027, time not known yet"},
]
TEA: dict[str, Any] = {
    "title": "Tea",
    "summary": "We drink tea.",
    "when": "5 July 2027, 2pm to 4pm",
    "also_on": ALSO,
}


def page_on(day: int, **fields: Any) -> dict[str, Any]:
    event = an_event(**TEA | {"where": {"name": "The hall", "town": "Sampleton"}} | fields)
    return page_at(event.address, event, build=build_on(day))


@pytest.mark.parametrize(
    ("day", "when", "others", "where", "elsewhere"),
    [
        (1, "Monday 5 July 2027", "And 2 more times", "The hall, Sampleton", "And in one more place"),
        (6, "Tuesday 6 July 2027", "And one more time", "The bandstand, Sampleton", "And in one more place"),
        (7, "Thursday 8 July 2027", None, "The hall, Sampleton", None),
        (12, "Thursday 8 July 2027", "It happened 3 times", "The hall, Sampleton", "And in one more place"),
    ],
)
def test_the_key_facts_are_of_the_next_time(
    day: int, when: str, others: str | None, where: str, elsewhere: str | None
) -> None:
    """What is past is not counted; once all are, it says how often it happened."""
    event = page_on(day)["event"]

    assert (event["when"]["day"], event["when"]["others"]) == (when, others)
    assert (event["where"]["line"], event["where"]["others"]) == (where, elsewhere)


def test_a_place_where_it_was_off_is_not_one_where_it_happened() -> None:
    """Once it is over, as before."""
    off = [{"when": "6 July 2027", "status": "postponed"}]
    event = page_on(12, single_dates=off)["event"]

    assert (event["when"]["others"], event["where"]["others"]) == ("It happened 2 times", None)


def test_the_readers_clock_moves_on_to_the_next_time() -> None:
    """On a site that is not built again; after the last, in the words of what is over."""
    times = json.loads(page_on(1)["event"]["when"]["next_times"])

    assert [(time["time"], time["others"], time["elsewhere"]) for time in times] == [
        ("Monday 5 July 2027, 2pm to 4pm", "And 2 more times", "And in one more place"),
        ("Tuesday 6 July 2027, 2pm to 4pm", "And one more time", "And in one more place"),
        ("Thursday 8 July 2027, time not known yet", None, None),
    ]
    assert [time.get("others_over") for time in times] == [None, None, "It happened 3 times"]
    assert times[2]["time_over"] == "Thursday 8 July 2027, time not recorded"
    (last,) = json.loads(page_on(7)["event"]["when"]["next_times"])
    assert last == times[2]
    assert page_on(9)["event"]["when"]["next_times"] is None


def test_what_is_different_at_the_next_time_is_told_with_its_place() -> None:
    """A place alone would mislead, where the note says that this time it is online."""
    also = [{"when": "8 July 2027, 2pm", "note": "This one is online."}]
    before, after = page_on(1, also_on=also), page_on(7, also_on=also)

    assert [page["event"]["where"]["note"] for page in (before, after)] == [None, "This one is online."]
    assert "This one is online." in after["preview"]["description"]
    assert "This one is online." not in before["preview"]["description"]
    assert json.loads(before["event"]["when"]["next_times"])[1]["note"] == "This one is online."


def test_what_is_cancelled_does_not_move_on() -> None:
    """It has no next time."""
    when = page_on(6, status="cancelled")["event"]["when"]

    assert (when["day"], when["others"], when["next_times"]) == ("Monday 5 July 2027", None, None)


@pytest.mark.parametrize(
    ("day", "begins"),
    [
        (1, "Monday 5 July 2027, 2pm to 4pm. The hall, Sampleton. And 2 more times, also elsewhere."),
        (6, "Tuesday 6 July 2027, 2pm to 4pm. The bandstand, Sampleton. And one more time, elsewhere."),
        (7, "Thursday 8 July 2027, time not known yet. The hall, Sampleton. We drink"),
        (12, "Thursday 8 July 2027, time not recorded. The hall, Sampleton. It happened 3 times."),
    ],
)
def test_previews_and_feeds_lead_with_the_next_time(day: int, begins: str) -> None:
    """On the day of the build."""
    event = an_event(**TEA, where={"name": "The hall", "town": "Sampleton"})
    site = in_feeds(event)
    (entry,) = event_entries(site.pass_of(event), site.campaign, build_on(day))

    assert page_on(day)["preview"]["description"].startswith(begins)
    assert entry.summary.startswith(begins)


def test_a_long_time_that_goes_on_does_not_count_what_was_during_it() -> None:
    """Its other time is past, though it begins later."""
    fields = {"when": "5 to 11 July 2027", "also_on": [{"when": "6 July 2027, 2pm to 3pm"}]}

    assert page_on(6, **fields)["event"]["when"]["others"] == "And one more time"
    assert page_on(8, **fields)["event"]["when"]["others"] is None


@pytest.mark.parametrize("day", [1, 7, 12])
def test_the_image_is_true_on_every_day(day: int) -> None:
    """Networks keep it: the first time, wherever it is written, and how many come after it."""
    event = an_event(**TEA | {"when": "9 July 2027, 2pm"})
    build = Build(date(2027, 7, day), "https://week.example.org/")

    assert event_image_words(on_site(event), build).startswith(
        "Tue 6 July 2027, 2pm, and 2 more times. Tea. "
    )


def test_the_next_time_elsewhere_is_by_the_clock_there() -> None:
    """As everywhere on that page, with the clock at home beside it; for the reader's clock too."""
    times = [
        "Monday 5 July 2027, 2pm to 4pm, New York time (7pm to 9pm in London)",
        "Tuesday 6 July 2027, 8pm, New York time (Wednesday 7 July 2027, 1am in London)",
    ]
    fields = {"time_zone": "America/New_York", "where": None, "also_on": {"when": "6 July 2027, 8pm"}}
    when = page_on(1, **fields)["event"]["when"]

    assert f"{when['day']}, {when['times']}" == times[0]
    assert [time["time"] for time in json.loads(when["next_times"])] == times
    assert page_on(1, **fields)["preview"]["description"].startswith(times[0])
