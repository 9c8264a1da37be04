"""How much is known about access."""

from __future__ import annotations

from campaign.languages.access_facts import ACCESS_FACTS
from campaign.model.access import EventAccess, PlaceAccess, facts_of
from campaign.model.coverage import Coverage, coverage, coverage_by_organiser
from making import an_event, an_organiser

OF_AN_EVENT, OF_A_PLACE = len(facts_of(EventAccess())), len(facts_of(PlaceAccess()))


def test_a_no_is_known() -> None:
    """Yes and no both count; what nobody asked, and what says that it is not known, do not."""
    access = {"relaxed": "yes", "breaks": "no. We stop once.", "large print": "not known yet"}

    assert coverage([an_event(access=access)]) == Coverage(2, OF_AN_EVENT)


def test_a_place_counts_where_people_go() -> None:
    """Facts of the place count with those of the event, but not for an event that is only online."""
    where = {"name": "The pier", "access": {"lift": "no"}}

    assert coverage([an_event(where=where)]) == Coverage(1, OF_AN_EVENT + OF_A_PLACE)
    assert coverage([an_event(how="both", where=where)]) == Coverage(1, OF_AN_EVENT + OF_A_PLACE)
    assert coverage([an_event(how="online")]) == Coverage(0, OF_AN_EVENT)


def test_several_events_add_up() -> None:
    """The sum is over all events; the percentage is a whole number."""
    answers = {
        name.replace("_", " "): next(iter(ACCESS_FACTS[name].answers or ["yes"]))
        for name in facts_of(EventAccess())
    }
    known = an_event(access=answers)

    assert coverage([known]).percent == 100
    assert coverage([known, an_event()]) == Coverage(OF_AN_EVENT, 2 * OF_AN_EVENT)
    assert coverage([known, an_event()]).percent == 50


def test_no_events_are_no_mark() -> None:
    """Nothing divides by nothing."""

    assert coverage([]) == Coverage(0, 0)
    assert coverage([]).percent == 0


def test_whoever_knows_least_comes_first() -> None:
    """Each organiser over the events that it runs itself; those that know as much come by the name that people say."""
    zoe, ark, tide = (
        an_organiser("a", name="Zoe's Circle"),
        an_organiser("b", name="The Long Name of the Ark", short_name="ark"),
        an_organiser("c", name="Tide House"),
    )
    events = [
        an_event("one", organisers=[tide], partners=[zoe], access={"relaxed": "yes"}),
        an_event("two", organisers=[zoe]),
        an_event("three", organisers=[ark, tide]),
    ]

    assert [(organiser.said, counted) for organiser, counted in coverage_by_organiser(events)] == [
        ("ark", Coverage(0, OF_AN_EVENT)),
        ("Zoe's Circle", Coverage(0, OF_AN_EVENT)),
        ("Tide House", Coverage(1, 2 * OF_AN_EVENT)),
    ]
