"""The page of a report."""

from __future__ import annotations

from typing import Any

from campaign.model.report import FollowUp, RecommendationStatus
from forms.pages.facts import build_on, page_at
from making import a_report, an_event, an_organiser

AT = "2027/reports/who-was-told/"


def told(*others: Any, **facts: Any) -> dict[str, Any]:
    page = page_at(AT, a_report(**facts), *others, build=build_on(7))
    report: dict[str, Any] = page["report"]
    return report


def test_what_nobody_wrote_is_not_recorded() -> None:
    """Each label has something after it."""
    report = told(recommendations=["Tell us."])

    assert {report[name] for name in ("by", "dated", "people", "method", "follow_up")} == {"Not recorded"}
    assert report["recommendations"][0]["status"] == "What came of it was not recorded."


def test_those_who_published_it() -> None:
    """With and without a page here."""
    ark = an_organiser("ark", name="The Ark")
    report = told(ark, publishers=[ark], other_publishers="Healthwatch", people="62", dated="March 2027")

    assert (report["by"], report["people"], report["dated"]) == (
        "The Ark, Healthwatch",
        "62 people",
        "March 2027",
    )
    assert told(people="1")["people"] == "1 person"


def test_events_that_belong_to_it() -> None:
    """Each leads to its page."""
    event = an_event("open-day", title="Open day")
    sections = {part["id"]: part["links"] for part in told(event, events=[event])["sections"]}

    assert sections["events"] == [{"name": "Open day", "address": "2027/events/open-day/"}]


def test_every_status_has_its_words() -> None:
    """Of recommendations, and of what follows."""
    for status in RecommendationStatus:
        facts = {"words": "Tell us.", "status": status.value, "what was done": "A letter"}
        if status is not RecommendationStatus.NOT_ANSWERED:
            facts["response"] = "We said so."
        assert told(recommendations=[facts])["recommendations"][0]["status"]
    for follow_up in FollowUp:
        assert told(follow_up=follow_up.value)["follow_up"] != "Not recorded"
