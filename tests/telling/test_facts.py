"""The list of what is known of an event, from which calendars, feeds and previews take their sentences."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from campaign.languages.phrases import ENGLISH
from campaign.model.event import Event
from campaign.model.occurrence import Occurrence
from campaign.telling.facts import Fact, facts_of_time, told_in
from campaign.telling.joining import link_said
from campaign.telling.left_out import Form
from campaign.telling.places import place_line
from making import an_event

PHONE = "01632 960 123"


def facts(event: Event) -> list[Fact]:
    time = Occurrence(event.told_when, event.where, event.room)
    return [*facts_of_time(event, time, "01632 960 100", date(2027, 6, 1), ENGLISH, ENGLISH)]


def said(**fields: Any) -> list[str]:
    return [fact.words for fact in facts(an_event(**fields))]


def test_the_table_decides_what_a_form_tells() -> None:
    """A field that is left out is left out with all inside it, and nothing else is."""
    given = iter([Fact("cost", "Cost: £5"), Fact("join: phone", "Call"), Fact("where", "The Ark")])

    assert [*told_in(Form.FEED, given)] == ["The Ark"]


def test_what_is_stopped_says_what_was_planned_and_invites_nobody() -> None:
    """Neither a price nor a number; and that other times were planned, too, so that nobody comes to those."""
    told = said(
        status="cancelled",
        status_note="The oven broke.",
        join={"phone": PHONE},
        cost="free",
        also_on=[{"when": "9 July 2027, 2pm"}],
    )

    assert told == [
        "Cancelled",
        "The oven broke.",
        "It was planned for Thursday 8 July 2027, 10am to 12.30pm; and one more time.",
        "Place not known yet",
        "Cook lunch together and say what good support tastes like.",
    ]


@pytest.mark.parametrize(
    ("fields", "where", "link"),
    [
        ({"how": "online", "online": {"phone": PHONE}}, "By phone", None),
        ({"how": "online", "online": {"phone": PHONE, "link comes": "No link."}}, "By phone", "No link."),
        (
            {"how": "online", "online": {"phone": PHONE, "platform": "Zoom"}},
            "Online",
            "It is not known yet how you get the link. Please ask us.",
        ),
        (
            {"how": "both", "where": {"name": "The Ark"}, "online": {"phone": PHONE}},
            "The Ark, or by phone",
            None,
        ),
        (
            {
                "how": "both",
                "where": {"name": "The Ark"},
                "online": {"phone": PHONE, "link comes": "By e-mail."},
            },
            "The Ark, or online",
            "By e-mail.",
        ),
        ({"how": "in person", "where": {"name": "The Ark"}}, "The Ark", None),
    ],
)
def test_what_is_by_phone_is_not_online(fields: dict[str, Any], where: str, link: str | None) -> None:
    """Nobody looks for a link that there is not."""
    event = an_event(**fields)

    assert place_line(event, event.occurrences()[0], ENGLISH) == where
    assert link_said(event, ENGLISH) == link


def test_what_can_be_watched_has_its_limit() -> None:
    """A link with a note is never told without the note."""
    online = {"watch at": "https://watch.example/", "watch note": "The talks only"}

    assert "Watch without booking: https://watch.example/ (The talks only)" in said(how="both", online=online)


def test_nobody_knows_yet_how_to_join() -> None:
    """That is told, too, with whom to ask."""
    assert "How to join is not known yet. Please ask us." in said()
    assert "How to join is not known yet. Please ask us." not in said(join={"phone": PHONE})
