"""The Easy Read of a case study that nobody has written one of: its facts, in the author's own sentences."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from campaign.languages.phrases import ENGLISH
from campaign.telling.easy_case_study import easy_read_of_case_study
from making import a_case_study

TODAY = date(2027, 6, 1)

WHOLE = """\
# What this is about
[information] This page is about A shorter form. | A form lost 4 pages.
[paper] Read [the page with more words](../).
[work] The service: The badge desk.
[calendar] Since when: The spring of 2026.
# Who took part
[everyone] Who did it: Ada, badge officer. | Those who have a badge.
[helping] Who helps: Bus Friends.
# What changed
[results] The form is one page long. | People fill it in on the bus.
# What happens next
[plan] We do the same with 2 more forms.
# Where these facts come from
[news] Who tells it: The Badge Desk. | It is called Year report. | It is from 2026."""

FACTS: dict[str, Any] = {
    "title": "A shorter form",
    "summary": "A form lost four pages.",
    "service": "The badge desk",
    "started": "The spring of 2026",
    "with_people": [
        {"name": "Ada", "name is": "chosen", "role": "badge officer"},
        {"role": "Those who have a badge"},
    ],
    "partners": ["Bus Friends"],
    "what_changed": "- The form is one page long.\n- People fill it in on the bus.",
    "what_next": "We do the same with two more forms.",
    "sources": [{"title": "Year report", "publisher": "The Badge Desk", "year": "2026"}],
    "consent": "nobody identified",
}


def told(**facts: Any) -> str:
    """Its parts, pictures and lines, as they are written by hand."""
    study = a_case_study(**FACTS | {"body": "How it began."} | facts)
    lines: list[str] = []
    for part in easy_read_of_case_study(study, TODAY, ENGLISH, ENGLISH).parts:
        lines.append(f"# {part.title}")
        lines += [
            f"[{block.picture}] {' | '.join(line.text for line in block.lines)}" for block in part.blocks
        ]
    return "\n".join(lines)


def test_a_case_study_is_told_in_its_own_sentences() -> None:
    """Who did it, what changed, what is next and where that is from, as the author wrote it."""

    assert told() == WHOLE


@pytest.mark.parametrize(
    ("facts", "line"),
    [
        ({"started": "not recorded"}, "When it began was not recorded."),
        ({"what_next": "not recorded"}, "What happened next was not recorded."),
    ],
)
def test_what_was_not_recorded_is_said(facts: dict[str, str], line: str) -> None:
    """A gap is told as one, and not as nothing."""

    assert line in told(**facts)


def test_what_is_made_up_says_so_first() -> None:
    """Readers know it before anything else."""

    assert told(consent="made up").splitlines()[1].startswith("[information] This page is made up.")


def test_a_sentence_that_is_too_long_is_on_the_other_page() -> None:
    """It is left out whole, and the way to the page with more words is there."""
    long = "The desk and the people who came to it every week of that year wrote many more letters together"
    easy = told(body="", what_changed=f"- {long}.\n- The form is short.")

    assert "letters" not in easy
    assert "[results] The form is short." in easy
    assert "[paper]" in easy


def test_a_list_has_its_name_even_before_what_looks_like_a_sentence() -> None:
    """ "Before April" answers nothing alone."""

    assert "[calendar] Since when: | Before April 2020, when the plan came out." in told(
        started="Before April 2020, when the plan came out"
    )


def test_a_part_of_which_nothing_can_be_told_leads_to_the_other_page() -> None:
    """It does not look as if nothing came next."""
    long = "One more event was planned that year to share stories and surveys and get ready for more"

    assert "# What happens next\n[plan] Read [the page with more words](../)." in told(what_next=long)


def test_without_more_to_read_nothing_leads_on() -> None:
    """The page with more words would tell the same."""

    assert "[paper]" not in told(body="")
