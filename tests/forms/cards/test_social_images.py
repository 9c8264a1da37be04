"""What social images say, and the same in words."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from PIL import Image

from campaign.build import Build
from campaign.forms.cards.social_images import (
    event_image,
    event_image_words,
    note_image,
    note_image_words,
    site_image,
    site_image_words,
    story_image,
    story_image_words,
    with_photo,
)
from campaign.model.files_beside import Photo
from making import a_campaign, a_case_study, a_story, a_venue, a_workshop, an_event, on_site, on_social

BUILD = Build(date(2027, 7, 7), "https://week.example.org/tides/")
CAMPAIGN = a_campaign()
HERE = Path()
"""Where photos would be."""


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, ["Thu 8 July 2027", "10am", "Open kitchen"]),
        ({"short_title": "Kitchen"}, ["Kitchen"]),
        ({"where": a_venue(), "cost": "free"}, ["The Boathouse", "ree"]),
        ({"how": "online"}, ["nline"]),
        ({"how": "both", "where": a_venue()}, ["The Boathouse", "or online"]),
        ({"when": "8 July 2027, time not known yet"}, ["Thu 8 July 2027"]),
        ({"when": "8 July 2027, all day"}, ["Thu 8 July 2027"]),
        ({"when": "5 to 9 July 2027"}, ["Monday 5 to Friday 9 July 2027"]),
        ({"when": "not known yet"}, ["not known yet"]),
        ({"status": "cancelled"}, ["ancelled"]),
        ({"status": "postponed"}, ["ostponed"]),
    ],
)
def test_an_events_image_in_words(fields: dict[str, Any], words: list[str]) -> None:
    """People who cannot see the image are told all that is on it."""
    said = event_image_words(on_site(an_event(**fields)), BUILD)

    assert [word for word in words if word not in said] == []


def test_the_day_of_an_event_that_is_off_is_not_shown() -> None:
    """Nobody reads a day on a picture and sets out."""
    said = event_image_words(on_site(an_event(status="cancelled")), BUILD)

    assert "July" not in said


def test_a_price_is_not_called_free() -> None:
    """Only what is free for everybody is."""
    assert "ree" not in event_image_words(
        on_site(an_event(title="X", cost="£5", where=a_venue())), BUILD
    ).replace("Street", "")


def test_a_storys_image_in_words() -> None:
    """It shows the words that the teller chose, once between quotation marks, and whose they are."""
    story = a_story(quote='"I found the key."')

    assert story_image_words(on_site(story), BUILD).count("“I found the key.”") == 1
    assert "Robin" in story_image_words(on_site(story), BUILD)


def test_a_title_is_nobodys_words() -> None:
    """Where no quote is chosen, the title replaces it without quotation marks: the teller may not have said it."""
    assert story_image_words(on_site(a_story()), BUILD) == "The blue door. Robin."
    assert story_image_words(on_site(a_story(title="Whose door?")), BUILD) == "Whose door? Robin."


@pytest.mark.parametrize(
    "status", ["cancelled", "postponed", "paused", "full", "waiting list", "by invitation"]
)
def test_what_nobody_can_come_to_is_not_called_free(status: str) -> None:
    """It would invite people."""
    assert "Free" in event_image_words(on_site(an_event(cost="free", where=a_venue())), BUILD)
    assert "Free" not in event_image_words(
        on_site(an_event(cost="free", where=a_venue(), status=status)), BUILD
    )


def test_nobody_is_named_who_gave_no_name() -> None:
    """A teller without a name is shown by what they do."""
    story = a_story(told_by={"role": "Night nurse", "organisation": "Harbour Clinic"})

    assert "Night nurse" in story_image_words(on_site(story), BUILD)
    assert "None" not in story_image_words(on_site(story), BUILD)


def test_other_images_in_words() -> None:
    """Case studies and write-ups say what they are; the image of the site says the week and its theme."""
    assert note_image_words(on_site(a_case_study()), BUILD) != note_image_words(
        on_site(a_workshop(title="Shorter letters")), BUILD
    )
    assert "Shorter letters" in note_image_words(on_site(a_case_study()), BUILD)
    assert "Start together" in site_image_words(CAMPAIGN, BUILD)
    assert "Monday 5 to Sunday 11 July 2027" in site_image_words(CAMPAIGN, BUILD)


@pytest.mark.parametrize(("title", "said"), [("Who asks?", "Who asks? "), ("Sing", "Sing. ")])
def test_a_question_has_no_second_mark(title: str, said: str) -> None:
    """A title that ends with a mark of its own gets no full stop after it; all others get one."""
    asks = a_campaign(theme=title)

    assert said in event_image_words(on_site(an_event(title=title)), BUILD)
    assert note_image_words(on_site(a_case_study(title=title)), BUILD).endswith(f": {said.strip()}")
    assert said in site_image_words(asks, BUILD)


def test_each_image_can_be_drawn() -> None:
    """Every kind becomes a PNG of the size that pages tell networks."""
    drawings = [
        event_image(on_social(an_event()), CAMPAIGN, HERE, BUILD),
        event_image(on_social(an_event(status="cancelled")), CAMPAIGN, HERE, BUILD),
        story_image(on_social(a_story()), CAMPAIGN, HERE, BUILD),
        note_image(on_social(a_case_study()), CAMPAIGN, HERE, BUILD),
        site_image(CAMPAIGN, BUILD),
    ]

    assert len({drawing.fingerprint for drawing in drawings}) == len(drawings)
    for drawing in drawings:
        with Image.open(BytesIO(drawing.draw()), formats=["PNG"]) as picture:
            assert picture.size == (1200, 630)


def test_an_image_changes_with_what_it_shows_only() -> None:
    """A new summary draws nothing again, and a new title does."""
    event = event_image(on_social(an_event()), CAMPAIGN, HERE, BUILD)

    assert (
        event.fingerprint
        == event_image(on_social(an_event(summary="Other words.")), CAMPAIGN, HERE, BUILD).fingerprint
    )
    assert (
        event.fingerprint
        != event_image(on_social(an_event(title="Kitchen")), CAMPAIGN, HERE, BUILD).fingerprint
    )


def test_a_photo_is_told_in_words() -> None:
    """After what the image says, which ends as a sentence does."""
    file = PurePosixPath("events/venues/door.png")
    place = a_venue().model_copy(update={"photo": Photo.model_construct(file=file, alt="A blue door.")})

    assert (
        with_photo("Where: The Boathouse", on_site(place), BUILD)
        == "Where: The Boathouse. Photo: A blue door."
    )
    assert with_photo("Really?", on_site(place), BUILD) == "Really? Photo: A blue door."
    assert with_photo("Where: The Boathouse", on_site(a_venue()), BUILD) == "Where: The Boathouse"
