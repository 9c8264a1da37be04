"""A page is right whenever and wherever it is read: what is over, on today and next goes by the reader's clock.

One small programme, built before its week and on its Wednesday, is read in a browser whose clock stands still.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page

from browser.clock import move_clock
from browser.movement import FONTS, SCRIPTS, held_back, shifts, show
from browser.site_server import serve
from browser.visits import Visits
from whole_campaign import build, copy_campaign

NOON_ON_THURSDAY_BEFORE = "1814443200"
"""1 July 2027, 12:00 UTC, for SOURCE_DATE_EPOCH."""

EVENTS = {
    "exhibition": ("Exhibition", "when: Monday 5 to Sunday 11 July 2027"),
    "breakfast": ("Breakfast", "when: Monday 5 July 2027, 9am to 10am"),
    "lunch": ("Lunch", "when: Wednesday 7 July 2027, 1pm to 2pm\njoin: {book at: https://example.org/lunch}"),
    "choir": (
        "Choir",
        "when: Wednesday 7 July 2027, 6pm to 7pm\nrepeats: every Wednesday until 21 July 2027",
    ),
    "walk": ("Walk", "when: Thursday 8 July 2027, 9am to 10am"),
    "concert": ("Concert", "when: Thursday 8 July 2027, 6pm to 7pm\nstatus: cancelled"),
    "night-shift": ("Night shift", "when: Friday 9 July 2027, 10pm to Saturday 10 July 2027, 6am"),
    "farewell": ("Farewell", "when: Sunday 11 July 2027, 3pm to 5pm"),
    "clocks": ("Clocks", "when: Saturday 30 October 2027, 10pm to Sunday 31 October 2027, 6am"),
    "some-day": ("Some day", "when: not known yet"),
}

LONDON, AUCKLAND, NEW_YORK, HONOLULU = (
    "Europe/London",
    "Pacific/Auckland",
    "America/New_York",
    "Pacific/Honolulu",
)


@pytest.fixture(scope="module")
def programme(whole_campaign: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sources of a campaign with only the events above."""
    root = copy_campaign(tmp_path_factory.mktemp("never-stale") / "campaign", whole_campaign)
    shutil.rmtree(root / "events" / "2027")
    (root / "events" / "2027").mkdir()
    for write_up in (root / "stories" / "2027" / "workshops").glob("*.md"):
        write_up.write_text(re.sub("(?m)^event:.*\n", "", write_up.read_text("utf-8")), "utf-8")
    for name, (title, when) in EVENTS.items():
        text = (
            f"title: {title}\nsummary: All are welcome.\nhow: in person\nwhere: {{name: The hall}}\n{when}\n"
        )
        (root / "events" / "2027" / f"{name}.yml").write_text(text, "utf-8")
    return root


@pytest.fixture(scope="module")
def built_before(programme: Path) -> Iterator[str]:
    """The address of the site as it was built on Thursday 1 July."""
    with serve(build(programme, SOURCE_DATE_EPOCH=NOON_ON_THURSDAY_BEFORE), keep=True) as address:
        yield address


@pytest.fixture(scope="module")
def built_mid_week(programme: Path) -> Iterator[str]:
    """The address of the site as it was built on Wednesday 7 July."""
    with serve(build(copy_campaign(programme.parent / "mid-week", programme)), keep=True) as address:
        yield address


@contextmanager
def reading(
    visits: Visits, url: str, at: str, zone: str = LONDON, scripts: bool = True, width: int = 1280
) -> Iterator[Page]:
    """A page as someone in ``zone`` reads it at the moment ``at``."""
    with visits.visitor(width, scripts, zone=zone, at=at if scripts else None) as page:
        page.goto(url)
        yield page


def shown(page: Page, selector: str) -> list[str]:
    """The words of each element that is in view, in one line."""
    return [
        " ".join(element.inner_text().split())
        for element in page.locator(selector).all()
        if element.is_visible()
    ]


def home_of(page: Page) -> tuple[list[str], list[str], list[str]]:
    """The heading and day of the first panel, its titles, and the titles under "next"."""
    panel = shown(page, ".today__now h2, .today__now [data-name-of-day]")
    return panel, shown(page, "[data-first] h3"), shown(page, "[data-next] h3")


def arch_of_today(page: Page) -> list[str]:
    """The days that say "Today" in the picture of the week."""
    marked = page.locator(".week li:has([data-when-today]:visible)")
    days: list[str] = marked.evaluate_all("days => days.map(day => day.dataset.day)")
    return days


@pytest.mark.parametrize(
    ("at", "panel", "first", "then"),
    [
        ("2027-07-01T12:00:00+01:00", ["First up", "Monday 5 July 2027"], ["Exhibition", "Breakfast"], ["Lunch", "Choir", "Walk"]),
        ("2027-07-04T23:59:00+01:00", ["First up", "Monday 5 July 2027"], ["Exhibition", "Breakfast"], ["Lunch", "Choir", "Walk"]),
        ("2027-07-05T00:01:00+01:00", ["On today", "Monday 5 July 2027"], ["Exhibition", "Breakfast"], ["Lunch", "Choir", "Walk"]),
        ("2027-07-05T10:00:00+01:00", ["On today", "Monday 5 July 2027"], ["Exhibition"], ["Lunch", "Choir", "Walk"]),
        ("2027-07-06T08:00:00+01:00", ["On today", "Tuesday 6 July 2027"], ["Exhibition"], ["Lunch", "Choir", "Walk"]),
        ("2027-07-07T13:30:00+01:00", ["On today", "Wednesday 7 July 2027"], ["Exhibition", "Lunch", "Choir"], ["Walk", "Night shift", "Farewell"]),
        ("2027-07-07T23:59:00+01:00", ["On today", "Wednesday 7 July 2027"], ["Exhibition"], ["Walk", "Night shift", "Farewell"]),
        ("2027-07-08T08:00:00+01:00", ["On today", "Thursday 8 July 2027"], ["Exhibition", "Walk", "Concert"], ["Night shift", "Farewell", "Clocks"]),
        ("2027-07-10T05:00:00+01:00", ["On today", "Saturday 10 July 2027"], ["Exhibition", "Night shift"], ["Farewell", "Clocks"]),
        ("2027-07-11T20:00:00+01:00", ["On today", "Sunday 11 July 2027"], ["Exhibition"], ["Clocks"]),
        ("2027-07-12T00:01:00+01:00", ["First up", "Saturday 30 October 2027"], ["Clocks"], []),
        ("2027-12-01T12:00:00+00:00", [], [], []),
    ],
)  # fmt: skip
def test_home_through_the_year(
    visits: Visits, built_before: str, at: str, panel: list[str], first: list[str], then: list[str]
) -> None:
    """A page built once says what is first up, on today and next, on every day until all is over.

    The concert is cancelled: on its day people who meant to go see that, and before it nobody is invited.
    """
    with reading(visits, f"{built_before}/", at) as page:
        said = home_of(page)

    assert said == (panel, first, then)


@pytest.mark.parametrize(
    ("at", "ended"),
    [
        ("2027-07-07T12:00:00+01:00", False),
        ("2027-07-11T23:59:00+01:00", False),
        ("2027-07-12T00:00:00+01:00", True),
        ("2027-12-01T12:00:00+00:00", True),
    ],
)
def test_the_week_is_over_once_its_last_day_is(
    visits: Visits, built_mid_week: str, at: str, ended: bool
) -> None:
    """Not on its last evening, when somebody may still be on the way home, but from midnight on."""
    with reading(visits, f"{built_mid_week}/", at) as page:
        said = page.get_by_role("heading", name="That was the week").is_visible()

    assert said is ended


@pytest.mark.parametrize("zone", [LONDON, AUCKLAND, NEW_YORK, HONOLULU])
@pytest.mark.parametrize(
    ("at", "today"),
    [("2027-07-07T00:01:00+01:00", "day-2027-07-07"), ("2027-07-07T23:59:00+01:00", "day-2027-07-07")],
    ids=["just after midnight", "just before midnight"],
)
def test_the_day_is_that_of_the_campaign(
    visits: Visits, built_before: str, zone: str, at: str, today: str
) -> None:
    """Wherever the reader is, "today" is the day that it is where the events are."""
    with reading(visits, f"{built_before}/2027/programme/", at, zone) as page:
        marked = page.locator(".day.is-today").evaluate_all("days => days.map(day => day.id)")
        words = shown(page, ".day__h [data-when-today]")
        arches = arch_of_today(page)

    assert (marked, words) == ([today], ["Today"])
    assert arches == ["2027-07-07"]


@pytest.mark.parametrize("zone", [LONDON, AUCKLAND])
@pytest.mark.parametrize(
    ("at", "over", "days"),
    [
        ("2027-07-07T12:59:00+01:00", ["Breakfast"], 2),
        ("2027-07-07T14:00:00+01:00", ["Breakfast", "Lunch"], 2),
        ("2027-07-10T05:59:00+01:00", ["Breakfast", "Choir", "Concert", "Lunch", "Walk"], 5),
        ("2027-07-10T06:00:00+01:00", ["Breakfast", "Choir", "Concert", "Lunch", "Night shift", "Walk"], 5),
        ("2027-07-11T23:59:00+01:00", ["Breakfast", "Choir", "Concert", "Farewell", "Lunch", "Night shift", "Walk"], 6),
        ("2027-10-31T05:59:00+00:00", ["Breakfast", "Choir", "Concert", "Farewell", "Lunch", "Night shift", "Walk"], 7),
        ("2027-12-01T00:00:00+00:00", ["Breakfast", "Choir", "Clocks", "Concert", "Farewell", "Lunch", "Night shift", "Walk"], 7),
    ],
)  # fmt: skip
def test_the_programme_says_what_is_over(
    visits: Visits, built_before: str, at: str, over: list[str], days: int, zone: str
) -> None:
    """Each time is marked in words from the minute it ends, also after the clocks change, and never hidden.

    Of the exhibition, which is on seven days, each day is.
    """
    with reading(visits, f"{built_before}/2027/programme/", at, zone) as page:
        marked = [
            row.get_by_role("heading").inner_text()
            for row in page.locator(".ev").all()
            if row.get_by_text("Over", exact=True).is_visible()
        ]
        all_of_them = shown(page, ".ev h3")

    assert sorted(marked) == sorted([*over, *["Exhibition"] * days])
    assert sorted(all_of_them) == sorted([*(title for title, _ in EVENTS.values()), *["Exhibition"] * 6])


@pytest.mark.parametrize(
    ("name", "at", "over"),
    [
        ("lunch", "2027-07-07T13:59:00+01:00", False),
        ("lunch", "2027-07-07T14:00:00+01:00", True),
        ("choir", "2027-07-07T20:00:00+01:00", False),
        ("choir", "2027-07-21T18:59:00+01:00", False),
        ("choir", "2027-07-21T19:00:00+01:00", True),
        ("exhibition", "2027-07-11T23:59:00+01:00", False),
        ("exhibition", "2027-07-12T00:00:00+01:00", True),
        ("clocks", "2027-10-31T05:59:00+00:00", False),
        ("clocks", "2027-10-31T06:00:00+00:00", True),
        ("some-day", "2030-01-01T00:00:00+00:00", False),
    ],
)
def test_an_event_is_over_after_its_last_time(
    visits: Visits, built_before: str, name: str, at: str, over: bool
) -> None:
    """From then on its page says so, and offers neither a place nor a calendar.

    One whose day is not known is never over, and has no calendar.
    """
    with reading(visits, f"{built_before}/2027/events/{name}/", at, NEW_YORK) as page:
        says_so = page.get_by_text("This event is over.").is_visible()
        invites = page.get_by_text("How to join", exact=True).is_visible()
        asks = page.locator(".ask").is_visible()
        has_calendar = page.get_by_role("heading", name="Add to calendar").count() == 1

    assert (says_so, invites, asks) == (over, not over, not over)
    assert has_calendar is (not over and name != "some-day")


@pytest.mark.parametrize(
    ("at", "button"), [("2027-07-07T13:59:00+01:00", 1), ("2027-07-07T14:01:00+01:00", 0)]
)
def test_nobody_books_what_is_over(visits: Visits, built_before: str, at: str, button: int) -> None:
    """The button is there until the end, and then it is gone for everybody."""
    with reading(visits, f"{built_before}/2027/events/lunch/", at, AUCKLAND) as page:
        there = page.get_by_role("link", name="Book a place").count()

    assert there == button


@pytest.mark.parametrize(
    ("at", "over"), [("2027-07-07T13:59:00+01:00", False), ("2027-07-07T14:01:00+01:00", True)]
)
def test_easy_read_says_first_that_an_event_is_over(
    visits: Visits, built_before: str, at: str, over: bool
) -> None:
    """Its first row does, and then nothing there says how to join or where to go."""
    with reading(visits, f"{built_before}/2027/events/lunch/easy-read/", at, AUCKLAND) as page:
        first = shown(page, ".er__row")[0]
        parts = shown(page, ".er__part h2")
        book = page.get_by_role("link", name="book a place online").count()
        listed = page.locator(".er__parts li:not([hidden])").count()

    assert (first == "This event is over.") is over
    assert ("How to join in" in parts, "Where" in parts, book == 1) == (not over, not over, not over)
    assert listed == len(parts)


def test_dates_of_an_event_are_over_one_by_one(visits: Visits, built_before: str) -> None:
    """Somebody who looks for the next time sees which are past."""
    with reading(visits, f"{built_before}/2027/events/choir/", "2027-07-14T12:00:00+01:00") as page:
        dates = shown(page, ".times li > p:first-child")

    assert dates == [
        "Wednesday 7 July 2027, 6pm to 7pm Over",
        "Wednesday 14 July 2027, 6pm to 7pm",
        "Wednesday 21 July 2027, 6pm to 7pm",
    ]


def test_in_a_list_of_events_one_that_goes_on_is_not_over(visits: Visits, built_before: str) -> None:
    """There an event has one line for all its times, so it is over only after the last of them."""
    with reading(visits, f"{built_before}/2027/", "2027-07-14T12:00:00+01:00") as page:
        over = [row for row in shown(page, ".ev") if "Over" in row.split()]

    assert not any("Choir" in row for row in over)
    assert any("Lunch" in row for row in over)


def test_a_page_that_is_left_open_moves_on(visits: Visits, built_before: str) -> None:
    """Somebody who comes back to a tab the next morning sees the next morning."""
    with reading(visits, f"{built_before}/", "2027-07-07T23:00:00+01:00") as page:
        move_clock(page, "2027-07-08T08:00:00+01:00")
        said = home_of(page)
        today = arch_of_today(page)

    assert said == (
        ["On today", "Thursday 8 July 2027"],
        ["Exhibition", "Walk", "Concert"],
        ["Night shift", "Farewell", "Clocks"],
    )
    assert today == ["2027-07-08"]


def test_a_page_built_in_the_week_agrees_with_an_older_one(
    visits: Visits, built_before: str, built_mid_week: str
) -> None:
    """What a reader sees at a moment does not depend on the day of the build."""
    for at in ("2027-07-07T23:59:00+01:00", "2027-07-11T20:00:00+01:00", "2027-12-01T12:00:00+00:00"):
        seen = []
        for address in (built_before, built_mid_week):
            with reading(visits, f"{address}/", at) as page:
                home = home_of(page)
            with reading(visits, f"{address}/2027/programme/", at) as page:
                seen.append((home, shown(page, ".ev")))

        assert seen[0] == seen[1]


def test_without_scripts_dates_stand_in_full(visits: Visits, built_mid_week: str) -> None:
    """Nothing is called today, since nobody knows when it is read; what was over on the day of the build stays so."""
    with reading(visits, f"{built_mid_week}/", "", scripts=False) as page:
        panel, first, then = home_of(page)
        days = shown(page, "[data-next] time")
        words = page.locator("main").inner_text()
    with reading(visits, f"{built_mid_week}/2027/programme/", "", scripts=False) as page:
        over = [row for row in shown(page, ".ev") if "Over" in row.split()]
        words += page.locator("main").inner_text()

    assert panel == ["First up", "Wednesday 7 July 2027"]
    assert (first, then) == (["Exhibition", "Lunch", "Choir"], ["Walk", "Night shift", "Farewell"])
    assert days[0].startswith("Thursday 8 July,")
    assert "today" not in words.lower()
    assert ["Exhibition" in row or "Breakfast" in row for row in over] == [True] * 3


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("path", ["", "2027/programme/", "2027/events/choir/"])
def test_nothing_moves_on_the_day_of_the_build(
    visits: Visits, built_mid_week: str, path: str, width: int
) -> None:
    """The words that the clock adds have their place already.

    The font, which moves a little by itself, never comes.
    """
    at = "2027-07-07T13:30:00+01:00"
    with visits.visitor(width, zone=LONDON, at=at) as page, held_back(page, SCRIPTS) as let_the_clock_come:
        page.route(FONTS, lambda route: route.abort())
        show(page, f"{built_mid_week}/{path}")
        before = shifts(page)
        let_the_clock_come()
        page.wait_for_load_state()
        moved = shifts(page)[len(before) :]

    assert moved == []
