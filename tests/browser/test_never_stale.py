"""A page is right whenever and wherever it is read: what is over, on today and next goes by the reader's clock.

One small programme, built before its week and on its Wednesday, is read in a browser whose clock stands still.
"""

from __future__ import annotations

import pytest

from browser.clock import move_clock
from browser.movement import FONTS, SCRIPTS, held_back, shifts, show
from browser.small_programme import (
    AUCKLAND,
    HONOLULU,
    LONDON,
    NEW_YORK,
    arch_of_today,
    home_of,
    reading,
    shown,
)
from browser.visits import Visits


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
