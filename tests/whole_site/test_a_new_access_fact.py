"""A fact that is added to the table of access facts is everywhere, with no other change to the code."""

from __future__ import annotations

import json
from itertools import accumulate
from pathlib import Path

import icalendar
import pytest

from campaign.forms.search.index import RANKS
from html_page import HtmlPage
from whole_campaign import build, copy_campaign

ADDED = """
tactile map:
  of: place
  pictures: {yes: braille, no: no braille}
  icon: {name: person, position: 3}
  asked most: yes
  words:
    en:
      name: Tactile map
      yes: There is a tactile map.
      no: There is no tactile map.
      yes over: It was there.
      no over: It was not there.
      easy yes: You can feel a map with your hands.
      easy no: You cannot feel a map with your hands.
      easy named: a map to feel

touch tour:
  of: event
  pictures: {yes: walk, no: no walk}
  words:
    en:
      name: Touch tour
      yes: There is a touch tour.
      no: There is no touch tour.
      yes over: It was there.
      no over: It was not there.
      easy yes: You can touch things before it begins.
      easy no: You cannot touch things before it begins.
"""
WRITTEN = {
    "events/venues/clock-tower-library.yml": "  tactile map: yes. At the desk.\n",
    "events/venues/sampleton-town-hall.yml": "  tactile map: no. We are having one made.\n",
    "docs/privacy.md": "\n::: access\ntactile map: no\ntouch tour: yes\n:::\n",
}
"""What is added at the end of sources. The old bakery says nothing."""

OF_AN_EVENT = "  touch tour: yes. Half an hour before.\n"

YES, NO, SILENT = "clock-tower-library", "sampleton-town-hall", "old-bakery"
EVENT_THERE, EVENT_AT_NO, EVENT_AT_SILENT = (
    f"2027/events/{slug}" for slug in ("who-decides", "plan-the-bus-stop", "recipe-for-a-good-meeting")
)


@pytest.fixture(scope="module")
def site(whole_campaign: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole campaign with two facts more in the copy of its code."""
    root = copy_campaign(tmp_path_factory.mktemp("added") / "campaign", whole_campaign)
    with (root / "hooks/campaign/languages/access_facts.yml").open("a", encoding="utf-8") as table:
        table.write(ADDED)
    for name, lines in WRITTEN.items():
        with (root / name).open("a", encoding="utf-8") as source:
            source.write(lines)
    event = root / "events/2027/who-decides.yml"
    event.write_text(event.read_text("utf-8").replace("\naccess:\n", f"\naccess:\n{OF_AN_EVENT}"), "utf-8")
    return build(root, PYTHONPATH=str(root / "hooks"))


def words_at(site: Path, address: str) -> str:
    return HtmlPage((site / address / "index.html").read_text("utf-8")).text


@pytest.mark.parametrize(
    ("slug", "said"),
    [
        (YES, "There is a tactile map. At the desk."),
        (NO, "There is no tactile map. We are having one made."),
    ],
)
def test_the_page_of_a_place_answers(site: Path, slug: str, said: str) -> None:
    """Yes and no are said, with what the author added."""
    assert said in words_at(site, f"venues/{slug}").replace(".At", ". At").replace(".We", ". We")


def test_the_page_of_a_place_says_what_is_not_known(site: Path) -> None:
    """A place whose file has no word of it is not known to have it."""
    said = words_at(site, f"venues/{SILENT}")

    assert "Tactile map" in said.partition("Not known yet")[2]
    assert "tactile map" not in said


def test_the_page_of_an_event_answers_for_itself_and_its_place(site: Path) -> None:
    """Both facts are on it, and where neither is known it says so."""
    told, silent = words_at(site, EVENT_THERE), words_at(site, EVENT_AT_SILENT)

    assert "There is a tactile map." in told
    assert "There is a touch tour." in told
    assert {"Tactile map", "Touch tour."} == {
        name for name in ("Tactile map", "Touch tour.") if name in silent.partition("Not known yet")[2]
    }


def test_a_list_of_events_shows_its_icon_in_its_position(site: Path) -> None:
    """It comes with its name, before those whose position is higher."""
    lists = HtmlPage((site / "2027/programme/index.html").read_text("utf-8")).all("ul", **{"class": "acc"})
    with_it = [each.text for each in lists if "Tactile map" in each.text and "Hearing loop" in each.text]

    assert with_it
    assert all(text.index("Tactile map") < text.index("Hearing loop") for text in with_it)


@pytest.mark.parametrize(
    ("event", "picture", "said"),
    [
        (EVENT_THERE, "/braille.svg", "You can feel a map with your hands at the desk."),
        (EVENT_THERE, "/walk.svg", "You can touch things before it begins."),
        (EVENT_AT_NO, "/no/braille.svg", "You cannot feel a map with your hands."),
        (EVENT_AT_SILENT, "/not-known.svg", "a map to feel"),
    ],
)
def test_easy_read_says_it_beside_its_picture(site: Path, event: str, picture: str, said: str) -> None:
    """Yes and no have a picture each; what is asked most is named where it is not known."""
    page = HtmlPage((site / event / "easy-read/index.html").read_text("utf-8"))
    texts = [element.text for element in page.elements]

    assert any(said in text for text in texts)
    assert any(image.attributes["src"].endswith(picture) for image in page.all("img"))


def test_a_calendar_says_it(site: Path) -> None:
    """The description of an event's calendar file has both answers."""
    calendar = icalendar.Calendar.from_ical((site / EVENT_THERE / "event.ics").read_bytes())
    description = " ".join(str(event["DESCRIPTION"]) for event in calendar.walk("VEVENT"))

    assert "There is a tactile map. At the desk." in description
    assert "There is a touch tour. Half an hour before." in description


def test_linked_data_has_it(site: Path) -> None:
    """A place has it among its amenities (schema.org amenityFeature), true or false."""
    found = {}
    for slug in (YES, NO):
        page = HtmlPage((site / f"venues/{slug}/index.html").read_text("utf-8"))
        (place,) = page.things("Place")
        found[slug] = {each["name"]: each["value"] for each in place["amenityFeature"]}.get("Tactile map")

    assert found == {YES: True, NO: False}


def test_a_search_finds_it(site: Path) -> None:
    """Its name leads to the places and events that have it, and not to those that do not."""
    files = sorted((site / "search/pages").iterdir(), key=lambda file: int(file.stem))
    addresses = [page[0] for file in files for page in json.loads(file.read_text("utf-8"))]
    blocks = [json.loads(file.read_text("utf-8")) for file in (site / "search/found").glob("t-*.json")]
    steps = next(block["tactile"] for block in blocks if "tactile" in block)
    found = {addresses[number // RANKS] for number in accumulate(steps)}

    assert f"venues/{YES}/" in found
    assert f"venues/{NO}/" not in found


def test_a_component_takes_it(site: Path) -> None:
    """Hand-written pages can answer for a place and an event too."""
    said = words_at(site, "privacy")

    assert "There is no tactile map." in said
    assert "There is a touch tour." in said
