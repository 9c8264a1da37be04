"""The page for editors."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from campaign.forms.easy_read.measured import measured
from campaign.forms.easy_read.report import easy_read_report_page
from campaign.model.easy_read import EasyBlock, EasyLine, EasyPart, EasyRead, TwinState
from campaign.model.glossary import Glossary
from campaign.readability.measures import Measures
from campaign.site.easy_read_parity import ParityRow
from forms.pages.facts import build_on, facts_of
from making import a_site, an_event

PATH = PurePosixPath("docs/about.md")


def test_it_lists_what_asks_for_work_first() -> None:
    """Each group has its count, and each row its page, its file and what to do."""
    row = ParityRow(PATH, "about/", "About", TwinState.OUT_OF_DATE, PATH, write="0123456789ab")
    new = ParityRow(PATH, "new/", "New", TwinState.UNMATCHED, PATH, write="ba9876543210")
    left_out = ParityRow(PATH, "staff/", "Staff", TwinState.MISSING, PATH, reason="For staff.")
    facts = facts_of(easy_read_report_page([row, new, left_out], [an_event()], {}, build_on(7)))
    groups = {group["id"]: group for group in facts["groups"]}

    assert [*groups] == [
        "out-of-date",
        "unmatched",
        "missing",
        "drafts",
        "current",
        "made",
        "reason",
        "questions",
        "measures",
    ]
    assert [group["title"].rpartition(": ")[2] for group in groups.values()] == [
        "1", "1", "0", "2", "0", "0", "1", "1", "0",
    ]  # fmt: skip
    assert groups["out-of-date"]["rows"] == [
        {
            "title": "About",
            "address": "about/",
            "file": "docs/about.md",
            "note": "When both say the same again, write: matches: 0123456789ab",
        }
    ]
    assert groups["unmatched"]["rows"][0]["note"].endswith("write: matches: ba9876543210")
    assert groups["drafts"]["rows"][0]["note"] is None
    assert groups["reason"]["rows"][0]["note"] == "For staff."
    assert groups["questions"]["rows"][0]["note"].startswith("Nothing is said about: where, cost, ")


def test_a_page_with_a_reason_is_in_one_group() -> None:
    """What is made from facts, and has a reason to be, is listed under its reason alone."""
    row = ParityRow(
        PATH, "about/", "About", TwinState.CURRENT, PATH, made_from_facts=True, reason="For staff."
    )
    groups = facts_of(easy_read_report_page([row], [], {}, build_on(7)))["groups"]

    assert [len(group["rows"]) for group in groups if group["id"] in ("made", "reason")] == [0, 1]


@pytest.mark.parametrize(
    ("measures", "said"),
    [
        (Measures(3, 12, 4.0, None, None, 0.0), "4 words in a sentence. 0 of 100 words may be hard."),
        (
            Measures(31, 200, 6.45, 2.04, 5.1, 2.5),
            "6.5 words in a sentence. 2.5 of 100 words may be hard. Flesch-Kincaid grade 2. SMOG grade 5.1.",
        ),
    ],
    ids=["short", "long"],
)
def test_measures_stand_with_their_limits(measures: Measures, said: str) -> None:
    """Of each Easy Read that people wrote, those that mean something for its length; they are called advice."""
    row = ParityRow(PATH, "about/", "About", TwinState.CURRENT, PATH)
    group = facts_of(easy_read_report_page([row], [], {PATH: measures}, build_on(7)))["groups"][-1]

    assert [shown["note"] for shown in group["rows"]] == [said]
    assert group["why"].startswith(
        "This is only advice. Formulas are void for short texts, and only readers can say"
    )


def test_what_people_wrote_is_measured() -> None:
    """Titles of parts do not count, and a word of the glossary is not hard."""
    line = EasyLine("We plan advocacy with you.")
    easy = EasyRead(PATH, (EasyPart("What this is about", (EasyBlock("ask", (line,)),)),))
    glossary = Glossary.model_validate({"words": [{"word": "advocacy", "means": "Speaking up."}]})
    site = replace(a_site(), easy_reads={PATH: easy})
    plain, explained = measured(site)[PATH], measured(replace(site, glossary=glossary))[PATH]

    assert (plain.words, plain.sentences, plain.hard_words) == (5, 1, 20)
    assert explained.hard_words == 0


def test_search_engines_are_asked_to_leave_it_out() -> None:
    """It is for the people who run the site."""
    assert facts_of(easy_read_report_page([], [], {}, build_on(7)))["robots"] == "noindex"
