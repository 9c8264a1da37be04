"""The page for editors."""

from __future__ import annotations

from pathlib import PurePosixPath

from campaign.easy_read.parity import ParityRow
from campaign.model.easy_read import State
from campaign.pages.easy_read_report import easy_read_report_page
from making import an_event
from pages.facts import build_on, facts_of

PATH = PurePosixPath("docs/about.md")


def test_it_lists_what_asks_for_work_first() -> None:
    """Each group has its count, and each row its page, its file and what to do."""
    row = ParityRow(PATH, "about/", "About", State.OUT_OF_DATE, PATH, write="0123456789ab")
    left_out = ParityRow(PATH, "staff/", "Staff", State.MISSING, PATH, reason="For staff.")
    facts = facts_of(easy_read_report_page([row, left_out], [an_event()], build_on(7)))
    groups = {group["id"]: group for group in facts["groups"]}

    assert [*groups] == ["out-of-date", "missing", "drafts", "current", "made", "reason", "questions"]
    assert [group["title"].rpartition(": ")[2] for group in groups.values()] == [
        "1", "0", "1", "0", "0", "1", "1",
    ]  # fmt: skip
    assert groups["out-of-date"]["rows"] == [
        {
            "title": "About",
            "address": "about/",
            "file": "docs/about.md",
            "note": "When both say the same again, write: matches: 0123456789ab",
        }
    ]
    assert groups["drafts"]["rows"][0]["note"] is None
    assert groups["reason"]["rows"][0]["note"] == "For staff."
    assert groups["questions"]["rows"][0]["note"].startswith("Nothing is said about: where, cost, ")


def test_search_engines_are_asked_to_leave_it_out() -> None:
    """It is for the people who run the site."""
    assert facts_of(easy_read_report_page([], [], build_on(7)))["robots"] == "noindex"
