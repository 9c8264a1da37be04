"""What a search finds, by which words, and what it says of each page."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from campaign.artefact import one_by_one
from campaign.artefacts import artefacts
from campaign.build import Build
from campaign.forms.search.events import access_there, next_days
from campaign.forms.search.index import SUMMARY, Index
from forms.pages.facts import page_at
from forms.search.searched import BUILD, found_by, made, places, rows
from making import a_case_study, a_page, a_site, a_story, a_venue, a_week, a_workshop, an_event, an_organiser


def test_every_page_but_home_can_be_found() -> None:
    """Whatever the build makes, and what is written by hand, is in the index once, with kind and title.

    An Easy Read is one step from its page, and the lists for authors are not for readers.
    """
    site = a_site(
        a_week(2020), an_event(), a_story(), a_case_study(), a_workshop(), a_venue(), an_organiser()
    )
    pages = [
        artefact.path.parent.as_posix()
        for artefact in one_by_one(artefacts(site, Path(), BUILD))
        if artefact.path.suffix == ".md" and "easy-read" not in artefact.path.parts
    ]
    about = a_page("docs/about.md", "We *like* trams.\n\n:::note\nMore.\n:::", title="About us")
    home = a_page("docs/index.md", "Hello.", title="Home")

    found = rows(made(*site.records(), a_week(2020), about, home))

    assert sorted(address.rstrip("/") for address, *_ in found) == sorted({*pages, "about"} - {".", "search"})
    assert all(title and kind for _, title, kind, _ in found)
    assert ["about/", "About us", "Page", "We like trams."] in found


def test_what_is_not_published_cannot_be_found() -> None:
    """A story whose consent does not cover the site is not in the index, nor are its words."""
    consent = {
        "reference": "C-1",
        "agreed": ["words", "name"],
        "use on": ["print"],
        "given": "1 March 2027",
        "ask again by": "1 March 2029",
    }
    files = made(a_story(title="Zanzibar", body="Quixotic.", consent=consent))

    assert not [
        path for path, content in files.items() if b"zanzibar" in bytes(str(content), "utf-8").lower()
    ]
    assert found_by(files, "quixotic") == set()


def test_consent_addresses_and_numbers_are_not_words() -> None:
    """The reference of a consent form, web addresses and e-mail addresses lead nowhere."""
    files = made(a_story(body="See [here](https://tracker.example/zebra) or ask otter@example.org."))

    assert "2027/stories/the-blue-door/" in found_by(files, "here")
    assert [found_by(files, word) for word in ("0042", "zebra", "otter")] == [set(), set(), set()]


def test_an_event_is_found_by_its_place_topic_and_organiser() -> None:
    """And by what it gives access to."""
    boat, ark = a_venue("boat", name="The Dinghy"), an_organiser("ark", name="Noah's Ark")
    files = made(
        an_event(where=boat, organisers=[ark], topics=["Housing"], access={"bsl interpreter": "yes"}),
        boat,
        ark,
    )
    address = "2027/events/open-kitchen/"

    assert all(address in found_by(files, word) for word in ("dinghy", "noahs", "housing", "bsl"))


def test_a_place_is_found_by_its_town() -> None:
    """What happens there is found by it too."""
    boat = a_venue("boat", town="Wherryford")

    assert {"2027/events/open-kitchen/", "venues/boat/"} <= found_by(
        made(an_event(where=boat), boat), "wherryford"
    )


def test_a_case_study_is_found_by_whose_it_is() -> None:
    """The name of an organisation says more than a word of the text."""
    ark = an_organiser("ark", name="Zebra Trust")
    files = made(a_case_study("door", organisations=[ark]), ark)
    addresses = [row[0] for row in rows(files)]

    assert places(Index(files, (), ()), "zebra")[addresses.index("2027/case-studies/door/")] == SUMMARY


def test_a_summary_ends_between_words() -> None:
    """180 characters are shown whole; of more, only whole words."""
    whole = "x" * 175 + " tram"
    shown = {row[1]: row[3] for row in rows(made(
        an_event("a", title="Whole", summary=whole), an_event("b", title="Cut", summary=f"{whole}s"),
    ))}  # fmt: skip

    assert (shown["Whole"], shown["Cut"]) == (whole, "x" * 175 + "…")


def test_what_people_wrote_comes_before_what_is_made() -> None:
    """Of pages that belong to no year, those of docs/ are told first."""
    addresses = [row[0] for row in rows(made(a_page("docs/about.md", "Trams.", title="About us"), a_venue()))]

    assert addresses[0] == "about/"


def test_the_a_to_z_lists_everything_by_letter() -> None:
    """Folded first letters, numbers first, each page once, with its kind."""
    facts = page_at("search/", an_event(title="Ŵyl"), a_venue("x", name="10 Downing"), a_story(), build=BUILD)
    letters = [letter["name"] for letter in facts["letters"]]
    listed = [entry["address"] for letter in facts["letters"] for entry in letter["entries"]]

    assert letters == ["Numbers", *sorted(letters[1:])]
    assert {
        "title": "Ŵyl",
        "address": "2027/events/open-kitchen/",
        "kind_name": "Event, Thursday 8 July 2027",
        "kind_names": None,
        "status": None,
        "status_ends": None,
    } in next(letter["entries"] for letter in facts["letters"] if letter["name"] == "W")
    assert len(listed) == len(set(listed)) == facts["index"]["pages"]


@pytest.mark.parametrize(
    ("fields", "status", "ends"),
    [
        ({}, None, False),
        ({"status": "cancelled"}, "Cancelled", False),
        ({"status": "paused"}, "Paused", False),
        ({"status": "full"}, "Full", True),
        ({"join": {"places left": "0"}}, "No places left", True),
        ({"status": "full", "when": "5 July 2027, 10am to 11am"}, None, False),
        ({"status": "cancelled", "when": "5 July 2027, 10am to 11am"}, "Cancelled", False),
    ],
)
def test_the_search_says_what_became_of_an_event(
    fields: dict[str, Any], status: str | None, ends: bool
) -> None:
    """In its results and in the list from A to Z; what is about places ends with the event."""
    letters = page_at("search/", an_event(title="Zither", **fields), build=BUILD)["letters"]
    (found,) = next(letter["entries"] for letter in letters if letter["name"] == "Z")

    assert (found["status"], found["status_ends"] is not None) == (status, ends)


@pytest.mark.parametrize(
    ("fields", "today", "said"),
    [
        ({}, 1, "Wednesday 7 July 2027, and 2 more times"),
        ({}, 8, "Friday 9 July 2027, and one more time"),
        ({}, 30, "Wednesday 14 July 2027"),
        ({"also_on": None}, 1, "Wednesday 7 July 2027"),
        ({"status": "cancelled"}, 1, "Wednesday 7 July 2027"),
    ],
)
def test_a_result_names_the_next_day(fields: dict[str, Any], today: int, said: str) -> None:
    """Of several dates that which comes next, and how often it happens after that."""
    also = [{"when": "9 July 2027, 10am"}, {"when": "14 July 2027, 10am"}]
    event = an_event(**{"when": "7 July 2027, 10am", "also_on": also} | fields)

    said_by_the_clock = next_days(event, Build(date(2027, 7, today), "https://week.example.org/"))

    assert said_by_the_clock[0][1] == said if said else not said_by_the_clock


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("6 July 2027, 10am to 8 July 2027, 3.30pm", "Tuesday 6 to Thursday 8 July 2027"),
        ("6 July 2027, 10am to 8 July 2027, 00:00", "Tuesday 6 to Wednesday 7 July 2027"),
        ("6 July 2027, 10pm to 7 July 2027, 6am", "Tuesday 6 July 2027"),
        ("6 to 8 July 2027", "Tuesday 6 to Thursday 8 July 2027"),
    ],
)
@pytest.mark.parametrize("status", ["scheduled", "cancelled"])
def test_a_result_names_all_days_of_what_lasts_several(when: str, said: str, status: str) -> None:
    """Whoever can only come on the last of them must not think that it is too late. A night is not several days."""
    event = an_event(when=when, status=status)

    assert next_days(event, Build(date(2027, 7, 1), "https://week.example.org/")) == [(None, said)]


def test_a_result_names_the_next_day_by_the_readers_clock() -> None:
    """Each time is said until it is over, and the last for good."""
    event = an_event(when="7 July 2027, 10am", also_on=[{"when": "9 July 2027, 10am"}])

    assert next_days(event, Build(date(2027, 7, 1), "https://week.example.org/")) == [
        ("2027-07-08T00:00:00+01:00", "Wednesday 7 July 2027, and one more time"),
        (None, "Friday 9 July 2027"),
    ]


def test_an_event_is_found_by_what_is_so_in_its_room() -> None:
    """The loop of the hall does not help in the café."""
    hall = a_venue(access={"hearing loop": "yes"}, rooms=[{"name": "Café", "access": {"hearing loop": "no"}}])
    there, beside = an_event("a", where=hall), an_event("b", where=hall, room="Café")

    assert (access_there(there), access_there(beside)) == (["hearing_loop"], [])
