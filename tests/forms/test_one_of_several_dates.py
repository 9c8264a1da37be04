"""What became of one of several dates, in every form but calendars: its page, rows, search, linked data, image, Easy Read."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from campaign.build import Build
from campaign.forms.cards.social_images import event_image_words
from campaign.forms.feeds.feeds import event_entries
from campaign.forms.pages.previews import event_preview
from campaign.forms.pages.rows import event_rows, slot_row
from campaign.forms.search.events import became
from campaign.model.event import Event
from campaign.model.programme import slot_at
from forms.pages.facts import page_at
from making import an_event, in_feeds, on_site

WEEKLY = {"when": "1 July 2027, 2pm to 3pm", "repeats": "every Thursday until 29 July 2027"}
OFF = {"when": "8 July 2027", "status": "cancelled", "note": "No heating."}
FULL = {"when": "15 July 2027", "status": "full"}


def build_on(day: int, month: int = 7) -> Build:
    return Build(date(2027, month, day), "https://week.example.org/")


def event_with(*dates: dict[str, Any], **fields: Any) -> Event:
    return an_event(**{**WEEKLY, "where": {"name": "Quay hut"}, "single_dates": [*dates], **fields})


def page_of(event: Event, day: int = 1) -> dict[str, Any]:
    found: dict[str, Any] = page_at(event.address, event, build=build_on(day))["event"]
    return found


def test_its_page_begins_with_it() -> None:
    """Whoever planned for that date sees it before the next one. A date that is past is not news."""
    dates = page_of(event_with(OFF, FULL))["single_dates"]

    assert [(one["what"], one["why"], one["over_after"]) for one in dates["dates"]] == [
        ("Cancelled on Thursday 8 July 2027", "No heating.", "2027-07-08T15:00:00+01:00"),
        ("Full on Thursday 15 July 2027", None, "2027-07-15T15:00:00+01:00"),
    ]
    assert dates["over_after"] == "2027-07-15T15:00:00+01:00"
    assert page_of(event_with(OFF), day=9)["single_dates"] is None


def test_the_key_facts_name_the_next_date_that_is_on() -> None:
    """How often it still happens counts only those; by the reader's clock too."""
    when = page_of(event_with(OFF, FULL), day=2)["when"]

    assert (when["day"], when["others"]) == ("Thursday 15 July 2027", "And 2 more times")
    assert [time["time"][:16] for time in json.loads(when["next_times"])] == [
        "Thursday 15 July",
        "Thursday 22 July",
        "Thursday 29 July",
    ]


def test_what_is_full_next_is_said_beside_it() -> None:
    """It goes with that time when the reader's clock moves on, and is not so any more once it is past."""
    event = event_with({"when": "29 July 2027", "status": "full", "note": "Try Monday."})
    page = page_of(event, day=23)

    (time,) = json.loads(page["when"]["next_times"])
    assert page["where"]["note"] == time["note"] == "Full. Try Monday."
    assert time["note_over"] is None


def test_the_list_of_all_dates_says_it_of_its_date() -> None:
    """What is about places ends with that date."""
    dates = page_of(event_with(OFF, FULL))["other_times"]["dates"]

    assert [(one["became"], one["became_ends"]) for one in dates] == [
        (None, False),
        ("Cancelled. No heating.", False),
        ("Full.", True),
        (None, False),
        (None, False),
    ]
    later = page_of(event_with(OFF, FULL), day=16)["other_times"]["dates"]
    assert [one["became"] for one in later][1:3] == ["Cancelled. No heating.", None]


def test_its_row_in_the_programme_has_its_own_label() -> None:
    """That of the event is for all other dates."""
    event = event_with(OFF, status="few places left")
    first, second, *_ = [slot_row(slot_at(event, time), build_on(1)) for time in event.occurrences()]

    assert [row["status"] and row["status"]["label"] for row in (first, second)] == [
        "A few places left",
        "Cancelled",
    ]
    assert second["status"]
    assert second["status"]["note"] == "No heating."
    assert (first["is_off"], second["is_off"]) == (False, True)
    assert (first["others"], second["others"]) == ("And 3 more times", "And 3 more times")


@pytest.mark.parametrize(("day", "label"), [(14, "Full"), (16, None)])
def test_what_is_about_places_ends_with_its_date(day: int, label: str | None) -> None:
    """In its row, though the event goes on."""
    event = event_with(FULL)
    status = slot_row(slot_at(event, event.occurrences()[2]), build_on(day))["status"]

    assert (status and status["label"]) == label


def test_a_list_of_events_leads_with_a_date_that_is_on() -> None:
    """And says of a full one that it is."""
    (row,) = event_rows([on_site(event_with(OFF, FULL))], build_on(2))

    assert (row["day"], row["note"], row["others"]) == ("Thursday 15 July 2027", "Full.", "And 2 more times")
    assert [time["note"] for time in json.loads(row["next_times"] or "")] == ["Full.", None, None]


def test_the_home_page_offers_nobody_what_is_off() -> None:
    """It is under its day, where people look who meant to go."""
    event = event_with({"when": "8 July 2027", "status": "cancelled"}, when="7 July 2027, 2pm",
                       repeats="every day until 9 July 2027")  # fmt: skip
    home = page_at("", event, build=build_on(7))

    assert [(slot["date"], slot["is_stopped"], slot["is_shown"]) for slot in home["next"]] == [
        ("2027-07-08", True, False),
        ("2027-07-09", False, True),
    ]


@pytest.mark.parametrize(
    ("day", "dates", "said"),
    [
        (1, [OFF], ("Cancelled on Thursday 8 July 2027", "2027-07-08T15:00:00+01:00")),
        (
            1,
            [FULL, OFF],
            (
                "Cancelled on Thursday 8 July 2027; Full on Thursday 15 July 2027",
                "2027-07-15T15:00:00+01:00",
            ),
        ),
        (9, [OFF], ("", None)),
    ],
)
def test_search_says_it(day: int, dates: list[dict[str, Any]], said: tuple[str, str | None]) -> None:
    """Beside the result, until that date is over."""
    assert became(event_with(*dates), build_on(day)) == said


def test_linked_data_has_it_as_an_event_of_its_own() -> None:
    """With its status, and sold out where no place is left. The event as a whole is on."""
    event = event_with(OFF, FULL, also_on={"when": "30 July 2027, 2pm"})
    data = page_at(event.address, event, build=build_on(1))["linked_data"][0]

    assert data["eventStatus"] == "https://schema.org/EventScheduled"
    assert [
        (part["startDate"], part.get("eventStatus"), part.get("offers", {}).get("availability"))
        for part in data["subEvent"]
    ] == [
        ("2027-07-08T14:00+01:00", "https://schema.org/EventCancelled", None),
        ("2027-07-15T14:00+01:00", "https://schema.org/EventScheduled", "https://schema.org/SoldOut"),
        ("2027-07-30T14:00+01:00", None, None),
    ]
    assert data["subEvent"][0]["description"] == "No heating."


def test_a_written_date_is_told_once_in_linked_data() -> None:
    """With its status and both notes."""
    event = event_with(
        {"when": "30 July 2027", "status": "postponed", "note": "Rain."},
        also_on={"when": "30 July 2027, 2pm", "note": "Outside."},
    )
    (part,) = page_at(event.address, event, build=build_on(1))["linked_data"][0]["subEvent"]

    assert (part["eventStatus"], part["description"]) == (
        "https://schema.org/EventPostponed",
        "Rain. Outside.",
    )


def test_the_social_image_leaves_out_what_is_off() -> None:
    """Networks keep an image, so it names only dates that are on, and the place of the first of them."""
    first_off = event_with({"when": "1 July 2027", "status": "cancelled"})
    elsewhere = event_with(
        {"when": "8 July 2027", "status": "cancelled"},
        when="8 July 2027, 2pm",
        repeats=None,
        also_on={"when": "9 July 2027, 2pm", "where": {"name": "The Ark"}},
    )

    assert event_image_words(on_site(first_off), build_on(1)).startswith(
        "Thu 8 July 2027, 2pm, and 3 more times"
    )
    assert event_image_words(on_site(elsewhere), build_on(1)).endswith("The Ark")


def test_previews_and_feeds_say_it() -> None:
    """After what the event is as a whole. A preview is kept, so it does not say what is full."""
    event = event_with(OFF, FULL)
    told = in_feeds(event)
    (entry,) = event_entries(told.pass_of(event), told.campaign, build_on(1))
    preview = str(event_preview(on_site(event), build_on(1)))

    assert "Cancelled on Thursday 8 July 2027. No heating. Full on Thursday 15 July 2027." in entry.summary
    assert "Cancelled on Thursday 8 July 2027. No heating." in preview
    assert "Full" not in preview


def test_the_easy_read_programme_says_it_of_that_day() -> None:
    """With the picture of it, and without a time to come at."""
    event = event_with(OFF, FULL, when="8 July 2027, 2pm to 3pm", repeats="every day until 15 July 2027")
    parts = page_at("2027/programme/easy-read/", event, build=build_on(1))["easy"]["parts"]
    rows = {part["title"]: part["blocks"][0] for part in parts}

    off, on = rows["Thursday 8 July"], rows["Friday 9 July"]
    assert "It is <strong>cancelled</strong> on this day." in off["words"]
    assert "No heating." in off["words"]
    assert "2pm" not in off["words"]
    assert off["status"]["label"] == "Cancelled"
    assert "cancelled" not in on["words"]


def test_afterwards_only_what_was_on_has_happened() -> None:
    """How often, and until when: on its page and in Easy Read."""
    event = event_with({"when": "29 July 2027", "status": "cancelled"})
    easy = page_at(f"{event.address}easy-read/", event, build=build_on(30))["easy"]
    words = "".join(block["words"] for part in easy["parts"] for block in part["blocks"])

    assert page_of(event, day=30)["when"]["others"] == "It happened 4 times"
    assert "It ended on Thursday 22 July 2027." in words
    assert "29 July" not in words
