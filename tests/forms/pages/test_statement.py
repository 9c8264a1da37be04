"""The accessibility statement, and the page to report a problem."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from campaign.languages.phrases import ENGLISH, catalogue, say
from campaign.model.wcag import CRITERIA
from forms.pages.facts import build_on, page_at
from making import a_campaign

AUDIT = {
    "date": "3 March 2027",
    "site": "https://week.example.org/",
    "by": "people",
    "who": "The Walk-through Group",
    "how": "They read ten pages with a screen reader.",
}
FAILING = {"what": "The map has no words beside it.", "criteria": "1.1.1"}
BURDEN = {
    "what": "Films of 2019 have no captions.",
    "criteria": "1.2.2",
    "why": "Nobody knows who made them.",
}


def facts(at: str = "accessibility/", **accessibility: Any) -> dict[str, Any]:
    written = {name.replace("_", " "): value for name, value in accessibility.items()}
    return page_at(at, build=build_on(7), campaign=a_campaign(accessibility=written))


def test_nothing_said_is_nothing_claimed() -> None:
    """Without settings, the statement says that nobody has tested the site, and names both bodies for complaints."""
    said = page_at("accessibility/", build=build_on(7), campaign=a_campaign())

    assert said["status"] == say(ENGLISH, "statement.not_yet_tested")
    assert said["warning"] == said["status"]
    assert [body["link"] for body in said["enforcers"]] == [
        "https://www.equalityadvisoryservice.com/",
        "https://www.equalityni.org/",
    ]


@pytest.mark.parametrize(
    ("gaps", "reasons"),
    [
        ({"non_compliance": FAILING}, "the non-compliances"),
        ({"disproportionate_burden": BURDEN}, "the exemptions"),
        (
            {"non_compliance": FAILING, "disproportionate_burden": BURDEN},
            "the non-compliances and exemptions",
        ),
    ],
)
def test_partial_compliance_says_due_to_what(gaps: dict[str, Any], reasons: str) -> None:
    """The sentence of the model statement names the kinds of gap that are listed below it."""
    said = facts(status="partially compliant", audit=AUDIT, prepared="1 March 2027", **gaps)

    assert said["status"] == (
        "This website is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, "
        f"due to {reasons} listed below."
    )


def test_full_compliance_after_an_audit_by_people() -> None:
    """Only then is it said, with the day, who tested and how."""
    said = facts(status="fully compliant", audit=AUDIT, prepared="1 March 2027", reviewed="4 March 2027")

    assert said["status"].startswith("This website is fully compliant")
    assert said["warning"] is None
    assert "Wednesday 3 March 2027" in said["audit"]["said"]
    assert said["audit"]["said"].endswith("They read ten pages with a screen reader.")
    assert "Monday 1 March 2027" in said["prepared"]
    assert "Thursday 4 March 2027" in said["reviewed"]


def test_a_statement_without_a_day_says_so() -> None:
    """It is not dated by the build."""
    assert facts()["prepared"] == say(ENGLISH, "statement.no_date")
    assert facts()["reviewed"] is None


def test_a_gap_names_the_rule_it_breaks() -> None:
    """A success criterion has its name beside it, since nobody knows it by its number."""
    said = facts(non_compliance=FAILING)

    assert said["not_accessible"][0]["entries"][0]["fails"] == [
        "This fails WCAG 2.2 success criterion 1.1.1 (Non-text Content)."
    ]


@pytest.mark.parametrize(
    ("nation", "link"),
    [
        ("England", "https://www.equalityadvisoryservice.com/"),
        ("Scotland", "https://www.equalityadvisoryservice.com/"),
        ("Wales", "https://www.equalityadvisoryservice.com/"),
        ("Northern Ireland", "https://www.equalityni.org/"),
    ],
)
def test_the_nation_decides_who_takes_complaints(nation: str, link: str) -> None:
    """One body is named, under no heading of its own."""
    said = facts(nation=nation)

    assert [(body["where"], body["link"]) for body in said["enforcers"]] == [(None, link)]


def test_the_criteria_are_those_the_law_asks_for() -> None:
    """WCAG 2.2 has 55 success criteria at levels A and AA; 4.1.1 is obsolete and 1.4.6 is AAA."""

    assert len(CRITERIA) == 55
    assert not {"4.1.1", "1.4.6"} & set(CRITERIA)
    assert list(CRITERIA) == sorted(CRITERIA, key=lambda number: [int(part) for part in number.split(".")])


def test_words_that_the_law_fixes_are_as_the_sample_has_them() -> None:
    """These sentences of GOV.UK's sample are marked there as legally required."""
    phrases = catalogue("en")
    regulations = (
        "the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018"
    )

    assert phrases["statement.legal.scope"] == "This accessibility statement applies to {scope}."
    assert phrases["statement.legal.committed"] == (
        f"{{publisher}} is committed to making its website accessible, in accordance with {regulations}."
    )
    assert phrases["statement.legal.status"] == "Compliance status"
    assert phrases["statement.legal.not_accessible_name"] == "Non-accessible content"
    assert phrases["statement.legal.ehrc"] == (
        f"The Equality and Human Rights Commission (EHRC) is responsible for enforcing {regulations} "
        "(the ‘accessibility regulations’). If you’re not happy with how we respond to your complaint, contact the"
    )


def test_northern_ireland_has_the_same_words_with_its_own_body() -> None:
    """The sample asks to name ECNI there in place of the EHRC and the EASS; no other word of it is ours."""
    phrases = catalogue("en")

    assert phrases["statement.legal.ecni"] == phrases["statement.legal.ehrc"].replace(
        "Equality and Human Rights Commission (EHRC)", "Equality Commission for Northern Ireland (ECNI)"
    )
    assert phrases["statement.ecni.name"] == "Equality Commission for Northern Ireland (ECNI)"


@pytest.mark.parametrize(
    ("gaps", "listed"),
    [
        ({"non_compliance": FAILING}, "non-compliances"),
        ({"disproportionate_burden": BURDEN}, "exemptions"),
        ({"non_compliance": FAILING, "disproportionate_burden": BURDEN}, "non-compliances and exemptions"),
    ],
)
def test_no_compliance_is_said_in_the_words_of_the_sample(gaps: dict[str, Any], listed: str) -> None:
    """It is not compliant, and a second sentence says what is listed."""
    said = facts(status="not compliant", audit=AUDIT, prepared="1 March 2027", **gaps)

    assert said["status"] == (
        "This website is not compliant with the Web Content Accessibility Guidelines version 2.2 AA standard. "
        f"The {listed} are listed below."
    )


def test_the_message_is_begun() -> None:
    """The link of the report page opens a message to the campaign with a subject and questions (RFC 6068)."""
    link = urlsplit(facts("report-a-problem/")["mail"])
    said = parse_qs(link.query)

    assert (link.scheme, link.path) == ("mailto", "week@example.org")
    assert said["subject"] == ["A problem on Sampleton Co-production Week"]
    assert said["body"][0].startswith("Which page?\r\n")


def test_the_answer_has_a_time_only_if_it_was_given() -> None:
    """No number of working days is invented."""

    for at in ("report-a-problem/", "accessibility/"):
        assert facts(at)["answer"] is None
        assert "5 working days" in facts(at, answer_within="5")["answer"]
