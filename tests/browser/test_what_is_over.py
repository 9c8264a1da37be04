"""What is over is called so by the reader's clock: in lists, on the page of an event and in Easy Read."""

from __future__ import annotations

import pytest

from browser.small_programme import AUCKLAND, EVENTS, LONDON, NEW_YORK, reading, shown
from browser.visits import Visits


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


@pytest.mark.parametrize(
    ("at", "when", "others"),
    [
        ("2027-07-07T18:59:00+01:00", "Wednesday 7 July 2027, 6pm to 7pm", "And 2 more times"),
        ("2027-07-07T19:00:00+01:00", "Wednesday 14 July 2027, 6pm to 7pm", "And one more time"),
        ("2027-07-14T19:00:00+01:00", "Wednesday 21 July 2027, 6pm to 7pm", ""),
        ("2027-07-21T19:00:00+01:00", "Wednesday 21 July 2027, 6pm to 7pm", "It happened 3 times"),
    ],
)
def test_the_page_of_an_event_begins_with_its_next_date(
    visits: Visits, built_before: str, at: str, when: str, others: str
) -> None:
    """Whoever looks only at the top does not come on a day that is gone."""
    with reading(visits, f"{built_before}/2027/events/choir/", at, AUCKLAND) as page:
        first = page.locator(".key dd").first.inner_text()

    assert " ".join(first.split()) == f"{when} {others}".strip()


def test_a_page_built_on_the_last_date_says_afterwards_how_often_it_was(
    visits: Visits, built_after: str
) -> None:
    """Beside the date, and as a link to all of them, though nothing was there to say when the page was built."""
    with reading(visits, f"{built_after}/2027/events/choir/", "2027-07-21T19:00:00+01:00") as page:
        first = page.locator(".key dd").first.inner_text()
        leads_to = page.get_by_role("link", name="It happened 3 times").get_attribute("href")

    assert " ".join(first.split()) == "Wednesday 21 July 2027, 6pm to 7pm It happened 3 times"
    assert leads_to == "#dates"


def test_days_in_easy_read_are_over_one_by_one(visits: Visits, built_before: str) -> None:
    """A day that is gone was; it is not still to come."""
    with reading(visits, f"{built_before}/2027/events/choir/easy-read/", "2027-07-14T12:00:00+01:00") as page:
        rows = [row for row in shown(page, ".er__row") if "July 2027." in row]

    assert rows == [
        "It happens every Wednesday. The last time is on Wednesday 21 July 2027.",
        "It was on Wednesday 7 July 2027.",
        "It is on Wednesday 14 July 2027.",
        "It is on Wednesday 21 July 2027.",
    ]


def test_in_a_list_of_events_one_that_goes_on_is_not_over(visits: Visits, built_before: str) -> None:
    """There an event has one line for all its times, so it is over only after the last of them."""
    with reading(visits, f"{built_before}/2027/", "2027-07-14T12:00:00+01:00") as page:
        over = [row for row in shown(page, ".ev") if "Over" in row.split()]

    assert not any("Choir" in row for row in over)
    assert any("Lunch" in row for row in over)


@pytest.mark.parametrize(
    ("name", "at", "said"),
    [
        ("lunch", "2027-07-07T13:59:00+01:00", ["There are breaks."]),
        ("lunch", "2027-07-07T14:00:00+01:00", ["There were breaks."]),
        ("concert", "2027-07-08T18:59:00+01:00", ["There are breaks."]),
        ("concert", "2027-07-08T19:00:00+01:00", []),
    ],
)
def test_access_is_told_in_the_past_once_it_is_over(
    visits: Visits, built_before: str, name: str, at: str, said: list[str]
) -> None:
    """Also where nobody builds the site again; of what did not happen, no access is told as if it had."""
    with reading(visits, f"{built_before}/2027/events/{name}/", at) as page:
        assert [words for words in shown(page, ".facts b") if words != "Not known yet"] == said
