"""The page of what changed in a programme."""

from __future__ import annotations

from typing import Any

from forms.pages.facts import build_on, page_at
from making import a_week, an_event

EVENTS = [
    an_event("walk", title="Walk", published="1 May 2027"),
    an_event("choir", title="Choir", published="1 May 2027", updated="2 June 2027"),
    an_event(
        "lunch", title="Lunch", published="3 May 2027", updated="4 June 2027",
        status="cancelled", status_note="The oven broke.", status_since="2 June 2027",
    ),
    an_event("tea", title="Tea"),
]  # fmt: skip


def days() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page_at("2027/changes/", *EVENTS, build=build_on(7))["days"]
    return found


def test_the_newest_comes_first() -> None:
    """Each day with what happened on it, the same together and by name; an event without such a day is in no list."""
    said = {
        day["day"]: [
            (change["title"], happened["what"])
            for happened in day["happened"]
            for change in happened["changes"]
        ]
        for day in days()
    }

    assert list(said.items()) == [
        ("Wednesday 2 June 2027", [("Lunch", "Cancelled"), ("Choir", "Updated")]),
        ("Monday 3 May 2027", [("Lunch", "New")]),
        ("Saturday 1 May 2027", [("Choir", "New"), ("Walk", "New")]),
    ]


def test_capital_letters_do_not_come_first() -> None:
    """What is new on the same day goes by name as people read it."""
    events = [
        an_event(title, title=title, published="1 May 2027") for title in ("Zumba", "yoga", "Art", "bingo")
    ]
    (day,) = page_at("2027/changes/", *events, build=build_on(7))["days"]
    (new,) = day["happened"]

    assert [change["title"] for change in new["changes"]] == ["Art", "bingo", "yoga", "Zumba"]


def test_a_change_says_why_and_leads_to_the_event() -> None:
    """In the words of its authors, under the label that it has everywhere, with the day that is off."""
    cancelled, updated = days()[0]["happened"]

    assert cancelled["tag"] == {"sign": "stop", "label": "Cancelled"}
    assert cancelled["changes"] == [
        {
            "title": "Lunch",
            "note": "The oven broke.",
            "note_ends": None,
            "now": "It was planned for Thursday 8 July 2027, 10am to 12.30pm.",
            "address": "2027/events/lunch/",
        }
    ]
    assert updated["tag"] is None


def test_what_is_new_and_never_changed_is_there_once() -> None:
    """An update on the day of publication is not a change."""
    same = an_event("same", title="Same", published="1 May 2027", updated="1 May 2027")
    (day,) = page_at("2027/changes/", same, build=build_on(7))["days"]

    assert [happened["what"] for happened in day["happened"]] == ["New"]


def test_only_this_year_has_a_feed() -> None:
    """Nobody follows the changes of a week that is long over."""
    feeds = {
        year: page_at(f"{year}/changes/", a_week(2019), build=build_on(7))["feed"] for year in (2019, 2027)
    }

    assert feeds == {2019: None, 2027: "feeds/changes.xml"}


def test_nothing_changed_yet() -> None:
    """The page is there all the same."""
    assert page_at("2027/changes/", build=build_on(7))["days"] == []
