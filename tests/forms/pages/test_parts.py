"""Lists that are too long for one page."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from campaign.addresses import EASY_READ, without_part
from campaign.artefact import Artefact, Bundle, Page, one_by_one
from campaign.artefacts import artefacts
from campaign.build import MOST_ROWS, Build
from campaign.forms.pages.parts import each_of, name_of, parts_facts, parts_of, rows_on, title_of
from campaign.forms.search.page import parts_by_letter
from campaign.languages.phrases import ENGLISH
from campaign.model.record import Record
from forms.pages.facts import build_on
from making import TOPICS, a_campaign, a_site, a_story, a_venue, an_event, an_organiser

BUILD = replace(build_on(1), most_rows=3)
"""It cuts lists after three rows."""

HALL, ARK = a_venue("hall", name="The Hall"), an_organiser("ark", name="The Ark")
HOURS = {5: 2, 6: 7, 8: 3}
"""How many events begin on each day of July."""

EVENTS = [
    an_event(
        f"e-{day}-{hour}", title=f"{'ABCDEFGHIJKLMN'[day + hour]} at {hour}",
        when=f"{day} July 2027, {hour + 8}am to {hour + 9}am" if hour < 3 else f"{day} July 2027, {hour - 2}pm to {hour - 1}pm",
        where=HALL, organisers=[ARK], topics=[TOPICS[0]], published="1 June 2027",
    )
    for day, hours in HOURS.items() for hour in range(hours)
]  # fmt: skip
LASTS = an_event("lasts", title="Lasts", when="5 to 6 July 2027", where=HALL, topics=[TOPICS[0]])
SOME_DAY = an_event("some-day", title="Some day", when="not known yet", organisers=[ARK])
STORIES = [a_story(f"s-{n}", title=f"Story {n}", topics=[TOPICS[0]]) for n in range(7)]
ALL: list[Record] = [HALL, ARK, *EVENTS, LASTS, SOME_DAY, *STORIES]

DAYS = [
    ("2027/programme/", "Monday 5 July 2027"),
    ("2027/programme/day-2027-07-06/", "Tuesday 6 July 2027, part 1 of 3"),
    ("2027/programme/day-2027-07-06/part-2/", "Tuesday 6 July 2027, part 2 of 3"),
    ("2027/programme/day-2027-07-06/part-3/", "Tuesday 6 July 2027, part 3 of 3"),
    ("2027/programme/day-2027-07-08/", "Thursday 8 July 2027"),
    ("2027/programme/day-not-known/", "Date not known yet"),
]


def all_of_the_site(build: Build = BUILD) -> tuple[dict[str, Artefact], list[str]]:
    """Its pages by their addresses, and the addresses that search engines may list."""
    pages: dict[str, Artefact] = {}
    listed: list[str] = []
    for made in artefacts(a_site(*ALL, campaign=a_campaign()), Path(), build):
        listed += made.listed if isinstance(made, Bundle) else []
        for file in one_by_one([made]):
            if isinstance(file.content, Page):
                pages[file.content.address] = file
                listed += (
                    [] if isinstance(made, Bundle) or not file.content.is_listed else [file.content.address]
                )
    return pages, listed


PAGES, LISTED = all_of_the_site()


def page(at: str) -> Page:
    content = PAGES[at].content
    assert isinstance(content, Page)
    return content


def facts(at: str) -> dict[str, Any]:
    return page(at).facts()


def parts_at(at: str) -> list[str]:
    """The addresses of all pages of a list, in their order, as its first page leads to them."""
    return [part["address"] for part in facts(at)["parts"]["all"]]


def rows_in(told: dict[str, Any]) -> list[str]:
    """Addresses that the lists of a page lead to."""
    days = [row["address"] for day in told.get("days", []) for row in day.get("events", [])]
    changed = [
        change["address"]
        for day in told.get("days", []) for happened in day.get("happened", []) for change in happened["changes"]
    ]  # fmt: skip
    records = [
        row["address"]
        for section in told.get("sections", [])
        for row in (*section["events"], *section["writings"])
    ]
    letters = [entry["address"] for letter in told.get("letters", []) for entry in letter["entries"]]
    return [*days, *changed, *records, *letters, *(entry["address"] for entry in told.get("entries", []))]


def easy_rows_in(at: str) -> list[str]:
    """The same of an Easy Read, but for where other pages of the list are."""
    rows = chain.from_iterable(
        part["blocks"] for part in facts(at)["easy"]["parts"] if part["title"] != "More pages"
    )
    return [row["address"] for row in rows if row["title"]]


LISTS = [
    "2027/programme/", "2027/changes/", "2027/stories/", "topics/mental-health/", "venues/hall/", "organisers/ark/", "search/",
]  # fmt: skip


def test_a_list_that_fits_is_one_page() -> None:
    """It has no parts, and nothing says that it has any."""
    parts = parts_of("a/", [("", "", 3)], BUILD)

    assert parts == ()
    assert each_of(parts, 3) == [None]
    assert [*rows_on(None, [("x", [1, 2]), ("y", [])])] == [("x", [1, 2]), ("y", [])]


def test_a_list_is_cut_where_it_is_too_long_into_parts_of_one_size() -> None:
    """One row more than fits makes two pages; each row is on one of them."""
    first, second = parts_of("a/", [("", "", 4)], BUILD)

    assert (first.address, second.address) == ("a/", "a/part-2/")
    assert [[*part.rows] for part in (first, second)] == [[0, 1], [2, 3]]
    assert [name_of(part, ENGLISH) for part in (first, second)] == ["Part 1 of 2", "Part 2 of 2"]


def test_rows_stay_below_their_headings() -> None:
    """A heading goes on in the next part, and is not there without rows."""
    first, second = each_of(parts_of("a/", [("", "", 4)], BUILD), 4)

    listed = [("x", "ab"), ("y", "cd")]
    assert [*rows_on(first, listed)] == [("x", "ab")]
    assert [*rows_on(second, [("x", "abc"), ("y", "d")])] == [("x", "c"), ("y", "d")]


def test_the_programme_has_a_page_for_each_day_and_a_long_day_has_several() -> None:
    """The first keeps the address of the programme, and what has no day has a page too."""
    assert [(part["address"], part["name"]) for part in facts("2027/programme/")["parts"]["all"]] == DAYS


def test_each_part_says_in_its_title_what_it_shows() -> None:
    """But the first, which is called like the list."""
    assert [page(at).title for at, _ in DAYS] == [
        "Programme 2027",
        *(f"Programme, {name}" for _, name in DAYS[1:]),
    ]
    assert page("2027/stories/part-2/").title == "Stories and ideas 2027, part 2 of 3"
    assert title_of("List", None, ENGLISH) == "List"


def test_a_part_says_where_its_reader_is_and_leads_on() -> None:
    """It marks itself, leads to the one before and the one after, and says how many there are in all."""
    parts = facts("2027/programme/day-2027-07-06/")["parts"]

    assert parts["says"] == "Page 2 of 6: Tuesday 6 July 2027, part 1 of 3"
    assert parts["n"] == "There are 14 in all."
    assert [part["address"] for part in parts["all"] if part["is_here"]] == [DAYS[1][0]]
    assert (parts["before"]["address"], parts["after"]["address"]) == (DAYS[0][0], DAYS[2][0])
    assert (facts(DAYS[0][0])["parts"]["before"], facts(DAYS[-1][0])["parts"]["after"]) == (None, None)
    assert parts_facts(page("2027/stories/").part, ENGLISH)["says"] == "Part 1 of 3"  # type: ignore[arg-type]


def test_a_link_to_a_day_leads_to_its_page() -> None:
    """From home and from every part; an old link to its place on the first page finds the way to it there."""
    at = {day["date"]: day["address"] for day in facts("")["arches"]}

    assert (at["2027-07-05"], at["2027-07-06"], at["2027-07-07"], at["2027-07-08"]) == (
        DAYS[0][0], DAYS[1][0], None, DAYS[4][0],
    )  # fmt: skip
    here = [day["date"] for day in facts(DAYS[1][0])["arches"] if day["is_here"]]
    assert here == ["2027-07-06"]
    ids = {part["id"]: part["address"] for part in facts(DAYS[0][0])["parts"]["all"]}
    assert ids["day-2027-07-08"] == DAYS[4][0]
    assert not any(part["id"] for part in facts("2027/stories/")["parts"]["all"])
    assert not any(part["id"] for part in facts(DAYS[1][0])["parts"]["all"])


def test_a_day_of_a_short_programme_is_a_place_on_its_page() -> None:
    """As ever."""
    pages, _ = all_of_the_site(build_on(1))
    home = pages[""].content
    assert isinstance(home, Page)

    assert [day["address"] for day in home.facts()["arches"]][:2] == [
        "2027/programme/#day-2027-07-05", "2027/programme/#day-2027-07-06",
    ]  # fmt: skip
    assert not [at for at in pages if without_part(at.removesuffix(EASY_READ)) != at.removesuffix(EASY_READ)]


@pytest.mark.parametrize("at", LISTS)
def test_every_row_of_a_list_is_on_one_of_its_parts(at: str) -> None:
    """No more and no less than on one page that holds all; and no part is longer than allowed."""
    whole = all_of_the_site(build_on(1))[0][at].content
    assert isinstance(whole, Page)
    most = 3 * (3 if at == "search/" else 1)

    rows = [rows_in(facts(part)) for part in parts_at(at)]

    assert len(rows) > 1
    assert Counter(chain.from_iterable(rows)) == Counter(rows_in(whole.facts()))
    assert all(0 < len(part) <= most for part in rows)


@pytest.mark.parametrize("at", [at for at in LISTS if at != "search/"])
def test_the_easy_read_of_a_part_lists_the_same(at: str) -> None:
    """Each part has one of its own, beside it."""
    for part in parts_at(at):
        assert sorted(set(easy_rows_in(f"{part}easy-read/"))) == sorted(set(rows_in(facts(part)))), part


def test_an_easy_read_says_that_there_is_more_and_leads_there() -> None:
    """The next page comes first, then the one before, then those on which other days begin."""
    easy = facts(f"{DAYS[1][0]}easy-read/")["easy"]
    more = next(part for part in easy["parts"] if part["title"] == "More pages")

    assert easy["states"][0] == "This is page 2 of 6."
    assert [row["address"] for row in more["blocks"]] == [DAYS[n][0] for n in (2, 0, 4, 5)]
    assert more["blocks"][0]["words"] == "<p>There is more on the next page.</p>"


def test_every_page_of_a_list_is_reached_from_its_first_page() -> None:
    """And it leads back up to that, by its trail."""
    for at in PAGES:
        whole = without_part(at.removesuffix(EASY_READ))
        if whole != at.removesuffix(EASY_READ):
            assert at.removesuffix(EASY_READ) in parts_at(whole)
            assert whole in [step["address"] for step in facts(at)["trail"]], at


def test_search_engines_may_list_every_part() -> None:
    """Those of the list from A to Z too, which are made later."""
    parts = [part for at in LISTS for part in parts_at(at)]

    assert Counter(LISTED)[parts[0]] == 1
    assert set(parts) <= set(LISTED)


def test_a_list_is_once_in_the_search_and_from_a_to_z() -> None:
    """Its other parts say nothing that their first does not lead to."""
    found = [address for at in parts_at("search/") for address in rows_in(facts(at))]

    assert found.count("2027/programme/") == 1
    assert [at for at in found if without_part(at) != at] == []


def test_letters_share_a_page_and_every_letter_is_reached() -> None:
    """As many as fit are together. On another page, the way to a letter leads there."""
    ways = {way["name"]: way["address"] for way in facts("search/")["ways"]}
    second = parts_at("search/")[1]
    name = page(second).title

    assert re.fullmatch(r"A to Z, [A-Z]( to [A-Z])?(, part \d of \d)?", name)
    assert None in ways.values()
    assert set(ways.values()) - {None} <= set(parts_at("search/"))
    easy = facts(f"{second}easy-read/")
    assert easy["easy"] == {"of": second}
    assert easy["letters"] == facts(second)["letters"]


def test_letters_are_together_as_long_as_they_fit() -> None:
    """A letter that is too long has parts of its own; titles that begin with none are numbers."""
    parts = parts_by_letter(["1", *"aabbbbbbccccccccccdé"], BUILD)

    assert [(part.address, name_of(part, ENGLISH), len(part.rows)) for part in parts] == [
        ("search/", "Numbers to B", 9),
        ("search/part-2/", "C, part 1 of 2", 5),
        ("search/part-3/", "C, part 2 of 2", 5),
        ("search/part-4/", "D to E", 2),
    ]


def test_the_page_of_a_long_week_leads_to_its_lists() -> None:
    """It says how many there are, and lists none."""
    sections = facts("2027/")["sections"]

    assert [(section["n"], section["events"], section["writings"]) for section in sections] == [
        ("There are 14 in all.", [], []), ("There are 7 in all.", [], []),
    ]  # fmt: skip
    assert [way["address"] for section in sections for way in section["ways_on"]] == [
        "2027/programme/", "2027/changes/", "2027/stories/",
    ]  # fmt: skip


def test_a_page_of_rows_has_room_below_200_kb() -> None:
    """A row of an event or a story weighs up to 1.4 kB, and what is around it 20 kB."""
    assert MOST_ROWS * 1.4 + 20 < 200 * 0.85


def test_the_address_of_a_part_tells_that_of_its_list() -> None:
    """Whatever else there is has no part."""
    for at, _ in DAYS:
        assert without_part(at) == "2027/programme/"
    assert without_part("search/part-2/") == "search/"
    assert without_part("2027/events/part-time/") == "2027/events/part-time/"
