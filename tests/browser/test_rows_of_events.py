"""Lists of events on pages with a column beside them."""

from __future__ import annotations

import pytest

from browser.rounding import ROUNDING
from browser.visits import Visits, arrive

_ICONS = """() => [...document.querySelectorAll(".acc")]
  .map(list => [...list.children].slice(0, 2))
  .filter(two => two.length > 1 && !two.some(each => each.innerText.includes(":")))
  .map(two => two.map(icon => icon.getBoundingClientRect().top))"""

IN_TWO_PLACES = "topics/clear-information/"
"""A page that lists an event with a second date elsewhere."""

_WIDTHS = """() => [...document.querySelectorAll(".ev")]
  .map(row => [row.getBoundingClientRect().width, row.parentElement.getBoundingClientRect().width])"""


@pytest.mark.parametrize("path", ["2027/", "venues/old-bakery/"])
def test_events_have_all_the_room_of_their_column(visits: Visits, path: str) -> None:
    """Their titles would wrap at the width of a paragraph, where a column for the day is beside them."""
    with visits.visitor(1280) as page:
        arrive(page, f"{visits.address}/{path}")
        widths = page.evaluate(_WIDTHS)

    assert len(widths) > 1
    assert [row for row, column in widths if row < column - ROUNDING] == []


@pytest.mark.parametrize("path", ["2027/", "2027/programme/"])
def test_access_icons_stand_level(visits: Visits, path: str) -> None:
    """Those of one event begin on one line, wherever the event is listed; words on what limits a yes may need a line."""
    with visits.visitor(1280) as page:
        arrive(page, f"{visits.address}/{path}")
        tops = page.evaluate(_ICONS)

    assert tops
    assert [pair for pair in tops if abs(pair[0] - pair[1]) > ROUNDING] == []


@pytest.mark.parametrize(
    ("at", "day", "access"),
    [
        ("2027-07-08T12:00:00+01:00", "Thursday 8 July 2027", "By the green gate"),
        ("2027-07-09T12:00:00+01:00", "Saturday 10 July 2027", "The path from the bus stop is flat"),
    ],
)
def test_access_moves_on_with_the_date(visits: Visits, at: str, day: str, access: str) -> None:
    """A row that goes on to the next date shows what is so at the place of that date, by the reader's clock."""
    with visits.visitor(1280, at=at) as page:
        arrive(page, f"{visits.address}/{IN_TWO_PLACES}")
        row = page.locator(".ev", has_text="A cuppa and a chat")
        said = row.inner_text()

    assert day in said
    assert access in said
    assert said.count("Step-free entrance") == 1
