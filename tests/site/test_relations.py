"""What each record has to do with the others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from campaign.model.record import Record
from campaign.site.gate import OnSite, Published, Shown
from campaign.site.relations import Group
from making import (
    AGREED,
    a_case_study,
    a_promise,
    a_site,
    a_story,
    a_venue,
    a_workshop,
    an_event,
    an_organiser,
    published,
)

FIRST = an_event("first", when="5 July 2027, 10am")
SECOND = an_event("second", when="6 July 2027, 10am")
THIRD = an_event("third", when="7 July 2027, 10am", part_of="2027/first")
EARLIER = an_event("earlier", year=2026, when="6 July 2026, 10am")


def slug(shown: Shown[Any, OnSite] | None) -> str | None:
    return shown.record.slug if shown else None


def slugs(groups: Sequence[Group[OnSite]]) -> dict[str, list[str]]:
    return {group.kind.name: [shown.record.slug for shown in group.members] for group in groups}


def test_neighbours_are_of_the_same_week() -> None:
    """The one before and the one after in the programme; none beyond its first and last."""
    site = published(FIRST, SECOND, THIRD, EARLIER)
    around = {event.slug: site.relations.around(event) for event in (FIRST, SECOND, THIRD, EARLIER)}

    assert {name: (slug(each.before), slug(each.after)) for name, each in around.items()} == {
        "first": (None, "second"),
        "second": ("first", "third"),
        "third": ("second", None),
        "earlier": (None, None),
    }


def test_parts_and_what_they_are_part_of_know_each_other() -> None:
    """By the name that one of them writes."""
    site = published(FIRST, SECOND, THIRD)

    assert [slug(part) for part in site.relations.around(FIRST).parts] == ["third"]
    assert slug(site.relations.around(THIRD).bigger) == "first"
    assert site.relations.around(SECOND).bigger is None


def test_an_event_knows_what_tells_of_it() -> None:
    """Write-ups that name it, and no others."""
    told, other = a_workshop("told", event=FIRST), a_workshop("other")
    site = published(FIRST, SECOND, told, other)

    assert slugs(site.relations.around(FIRST).told_by) == {"workshops": ["told"]}
    assert slugs(site.relations.around(SECOND).told_by) == {}


def test_a_story_knows_what_came_of_it() -> None:
    """As an event and a write-up do: whatever names them, kind by kind."""
    story, workshop = a_story(), a_workshop(event=FIRST)
    promise = a_promise(stories=[story], workshops=[workshop], events=[FIRST])
    site = published(FIRST, story, workshop, promise)

    assert slugs(site.relations.told_of(story)) == {"you-said": ["shorter-form"]}
    assert slugs(site.relations.told_of(workshop)) == {"you-said": ["shorter-form"]}
    assert slugs(site.relations.told_of(FIRST)) == {
        "workshops": ["who-decides"],
        "you-said": ["shorter-form"],
    }
    assert slugs(site.relations.told_of(promise)) == {}


def test_the_site_of_a_week_knows_that_of_all_years() -> None:
    """Which the gate let through too: it is never what was read."""
    site = published(FIRST, EARLIER)

    assert site.of(2027).of_all_years is site
    assert site.of(2027).of(2026).of_all_years is site
    assert site.of_all_years is site


def test_what_is_held_back_is_related_to_nothing() -> None:
    """A write-up that may not be shown is not mentioned on the page of its event, its topic or its organiser."""
    ark = an_organiser("ark")
    kept = a_workshop(
        "kept", event=FIRST, topics="Housing", organisers=[ark], consent=AGREED | {"use on": ["print"]}
    )
    site = published(FIRST, kept, ark)

    assert slugs(site.relations.around(FIRST).told_by) == {}
    assert slugs(site.relations.of_topic("Housing")) == {}
    assert slugs(site.relations.of_organiser(ark)) == {}


def test_an_organisation_has_all_kinds_in_their_order() -> None:
    """What it runs or supports, and what is written about it, each once."""
    ark = an_organiser("ark")
    records: list[Record] = [
        ark,
        a_case_study("letters", organisations=[ark]),
        an_event("choir", organisers=[ark], partners=[ark]),
        a_workshop("talk", organisers=[ark]),
        a_story("alone"),
    ]

    assert slugs(published(*records).relations.of_organiser(ark)) == {
        "events": ["choir"], "case-studies": ["letters"], "workshops": ["talk"],
    }  # fmt: skip


def test_a_venue_has_what_happens_there_at_any_time() -> None:
    """An event is there once, though it comes back; a place that an event alone describes has no page."""
    hall = a_venue("hall")
    choir = an_event("choir", where=hall, repeats="every Thursday until 29 July 2027")
    tour = an_event(
        "tour", where={"name": "The Hall"}, also_on=[{"when": "9 July 2027, 10am", "where": hall}]
    )

    assert slugs(published(hall, choir, tour).relations.at_venue(hall)) == {"events": ["choir", "tour"]}


def test_the_story_to_read_next() -> None:
    """The next of the same kind, and the first after the last; a single one has none."""
    one, two = a_story("one", published="2 July 2027"), a_story("two", published="1 July 2027")
    site = published(one, two, a_case_study())

    assert slug(site.relations.after(one)) == "two"
    assert slug(site.relations.after(two)) == "one"
    alone: Published[OnSite] = published(one)
    assert alone.relations.after(one) is None


def test_a_week_has_only_what_is_of_it() -> None:
    """What outlives weeks stays."""
    hall = a_venue("hall")
    site = a_site(FIRST, EARLIER, a_story("old", year=2026), hall).of(2027)

    assert [record.slug for record in site.records()] == ["first", "hall"]
