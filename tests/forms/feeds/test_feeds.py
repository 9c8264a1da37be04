"""Feeds, read back by feedparser, as a reader's program would."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from campaign.build import Build
from campaign.site.site import Site
from forms.feeds.fed import BUILD, MOVED, events_feed, read, stories_feed, titles
from making import (
    AGREED,
    a_campaign,
    a_case_study,
    a_site,
    a_story,
    a_week,
    a_workshop,
    an_event,
    an_organiser,
)

FeedFile = Callable[[Site, Build], str]


BOTH_FEEDS = pytest.mark.parametrize("feed", [stories_feed, events_feed])


def test_all_kinds_of_writing_come_newest_first() -> None:
    """Stories, case studies and write-ups are in one feed, by the day they came, the newest first."""
    site = a_site(
        a_story("old", title="Old", published="1 March 2027", updated="30 May 2027"),
        a_story("new", title="New", published="3 April 2027"),
        a_case_study(title="Newest", published="9 May 2027"),
        a_workshop(title="Oldest", year=2026, published="9 May 2026", when="not recorded"),
    )

    assert titles(stories_feed(site, BUILD)) == ["Newest", "New", "Old", "Oldest"]


@pytest.mark.parametrize(
    ("consent", "shown"),
    [
        (AGREED, True),
        (AGREED | {"use on": ["site", "feeds"]}, True),
        (AGREED | {"use on": ["feeds"]}, False),
        (AGREED | {"use on": ["site", "social"]}, False),
        (AGREED | {"ask again by": "31 May 2027"}, False),
        ("made up", True),
    ],
)
def test_only_what_was_agreed_to(consent: Any, shown: bool) -> None:
    """A story is in the feed only while its consent covers feeds, and the site that they lead to."""
    text = stories_feed(a_site(a_story(consent=consent)), BUILD)

    assert ("blue door" in text, "Robin" in text) == (shown, shown)


def test_entry_tells_what_the_page_tells() -> None:
    """An entry has its title, summary, teller, days, topics and an absolute link."""
    story = a_story(topics=["Housing", "Carers"], published="1 March 2027", updated="2 March 2027")

    (entry,) = read(stories_feed(a_site(story), BUILD)).entries

    assert entry.title == "The blue door"
    assert entry.summary.startswith("Robin found a way back in. If this brings things up")
    assert entry.author == "Robin"
    assert entry.link == "https://week.example.org/2027/stories/the-blue-door/"
    assert (entry.published, entry.updated) == ("2027-03-01T00:00:00+00:00", "2027-03-02T00:00:00+00:00")
    assert [tag.term for tag in entry.tags] == ["Housing", "Carers"]


def test_a_hard_story_says_so_first_and_names_somebody_to_talk_to() -> None:
    """Readers of a feed may never see the page. A story cannot leave it out."""
    story = a_story(content_note="It tells of a death.", help_with="children")
    lines = [{"line": "samaritans"}, {"line": "shout"}, {"line": "childline"}]

    (entry,) = read(stories_feed(a_site(story, campaign=a_campaign(help_lines=lines)), BUILD)).entries

    assert entry.summary == (
        "Before you read: It tells of a death. Robin found a way back in. If this brings things up, you can talk to someone "
        "now. Samaritans, day or night. Call 116 123. Shout, if you would rather text. Text SHOUT to 85258. "
        "Childline, for people under 19. Call 0800 1111."
    )


@pytest.mark.parametrize(
    ("teller", "author"),
    [
        ({"name": "Robin", "name is": "chosen", "role": "Carer"}, "Robin"),
        ({"role": "Carer", "organisation": "The Ark"}, "Carer"),
        ({"organisation": "The Ark"}, "The Ark"),
    ],
)
def test_teller_is_shown_as_they_chose(teller: dict[str, str], author: str) -> None:
    """The author is the name that is shown, else the role, else the organisation."""
    (entry,) = read(stories_feed(a_site(a_story(told_by=teller)), BUILD)).entries

    assert entry.author == author


def test_work_of_organisations_is_theirs() -> None:
    """Case studies and write-ups are by the organisations they name, else by whose site it is."""
    ark = an_organiser("ark", name="The Ark")
    site = a_site(
        a_case_study("a", organisations=[ark], published="4 May 2027"),
        a_case_study("b", published="3 May 2027"),
        a_workshop("c", organisers=[ark], published="2 May 2027"),
        a_workshop("d", published="1 May 2027"),
    )

    authors = [entry.author for entry in read(stories_feed(site, BUILD)).entries]

    assert authors == ["The Ark", "Tide House", "The Ark", "Tide House"]


def test_events_come_in_the_order_they_happen() -> None:
    """The feed of events has this year's, by day and time, the unknown last, whenever they were announced."""
    site = a_site(
        an_event("c", title="To come", when="not known yet", published="1 January 2027"),
        an_event("b", title="Second", when="8 July 2027, 2pm", published="1 February 2027"),
        an_event("a", title="First", when="8 July 2027, 10am", published="1 March 2027"),
        an_event("z", title="Last year's", year=2026),
        a_week(2026),
    )

    assert titles(events_feed(site, BUILD)) == ["First", "Second", "To come"]


def test_a_status_about_places_ends_with_the_event() -> None:
    """Nobody can take the last place of what is over. That it was cancelled stays."""
    full = an_event("full", title="Choir", when="5 May 2027, 10am to 11am", status="full")
    off = an_event("off", title="Walk", when="6 May 2027, 10am to 11am", status="cancelled")
    ahead = an_event("ahead", title="Tea", when="8 July 2027, 10am", status="full")

    assert titles(events_feed(a_site(full, off, ahead), BUILD)) == ["Choir", "Cancelled: Walk", "Full: Tea"]


def test_event_tells_when_and_where_it_is() -> None:
    """The summary of an event begins with its day and times, then the place."""
    event = an_event(organisers=["tide-house"], where={"name": "The Ark"}, room="Loft")
    (entry,) = read(events_feed(a_site(event), BUILD)).entries

    assert entry.summary.startswith("Thursday 8 July 2027, 10am to 12.30pm. Loft, The Ark. Cook lunch")
    assert entry.author == "Tide House"


@BOTH_FEEDS
def test_feed_says_what_it_is(feed: FeedFile) -> None:
    """A feed has a title, a subtitle, a language, its publisher and its own address."""
    found = read(feed(a_site(), BUILD)).feed

    assert found.title.startswith("Sampleton Co-production Week: ")
    assert found.subtitle
    assert found.language == "en-GB"
    assert found.author == "Tide House"
    assert [link.href for link in found.links if link.rel == "self"] == [
        f"https://week.example.org/feeds/{feed.__name__.removesuffix('_feed')}.xml"
    ]


@BOTH_FEEDS
def test_ids_last(feed: FeedFile) -> None:
    """Neither the feed nor an entry is a new one after the site moves, or in the next year."""
    records = (a_story(), an_event())
    found = [read(feed(a_site(*records), build)) for build in (BUILD, MOVED)]
    next_year = a_campaign(year="2028", when="3 to 9 July 2028")
    later = read(feed(a_site(*records, campaign=next_year), BUILD))

    first, moved = ((one.feed.id, [entry.id for entry in one.entries]) for one in found)
    assert first == moved
    assert later.feed.id == first[0]
    assert first[0].startswith("urn:uuid:")


@BOTH_FEEDS
def test_ids_differ(feed: FeedFile) -> None:
    """No two entries share an id, nor do the two feeds."""
    site = a_site(a_story("a"), a_story("b"), a_case_study("a"), an_event("a"), an_event("b"))

    found = read(feed(site, BUILD))
    ids = [found.feed.id, *(entry.id for entry in found.entries)]

    assert len(set(ids)) == len(ids)
    assert read(stories_feed(site, BUILD)).feed.id != read(events_feed(site, BUILD)).feed.id


@BOTH_FEEDS
@pytest.mark.parametrize("records", [(), (a_story(consent="made up"), an_event())])
def test_builds_repeat(feed: FeedFile, records: tuple[Any, ...]) -> None:
    """No time is taken from a clock, even in an empty feed or one whose records name no day."""
    site = a_site(*records)

    text = feed(site, BUILD)

    assert text == feed(site, BUILD)
    assert all(
        element.text[:10] in ("2027-01-01", "2027-06-01")
        for element in ET.fromstring(text).iter("{http://www.w3.org/2005/Atom}updated")
        if element.text
    )


def test_a_piece_without_a_day_is_not_new_in_every_build() -> None:
    """Where no day is known, the year of the folder stands in for it, as far as it has begun."""
    site = a_site(a_case_study("next", year=2028), a_case_study("old", year=2019))

    days = [entry.updated[:10] for entry in read(stories_feed(site, BUILD)).entries]

    assert days == ["2027-01-01", "2019-01-01"]


@BOTH_FEEDS
def test_nothing_was_changed_in_the_future(feed: FeedFile) -> None:
    """Days that are still to come are written as today."""
    site = a_site(
        a_story(published="1 August 2027", updated="2 August 2027"),
        an_event(published="1 August 2027", updated="2 August 2027"),
    )

    (entry,) = read(feed(site, BUILD)).entries

    assert entry.published == entry.updated == "2027-06-01T00:00:00+00:00"


@BOTH_FEEDS
def test_nothing_came_after_it_last_changed(feed: FeedFile) -> None:
    """Where an author gives the two days the wrong way round, an entry came on the day of its change at the latest."""
    site = a_site(
        a_story(published="5 May 2027", updated="4 April 2027"),
        an_event(published="5 May 2027", updated="4 April 2027"),
    )

    (entry,) = read(feed(site, BUILD)).entries

    assert entry.published == entry.updated == "2027-04-04T00:00:00+00:00"


@BOTH_FEEDS
@pytest.mark.parametrize(
    "words",
    ["Tea & talk <b>now</b>", "]]> &amp; &lt;", "Tea\x00\x0b\x1f\ud800\ufffe and talk", 'She said "no"'],
)
def test_words_stay_words(feed: FeedFile, words: str) -> None:
    """Signs that XML or HTML would take for markup are shown as they were written; those XML forbids are gone."""
    changed = {"title": words, "summary": words, "topics": (words,)}
    site = a_site(a_story().model_copy(update=changed), an_event().model_copy(update=changed))

    (entry,) = ET.fromstring(feed(site, BUILD)).iter("{http://www.w3.org/2005/Atom}entry")

    shown = words.encode("ascii", "ignore").decode().translate(dict.fromkeys(range(32)))
    escaped = shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    found = {child.tag.partition("}")[2]: child for child in entry}
    assert found["title"].text == shown
    assert escaped in (found["summary"].text or "")
    assert found["category"].get("term") == shown
