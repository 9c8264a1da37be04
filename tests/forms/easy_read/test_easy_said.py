"""What people said at all workshops, in Easy Read."""

from __future__ import annotations

from pathlib import Path

from campaign.artefact import Page, one_by_one
from campaign.artefacts import artefacts
from forms.pages.facts import build_on, facts_of
from making import a_site, a_workshop


def test_what_fits_is_said_and_more_is_led_to() -> None:
    """Three things beside a picture; what is too long is on the page with more words."""
    long = "It takes a very long time to get to the place where people decide, since no bus goes there."
    one = a_workshop("one", barriers=["No bus.", "No lift.", "No tea.", "No pay.", long])
    made = one_by_one(artefacts(a_site(one, a_workshop("two")), Path(), build_on(7)))
    (easy,) = (
        facts_of(each)
        for each in made
        if isinstance(each.content, Page) and each.content.address == "2027/said/easy-read/"
    )
    (part,) = easy["easy"]["parts"]
    words = [row["words"] for row in part["blocks"]]

    assert part["title"] == "What gets in the way"
    assert words[0] == "<p>No bus.</p>\n<p>No lift.</p>\n<p>No tea.</p>"
    assert words[1] == "<p>No pay.</p>"
    assert "the page with more words" in words[2]
