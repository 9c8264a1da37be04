"""A small programme, built before its week or on its Wednesday, and read in a browser whose clock stands still."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page

from browser.visits import Visits

NOON_ON_THURSDAY_BEFORE = "1814443200"
"""1 July 2027, 12:00 UTC, for SOURCE_DATE_EPOCH."""

NOON_ON_THURSDAY_AFTER = "1815652800"
"""15 July 2027."""

EVENTS = {
    "exhibition": ("Exhibition", "when: Monday 5 to Sunday 11 July 2027"),
    "breakfast": ("Breakfast", "when: Monday 5 July 2027, 9am to 10am"),
    "lunch": (
        "Lunch",
        "when: Wednesday 7 July 2027, 1pm to 2pm\njoin: {book at: https://example.org/lunch}\naccess: {breaks: yes}",
    ),
    "choir": (
        "Choir",
        "when: Wednesday 7 July 2027, 6pm to 7pm\nrepeats: every Wednesday until 21 July 2027",
    ),
    "walk": ("Walk", "when: Thursday 8 July 2027, 9am to 10am"),
    "concert": (
        "Concert",
        "when: Thursday 8 July 2027, 6pm to 7pm\nstatus: cancelled\naccess: {breaks: yes}",
    ),
    "night-shift": ("Night shift", "when: Friday 9 July 2027, 10pm to Saturday 10 July 2027, 6am"),
    "farewell": ("Farewell", "when: Sunday 11 July 2027, 3pm to 5pm"),
    "clocks": (
        "Clocks",
        "when: Saturday 30 October 2027, 10pm to Sunday 31 October 2027, 6am\naccess: {ask by: 13 July 2027}",
    ),
    "some-day": ("Some day", "when: not known yet"),
}

LONDON, AUCKLAND, NEW_YORK, HONOLULU = (
    "Europe/London",
    "Pacific/Auckland",
    "America/New_York",
    "Pacific/Honolulu",
)


def with_small_programme(root: Path) -> Path:
    """The sources of a campaign with only the events above, in place of those of its week."""
    shutil.rmtree(root / "events" / "2027")
    (root / "events" / "2027").mkdir()
    for file in (root / "stories").rglob("*/*.*"):
        if file.suffix in (".md", ".yml"):
            file.write_text(re.sub("(?m)^events?: 20.*\n", "", file.read_text("utf-8")), "utf-8")
    for name, (title, when) in EVENTS.items():
        text = (
            f"title: {title}\nsummary: All are welcome.\nhow: in person\nwhere: {{name: The hall}}\n{when}\n"
        )
        (root / "events" / "2027" / f"{name}.yml").write_text(text, "utf-8")
    return root


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
