"""The page of what people said at all workshops of a week."""

from __future__ import annotations

from pathlib import Path

from campaign.artefact import Page, one_by_one
from campaign.artefacts import artefacts
from forms.pages.facts import build_on, page_at
from making import a_site, a_workshop

ONE = a_workshop("one", title="One", key_phrases=["With not for"], barriers=["No bus."])
TWO = a_workshop("two", title="Two", key_phrases=["with not for."], what_good_looks_like=["Tea."])


def test_each_thing_is_there_once() -> None:
    """With how often it was said, and where."""
    page = page_at("2027/said/", ONE, TWO, build=build_on(7))
    said = {part["id"]: [(each["words"], each["n"]) for each in part["said"]] for part in page["sections"]}

    assert said == {
        "good": [("Tea.", None)],
        "barriers": [("No bus.", None)],
        "phrases": [("“With not for”", "Said at 2 workshops")],
    }
    assert page["sections"][2]["said"][0]["at"] == [
        {"name": "One", "address": "2027/workshops/one/"},
        {"name": "Two", "address": "2027/workshops/two/"},
    ]


def test_each_write_up_leads_there() -> None:
    """And none of the only one, whose page says it all."""
    build = build_on(7)
    pages = (page_at("2027/workshops/one/", *given, build=build)["workshop"] for given in ([ONE, TWO], [ONE]))
    led = [
        [link["address"] for part in page["sections"] if part["id"] == "together" for link in part["links"]]
        for page in pages
    ]

    assert led == [["2027/said/"], []]


def test_one_write_up_has_no_page_of_all() -> None:
    """Nor has one of another year."""
    other_year = a_workshop("old", year=2026, when="not recorded", barriers=["No bus."])
    made = one_by_one(artefacts(a_site(ONE, other_year), Path(), build_on(7)))

    assert not [
        each.path for each in made if isinstance(each.content, Page) and "/said/" in each.content.address
    ]
