"""Pages of places and organisations: the way in, who looked, and how much is known about access."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from shutil import copyfile

import pytest

from campaign.artefact import one_by_one
from campaign.artefacts import artefacts
from campaign.look.pictures import PhotoDrawing
from campaign.model.access import EventAccess, facts_of
from campaign.model.files_beside import Photo
from forms.pages.facts import build_on, page_at, titles
from making import a_site, a_venue, an_event, an_organiser
from whole_campaign import WHOLE_CAMPAIGN

PICTURE = WHOLE_CAMPAIGN / "events/venues/orchard-centre.png"


def test_a_place_shows_its_way_in(tmp_path: Path) -> None:
    """The photo has its words, and is drawn from the file beside the place's own."""
    file = PurePosixPath("events/venues/door.png")
    (tmp_path / file).parent.mkdir(parents=True)
    copyfile(PICTURE, tmp_path / file)
    photo = Photo.model_construct(file=file, alt="A blue door", credit=None)
    venue = a_venue().model_copy(update={"photo": photo})
    build = build_on(1)

    made = {
        made.path.as_posix(): made.content for made in one_by_one(artefacts(a_site(venue), tmp_path, build))
    }

    assert page_at("venues/the-boathouse/", venue, build=build)["photo"]["alt"] == "A blue door"
    assert made["venues/the-boathouse/photo.webp"] == PhotoDrawing(tmp_path / file)


def test_a_place_says_who_confirmed_its_access() -> None:
    """With the day, if that is known."""
    access = {"lift": "yes", "confirmed by": "the porter", "confirmed on": "1 June 2027"}
    facts = page_at("venues/the-boathouse/", a_venue(access=access), build=build_on(1))

    assert facts["confirmed"] == "Who confirmed this: the porter, on Tuesday 1 June 2027."


def test_a_place_lists_what_is_there_only_the_second_time() -> None:
    """An event that comes to a place on another date is listed there too, once."""
    venue = a_venue()
    event = an_event(also_on=[{"when": "9 July 2027, 10am to 11am", "where": "the-boathouse"}])
    event = event.model_copy(update={"also_on": (event.also_on[0].model_copy(update={"where": venue}),)})

    assert titles(
        page_at("venues/the-boathouse/", venue, event, build=build_on(1))["sections"][0]["events"]
    ) == ["Open kitchen"]


def test_an_organisation_says_how_much_it_knows_about_access() -> None:
    """Over the events that it runs this year, not those that it only helps with, and not those of other years."""
    ark, pier = an_organiser("ark", name="The Ark"), an_organiser("pier", name="The Pier")
    events = [
        an_event(
            "one", how="online", organisers=[ark], partners=[pier], access={"breaks": "yes", "relaxed": "no"}
        ),
        an_event("old", year=2026, how="online", organisers=[ark]),
    ]
    facts = page_at("organisers/ark/", ark, pier, *events, build=build_on(1))

    asked = len(facts_of(EventAccess()))
    assert (
        facts["coverage"]["words"]
        == f"We know 2 of {asked} access facts for the events that The Ark runs this year."
    )
    assert facts["coverage"]["percent"] == round(100 * 2 / asked)
    assert page_at("organisers/pier/", ark, pier, *events, build=build_on(1))["coverage"] is None


def test_ways_to_reach_an_organisation() -> None:
    """By its name as people say it; one of whom no way is known has no heading for them."""
    pier = an_organiser("pier", name="The Pier Trust", short_name="The Pier", link="https://pier.example/")
    reach = page_at("organisers/pier/", pier, build=build_on(1))["organiser"]["reach"]

    assert "The Pier" in reach["link"]["name"]
    assert "Trust" not in reach["link"]["name"]
    assert page_at("organisers/ark/", an_organiser("ark"), build=build_on(1))["organiser"]["reach"] is None


def test_a_place_does_not_lead_to_itself() -> None:
    """Where it is shown on other pages, its name leads to its page."""
    facts = page_at("venues/the-boathouse/", a_venue(), build=build_on(1))

    assert facts["venue"]["address"] is None
    assert facts["asking"] == {"contact": None, "others": None, "by": None, "by_until": None}


def test_a_topic_without_pages_says_so() -> None:
    """One of which there is an event does not."""
    empty, one = (
        page_at("topics/housing/", *found, build=build_on(1)) for found in ([], [an_event(topics="Housing")])
    )

    assert empty["none"]
    assert one["none"] is None


@pytest.mark.parametrize(
    ("day", "heading", "later"), [(7, "What is on here", "What was on here"), (9, "What was on here", None)]
)
def test_what_was_on_at_a_place_is_not_on_any_more(day: int, heading: str, later: str | None) -> None:
    """By the day of the build, and by the reader's clock."""
    venue = a_venue()
    (section,) = page_at(venue.address, venue, an_event(where=venue), build=build_on(day))["sections"]

    assert (section["heading"], section["heading_later"]) == (heading, later)


def test_a_place_tells_of_its_rooms() -> None:
    """Each by itself, with what is not known of it."""
    access = {"hearing loop": "no", "quiet space": "not known yet"}
    venue = a_venue(rooms=[{"name": "Café", "floor": "first floor", "access": access}])

    (room,) = page_at(venue.address, venue, build=build_on(1))["rooms"]

    assert (room["name"], [fact["said"] for fact in room["given"]], room["not_known"]) == (
        "Café, first floor",
        ["There is no hearing loop."],
        ["Quiet space"],
    )
