"""What networks show of a link: whether to come at all, when and where, before anything else."""

from __future__ import annotations

from typing import Any

import pytest

from forms.pages.facts import build_on, page_at
from making import AGREED, a_story, an_event

BUILD = build_on(1, 7)


def preview_of_event(**facts: Any) -> dict[str, Any]:
    event = an_event(
        **{"when": "Wednesday 7 July 2027, 2pm to 3pm", "title": "Choir", "summary": "We sing."} | facts
    )
    found: dict[str, Any] = page_at(event.address, event, build=BUILD)["preview"]
    return found


@pytest.mark.parametrize(
    ("status", "title", "begins"),
    [
        ("cancelled", "Cancelled: Choir", "Cancelled. It was planned for Wednesday 7 July 2027"),
        ("paused", "Paused: Choir", "Paused. It was planned for Wednesday 7 July 2027"),
        ("postponed", "Postponed: Choir", "Postponed. It was planned for Wednesday 7 July 2027"),
        ("moved online", "Moved online: Choir", "Moved online. Wednesday 7 July 2027"),
        ("by invitation", "Choir", "By invitation. Wednesday 7 July 2027"),
        ("waiting list", "Choir", "Wednesday 7 July 2027"),
        ("few places left", "Choir", "Wednesday 7 July 2027"),
        ("scheduled", "Choir", "Wednesday 7 July 2027"),
    ],
)
def test_an_event_says_first_whether_it_is_on(status: str, title: str, begins: str) -> None:
    """What changed is in the title too; places left are not, since networks keep what they once showed."""
    shown = preview_of_event(status=status, **({"how": "online"} if status == "moved online" else {}))

    assert shown["title"] == title
    assert shown["description"].startswith(begins)
    assert shown["description"].endswith("We sing.")


def test_a_story_has_the_days_that_are_known() -> None:
    """Nothing is made up where no day is written down."""
    story = a_story(published="3 November 2026")
    without = a_story()

    assert page_at(story.address, story, build=BUILD)["preview"]["published"] == "2026-11-03"
    assert page_at(without.address, without, build=BUILD)["preview"]["published"] is None


def test_a_teller_is_named_only_where_networks_may_show_the_story() -> None:
    """A consent for the site alone is none for what networks show."""
    shared = a_story(consent={**AGREED, "use on": ["site", "social"]})
    not_shared = a_story(consent={**AGREED, "use on": ["site"]})

    assert page_at(shared.address, shared, build=BUILD)["preview"]["author"] == "Robin"
    assert page_at(not_shared.address, not_shared, build=BUILD)["preview"]["author"] is None
