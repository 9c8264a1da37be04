"""Pages that list the records of a week."""

from __future__ import annotations

from forms.pages.facts import build_on, page_at
from making import a_story


def test_stories_say_whose_they_are() -> None:
    """A row names the teller as they want to be shown."""
    (row,) = page_at("2027/stories/", a_story(), build=build_on(7))["sections"][0]["writings"]

    assert "Robin" in row["by"]
    assert row["address"] == "2027/stories/the-blue-door/"


def test_a_week_without_stories_says_so() -> None:
    """Its page has no empty sections."""
    empty, one = (page_at("2027/stories/", *found, build=build_on(7)) for found in ([], [a_story()]))

    assert empty["sections"] == []
    assert empty["none"]
    assert one["none"] is None
