"""One page as it is handed over."""

from __future__ import annotations

from typing import Any

import pytest
from mkdocs.utils.meta import get_data

from campaign.pages.page import SocialImage, page
from pages.facts import build_on, facts_of

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


@pytest.mark.parametrize(
    "words",
    ["---", "a: b", "- a", "# a", "{{ a }}", "yes", "12:30:45", "2027-07-07", "null", "~", "0x1F", "1e3", '"', "'", "\\",
     "a\n---\nb", "😀 مريم é", "</script>", "\t", "!!python/object:x", "&a *a", "%TAG", "x" * 2000],
)  # fmt: skip
def test_words_reach_the_template_as_they_are(words: str) -> None:
    """Whatever looks like YAML, or like the end of the facts, is still those words once MkDocs has read them."""
    content = a_page(title=words, facts={"fact": [words], words[:99]: 1}, body="Body\n").content
    body, facts = get_data(content)

    assert (facts["title"], facts["fact"], facts[words[:99]]) == (words, [words], 1)
    assert body == "Body\n"


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


def test_an_image_is_named_by_its_whole_address() -> None:
    """Networks fetch it from elsewhere; without one, the template takes the image of the site."""
    shown = facts_of(a_page(image=SocialImage("2027/x/card.png", "A card.")))["image"]

    assert shown == {"url": "https://week.example.org/2027/x/card.png", "alt": "A card."}
    assert facts_of(a_page())["image"] is None


def test_linked_data_that_is_not_known_is_left_out() -> None:
    """An event whose day is not known gives none."""
    kinds = [
        data["@type"] for data in facts_of(a_page(linked_data=[None, {"@type": "Event"}]))["linked_data"]
    ]

    assert kinds == ["Event", "BreadcrumbList"]
