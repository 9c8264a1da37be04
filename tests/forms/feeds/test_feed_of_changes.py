"""What changed, in the feed of changes and in that of events."""

from __future__ import annotations

from typing import Any

import feedparser
import pytest

from campaign.model.status import Status
from campaign.telling.events import status_word
from forms.feeds.fed import BUILD, MOVED, changes_feed, events_feed, read, titles
from making import a_site, a_week, an_event


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.SCHEDULED])
def test_changed_events_say_so_first(status: Status) -> None:
    """The title of an event that is not as planned begins with the word for it."""
    how = "online" if status is Status.MOVED_ONLINE else "in person"
    event = an_event(status=status.value, how=how, was="7 July 2027, 10am", status_since="30 May 2027")
    # With a new day, it is not postponed any more.
    told = Status.RESCHEDULED if status is Status.POSTPONED else status
    word = status_word(told, BUILD.language)

    assert titles(events_feed(a_site(event), BUILD)) == [f"{word}: Open kitchen"]
    assert titles(changes_feed(a_site(event), BUILD)) == [f"{word}: Open kitchen"]


def test_a_change_moves_the_entry() -> None:
    """Programs show an entry again when its day of change is a new one: here, the day it was cancelled."""
    event = an_event(published="1 March 2027", status="cancelled", status_since="30 May 2027")
    (entry,) = feedparser.parse(events_feed(a_site(event), BUILD)).entries

    assert entry.updated.startswith("2027-05-30")


def test_changes_come_newest_first() -> None:
    """Each change is an entry with its day, its note and the page of its event; other years' are not there."""
    site = a_site(
        an_event(
            published="1 March 2027",
            status="cancelled",
            status_since="30 May 2027",
            status_note="The hall is flooded.",
            organisers=["tide-house"],
        ),
        an_event("tea", title="Tea", published="2 March 2027", updated="4 April 2027"),
        an_event("old", year=2026, published="1 March 2026"),
        a_week(2026),
    )

    entries = read(changes_feed(site, BUILD)).entries

    assert [(entry.updated[:10], entry.title) for entry in entries] == [
        ("2027-05-30", "Cancelled: Open kitchen"),
        ("2027-04-04", "Updated: Tea"),
        ("2027-03-02", "New: Tea"),
        ("2027-03-01", "New: Open kitchen"),
    ]
    planned = "It was planned for Thursday 8 July 2027, 10am to 12.30pm."
    assert (entries[0].summary, entries[0].author) == (f"The hall is flooded. {planned}", "Tide House")
    assert entries[0].link == "https://week.example.org/2027/events/open-kitchen/"


def test_news_are_of_the_day_on_which_it_happened() -> None:
    """Programs sort by ``published``: a cancellation is newer than what came before it, whenever the event came."""
    event = an_event(published="1 March 2027", status="cancelled", status_since="30 May 2027")

    cancelled, new = read(changes_feed(a_site(event), BUILD)).entries
    (entry,) = read(events_feed(a_site(event), BUILD)).entries

    assert (cancelled.published[:10], new.published[:10]) == ("2027-05-30", "2027-03-01")
    assert entry.published[:10] == entry.updated[:10] == "2027-05-30"


def test_a_changed_event_keeps_its_id() -> None:
    """Whatever is told of it: a reader must never have it twice."""
    facts: dict[str, Any] = {"published": "1 March 2027"}
    told: dict[str, Any] = {"status": "cancelled", "status_since": "30 May 2027"}
    as_planned, updated, cancelled, edited = (
        read(events_feed(a_site(an_event(**facts, **more)), BUILD)).entries[0]
        for more in ({}, {"updated": "4 May 2027"}, told, {**told, "status_note": "The hall is flooded."})
    )

    assert as_planned.id == updated.id == cancelled.id == edited.id
    assert {entry.link for entry in (as_planned, cancelled)} == {
        "https://week.example.org/2027/events/open-kitchen/"
    }


def test_a_moved_event_says_its_new_day_and_time() -> None:
    """Whoever reads only the feed knows when to come."""
    moved = an_event(
        when="9 July 2027, 2pm to 4pm",
        was="8 July 2027, 10am",
        status="rescheduled",
        status_since="30 May 2027",
    )
    (entry,) = read(changes_feed(a_site(moved), BUILD)).entries

    assert entry.summary == (
        "Now: Friday 9 July 2027, 2pm to 4pm. It was planned for Thursday 8 July 2027, 10am."
    )


def test_a_change_stays_the_same_entry() -> None:
    """An entry keeps its id when later changes come, its words are edited or the site moves, and shares it with none."""
    before = an_event(published="1 March 2027", updated="4 April 2027")
    after = an_event(published="1 March 2027", title="Kitchen", status="paused", status_since="30 May 2027")

    ids = [entry.id for entry in read(changes_feed(a_site(before), BUILD)).entries]
    later = [entry.id for entry in read(changes_feed(a_site(after), MOVED)).entries]

    assert len({*ids, *later}) == 3
    assert ids[-1] == later[-1]
