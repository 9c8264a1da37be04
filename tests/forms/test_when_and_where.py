"""When and where, as rows of lists, pages, images, feeds and search engines say it: with the day and the clock of each time."""

from __future__ import annotations

from datetime import date
from typing import Any

import feedparser
import pytest

from campaign.build import Build
from campaign.forms.cards.social_images import event_image_words
from campaign.forms.feeds.feeds import feed_file
from campaign.forms.linked_data import records as linked_data
from campaign.forms.pages.rows import event_rows
from campaign.kinds.feeds import TO_EVENTS
from campaign.model.event import Event
from forms.pages.facts import page_at
from making import an_event, in_feeds, on_site, published

BUILD = Build(date(2027, 6, 1), "https://week.example.org/")

OVER_DAYS = {"when": "6 July 2027, 10am to 7 July 2027, 3.30pm"}
TO_MIDNIGHT = {"when": "9 July 2027, 10am to 11 July 2027, 00:00"}
IN_OSLO = {"when": "8 July 2027, 2.30pm to 4pm", "time zone": "Europe/Oslo"}
IN_TOKYO = {"when": "7 July 2027, 6am to 8am", "time zone": "Asia/Tokyo"}
IN_LEEDS = {"where": {"town": "Leeds"}}


def event_with(facts: dict[str, Any]) -> Event:
    return an_event(**{name.replace(" ", "_"): value for name, value in facts.items()})


def row_of(event: Event) -> Any:
    (row,) = event_rows([on_site(event)], BUILD)
    return row


def page_of(event: Event) -> dict[str, Any]:
    facts: dict[str, Any] = page_at(event.address, event, build=BUILD)["event"]
    return facts


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"when": "8 July 2027, 10am to 12.30pm"}, ("10am", "to 12.30pm")),
        ({"when": "8 July 2027, 10am"}, ("10am", None)),
        ({"when": "8 July 2027, 10pm to midnight"}, ("10pm", "to midnight")),
        ({"when": "8 July 2027, 00:00 to 02:00"}, ("midnight at the start of Thursday", "to 2am")),
        (OVER_DAYS, ("10am", "to Wednesday 7 July, 3.30pm")),
        (TO_MIDNIGHT, ("10am", "to midnight at the start of Sunday 11 July")),
        (IN_OSLO, ("1.30pm", "to 3pm (2.30pm to 4pm in Oslo)")),
        ({"when": "8 July 2027, 2.30pm", "time zone": "Europe/Oslo"}, ("1.30pm", "(2.30pm in Oslo)")),
        (IN_TOKYO, ("10pm", "to midnight (Wednesday 7 July, 6am to 8am in Tokyo)")),
        ({"when": "8 July 2027, 2.30pm", "time zone": "Europe/Dublin"}, ("2.30pm", None)),
    ],
)
def test_a_row_says_when(facts: dict[str, Any], said: tuple[str, str | None]) -> None:
    """An end on another day is beside its day, and beside the times at home are those by another clock there."""
    row = row_of(event_with(facts))

    assert (row["time"], row["end"]) == said


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (OVER_DAYS, ("Tuesday 6 July 2027", "10am to Wednesday 7 July 2027, 3.30pm")),
        (TO_MIDNIGHT, ("Friday 9 July 2027", "10am to midnight at the start of Sunday 11 July 2027")),
        (IN_OSLO, ("Thursday 8 July 2027", "2.30pm to 4pm, Oslo time (1.30pm to 3pm in London)")),
    ],
)
def test_a_page_says_when(facts: dict[str, Any], said: tuple[str, str]) -> None:
    """The page has room for what time it is at home."""
    when = page_of(event_with(facts))["when"]

    assert (when["day"], when["times"]) == said


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (OVER_DAYS, "Tuesday 6 July 2027, 10am to Wednesday 7 July 2027, 3.30pm. "),
        (TO_MIDNIGHT, "Friday 9 July 2027, 10am to midnight at the start of Sunday 11 July 2027. "),
        (IN_OSLO, "Thursday 8 July 2027, 2.30pm to 4pm, Oslo time (1.30pm to 3pm in London). "),
    ],
)
def test_a_feed_says_when(facts: dict[str, Any], said: str) -> None:
    """Its entry begins with it."""
    (entry,) = feedparser.parse(feed_file(TO_EVENTS, in_feeds(event_with(facts)), BUILD)).entries

    assert entry.summary.startswith(said)


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (OVER_DAYS, "Tue 6 July 2027, 10am. "),
        (IN_OSLO, "Thu 8 July 2027, 1.30pm (2.30pm in Oslo). "),
        (IN_TOKYO, "Tue 6 July 2027, 10pm (Wed, 6am in Tokyo). "),
        ({"when": "8 July 2027, 12.30pm", **IN_LEEDS}, "Thu 8 July 2027, 12.30pm. Open kitchen. Leeds, place not known yet"),
    ],
)  # fmt: skip
def test_an_image_says_when_it_starts(facts: dict[str, Any], said: str) -> None:
    """And by which clock, and where."""
    assert event_image_words(on_site(event_with(facts)), BUILD).startswith(said)


def test_search_engines_get_the_offset_of_the_zone() -> None:
    """Half past two in Oslo is two hours from UTC in summer."""
    event = event_with({**IN_OSLO, "where": {"name": "Deichman", "town": "Oslo"}})
    found = linked_data.event(on_site(event), published(event), BUILD)

    assert found
    assert (found["startDate"], found["endDate"]) == ("2027-07-08T14:30+02:00", "2027-07-08T16:00+02:00")


def test_a_town_is_a_place_of_which_no_more_is_known() -> None:
    """Nowhere does "not known yet" read like a name."""
    event = event_with(IN_LEEDS)
    found = linked_data.event(on_site(event), published(event), BUILD)

    assert row_of(event)["place"] == page_of(event)["where"]["line"] == "Leeds, place not known yet"
    (spot,) = page_of(event)["spots"]
    assert (spot["place"]["name"], spot["place"]["lines"]) == ("Leeds", [])
    assert found
    assert (found["location"]["name"], found["location"]["address"]["addressLocality"]) == ("Leeds", "Leeds")


def test_over_there_is_not_over_here() -> None:
    """At ten in the evening of 8 July in New York it is 9 July in London, where the page is built."""
    late = an_event(when="8 July 2027, 9pm to 11pm", time_zone="America/New_York")
    (row,) = event_rows([on_site(late)], Build(date(2027, 7, 9), "https://week.example.org/"))

    assert not row["is_over"]
    assert row["over_after"] == "2027-07-08T23:00:00-04:00"


def test_a_list_has_it_under_the_day_at_home() -> None:
    """Whoever looks for what is on this Tuesday evening finds it, though it is Wednesday there."""
    early, whole = event_with(IN_TOKYO), event_with({**IN_TOKYO, "when": "7 July 2027, all day"})
    days = page_at("2027/programme/", early, build=BUILD)["days"]

    assert (row_of(early)["day"], row_of(early)["datetime"]) == (
        "Tuesday 6 July 2027",
        "2027-07-06T22:00+01:00",
    )
    assert [(day["date"], len(day["events"])) for day in days] == [("2027-07-06", 1)]
    assert row_of(whole)["day"] == "Wednesday 7 July 2027"


def test_hours_elsewhere_are_by_the_clock_there() -> None:
    """The days on which it is open are those there; the hours at home are beside them."""
    hours = {"Monday to Sunday": "9am to 5pm"}
    row = row_of(event_with({**IN_TOKYO, "when": "6 to 8 July 2027", "opening hours": hours}))
    days = page_at(
        "2027/programme/",
        event_with({**IN_TOKYO, "when": "6 to 8 July 2027", "opening hours": hours}),
        build=BUILD,
    )["days"]

    assert row["day"] == "Tuesday 6 July 2027"
    assert days[0]["events"][0]["time"] == "9am"
    assert days[0]["events"][0]["end"] == "to 5pm, Tokyo time (1am to 9am in London)"
