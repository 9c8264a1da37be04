"""The number of a consent is for whoever keeps the forms, and readers never see it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any

import pytest

from campaign.build import Build
from campaign.checks.numbers_of_consents import numbers_of_consents_stay_private
from campaign.checks.table import checks
from campaign.model.published_file import PublishedFile
from campaign.model.record import Record
from making import AGREED, a_page, a_site, an_event

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")
CONSENT = AGREED | {"reference": "7F3K-22", "guardian reference": "G-4417"}
QUOTE = "::: quote\nby: Ash\nconsent: 7F3K-22\n\nI sing bass now.\n:::\n"


def found(body: str, *others: Record, files: tuple[str, ...] = (), **consent: Any) -> list[str]:
    about = a_page("docs/about.md", f"# About\n\n{body}", consents=[CONSENT | consent])
    shown = {PurePosixPath(file): PublishedFile(PurePosixPath(file), 1, (10, 10)) for file in files}
    site = replace(a_site(about, *others), files=shown)
    problems = list(numbers_of_consents_stay_private(site, BUILD))
    assert not any("7F3K" in f"{problem.what} {problem.do}" for problem in problems)
    assert {*problems} <= {*checks(site, BUILD)}
    return [f"{problem.path}:{problem.line}:{problem.column}" for problem in problems]


def test_the_line_of_a_block_is_never_shown() -> None:
    """It is where the number belongs."""
    assert found(QUOTE) == []


@pytest.mark.parametrize(
    ("body", "place"),
    [
        (QUOTE.replace("by: Ash\n", "by: Ash\n\n"), "6:10"),
        (QUOTE.replace("by: Ash\n", "by: Ash\n\n").replace("consent", "  consent"), "6:12"),
        ("\n".join(f"> {line}" for line in QUOTE.split("\n")), "5:12"),
        (f"```\n{QUOTE}```\n", "6:10"),
        (QUOTE.replace("Ash", "Ash (7F3K-22)"), "4:10"),
        (f"{QUOTE}\nSee **7f3k-22**.\n", "10:7"),
        (f"{QUOTE}\nThe guardian's is G-4417.\n", "10:19"),
    ],
)
def test_a_number_in_words_stops_the_build(body: str, place: str) -> None:
    """Also where a line is no field of a block, such as below an empty line or in a block of code."""
    assert found(body) == [f"docs/about.md:{place}"]


def test_it_is_found_in_other_files() -> None:
    """Somebody may have copied it to where it means nothing."""
    assert found(QUOTE, an_event("choir", summary="Ask Ash about 7F3K-22."))[0].startswith(
        "events/2027/choir.yml:"
    )


def test_it_is_found_in_the_name_of_a_file() -> None:
    """Which is a part of its address; a number in a longer word is another number."""
    assert found(QUOTE, files=("docs/7f3k-22.jpg",)) == ["docs/7f3k-22.jpg:1:1"]
    assert found(QUOTE, files=("docs/27f3k-22.jpg",)) == []


@pytest.mark.parametrize("number", ["2027", "A1", "12345", "Ashby"])
def test_what_may_be_something_else_is_no_alarm(number: str) -> None:
    """A year, a house number or a word says nothing of anybody's form."""
    assert found(f"We met at {number}.", reference=number) == []
