"""Numbers in a report that its facts do not bear out, and lead-ins that lead nowhere."""

from __future__ import annotations

from datetime import date

import pytest

from campaign.build import Build
from campaign.checks.lead_ins import lead_ins_lead_somewhere
from campaign.checks.reports import numbers_agree_with_the_words
from campaign.problems import Severity
from making import a_page, a_report, a_site

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("75 people came.", ["75"]),
        ("A town of 30,000 residents.", ["30,000"]),
        ("59 people were glad.", []),
        ("60 respondents answered.", []),
        ("A total of 58 people answered.", ["58"]),
        ("In all 60 people came.", []),
        ("61 respondents, £99 people, 1.75 people, 2027.", ["61"]),
    ],
)
def test_a_part_is_no_larger_than_the_whole(words: str, found: list[str]) -> None:
    """And the whole is the same everywhere; what is no number of people is left alone."""
    problems = [*numbers_agree_with_the_words(a_site(a_report(people="60", body=words)), BUILD)]

    assert [problem.what for problem in problems] == [
        f'This says {number} people, and "people" says 60.' for number in found
    ]
    assert all(problem.severity is Severity.NOTE for problem in problems)


def test_without_a_number_there_is_nothing_to_compare() -> None:
    """Nobody wrote how many there were."""
    assert [*numbers_agree_with_the_words(a_site(a_report(body="75 people came.")), BUILD)] == []


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("Find out more:", [1]),
        ("Find out **more:**\n\n## Next\n\nHere.", [1]),
        ("Bring these:\n\n- a pen", []),
        ("Bring these:\n\na pen", []),
        ("A pen.\n\nRead on:\n\n", [3]),
        ("```\nkey:\n```\n\nEnd.", []),
        ("::: note\nSee also:\n:::\n\nEnd.", [2]),
        ("## A heading:\n\nEnd.", []),
    ],
)
def test_a_colon_leads_to_something(body: str, lines: list[int]) -> None:
    """A note, where the text or its part ends there."""
    problems = [*lead_ins_lead_somewhere(a_site(a_page("docs/about.md", body, title="About")), BUILD)]

    assert [problem.line for problem in problems] == lines
    assert all(problem.severity is Severity.NOTE for problem in problems)
