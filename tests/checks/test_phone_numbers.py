"""A slip in a phone number is found: only the author can know whether a number that appears nowhere else is right."""

from __future__ import annotations

from datetime import date

import pytest

from campaign.build import Build
from campaign.checks.phone_numbers import phone_numbers_are_in_a_source
from campaign.model.hand_written import HandWrittenPage
from campaign.problems import Severity
from checks.written import twin_of, with_easy_read
from making import a_page, an_event

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")
EVENT = an_event(description="Ring (01632) 960 300 or +44 (0)1632 960301.")
TWIN = twin_of(EVENT)


def said(text: str, *pages: HandWrittenPage) -> list[str]:
    site = with_easy_read(EVENT, text, others=pages)
    found = list(phone_numbers_are_in_a_source(site, BUILD))
    assert all(problem.severity is Severity.NOTE for problem in found)
    return [str(problem) for problem in found]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Call 01632 960 999.", "01632 960 999"),
        ("Call (01632) 960 999 now.", "01632) 960 999"),
        ("Call +44 1632 960 999 now.", "+44 1632 960 999"),
        ("Call +44 (0)1632 960999.", "+44 (0)1632 960999"),
        ("Call 01632\u00a0960\u2011999.", "01632\u00a0960\u2011999"),
        ("Text or call 116 124.", "116 124"),
        ("Call [01632 960 999](tel:01632960999).", "01632 960 999"),
    ],
)
def test_a_number_that_no_source_has_is_a_note(text: str, number: str) -> None:
    """However it is spaced, once, where it is."""
    place = f"{TWIN}:7:{text.index(number) + 1}"

    assert said(text) == [f"{place}: The number {number} is in no other source. Check that it is right."]


def test_a_page_that_is_not_listed_vouches_for_no_number() -> None:
    """A style guide holds numbers as examples."""
    pages = [
        a_page("docs/style-guide.md", "Write 01632 960 999.", title="Words", listed=listed)
        for listed in ("yes", "no")
    ]

    assert [len(said("Call 01632 960 999.", page)) for page in pages] == [0, 1]


@pytest.mark.parametrize(
    "text",
    [
        "Call 01632 960 100.",
        "Call +44 1632 960100 2 days before.",
        "Call 01632 960 100 2 days before.",
        "Call 01632 960300 or 01632 960 301.",
        "Call 999 or 111.",
        "There are 200 of us since 2019.",
        "We took 116 200 calls, and 10 000 000 000 messages.",
        "See [the report](https://example.org/?id=0123456789).",
        "It is on 01-02-2027.",
    ],
)
def test_other_numbers_are_none(text: str) -> None:
    """A number that the campaign or the event has, in any spaces; and what is not a phone number."""
    assert said(text) == []
