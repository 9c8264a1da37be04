"""One page as it is handed over."""

from __future__ import annotations

from typing import Any

from campaign.artefact import SocialImage
from campaign.forms.pages.page import page
from forms.pages.facts import build_on, facts_of

BUILD = build_on(7)


def a_page(**fields: Any) -> Any:
    given: dict[str, Any] = {
        "at": "2027/x/",
        "template": "x.html",
        "title": "X",
        "summary": "Y",
        "facts": {},
        "build": BUILD,
    }
    return page(**given | fields)


def test_what_is_found_out_later_waits_for_the_page() -> None:
    """Facts may be functions, which nobody calls before the page is written."""
    asked: list[str] = []

    def facts() -> dict[str, Any]:
        asked.append("facts")
        return {"event": "Choir"}

    def linked_data() -> list[dict[str, Any]]:
        asked.append("linked data")
        return [{"@type": "Event"}]

    made = a_page(facts=facts, linked_data=linked_data)

    assert asked == []
    assert facts_of(made)["event"] == "Choir"
    assert facts_of(made)["linked_data"][0] == {"@type": "Event"}


def test_a_page_may_ask_search_engines_to_leave_it_out() -> None:
    """It says so itself, and other pages can know it."""
    hidden, shown = a_page(is_listed=False), a_page()

    assert (facts_of(hidden)["robots"], hidden.content.is_listed) == ("noindex", False)
    assert (facts_of(shown)["robots"], shown.content.is_listed) == (None, True)


def test_the_trail_begins_at_home() -> None:
    """The links to follow back, and the same for search engines with the page itself at the end."""
    facts = facts_of(a_page(trail=[("Up", "2027/")]))
    steps = facts["linked_data"][-1]["itemListElement"]

    assert facts["trail"] == [{"name": "Home", "address": ""}, {"name": "Up", "address": "2027/"}]
    assert [step["name"] for step in steps] == ["Home", "Up", "X"]


def test_home_has_no_trail() -> None:
    """Nothing leads to the page where all begins."""
    facts = facts_of(a_page(at=""))

    assert (facts["trail"], facts["linked_data"]) == ([], [])


def test_other_pages_can_know_its_image() -> None:
    """An Easy Read takes that of its page; without one, the page has that of the site."""
    image = SocialImage("https://week.example.org/2027/x/card.png", "A card.")

    assert (a_page(image=image).content.image, a_page().content.image) == (image, None)


def test_linked_data_that_is_not_known_is_left_out() -> None:
    """An event whose day is not known gives none."""
    kinds = [
        data["@type"] for data in facts_of(a_page(linked_data=[None, {"@type": "Event"}]))["linked_data"]
    ]

    assert kinds == ["Event", "BreadcrumbList"]
