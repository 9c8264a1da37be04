"""Advice about initials, hard words and a glossary's entries."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from campaign.build import Build
from campaign.checks import unexplained
from campaign.checks.unexplained import unused_words, words_are_explained
from campaign.model.glossary import Glossary
from campaign.model.record import Record
from campaign.problems import Severity
from campaign.site.site import Site
from making import a_campaign, a_case_study, a_page, a_site, a_story, an_event
from steps import growth, growth_of_pattern, patterns_of

BUILD = Build(date(2027, 7, 7), "https://week.example.org/")
GLOSSARY = Glossary.model_validate(
    {
        "words": [
            {"word": "NHS", "means": "The health service."},
            {"word": "stakeholder", "means": "Somebody.", "say instead": "people it matters to"},
            {"word": "zither", "means": "An instrument."},
        ]
    }
)


def site_with(*records: Record, body: str = "", **fields: Any) -> Site:
    page = [a_page("docs/a.md", body, title="A page", line=3)] if body else []
    campaign = a_campaign(**fields)
    return replace(a_site(*records, *page, campaign=campaign), glossary=GLOSSARY)


def advice(*records: Record, body: str = "", **fields: Any) -> list[str]:
    return [str(problem) for problem in words_are_explained(site_with(*records, body=body, **fields), BUILD)]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Ask the CCG.", 'docs/a.md:3:9: "CCG" is not explained here.'),
        ("Tea.\n\nTwo CCGs, one CCG.", 'docs/a.md:5:5: "CCG" is not explained here.'),
        ("Our PPI lead (a nurse).", 'docs/a.md:3:5: "PPI" is not explained here.'),
        ("The stakeholders came.\n\nA stakeholder left.", 'docs/a.md:3:5: "stakeholders" is a hard word.'),
    ],
)
def test_what_is_found(body: str, found: str) -> None:
    """Initials and hard words are reported once, the first time they are on a page."""
    [said] = advice(body=body)

    assert said.startswith(found)


@pytest.mark.parametrize(
    "piece", ["to the ", "x" * 20, "We ask the TTTTTT. ", "The letters CCG stand for it. "]
)
def test_four_times_the_text_takes_four_times_the_steps(piece: str) -> None:
    """Nobody can stop the check by what they write."""
    assert growth(lambda text: advice(body=f"We ask the TTTTTT. {text}"), piece, 60) < 5
    for pattern in patterns_of(unexplained):
        assert growth_of_pattern(pattern, piece, 10) < 6


def test_a_page_full_of_initials_does_not_keep_the_check_waiting() -> None:
    """Each of them is looked for in the whole page, so no page has more than so many looked for."""
    many = [f"A{first}{second}{third}" for first in "BCDEF" for second in "BCDEF" for third in "BCDEFGHI"]

    assert len(advice(body=" ".join(many))) == unexplained.MOST_INITIALS < len(many)


@pytest.mark.parametrize(
    "body",
    [
        "The NHS, the BBC and a PDF.",
        "The Clinical Care Group (CCG) met. Ask the CCG.",
        "The clinical care group (CCG) met.",
        "The CCG (Clinical Care Group) met.",
        "The Care for Children Group is our CCG.",
        "The letters CCG stand for nothing here.",
        "The TOR (Terms of Reference) are new.",
        "The terms of reference (TOR) are new.",
        "The care co-production group (CCPG) met.",
        "The Ministry for the Arts and Music is our MAM.",
        '> Ask the CCG.\n\nShe said: "Ask the CCG."',
        "Do NOT come. `CCG` [CCG2](CCG.md) at CCG@example.org, ZZ1 1ZZ.",
        "::: help line\ntext: SHOUT\n\nShout, day or night\n:::",
        "A stakeholder is one of the people it matters to.",
        "The Stakeholder Network met.",
    ],
)
def test_what_is_let_pass(body: str) -> None:
    """Known or spelled out initials, what is quoted or is not prose, names, and a hard word beside its plainer one."""

    assert advice(body=body) == []


def test_the_campaigns_own_name_is_no_hard_word() -> None:
    """A week that is named after a word uses it."""
    body = "A stakeholder came."

    assert advice(body=body, name="Stakeholder Week") == []
    assert len(advice(body=body)) == 1


def test_records_are_read_too() -> None:
    """Summaries and descriptions of events and bodies of writings are; it is advice, and stops nothing."""
    event = an_event(summary="For the CCG.", description="With the PPI.")
    study = a_case_study()
    study.take_body("By the RVS.", 9)
    problems = list(words_are_explained(site_with(event, study), BUILD))

    assert [problem.what.split()[0] for problem in problems] == ['"CCG"', '"PPI"', '"RVS"']
    assert (problems[2].line, problems[2].column) == (9, 8)
    assert {problem.severity for problem in problems} == {Severity.NOTE}


def test_a_story_keeps_its_words() -> None:
    """Nobody tells a person which words to use for what happened to them; initials are for us to explain."""
    story = a_story()
    story.take_body("The stakeholders of the CCG.", 9)

    assert [line.split('"')[1] for line in advice(story)] == ["CCG"]


def test_entries_without_a_use_are_named() -> None:
    """A word that is on a page, in a record or in the phrases of the site has a use."""
    site = site_with(an_event(title="Tea with the NHS"), body="Stakeholders.")

    assert unused_words(site, BUILD) == ["zither"]
    assert unused_words(replace(site, glossary=Glossary()), BUILD) == []


def test_the_sample_explains_its_words(campaign_site: Site) -> None:
    """Our own pages leave no initials and no hard word unexplained."""
    build = Build(date(2027, 7, 7), "https://week.example.org/", glossary=campaign_site.glossary)

    assert campaign_site.glossary.words
    assert [str(problem) for problem in words_are_explained(campaign_site, build)] == []


def test_initials_of_other_languages_are_left_alone() -> None:
    """Of a record, and of a part of a text; the others are told where they are."""
    assert advice(a_case_study(body="Y BIPAB.", language="cy")) == []
    assert advice(a_case_study(summary="[BIPAB]{lang=cy}")) == []
    (found,) = advice(body="[Y BIPAB]{lang=cy} and the CCG.")

    assert found.startswith('docs/a.md:3:28: "CCG" is not explained here.')
