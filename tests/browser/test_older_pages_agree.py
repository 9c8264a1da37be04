"""A page says the same at a moment, whether it was built before the week or in it: also its counts and last days to ask."""

from __future__ import annotations

import pytest

from browser.small_programme import reading
from browser.visits import Visits

PATHS = [
    "",
    "2027/programme/",
    "search/",
    "search/?q=choir",
    "search/easy-read/?q=choir",
    "2027/events/choir/",
    "2027/events/clocks/",
    "2027/events/choir/easy-read/",
    "2027/events/clocks/easy-read/",
]


@pytest.mark.parametrize("path", PATHS)
def test_a_page_built_earlier_says_the_same(
    visits: Visits, built_before: str, built_after: str, path: str
) -> None:
    """From the day on which the later one was built. What was over before that is in less words there."""
    for at in ("2027-07-15T12:00:00+01:00", "2027-12-01T12:00:00+00:00"):
        said = []
        for address in (built_before, built_after):
            with reading(visits, f"{address}/{path}", at) as page:
                if "?q" in path:
                    page.locator("#results a").first.wait_for()
                said.append(page.locator("main").inner_text().splitlines())

        assert said[0] == said[1], at


def test_so_does_the_easy_read_of_the_programme(visits: Visits, built_before: str, built_after: str) -> None:
    """How often the choir meets after its first day, while it still does and once it does not."""
    for at, said in (
        ("2027-07-15T12:00:00+01:00", "It happens 1 more time after this."),
        ("2027-12-01T12:00:00+00:00", "It happened 2 more times after this."),
    ):
        for address in (built_before, built_after):
            with reading(visits, f"{address}/2027/programme/easy-read/", at) as page:
                counted = page.get_by_text("more time").all_inner_texts()

            assert counted == [said], at
