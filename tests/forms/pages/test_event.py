"""The page of an event: what changed, what is over, who runs it, and what is around it."""

from __future__ import annotations

from typing import Any

import pytest

from campaign.model.status import Status
from forms.pages.event_page import BUILD, OVER, shown
from forms.pages.facts import page_at
from making import a_venue, a_week, a_workshop, an_event, an_organiser


def sections(**fields: Any) -> dict[str, dict[str, Any]]:
    return {section["id"]: section for section in shown(**fields)["sections"]}


def shown_status(status: Status) -> dict[str, Any] | None:
    """What the page says of an event with this status; those that need another fact have it."""
    how = "online" if status is Status.MOVED_ONLINE else "in person"
    was: dict[str, Any] = {} if status is Status.SCHEDULED else {"was": "6 July 2027, 10am to 11am"}
    facts: dict[str, Any] | None = shown(status=status.value, how=how, **was)["status"]
    return facts


def test_what_was_written_of_an_event_has_the_heading_of_its_kind() -> None:
    """A write-up tells what people said there."""
    event = an_event()
    told = a_workshop(event=event)

    (section,) = page_at(event.address, event, told, build=BUILD)["event"]["told"]
    assert section["heading"] == "What people said there"
    assert [row["title"] for row in section["rows"]] == ["Who decides?"]


def test_neighbours_are_those_of_the_same_week() -> None:
    """The events before and after it in its programme; the first has none before, and no other year's is one."""
    events = [
        an_event("old", title="Old", year=2020, when="8 July 2020, 10am to 11am"),
        an_event("one", title="One", when="5 July 2027, 10am to 11am"),
        an_event("two", title="Two", when="6 July 2027, 10am to 11am"),
        an_event("three", title="Three", when="not known yet"),
    ]
    around = {}
    for event in events:
        facts = page_at(event.address, a_week(2020), *events, build=BUILD)["event"]
        around[event.slug] = tuple((facts[side] or {}).get("title") for side in ("before", "after"))

    assert around == {
        "old": (None, None),
        "one": (None, "Two"),
        "two": ("One", "Three"),
        "three": ("Two", None),
    }


def test_what_is_over_offers_nothing() -> None:
    """One answer takes the place of how to join; nobody is asked what they need."""
    over = shown(when=OVER, for_="Carers")

    assert (over["joining"], over["asking"], over["access"]) == (None, None, None)
    assert (over["over"]["is_over"], over["over"]["was_for"]) == (True, "Who it was for: Carers")
    assert shown(when="not known yet")["over"] is None
    assert shown()["over"]["is_over"] is False


def test_what_was_stopped_did_not_happen() -> None:
    """So nobody was there, and nothing was paid."""
    over = shown(when=OVER, for_="Carers", cost="£5", status="cancelled")["over"]

    assert (over["words"], over["was_for"], over["it_cost"]) == (
        "This event did not take place as planned.",
        None,
        None,
    )


@pytest.mark.parametrize("status", ["cancelled", "postponed", "paused"])
def test_nobody_is_led_to_what_is_stopped(status: str) -> None:
    """Neither an address nor a way there: nobody should set out."""
    place = a_venue(getting_there="Bus 9 stops there.")
    off, on = shown(status=status, where=place), shown(where=place)

    assert (off["spots"], off["leads_there"], off["where"]["line"]) == ([], False, on["where"]["line"])
    assert (len(on["spots"]), on["leads_there"]) == (1, True)


def test_what_changed_leads_the_page() -> None:
    """A status says what changed, why, and the old day; an event as planned has none."""
    status = shown(status="rescheduled", status_note="The hall is flooded.", was="6 July 2027, 10am to 11am")[
        "status"
    ]

    assert status["note"] == "The hall is flooded."
    assert status["was"] == "Tuesday 6 July 2027, 10am to 11am"
    assert shown()["status"] is None


def test_what_stops_an_event_has_the_loudest_icon() -> None:
    """Whatever else changed is a warning; only what goes on has the loud block that says how to join."""
    facts = [shown(status=s) for s in ("full", "cancelled", "postponed")]

    assert [each["status"]["icon"] for each in facts] == ["warning", "stop", "warning"]
    assert [each["joining"]["is_loud"] for each in facts] == [True, False, False]


def test_only_an_event_without_places_has_the_barred_circle() -> None:
    """A few places are still places, and whoever was invited has one."""
    barred = [status.value for status in Status if (shown_status(status) or {}).get("sign") == "full"]

    assert barred == ["full", "waiting list"]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, None),
        ({"published": "3 May 2027"}, "Added on Monday 3 May 2027."),
        ({"published": "3 May 2027", "updated": "3 May 2027"}, "Added on Monday 3 May 2027."),
        (
            {"published": "3 May 2027", "updated": "4 May 2027"},
            "Added on Monday 3 May 2027. Last changed on Tuesday 4 May 2027.",
        ),
        ({"updated": "4 May 2027"}, "Last changed on Tuesday 4 May 2027."),
        (
            {"updated": "4 May 2027", "status": "full", "status_since": "5 May 2027"},
            "Last changed on Wednesday 5 May 2027.",
        ),
    ],
)
def test_since_when_it_is_listed(fields: dict[str, Any], said: str | None) -> None:
    """When it was added and when it last changed, as far as its file says so."""
    assert shown(**fields)["listed"] == said


def test_how_much_say_is_one_rung_of_seven() -> None:
    """From the most to the least; only the rung of the event says what it means. Without one there is no ladder."""
    ladder = shown(how_much_say="co-design")["say"]["ladder"]

    assert [rung["name"] for rung in ladder if rung["means"]] == ["Co-design"]
    assert (len(ladder), ladder[0]["name"], ladder[-1]["name"]) == (7, "Co-production", "Coercion")
    assert shown()["say"] is None
    assert shown(led_by="Carers")["say"]["ladder"] == []


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"payment": "£20"}, ("£20", None)),
        ({"led_by": "Carers"}, ("Not known yet. Please ask us.", "It is not known yet if people with lived experience are among them.")),
        ({"led_by": "Carers", "lived_experience_among_them": "no", "when": OVER}, ("Not recorded.", "Nobody among them has said that they have lived experience.")),
    ],
    ids=["payment", "not known", "over"],
)  # fmt: skip
def test_whose_hands_it_is_in(fields: dict[str, Any], said: tuple[str, str | None]) -> None:
    """Payment is always mentioned, and lived experience where there are people who have it."""
    say = shown(**fields)["say"]

    assert (say["payment"], say["lived"]) == said


def test_who_planned_it_is_said_once() -> None:
    """Beside the words, unless they tell of it."""
    alone, among = shown(planned_by="Carers"), shown(planned_by="Carers", led_by="Ash")

    assert (alone["who"]["planned_by"], alone["say"]) == ("Carers", None)
    assert (among["who"], among["say"]["planned_by"]) == (None, "Carers")
    assert shown()["who"] is None


def test_a_heading_has_something_below_it() -> None:
    """An event that has partners and nobody who runs it does not ask who runs it."""
    told = shown(partners=[an_organiser()], planned_by="Carers", led_by="Ash")

    assert told["who"] is None
    assert shown(organisers=[an_organiser()])["who"]["organisers"] != []


def test_a_series_is_named_by_whoever_runs_it() -> None:
    """Or without a name. A section that lists nothing has neither links nor names."""
    named, nameless = (
        sections(series={"name": "Slow talks", "by": by})["series"] for by in ("The Ark", None)
    )

    assert named["names"] == nameless["names"] == [{"name": "Slow talks", "link": None}]
    assert "The Ark" in named["heading"]
    assert "The Ark" not in nameless["heading"]
    assert not any(each["links"] or each["names"] for each in sections().values())
