"""What the checker promises of any text, and of its findings as a whole."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import PurePosixPath
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from campaign.problems import Severity
from campaign.readability.check import check_easy_read, check_ordinary
from campaign.readability.context import ORDINARY, Context
from campaign.readability.finding import as_problem
from campaign.readability.measures import measure

PIECES = (
    "# Who? ", "\n", "\n\n", "![bus]", "**", "*", "_", "[", "](", ")", "](a.md)", '"', "'", "“", "”", "‘", "’", "`", "```\n", "- ",
    "    - ", "1. ", "> ", "| a | b |", "<b>", "</b>", "<!--", "&amp;", "&#0;", "&#xD800;", "[^1]", "\\", "e.g.", "NHS", "co-production",
    "is ", "decided ", "means ", "31 February 2027", "Mon 5 July", "99:99", "12pm", "01632960100", "£0", "½", "70%", "https://", "www.",
    "a@b.org", "\r", "\t", "\x00", "\ud800", "ŵ", "\u2028", ":::", "::: quote\n", "(", ")", ";", " – ", "...", "…", "three ", "IV ", "ſix ", "5 ſept 2027", "ſaturday", "it'ſ", "ıe ", "\u212ao",
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join))


@pytest.mark.parametrize(
    "text", ["We have ſix chairs.", "ıe", "Monday 5 ſep 2027", "5 ſept", "ſaturday", "it'ſ", "wor\u212a"]
)
def test_letters_that_pass_for_others_are_read_as_them(text: str) -> None:
    """A pattern that ignores case takes a long s for an s, and no table of words has it."""
    check_easy_read(text, Context())
    check_ordinary(text, Context())


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_no_text_is_too_odd(text: str) -> None:
    """Whatever is written is checked without an exception, and each finding is inside the text."""
    lines = text.split("\n")
    context = Context(limits=ORDINARY, year=2027, content_note=False)
    for finding in (*check_easy_read(text, Context()), *check_ordinary(text, context)):
        assert 1 <= finding.line <= len(lines)
        assert 1 <= finding.column <= len(lines[finding.line - 1]) + 1
    measure(text)


HOSTILE = (
    "You can come to the hall. We have **tea** and [cake](a.md).\n\n",
    "You can come to the hall. We have **tea** and [cake](a.md). ",
    "- The stakeholder (ICB) said \"we don't know\" on Tuesday 8 July 2027 at 14:30.\n",
    "![bus]\nTake the bus today.\n\n",
    '"', "'a ", "‘a", "“", "[", "![", "](", "**a", "*a ", "_a ", "<a ", "<!--", "`", "(", "&", "\\", "a", "A ", "9", "a.", "a. ", ". ", "1 ",
    "http://", "a@", "a-", "- ", "> ", "|", "#", "\n", "it is ", "I. ", "A.B. ",
)  # fmt: skip


def steps(work: Callable[[], object]) -> int:
    """How many calls ``work`` makes, of Python and of C."""
    count = 0

    def step(_frame: FrameType, event: str, _what: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(step)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", HOSTILE)
def test_twice_the_text_is_twice_the_work(piece: str) -> None:
    """The number of calls grows with the length of the text, and no faster, however odd the text."""
    check_easy_read(piece * 120, Context())  # fills what is kept in memory
    once = steps(lambda: check_easy_read(piece * 60, Context()))
    twice = steps(lambda: check_easy_read(piece * 120, Context()))

    assert twice < 2.3 * once + 1000


def test_findings_are_in_the_order_of_their_places() -> None:
    """An editor goes through them from the top."""
    found = check_easy_read("We utilise 3 pens.\n\nBring three pens!\n\n# The end.", Context())

    assert [f.place for f in found] == sorted(f.place for f in found)
    assert {"ER08", "ER16", "ER31", "ER32"} <= {f.rule for f in found}


def test_a_finding_becomes_a_problem_of_its_file() -> None:
    """Lines are moved below the front matter; only errors are errors; the rule and its source are named."""
    twin = PurePosixPath("docs/index.easy.md")
    errors = [f for f in check_easy_read("Bring three pens.", Context()) if f.rule == "ER16"]
    notes = [f for f in check_easy_read("Come in!", Context()) if f.rule == "ER32"]

    assert str(as_problem(errors[0], twin, 5)).startswith(
        'docs/index.easy.md:5:7: The number "three" is written as a word. Write 3.'
    )
    assert as_problem(errors[0], twin).severity is Severity.ERROR
    assert as_problem(notes[0], twin).severity is Severity.NOTE
    assert "ER16" in str(as_problem(errors[0], twin))


def test_a_good_page_has_nothing_to_put_right() -> None:
    """Easy Read as the design shows it raises no finding at all."""
    page = (
        "# What is it?\n\n![ticket]\nIt is a week of free events.\n\n![together]\nWe plan health and care **together**.\n"
        "This is called **co-production**.\n\n![calendar]\nIt starts on Monday 5 July 2027.\nIt ends on Sunday 11 July 2027.\n\n"
        "# Who can come?\n\n![everyone]\nEveryone can come.\n\n![wheelchair]\nMost places have no steps.\nCall us to check.\n\n"
        "![quiet room]\nThere is a quiet room.\nYou can have a break.\n\n![bus]\nWe pay for your bus or taxi.\n\n"
        "# How do I join in?\n\n![telephone]\nCall Jo on [01632 960 100](tel:01632960100).\nJo will help you.\n\n"
        "![hand]\nYou can ask someone to call for you.\n\n# Hard words\n\n![speech]\n**Co-production** means we plan things together.\n"
        "You can call Jo to ask more.\n"
    )

    assert [str(f) for f in check_easy_read(page, Context())] == []
